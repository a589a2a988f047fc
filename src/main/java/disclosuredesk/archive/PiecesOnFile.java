package disclosuredesk.archive;

import disclosuredesk.archive.Piece.Ending;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.audit.CaseEvent;
import disclosuredesk.clock.ExtensionNoticeSent;
import disclosuredesk.clock.ReasonsAsked;
import disclosuredesk.consultation.Consultation;
import disclosuredesk.consultation.Consultations;
import disclosuredesk.cooperation.AssistanceViews;
import disclosuredesk.cooperation.ConferralViews;
import disclosuredesk.decision.Decision;
import disclosuredesk.decision.Decisions;
import disclosuredesk.decision.Outcome;
import disclosuredesk.decision.Proposals;
import disclosuredesk.decision.RequestWithdrawn;
import disclosuredesk.fees.Fees;
import disclosuredesk.letters.Deliveries;
import disclosuredesk.letters.Letter;
import disclosuredesk.letters.LetterKind;
import disclosuredesk.letters.Letters;
import disclosuredesk.materials.Material;
import disclosuredesk.materials.Materials;
import disclosuredesk.materials.Purpose;
import disclosuredesk.requests.CorrectionNotice;
import disclosuredesk.requests.Corrections;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.requests.RequestConcluded;
import disclosuredesk.shared.RequestId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads of a case what its {@link PieceList} rests on. What is on the record counts; a letter that is said to have gone out must be there. */
@Component
public class PiecesOnFile {

    private static final Set<LetterKind> ENQUIRIES = EnumSet.of(
            LetterKind.THIRD_PARTY_ENQUIRY,
            LetterKind.JOINT_ENQUIRY,
            LetterKind.AGENCY_ENQUIRY,
            LetterKind.SECRECY_ENQUIRY);

    private final Record record;

    /** Where it is kept. */
    @Component
    record Record(
            Corrections corrections,
            Fees fees,
            Consultations consultations,
            AssistanceViews assistances,
            ConferralViews conferrals,
            Proposals proposals,
            Decisions decisions,
            Letters letters,
            Deliveries deliveries,
            Materials materials,
            AuditTrail audit) {

        boolean says(RequestId id, Class<? extends CaseEvent> fact) {
            return audit.latest(id, fact).isPresent();
        }
    }

    PiecesOnFile(Record record) {
        this.record = record;
    }

    /** The pieces of a case as it stands now. */
    public PieceList of(DisclosureRequest request) {
        RequestId id = request.id();
        EnumSet<Piece> called = EnumSet.noneOf(Piece.class);
        EnumSet<Piece> filed = EnumSet.noneOf(Piece.class);
        EnumSet<Piece> recorded = EnumSet.of(Piece.APPLICATION, Piece.IDENTITY);
        List<Letter> letters = record.letters().of(id).stream()
                .filter(letter -> !letter.isVoid())
                .toList();
        Set<Purpose> purposes =
                record.materials().of(id).stream().map(Material::purpose).collect(Collectors.toSet());
        file(filed, purposes.contains(Purpose.APPLICATION), Piece.APPLICATION);
        file(filed, purposes.contains(Purpose.DELIVERY_PROOF), Piece.RECEIPT);
        notices(id, called, recorded);
        letters.forEach(letter -> notice(letter.kind()).ifPresent(filed::add));
        asked(id, letters, purposes, called, filed, recorded);
        file(recorded, record.proposals().searchOf(id).isPresent(), Piece.SEARCH);
        Optional<Decision> signed = record.decisions().of(id).filter(Decision::isApproved);
        signed.ifPresent(decision -> answered(decision, purposes, filed, recorded));
        file(recorded, record.deliveries().of(id).isPresent(), Piece.RECEIPT);
        boolean withdrawn = record.says(id, RequestWithdrawn.class);
        file(recorded, withdrawn, Piece.WITHDRAWAL);
        Ending ending = withdrawn ? Ending.WITHDRAWAL : signed.isPresent() ? Ending.ANSWER : Ending.PERIOD;
        return PieceList.of(new PieceList.Known(
                request.outcome() == null ? null : Outcome.valueOf(request.outcome()),
                ending,
                record.says(id, RequestConcluded.class),
                called,
                filed,
                recorded));
    }

    private void notices(RequestId id, Set<Piece> called, Set<Piece> recorded) {
        Optional<CorrectionNotice> correction = record.corrections().of(id);
        file(called, correction.isPresent(), Piece.CORRECTION_NOTICE);
        file(recorded, correction.filter(one -> one.receivedOn() != null).isPresent(), Piece.CORRECTED);
        file(called, record.says(id, ExtensionNoticeSent.class), Piece.EXTENSION_NOTICE);
        file(called, record.says(id, ReasonsAsked.class), Piece.REASONS_NOTICE);
        file(called, record.fees().of(id).isPresent(), Piece.FEE_NOTICE);
    }

    private void asked(
            RequestId id,
            List<Letter> letters,
            Set<Purpose> purposes,
            Set<Piece> called,
            Set<Piece> filed,
            Set<Piece> recorded) {
        List<Consultation> asked = record.consultations().of(id);
        List<Consultation> onPaper =
                asked.stream().filter(one -> !one.isWithin()).toList();
        file(called, !onPaper.isEmpty(), Piece.ENQUIRY);
        file(called, !asked.isEmpty(), Piece.OPINIONS);
        boolean written = onPaper.stream().allMatch(one -> letters.stream().anyMatch(letter -> asks(letter, one)));
        file(filed, !onPaper.isEmpty() && (written || purposes.contains(Purpose.OPINION)), Piece.ENQUIRY);
        file(recorded, !asked.isEmpty() && asked.stream().noneMatch(Consultation::isOpen), Piece.OPINIONS);
        var assistances = record.assistances().of(id);
        var conferrals = record.conferrals().of(id);
        boolean helped = !assistances.isEmpty() || !conferrals.isEmpty();
        file(called, helped, Piece.COOPERATION);
        file(filed, helped && purposes.contains(Purpose.COOPERATION), Piece.COOPERATION);
        file(recorded, helped, Piece.COOPERATION);
    }

    private static boolean asks(Letter letter, Consultation asked) {
        return ENQUIRIES.contains(letter.kind()) && letter.content().addressee().contains(asked.party());
    }

    private static void answered(Decision signed, Set<Purpose> purposes, Set<Piece> filed, Set<Piece> recorded) {
        recorded.add(Piece.APPROVAL);
        boolean given = signed.parts().stream().anyMatch(part -> part.ground().givesInformation());
        boolean told = signed.parts().stream()
                .anyMatch(part ->
                        part.ground().givesInformation() && !part.evidence().isEmpty());
        file(
                filed,
                given && (purposes.contains(Purpose.RELEASED) || purposes.contains(Purpose.INFORMATION)),
                Piece.INFORMATION);
        file(recorded, told, Piece.INFORMATION);
    }

    private static Optional<Piece> notice(LetterKind kind) {
        return switch (kind) {
            case CORRECTION_NOTICE -> Optional.of(Piece.CORRECTION_NOTICE);
            case REASONS_NOTICE -> Optional.of(Piece.REASONS_NOTICE);
            case EXTENSION_NOTICE -> Optional.of(Piece.EXTENSION_NOTICE);
            case FEE_NOTICE -> Optional.of(Piece.FEE_NOTICE);
            case DECISION -> Optional.of(Piece.LETTER);
            case APPROVAL_SHEET -> Optional.of(Piece.APPROVAL);
            case RECEIPT,
                    CONFIRMATION_RECORD,
                    POSTPONEMENT_NOTICE,
                    THIRD_PARTY_ENQUIRY,
                    ENQUIRY_NOTICE,
                    THIRD_PARTY_NOTICE,
                    JOINT_ENQUIRY,
                    AGENCY_ENQUIRY,
                    SECRECY_ENQUIRY,
                    ASSIGNMENT_SLIP,
                    WITHDRAWAL_CONFIRMATION,
                    SERVICE_RECEIPT,
                    ORAL_RECORD,
                    ASSISTANCE_LETTER,
                    ASSISTANCE_URGING,
                    RECTIFICATION_NOTICE,
                    FORWARDING_NOTICE -> Optional.empty();
        };
    }

    private static void file(Set<Piece> pieces, boolean there, Piece piece) {
        if (there) {
            pieces.add(piece);
        }
    }
}

package disclosuredesk.archive;

import disclosuredesk.archive.DossierPiece.Ending;
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
import disclosuredesk.letters.LetterFromOutside;
import disclosuredesk.letters.LetterKind;
import disclosuredesk.letters.Letters;
import disclosuredesk.letters.LettersFromOutside;
import disclosuredesk.materials.Material;
import disclosuredesk.materials.Materials;
import disclosuredesk.materials.Purpose;
import disclosuredesk.requests.CorrectionNotice;
import disclosuredesk.requests.Corrections;
import disclosuredesk.requests.DepartmentAssigned;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.requests.RequestConcluded;
import disclosuredesk.requests.SimpleProcedureTaken;
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
            LettersFromOutside outside,
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
        EnumSet<DossierPiece> called = EnumSet.noneOf(DossierPiece.class);
        EnumSet<DossierPiece> filed = EnumSet.noneOf(DossierPiece.class);
        EnumSet<DossierPiece> recorded = EnumSet.of(DossierPiece.APPLICATION, DossierPiece.IDENTITY);
        List<Letter> letters = record.letters().of(id).stream()
                .filter(letter -> !letter.isVoid())
                .toList();
        Set<Purpose> purposes =
                record.materials().of(id).stream().map(Material::purpose).collect(Collectors.toSet());
        file(filed, purposes.contains(Purpose.APPLICATION), DossierPiece.APPLICATION);
        file(filed, purposes.contains(Purpose.DELIVERY_PROOF), DossierPiece.RECEIPT);
        notices(id, called, recorded);
        letters.forEach(letter -> notice(letter.kind()).ifPresent(filed::add));
        record.outside().of(id).forEach(letter -> notice(letter.kind()).ifPresent(filed::add));
        asked(id, letters, purposes, called, filed, recorded);
        file(recorded, record.proposals().searchOf(id).isPresent(), DossierPiece.SEARCH);
        Optional<Decision> signed = record.decisions().of(id).filter(Decision::isApproved);
        signed.ifPresent(decision -> answered(decision, purposes, filed, recorded));
        file(recorded, record.deliveries().of(id).isPresent(), DossierPiece.RECEIPT);
        boolean withdrawn = record.says(id, RequestWithdrawn.class);
        file(recorded, withdrawn, DossierPiece.WITHDRAWAL);
        Ending ending = withdrawn ? Ending.WITHDRAWAL : signed.isPresent() ? Ending.ANSWER : Ending.PERIOD;
        return PieceList.of(new PieceList.Known(
                request.outcome() == null ? null : Outcome.valueOf(request.outcome()),
                ending,
                record.says(id, RequestConcluded.class)
                        || record.says(id, SimpleProcedureTaken.class) && !record.says(id, DepartmentAssigned.class),
                called,
                filed,
                recorded));
    }

    private void notices(RequestId id, Set<DossierPiece> called, Set<DossierPiece> recorded) {
        Optional<CorrectionNotice> correction = record.corrections().of(id);
        file(called, correction.isPresent(), DossierPiece.CORRECTION_NOTICE);
        file(recorded, correction.filter(one -> one.receivedOn() != null).isPresent(), DossierPiece.CORRECTED);
        file(called, record.says(id, ExtensionNoticeSent.class), DossierPiece.EXTENSION_NOTICE);
        file(called, record.says(id, ReasonsAsked.class), DossierPiece.REASONS_NOTICE);
        file(called, record.fees().of(id).isPresent(), DossierPiece.FEE_NOTICE);
    }

    private void asked(
            RequestId id,
            List<Letter> letters,
            Set<Purpose> purposes,
            Set<DossierPiece> called,
            Set<DossierPiece> filed,
            Set<DossierPiece> recorded) {
        List<Consultation> asked = record.consultations().of(id);
        List<Consultation> onPaper =
                asked.stream().filter(one -> !one.isWithin()).toList();
        file(called, !onPaper.isEmpty(), DossierPiece.ENQUIRY);
        file(called, !asked.isEmpty(), DossierPiece.OPINIONS);
        List<LetterFromOutside> outside = record.outside().of(id);
        boolean written = onPaper.stream()
                .allMatch(one -> letters.stream().anyMatch(letter -> asks(letter, one))
                        || outside.stream().anyMatch(letter -> one.party().equals(letter.addressee())));
        file(filed, !onPaper.isEmpty() && (written || purposes.contains(Purpose.OPINION)), DossierPiece.ENQUIRY);
        file(recorded, !asked.isEmpty() && asked.stream().noneMatch(Consultation::isOpen), DossierPiece.OPINIONS);
        var assistances = record.assistances().of(id);
        var conferrals = record.conferrals().of(id);
        boolean helped = !assistances.isEmpty() || !conferrals.isEmpty();
        file(called, helped, DossierPiece.COOPERATION);
        file(filed, helped && purposes.contains(Purpose.COOPERATION), DossierPiece.COOPERATION);
        file(recorded, helped, DossierPiece.COOPERATION);
    }

    private static boolean asks(Letter letter, Consultation asked) {
        return ENQUIRIES.contains(letter.kind()) && letter.content().addressee().contains(asked.party());
    }

    private static void answered(
            Decision signed, Set<Purpose> purposes, Set<DossierPiece> filed, Set<DossierPiece> recorded) {
        recorded.add(DossierPiece.APPROVAL);
        boolean given = signed.parts().stream().anyMatch(part -> part.ground().givesInformation());
        boolean told = signed.parts().stream()
                .anyMatch(part ->
                        part.ground().givesInformation() && !part.evidence().isEmpty());
        file(
                filed,
                given && (purposes.contains(Purpose.RELEASED) || purposes.contains(Purpose.INFORMATION)),
                DossierPiece.INFORMATION);
        file(recorded, told, DossierPiece.INFORMATION);
    }

    private static Optional<DossierPiece> notice(LetterKind kind) {
        return switch (kind) {
            case CORRECTION_NOTICE -> Optional.of(DossierPiece.CORRECTION_NOTICE);
            case REASONS_NOTICE -> Optional.of(DossierPiece.REASONS_NOTICE);
            case EXTENSION_NOTICE -> Optional.of(DossierPiece.EXTENSION_NOTICE);
            case FEE_NOTICE -> Optional.of(DossierPiece.FEE_NOTICE);
            case DECISION -> Optional.of(DossierPiece.LETTER);
            case APPROVAL_SHEET -> Optional.of(DossierPiece.APPROVAL);
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

    private static void file(Set<DossierPiece> pieces, boolean there, DossierPiece piece) {
        if (there) {
            pieces.add(piece);
        }
    }
}

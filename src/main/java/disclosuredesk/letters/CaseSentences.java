package disclosuredesk.letters;

import disclosuredesk.audit.AuditTrail;
import disclosuredesk.clock.Deadlines;
import disclosuredesk.clock.ExtensionNoticeSent;
import disclosuredesk.clock.ReasonsAsked;
import disclosuredesk.clock.ReasonsEnded;
import disclosuredesk.consultation.Consultation;
import disclosuredesk.consultation.Consultations;
import disclosuredesk.decision.Ground;
import disclosuredesk.decision.Proposals;
import disclosuredesk.fees.Fees;
import disclosuredesk.lettercheck.Paragraph;
import disclosuredesk.lettercheck.Paragraph.Kind;
import disclosuredesk.lettercheck.Piece;
import disclosuredesk.requests.Corrections;
import disclosuredesk.requests.DisclosureRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What was done on the way to the answer, as far as the letter must tell it: correction, search, opinions, reasons, fee,
 * extension (law notes section 4, third column). Third parties are not named.
 */
@Component
class CaseSentences {

    private final Corrections corrections;
    private final Consultations consultations;
    private final Proposals proposals;
    private final Fees fees;
    private final Deadlines deadlines;
    private final Letters letters;
    private final LettersFromOutside outside;
    private final AuditTrail audit;
    private final LetterWords words;

    CaseSentences(
            Corrections corrections,
            Consultations consultations,
            Proposals proposals,
            Fees fees,
            Deadlines deadlines,
            Letters letters,
            LettersFromOutside outside,
            AuditTrail audit,
            LetterWords words) {
        this.corrections = corrections;
        this.consultations = consultations;
        this.proposals = proposals;
        this.fees = fees;
        this.deadlines = deadlines;
        this.letters = letters;
        this.outside = outside;
        this.audit = audit;
        this.words = words;
    }

    List<Paragraph> of(DisclosureRequest request, List<Ground> grounds, String you) {
        List<Paragraph> told = new ArrayList<>();
        correction(request, grounds, you).ifPresent(told::add);
        if (grounds.contains(Ground.DOES_NOT_EXIST)) {
            proposals
                    .searchOf(request.id())
                    .ifPresent(search -> told.add(words.paragraph(
                            Kind.DONE,
                            "letter.searched",
                            words.day(search.searchedOn()),
                            TypedWords.officer(words.quotable(search.places())),
                            TypedWords.officer(words.quotable(search.keywords())),
                            TypedWords.officer(words.sentence(search.findings())))));
        }
        if (grounds.contains(Ground.THIRD_PARTY)) {
            consultations.of(request.id()).stream()
                    .filter(one -> one.kind() == Consultation.Kind.THIRD_PARTY && one.opinion() != null)
                    .forEach(one -> told.add(
                            words.paragraph(Kind.DONE, "letter.consulted." + one.opinion(), words.day(one.sentOn()))));
        }
        if (grounds.contains(Ground.EXCESSIVE)) {
            reasons(request, you).ifPresent(told::add);
        }
        if (grounds.contains(Ground.NOT_PAID)) {
            fees.of(request.id())
                    .ifPresent(fee -> told.add(words.paragraph(
                            Kind.DONE,
                            "letter.feeAsked",
                            you,
                            words.day(fee.sentOn()),
                            number(request, LetterKind.FEE_NOTICE),
                            words.day(fee.receivedOn()),
                            String.valueOf(fee.amount()),
                            words.day(deadlines.of(request.agencyId()).paymentDue(fee.receivedOn())))));
        }
        audit.latest(request.id(), ExtensionNoticeSent.class)
                .map(entry -> audit.as(ExtensionNoticeSent.class, entry))
                .ifPresent(notice -> told.add(words.paragraph(
                        Kind.DONE,
                        "letter.extended",
                        words.day(notice.on()),
                        you,
                        String.valueOf(notice.workingDays()))));
        return told;
    }

    private Optional<Paragraph> correction(DisclosureRequest request, List<Ground> grounds, String you) {
        return corrections.of(request.id()).map(notice -> {
            String number = number(request, LetterKind.CORRECTION_NOTICE);
            List<Piece> told = words.pieces(
                    "letter.correctionAsked",
                    words.day(notice.sentOn()),
                    number,
                    you,
                    TypedWords.officer(words.quotable(notice.items())),
                    words.day(notice.dueOn()));
            if (notice.receivedOn() != null) {
                told.addAll(words.pieces(
                        grounds.contains(Ground.STILL_UNCLEAR) ? "letter.correctedUnclear" : "letter.corrected",
                        you,
                        words.day(notice.receivedOn()),
                        TypedWords.applicant(words.quotable(notice.content() == null ? "" : notice.content()))));
            }
            return Paragraph.of(Kind.DONE, told);
        });
    }

    private Optional<Paragraph> reasons(DisclosureRequest request, String you) {
        return audit.latest(request.id(), ReasonsAsked.class)
                .map(entry -> audit.as(ReasonsAsked.class, entry))
                .map(asked -> {
                    List<Piece> given = audit.latest(request.id(), ReasonsEnded.class)
                            .map(entry -> audit.as(ReasonsEnded.class, entry))
                            .filter(ReasonsEnded::given)
                            .map(ended -> words.pieces(
                                    "letter.reasonsGiven",
                                    you,
                                    words.day(ended.on()),
                                    TypedWords.applicant(words.quotable(String.valueOf(ended.reasons())))))
                            .orElseGet(() -> words.pieces("letter.reasonsNotGiven", you));
                    List<Piece> told = words.pieces(
                            "letter.reasonsAsked",
                            TypedWords.officer(words.sentence(asked.finding())),
                            words.day(asked.on()),
                            you);
                    told.addAll(given);
                    return Paragraph.of(Kind.DONE, told);
                });
    }

    /** （文号） of the letter of the kind, if it is on file. */
    private String number(DisclosureRequest request, LetterKind kind) {
        return letters.valid(request.id(), kind)
                .map(Letter::number)
                .or(() -> outside.of(request.id(), kind, null).map(LetterFromOutside::number))
                .map(number -> words.of("letter.inBrackets", number))
                .orElse("");
    }
}

package disclosuredesk.letters;

import disclosuredesk.agencies.Officer;
import disclosuredesk.decision.Decision;
import disclosuredesk.decision.DecisionPart;
import disclosuredesk.decision.Decisions;
import disclosuredesk.decision.Outcome;
import disclosuredesk.lettercheck.ComposedCheck;
import disclosuredesk.lettercheck.ComposedFinding;
import disclosuredesk.lettercheck.LetterFinding;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.shared.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The answer's letter: shown before approval with what the letter check finds, numbered and frozen in the transaction of
 * the approval.
 */
@Component
public class DecisionLetters {

    private final Composing composing;
    private final Issuing issuing;
    private final Letterheads letterheads;
    private final LetterWords words;
    private final Decisions decisions;
    private final AttachmentAdvice attachments;
    private final Clock clock;

    DecisionLetters(
            Composing composing,
            Issuing issuing,
            Letterheads letterheads,
            LetterWords words,
            Decisions decisions,
            AttachmentAdvice attachments,
            Clock clock) {
        this.composing = composing;
        this.issuing = issuing;
        this.letterheads = letterheads;
        this.words = words;
        this.decisions = decisions;
        this.attachments = attachments;
        this.clock = clock;
    }

    /** The letter of a draft if it were approved today; empty while the agency's letterhead is not filled in. */
    public Optional<LetterPreview> preview(DisclosureRequest request, Decision draft) {
        return letterheads.of(request.agencyId()).map(letterhead -> {
            LocalDate today = LocalDate.now(clock);
            String number = issuing.nextNumber(request.agencyId(), letterhead, today);
            LetterContent content =
                    composing.decision(request, draft.outcome(), draft.parts(), today, letterhead, number);
            return new LetterPreview(
                    content,
                    hints(request, draft.outcome(), draft.parts(), today, letterhead, content),
                    attachments.of(request.id(), draft.parts()).orElse(null));
        });
    }

    /** @param despite why it is issued although the check finds something; empty if it finds nothing */
    long issue(
            DisclosureRequest request,
            Outcome outcome,
            List<DecisionPart> parts,
            LocalDate on,
            String despite,
            Officer by) {
        Letterhead letterhead = issuing.letterhead(request.agencyId());
        return issuing.issue(
                request,
                LetterKind.DECISION,
                on,
                null,
                number -> {
                    LetterContent content = composing.decision(request, outcome, parts, on, letterhead, number);
                    requireSignable(hints(request, outcome, parts, on, letterhead, content), despite);
                    return content;
                },
                by);
    }

    /** What the system's own words have wrong is mended; what is said of a person's words is answered, at the field for it. */
    private static void requireSignable(List<LetterHint> hints, String despite) {
        List<LetterHint> wrong =
                hints.stream().filter(hint -> !hint.justifiable()).toList();
        if (!wrong.isEmpty()) {
            throw Refused.invalid(null, "letters.check.refused", wrong.size(), LetterHint.told(wrong));
        }
        if (!hints.isEmpty() && despite.isBlank()) {
            throw Refused.invalid("despite", "letters.check.unanswered", hints.size(), LetterHint.told(hints));
        }
    }

    /** What the check finds in the text of an answer's file that somebody edited after it was issued, and the head has not signed as it is. */
    List<LetterHint> check(DisclosureRequest request, Letter letter, EditedLetter edited) {
        Decision decision =
                decisions.of(request.id()).filter(Decision::isApproved).orElse(null);
        Outcome outcome =
                decision == null ? Outcome.valueOf(Objects.requireNonNull(request.outcome())) : decision.outcome();
        List<DecisionPart> parts = decision == null ? Composing.endedBy(outcome, request) : decision.parts();
        LocalDate on = decision == null ? letter.issuedOn() : Composing.decidedOn(decision);
        return edited
                .findings(composing.facts(
                        request, outcome, parts, on, issuing.letterhead(request.agencyId()), letter.number()))
                .stream()
                .map(this::hint)
                .toList();
    }

    private List<LetterHint> hints(
            DisclosureRequest request,
            Outcome outcome,
            List<DecisionPart> parts,
            LocalDate on,
            Letterhead letterhead,
            LetterContent content) {
        return ComposedCheck.of(
                        content.composed(),
                        composing.composedFacts(request, outcome, parts, on, letterhead, content.number()))
                .stream()
                .map(this::hint)
                .toList();
    }

    private LetterHint hint(ComposedFinding found) {
        LetterFinding finding = found.finding();
        String place =
                finding.line() == 0 ? words.of("check.whole") : words.of("check.line", String.valueOf(finding.line()));
        return new LetterHint(
                words.of("letters.check.where", place, words.of("Check." + finding.check())),
                (finding.quote().isEmpty() ? "" : words.of("letters.check.quote", finding.quote()))
                        + words.of(
                                "check." + finding.message(),
                                finding.arguments().toArray()),
                !found.blocks());
    }
}

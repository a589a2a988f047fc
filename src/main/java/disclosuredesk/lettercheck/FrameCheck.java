package disclosuredesk.lettercheck;

import disclosuredesk.decision.Ground;
import disclosuredesk.decision.Outcome.Family;
import disclosuredesk.lettercheck.LetterFinding.Check;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What stands above and below the body: organ, number, title, addressee, signature and day are the record's, to the letter. */
final class FrameCheck {

    private static final Map<Family, String> TITLES = Map.of(
            Family.DISCLOSED, "政府信息公开告知书",
            Family.PARTLY_DISCLOSED, "政府信息部分公开告知书",
            Family.REFUSED, "政府信息不予公开告知书",
            Family.CANNOT_PROVIDE, "政府信息无法提供告知书",
            Family.NOT_PROCESSED, "政府信息公开申请不予处理告知书",
            Family.OTHERWISE_CONCLUDED, "政府信息公开申请不再处理告知书");

    private static final Map<Ground, String> OWN_TITLES =
            Map.of(Ground.NOT_INFORMATION, "非政府信息告知书", Ground.OTHER, "政府信息公开申请终止办理告知书");

    private FrameCheck() {}

    static List<LetterFinding> of(ComposedLetter letter, ComposedFacts composed) {
        CaseFacts facts = composed.facts();
        List<LetterFinding> findings = new ArrayList<>();
        int below = ComposedLetter.ABOVE + letter.body().size();
        same(letter.head(), facts.agency(), Check.AGENCY, 1, "agency.head", facts.agency(), findings);
        same(
                letter.title(),
                title(facts, composed.grounds().get(0)),
                Check.OUTCOME,
                2,
                "outcome.title",
                facts.outcome().fullLabel(),
                findings);
        if (facts.letterNumber() != null) {
            same(
                    letter.number(),
                    facts.letterNumber(),
                    Check.NUMBER,
                    3,
                    "number.other",
                    facts.letterNumber(),
                    findings);
        }
        same(
                letter.addressee(),
                facts.applicant() + "：",
                Check.ADDRESSEE,
                4,
                "addressee.other",
                facts.applicant(),
                findings);
        same(letter.signature(), facts.agency(), Check.AGENCY, below + 1, "agency.signature", facts.agency(), findings);
        same(letter.date(), day(facts.decidedOn()), Check.DATE, below + 2, "date.decided", facts.decidedOn(), findings);
        return findings;
    }

    private static String title(CaseFacts facts, Ground main) {
        String own = facts.isPartly() ? null : OWN_TITLES.get(main);
        return own == null ? Objects.requireNonNull(TITLES.get(facts.outcome().family())) : own;
    }

    private static void same(
            String written,
            String right,
            Check check,
            int line,
            String message,
            Object argument,
            List<LetterFinding> findings) {
        if (!LetterText.fold(written).equals(LetterText.fold(right))) {
            findings.add(ComposedCheck.finding(check, line, written, message, argument));
        }
    }

    static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}

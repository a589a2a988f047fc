package disclosuredesk.letters.check;

import disclosuredesk.decision.Ground;
import disclosuredesk.decision.Outcome;
import disclosuredesk.letters.check.LetterFinding.Check;
import disclosuredesk.letters.check.Remedies.Act;
import disclosuredesk.letters.check.Remedies.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The remedy paragraph: review first where arts 14 to 16 decide and the decision is of 2024 or later, free choice else;
 * 60 days, 6 months, 15 days; the organ's own review organ and court; the channel on the internet where it is served
 * there (law notes section 4).
 */
final class RemedyCheck {

    private RemedyCheck() {}

    static List<LetterFinding> of(LetterText letter, CaseFacts facts) {
        List<LetterFinding> findings = new ArrayList<>();
        if (facts.outcome() == Outcome.R6_3) {
            return findings;
        }
        Remedies remedies = Remedies.of(letter);
        if (remedies == null) {
            findings.add(LetterFinding.missing(Check.REMEDY_MISSING, "remedy.none"));
            return findings;
        }
        boolean exempted = facts.afterReform() && ArticleCheck.restsOnExemption(letter, facts);
        Ground.Remedy expected = exempted ? Ground.Remedy.REVIEW_FIRST : Ground.Remedy.FREE_CHOICE;
        halves(remedies, findings);
        if (findings.isEmpty() && remedies.periods().isEmpty()) {
            findings.add(letter.finding(Check.REMEDY_MISSING, remedies.from(), remedies.to(), "remedy.empty"));
        }
        if (findings.isEmpty()) {
            remedyClass(letter, facts, remedies, expected, findings);
        }
        periods(letter, remedies, expected == Ground.Remedy.REVIEW_FIRST && !facts.isMixed(), findings);
        if (!remedies.acts(Kind.REVIEW).isEmpty()) {
            organ(letter, remedies.reviewOrgans(), facts.reviewAgency(), facts.agency(), remedies, "remedy.reviewOrgan", findings);
        }
        if (!remedies.acts(Kind.SUIT).isEmpty() || !remedies.acts(Kind.SUIT_AFTER_REVIEW).isEmpty()) {
            organ(letter, remedies.courts(), facts.court(), "", remedies, "remedy.court", findings);
        }
        if (facts.servedOnline() && !remedies.tellsOnlineChannel()) {
            findings.add(letter.finding(Check.REMEDY_ONLINE, remedies.from(), remedies.to(), "remedy.online"));
        }
        return findings;
    }

    private static void halves(Remedies remedies, List<LetterFinding> findings) {
        if (remedies.acts(Kind.REVIEW).isEmpty()) {
            findings.add(LetterFinding.missing(Check.REMEDY_MISSING, "remedy.noReview"));
        }
        if (remedies.acts(Kind.SUIT).isEmpty() && remedies.acts(Kind.SUIT_AFTER_REVIEW).isEmpty()) {
            findings.add(LetterFinding.missing(Check.REMEDY_MISSING, "remedy.noSuit"));
        }
    }

    private static void remedyClass(LetterText letter, CaseFacts facts, Remedies remedies, Ground.Remedy expected,
            List<LetterFinding> findings) {
        List<Act> direct = remedies.acts(Kind.SUIT);
        int[] first = remedies.reviewFirst();
        if (expected == Ground.Remedy.REVIEW_FIRST) {
            if (first == null) {
                findings.add(letter.finding(Check.REMEDY_CLASS, remedies.from(), remedies.to(), "remedy.firstMissing"));
            } else if (!facts.isMixed() && !direct.isEmpty()) {
                findings.add(letter.finding(Check.REMEDY_CLASS, direct.get(0).from(), direct.get(0).to(), "remedy.freeChoice"));
            }
        } else if (first != null) {
            findings.add(letter.finding(Check.REMEDY_CLASS, first[0], first[1],
                    facts.afterReform() ? "remedy.firstWrong" : "remedy.firstTooEarly"));
        } else if (direct.isEmpty()) {
            findings.add(letter.finding(Check.REMEDY_CLASS, remedies.from(), remedies.to(), "remedy.noDirectSuit"));
        }
    }

    private static void periods(LetterText letter, Remedies remedies, boolean reviewFirst, List<LetterFinding> findings) {
        for (Remedies.Period period : remedies.periods()) {
            String right = switch (period.of()) {
                case REVIEW -> "60日";
                case SUIT -> "6个月";
                case SUIT_AFTER_REVIEW -> "15日";
            };
            if (!period.is(right) && !(reviewFirst && period.of() == Kind.SUIT)) {
                findings.add(letter.finding(Check.REMEDY_PERIOD, period.from(), period.to(), "remedy.period", right));
            }
        }
        if (!remedies.acts(Kind.REVIEW).isEmpty() && remedies.periods().stream().noneMatch(p -> p.of() == Kind.REVIEW)) {
            findings.add(LetterFinding.missing(Check.REMEDY_PERIOD, "remedy.periodMissing", "60日"));
        }
        if (!reviewFirst && !remedies.acts(Kind.SUIT).isEmpty()
                && remedies.periods().stream().noneMatch(p -> p.of() == Kind.SUIT)) {
            findings.add(LetterFinding.missing(Check.REMEDY_PERIOD, "remedy.periodMissing", "6个月"));
        }
    }

    private static void organ(LetterText letter, List<Remedies.Named> named, @Nullable String right, String self,
            Remedies remedies, String message, List<LetterFinding> findings) {
        if (right == null || right.isBlank()) {
            return;
        }
        String expected = LetterText.fold(right);
        boolean wrong = false;
        for (Remedies.Named organ : named) {
            if (!organ.names(expected, LetterText.fold(self))) {
                wrong = true;
                findings.add(letter.finding(Check.REMEDY_ORGAN, organ.from(), organ.to(), message, right));
            }
        }
        if (!wrong && !letter.all().substring(remedies.from()).contains(expected)
                && named.stream().noneMatch(organ -> organ.isSelf() && expected.equals(LetterText.fold(self)))) {
            findings.add(LetterFinding.missing(Check.REMEDY_ORGAN, message + "Missing", right));
        }
    }
}

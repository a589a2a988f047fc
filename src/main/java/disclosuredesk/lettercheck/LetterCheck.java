package disclosuredesk.lettercheck;

import disclosuredesk.calendar.WorkingCalendar;
import disclosuredesk.lettercheck.LetterFinding.Check;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Every check of a letter; pure functions, the same for page, approval and command: the letter against the record, and as
 * dated events and cited law against itself, the calendar and the law.
 */
public final class LetterCheck {

    private LetterCheck() {}

    /** Loaded when the first letter is checked: the calendar the system is shipped with. */
    private static final class Shipped {
        private static final WorkingCalendar CALENDAR = WorkingCalendar.shipped();
    }

    /**
     * A letter of the system's own case: whether it is late, the case itself knows better than its letter.
     *
     * @param lines the letter's text, a paragraph or a line each
     * @param facts what the record says
     * @return what is wrong, in the order of the checks; empty if nothing is
     */
    public static List<LetterFinding> of(List<String> lines, CaseFacts facts) {
        Set<LetterFinding> findings = new LinkedHashSet<>();
        LetterText letter = new LetterText(lines);
        decision(letter, facts, findings);
        return List.copyOf(findings);
    }

    /**
     * A letter handed in, of which the letter itself is all there is to read: also whether it tells why it came late, and
     * letters that decide nothing (延期、补正、收费、征求意见、转交).
     *
     * @param given what is known of the case; what is missing is taken from the letter
     */
    public static List<LetterFinding> handedIn(List<String> lines, GivenFacts given) {
        LetterText letter = new LetterText(lines);
        Set<LetterFinding> findings = new LinkedHashSet<>();
        LocalDate decided = LetterOwnFacts.decidedOn(letter, given);
        NoticeKind notice = NoticeKind.of(letter);
        CaseFacts facts = notice == null || given.outcome() != null ? LetterOwnFacts.complete(letter, given) : null;
        if (notice != null) {
            findings.addAll(NoticeCheck.of(letter, notice, given, decided, Shipped.CALENDAR));
        }
        if (decided != null
                && (notice == NoticeKind.OVERRULED
                        || notice == NoticeKind.RECTIFIED && RemedyWords.of(letter) != null)) {
            findings.addAll(RemedyCheck.freeChoice(letter, given, decided));
        }
        if (facts != null) {
            decision(letter, facts, findings);
            findings.addAll(ReasonCheck.noPetition(letter, facts));
            if (notice == null && (!facts.outcome().name().startsWith("R6") || facts.isNoGovernmentInformation())) {
                findings.addAll(LateCheck.of(
                        letter,
                        LetterEvents.of(letter, facts.decidedOn()),
                        facts.receivedOn(),
                        facts.decidedOn(),
                        Shipped.CALENDAR));
            }
        } else {
            String applicant = Objects.requireNonNullElseGet(given.applicant(), () -> LetterOwnFacts.applicant(letter));
            String agency = Objects.requireNonNullElseGet(given.agency(), () -> LetterOwnFacts.agency(letter));
            findings.addAll(NoticeCheck.names(letter, given, decided));
            itself(letter, applicant, agency, given.receivedOn(), decided, notice == null, findings);
            if (notice == null && decided != null && RemedyWords.of(letter) != null) {
                noGroundKnown(letter, given, decided, findings);
            }
            if (notice == null
                    && RemedyWords.of(letter) == null
                    && !letter.all().matches(".*(?:撤回|回执|登记).*")) {
                findings.add(LetterFinding.missing(Check.REMEDY_MISSING, "remedy.none"));
            }
            if (notice == null && decided != null && !letter.plain().matches(".*(?:撤回|不再处理|终止).*")) {
                findings.addAll(LateCheck.of(
                        letter, LetterEvents.of(letter, decided), given.receivedOn(), decided, Shipped.CALENDAR));
            }
        }
        if (given.applicant() == null && letter.addresseeLine() < 0 && notice != NoticeKind.RECEIPT) {
            findings.add(LetterFinding.missing(Check.ADDRESSEE, "addressee.none"));
        }
        if (notice == null && given.receivedOn() == null && decided != null && RemedyWords.of(letter) != null) {
            findings.addAll(DateCheck.receivedNowhere(letter, decided));
        }
        return List.copyOf(findings);
    }

    /** An answer whose articles say no result: it must rest on some article, and off arts 14 to 16 the choice is free (复议法 art. 23). */
    private static void noGroundKnown(
            LetterText letter, GivenFacts given, LocalDate decided, Set<LetterFinding> findings) {
        List<Citation> ours =
                Citation.in(letter).stream().filter(Citation::ours).toList();
        if (ours.isEmpty() && letter.plain().matches(".*(?:不予公开|予以公开|不存在|不予处理|无法提供|不予提供|不属于(?:本|我)).*")) {
            findings.add(LetterFinding.missing(Check.ARTICLE, "article.none"));
        }
        ours.stream()
                .filter(Citation::isBare)
                .filter(bare -> ours.stream().noneMatch(other -> other.article() == bare.article() && !other.isBare()))
                .findFirst()
                .ifPresent(bare -> findings.add(letter.finding(Check.ARTICLE, bare.from(), bare.to(), "article.bare")));
        if (!ours.isEmpty()
                && ours.stream().noneMatch(citation -> citation.article() >= 14 && citation.article() <= 16)) {
            findings.addAll(RemedyCheck.freeChoice(letter, given, decided));
        }
    }

    private static void decision(LetterText letter, CaseFacts facts, Set<LetterFinding> findings) {
        findings.addAll(NameCheck.of(letter, facts));
        findings.addAll(DateCheck.of(letter, facts));
        findings.addAll(OutcomeCheck.of(letter, facts));
        findings.addAll(ArticleCheck.of(letter, facts));
        findings.addAll(ReasonCheck.of(letter, facts));
        findings.addAll(RemedyCheck.of(letter, facts));
        findings.addAll(PlaceholderCheck.of(letter, facts));
        itself(
                letter,
                facts.applicant(),
                facts.agency(),
                facts.receivedOn(),
                facts.decidedOn(),
                NoticeKind.of(letter) == null,
                findings);
    }

    private static void itself(
            LetterText letter,
            String applicant,
            String agency,
            @Nullable LocalDate received,
            @Nullable LocalDate decided,
            boolean decides,
            Set<LetterFinding> findings) {
        findings.addAll(StrangerCheck.of(letter, LetterText.fold(applicant), LetterText.fold(agency)));
        findings.addAll(MeaningCheck.of(letter));
        findings.addAll(ParagraphCheck.of(letter));
        findings.addAll(ContradictionCheck.of(letter));
        if (decides) {
            findings.addAll(ItemsCheck.of(letter));
        }
        findings.addAll(FeeBands.of(letter));
        if (decides && letter.plain().contains("信息处理费")) {
            FeeNoticeCheck.amount(letter, letter.own().substring(letter.bodyStart()), findings);
        }
        findings.addAll(BadReasonCheck.of(letter));
        if (decided != null) {
            LetterEvents events = LetterEvents.of(letter, decided);
            findings.addAll(OrderCheck.of(letter, events, received, decided));
            findings.addAll(PeriodCheck.of(letter, events, received, decided, decides, Shipped.CALENDAR));
            findings.addAll(AgainCheck.of(letter, decided, Shipped.CALENDAR));
            findings.addAll(LawCheck.of(letter, decided));
        }
    }
}

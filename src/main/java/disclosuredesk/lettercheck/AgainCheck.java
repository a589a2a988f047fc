package disclosuredesk.lettercheck;

import disclosuredesk.calendar.CalendarMissing;
import disclosuredesk.calendar.WorkingCalendar;
import disclosuredesk.lettercheck.LetterFinding.Check;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An answer given again because a review organ or a court ordered it: in the time it set, after it had decided on the first
 * answer, and not for the reason it found wrong (行诉法 art. 71, 复议法 art. 66).
 */
final class AgainCheck {

    private static final Pattern PERIOD = Pattern.compile("(?:责令|判令|要求|限|判决)[^。;]{0,60}?(?<number>" + Figures.NUMBER
            + ")个?(?<unit>工作日|日|天)(?:之)?内[^。;]{0,16}(?:重新|作出|答复|处理)");
    private static final Pattern DECIDED = Pattern.compile("^[^。;]{0,12}作出[^。;]{0,44}(?:复议决定|判决|裁定)");
    private static final Pattern ANSWERED = Pattern.compile("^,?[^。;]{0,12}(?:作出|以)[^。;复]{0,40}(?:答复书?|告知书|决定书)");
    private static final Pattern REVIEW = Pattern.compile("复议决定|判决|裁定");
    /** From the receipt of the decision, or from the day the judgment took force. */
    private static final Pattern FROM =
            Pattern.compile("^[^。;]{0,12}(?:收到|签收|接到)[^。;]{0,20}(?:决定书|判决书?|裁定书?)|^[^。;]{0,8}(?:发生法律效力|生效)");

    private static final Pattern FINISHED =
            Pattern.compile("(?:已经?(?:作出|完成|批准|实施|印发|公布)|不再(?:处于|属于|是))[^。]{0,60}(?:撤销|违法)");
    private static final Pattern SAME_REASON = Pattern.compile("过程性信息|讨论记录|过程稿|磋商信函|请示报告");

    private final LetterText letter;
    private final List<Dated> dates;
    private final List<LetterFinding> findings = new ArrayList<>();

    private AgainCheck(LetterText letter, LocalDate decided) {
        this.letter = letter;
        RemedyWords remedies = RemedyWords.of(letter);
        int end = remedies == null ? letter.own().length() : remedies.from();
        this.dates = Dated.in(letter.plain(), decided).stream()
                .filter(date -> date.from() >= letter.bodyStart() && date.to() <= end)
                .toList();
    }

    static List<LetterFinding> of(LetterText letter, LocalDate decided, WorkingCalendar calendar) {
        AgainCheck check = new AgainCheck(letter, decided);
        Dated from = check.last(date -> FROM.matcher(check.after(date)).find());
        check.dates.stream()
                .filter(date -> DECIDED.matcher(check.after(date)).find())
                .forEach(review -> check.order(review, from));
        if (from != null) {
            check.inTime(from.day(), decided, calendar);
        }
        check.sameReason();
        return check.findings;
    }

    private @Nullable Dated last(Predicate<Dated> told) {
        return dates.stream().filter(told).reduce((one, other) -> other).orElse(null);
    }

    /** What is told of a day: to the next day or the end of the sentence. */
    private String after(Dated date) {
        int next = dates.stream()
                .mapToInt(Dated::from)
                .filter(from -> from > date.from())
                .min()
                .orElse(Integer.MAX_VALUE);
        return letter.own().substring(date.to(), Math.max(date.to(), Math.min(next, letter.sentenceEnd(date.to()))));
    }

    private void order(Dated review, @Nullable Dated received) {
        Dated answer = last(date -> date.from() < review.from()
                && ANSWERED.matcher(after(date)).find()
                && !REVIEW.matcher(after(date)).find());
        if (answer != null && review.day().isBefore(answer.day())) {
            findings.add(
                    letter.finding(Check.DATE, review.from(), review.to(), "date.reviewBeforeAnswer", answer.day()));
        }
        if (received != null
                && received.from() > review.from()
                && received.day().isBefore(review.day())) {
            findings.add(
                    letter.finding(Check.DATE, received.from(), received.to(), "date.servedBeforeSent", review.day()));
        }
    }

    private void inTime(LocalDate from, LocalDate decided, WorkingCalendar calendar) {
        Matcher period = PERIOD.matcher(letter.plain())
                .region(letter.bodyStart(), letter.plain().length());
        if (!period.find()) {
            return;
        }
        int days = Figures.of(period.group("number"));
        try {
            LocalDate due = period.group("unit").equals("工作日") ? calendar.due(from, days) : from.plusDays(days);
            // a last day that is a holiday moves on
            while (!calendar.isWorkingDay(due)) {
                due = due.plusDays(1);
            }
            if (decided.isAfter(due)) {
                findings.add(letter.finding(Check.DATE, period.start(), period.end(), "date.againLate", due, decided));
            }
        } catch (CalendarMissing unknownYear) {
            return;
        }
    }

    /** The review found that the process was over: what belonged to it is no reason any more. */
    private void sameReason() {
        Matcher finished = FINISHED.matcher(letter.plain())
                .region(letter.bodyStart(), letter.plain().length());
        if (!finished.find()
                || !REVIEW.matcher(letter.own()
                                .substring(letter.sentenceStart(finished.start()), letter.sentenceEnd(finished.end())))
                        .find()) {
            return;
        }
        Matcher reason = SAME_REASON
                .matcher(letter.plain())
                .region(finished.end(), letter.plain().length());
        boolean withheld = Citation.in(letter).stream()
                .anyMatch(citation ->
                        citation.ours() && citation.code().equals("16.2") && citation.from() > finished.end());
        if (withheld && reason.find()) {
            findings.add(letter.finding(Check.REASON, reason.start(), reason.end(), "reason.quashed"));
        }
    }
}

package disclosuredesk.lettercheck;

import disclosuredesk.calendar.CalendarMissing;
import disclosuredesk.calendar.WorkingCalendar;
import disclosuredesk.lettercheck.LetterEvent.Kind;
import disclosuredesk.lettercheck.LetterEvent.Step;
import disclosuredesk.lettercheck.LetterEvent.Topic;
import disclosuredesk.lettercheck.LetterFinding.Check;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An answer after its twenty working days (with an extension forty) tells why it was not late: a correction, a consultation,
 * a payment (arts 30, 33; 109号). Of a letter that tells such a ground without its days nothing can be counted.
 */
final class LateCheck {

    private static final Pattern EXTENDED = Pattern.compile("延期|延长");
    private static final Pattern CONSULTED =
            Pattern.compile("征求|征询|同意公开|意见函|书面意见|第三方[^。;]{0,20}意见|听取[^。;]{0,16}意见|会商|函询|协查|协商(?!信函)|函请");
    private static final Pattern OTHER_GROUND =
            Pattern.compile("中止|商定|约定|沟通|商[^,。;]{0,10}(?:部门|局|委|厅|政府)|请示上级|报请|延迟答复|合理期限|判决|裁定|责令|复议决定|重新(?:作出|答复|处理)"
                    + "|不可抗力|疫情|自然灾害|灾情|受灾|救灾|防汛"
                    + "|说明[^,。;]{0,8}理由|保密(?:行政管理|局|部门)[^。;]{0,20}确定|补正|更正|补充(?:材料|说明)|收费通知|缴费|信息处理费|缴纳[^,。;]{0,8}费");

    /** What is asked for may itself be about a consultation or a fee. */
    private static final Pattern ASKED_FOR =
            Pattern.compile("(?:申请公开|要求公开|请求公开|申请获取|要求获取|申请查阅|申请内容(?:为|:)?|所需信息(?:为|:)?)[^。;]*");

    private LateCheck() {}

    /** Whether the letter tells of something, other than an extension, for which the period does not run. */
    static boolean mayWait(String body) {
        return CONSULTED.matcher(body).find() || OTHER_GROUND.matcher(body).find();
    }

    static List<LetterFinding> of(
            LetterText letter,
            LetterEvents events,
            @Nullable LocalDate received,
            LocalDate decided,
            WorkingCalendar calendar) {
        RemedyWords remedies = RemedyWords.of(letter);
        String body = letter.own()
                .substring(
                        Math.min(letter.bodyStart(), letter.own().length()),
                        Math.max(
                                letter.bodyStart(),
                                remedies == null ? letter.own().length() : remedies.from()));
        body = ASKED_FOR.matcher(body).replaceAll("□");
        LocalDate start = received != null
                ? received
                : events.first(Kind.RECEIVED).map(LetterEvent::day).orElse(null);
        LetterEvent corrected = events.latest(Topic.CORRECTION, Step.ANSWERED).orElse(null);
        LetterEvent paid = events.latest(Topic.FEE, Step.ANSWERED).orElse(null);
        LetterEvent anew = paid != null ? paid : corrected;
        if (anew != null) {
            start = anew.day();
        } else if (OTHER_GROUND.matcher(body).find()) {
            return List.of();
        }
        if (start == null || !start.isBefore(decided)) {
            return List.of();
        }
        try {
            Set<LocalDate> excluded = excluded(events, calendar);
            if (CONSULTED.matcher(body).find() && excluded.isEmpty()) {
                return List.of();
            }
            int limit = EXTENDED.matcher(body).find() ? 40 : 20;
            int days = days(start, decided, excluded, calendar);
            if (days > limit) {
                return List.of(LetterFinding.missing(Check.DATE, "date.late", start, decided, days, limit));
            }
        } catch (CalendarMissing unknownYear) {
            return List.of();
        }
        return List.of();
    }

    private static int days(LocalDate start, LocalDate end, Set<LocalDate> excluded, WorkingCalendar calendar) {
        int days = 0;
        for (LocalDate day = start.plusDays(1); !day.isAfter(end); day = day.plusDays(1)) {
            days += calendar.isWorkingDay(day) && !excluded.contains(day) ? 1 : 0;
        }
        return days;
    }

    /** Whether an extension was told after the first twenty working days, without those of a consultation whose days are told. */
    static boolean isLateExtension(LetterEvents events, LocalDate received, LocalDate told, WorkingCalendar calendar) {
        Set<LocalDate> excluded = excluded(events, calendar);
        return !excluded.isEmpty()
                && events.first(Kind.CORRECTION_ANSWERED).isEmpty()
                && events.first(Kind.FEE_PAID).isEmpty()
                && days(received, told, excluded, calendar) > 20;
    }

    /** By the reading that leaves most out: from the first letter to the last answer, and both days. */
    private static Set<LocalDate> excluded(LetterEvents events, WorkingCalendar calendar) {
        Set<LocalDate> days = new HashSet<>();
        LetterEvent asked = events.earliest(Topic.PARTY, Step.ASKED).orElse(null);
        if (asked == null) {
            return days;
        }
        LocalDate end =
                events.latest(Topic.PARTY, Step.ANSWERED).map(LetterEvent::day).orElse(null);
        LetterEvent served = events.latest(Topic.PARTY, Step.SERVED).orElse(null);
        LocalDate silent = served != null
                ? calendar.due(served.day(), 15)
                : events.latest(Topic.PARTY, Step.DUE).map(LetterEvent::day).orElse(null);
        if (end == null
                || silent != null
                        && silent.isAfter(end)
                        && events.all(Kind.PARTY_SERVED).size() > 1) {
            end = silent;
        }
        if (end == null) {
            return days;
        }
        for (LocalDate day = asked.day(); !day.isAfter(end); day = day.plusDays(1)) {
            days.add(day);
        }
        return days;
    }
}

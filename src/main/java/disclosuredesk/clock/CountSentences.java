package disclosuredesk.clock;

import disclosuredesk.calendar.CalendarProposal.Kind;
import disclosuredesk.calendar.CalendarVersion;
import disclosuredesk.calendar.Calendars;
import disclosuredesk.calendar.Day;
import disclosuredesk.clock.DayCount.Effect;
import disclosuredesk.clock.DayCount.Exclusion;
import disclosuredesk.clock.DayCount.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A count in sentences, the same on every page and in every paper. */
@Component
public class CountSentences {

    private final MessageSource messages;
    private final Calendars calendars;

    CountSentences(MessageSource messages, Calendars calendars) {
        this.messages = messages;
        this.calendars = calendars;
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);
    }

    /** The whole count in one sentence: from when, how many days, by which article, what was left out, until when. */
    public String line(DayCount count) {
        String anchor = text("DayCountAnchor." + count.anchoredBy());
        if (count.workingDays() == 0) {
            return text(
                    "clock.count.set", count.limit().provision(), count.result().toString());
        }
        List<String> parts = new ArrayList<>();
        add(parts, "clock.count.weekend", count.skippedWeekendDays());
        add(parts, "clock.count.holidays", count.skippedHolidays());
        add(parts, "clock.count.makeUp", count.countedMakeUpDays());
        boolean paid = count.exclusions().stream().anyMatch(span -> span.party() == null);
        add(parts, paid ? "clock.count.excludedAndPaid" : "clock.count.excluded", count.excludedWorkingDays());
        return text(
                "clock.count.line",
                count.anchor().toString(),
                anchor,
                count.workingDays(),
                count.limit().provision(),
                parts.isEmpty() ? "" : "，" + String.join("，", parts),
                count.result().toString());
    }

    private void add(List<String> parts, String key, int days) {
        if (days > 0) {
            parts.add(text(key, days));
        }
    }

    /**
     * What the one sentence sums up: by which notices it was counted, each holiday and make-up day by name, each
     * consultation with its days.
     */
    public List<String> details(DayCount count, long agencyId) {
        List<String> lines = new ArrayList<>();
        if (count.workingDays() > 0) {
            lines.add(text("clock.count.basis", String.join("；", papers(count, agencyId))));
        }
        byHoliday(count, Effect.REST_DAY, Day.Kind.HOLIDAY)
                .forEach((holiday, days) -> lines.add(text("clock.count.holiday", holiday, days)));
        byHoliday(count, Effect.COUNTED, Day.Kind.MAKE_UP_DAY)
                .forEach((holiday, days) -> lines.add(text("clock.count.makeUpDay", holiday, days)));
        for (Exclusion span : count.exclusions()) {
            String name = span.name() == null ? "" : span.name();
            if (span.party() == null) {
                lines.add(text(
                        span.to().isBefore(span.from()) ? "clock.count.paymentEmpty" : "clock.count.payment",
                        span.provision(),
                        span.from().toString(),
                        span.to().toString()));
            } else if (span.to().isBefore(span.from())) {
                lines.add(text("clock.count.spanEmpty", text("Kind." + span.party()), name, span.provision()));
            } else {
                lines.add(text(
                        span.open() ? "clock.count.spanOpen" : "clock.count.span",
                        text("Kind." + span.party()),
                        name,
                        span.from().toString(),
                        span.to().toString(),
                        span.provision()));
            }
        }
        return lines;
    }

    /** The paper of each year counted, and the agency's own days over it if there are any. */
    private List<String> papers(DayCount count, long agencyId) {
        List<CalendarVersion> accepted = calendars.inForce(agencyId);
        List<String> papers = new ArrayList<>();
        for (int year = count.anchor().getYear(); year <= count.result().getYear(); year++) {
            int counted = year;
            List<String> named = accepted.stream()
                    .filter(version -> version.year() == counted)
                    .sorted(Comparator.comparing(CalendarVersion::kind))
                    .map(CalendarVersion::source)
                    .toList();
            if (accepted.stream().noneMatch(version -> version.year() == counted && version.kind() == Kind.NOTICE)) {
                papers.add(text("clock.count.notice", String.valueOf(year)));
            }
            papers.addAll(named);
        }
        return papers;
    }

    private static Map<String, String> byHoliday(DayCount count, Effect effect, Day.Kind kind) {
        return count.steps().stream()
                .filter(step -> step.effect() == effect && step.day().kind() == kind)
                .map(Step::day)
                .collect(Collectors.groupingBy(
                        day -> String.valueOf(day.holiday()),
                        LinkedHashMap::new,
                        Collectors.mapping(
                                Day::date, Collectors.collectingAndThen(Collectors.toList(), CountSentences::runs))));
    }

    /** Days in a row as one span. */
    private static String runs(List<LocalDate> days) {
        List<String> runs = new ArrayList<>();
        LocalDate first = days.get(0);
        LocalDate last = first;
        for (LocalDate day : days.subList(1, days.size())) {
            if (!day.equals(last.plusDays(1))) {
                runs.add(run(first, last));
                first = day;
            }
            last = day;
        }
        runs.add(run(first, last));
        return String.join("、", runs);
    }

    private static String run(LocalDate first, LocalDate last) {
        return first.equals(last) ? first.toString() : first + "至" + last;
    }
}

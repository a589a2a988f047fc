package disclosuredesk.desk.board;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.cache.Followed;
import disclosuredesk.desk.board.Forecast.Day;
import disclosuredesk.desk.board.Forecast.Line;
import disclosuredesk.desk.board.Forecast.Week;
import disclosuredesk.desk.docket.Docket;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Counts what falls due in the next four weeks: a case is not looked at, only where each day ends among those in the order of their dates. */
@Component
class Forecasts {

    private static final int WEEKS = 4;
    private static final long OFFICE = 0;

    private final Agencies agencies;
    private final MessageSource messages;

    Forecasts(Agencies agencies, MessageSource messages) {
        this.agencies = agencies;
        this.messages = messages;
    }

    private record Due(LocalDate on, long department, int cases) {}

    Forecast of(Followed<Docket.Case> cases, long agencyId, LocalDate today) {
        List<Week> weeks = weeks(today);
        List<Due> due = due(cases, weeks);
        Map<Long, String> names = new LinkedHashMap<>();
        agencies.everyDepartment(agencyId).forEach(one -> names.put(one.id(), one.name()));
        names.put(OFFICE, messages.getMessage("desk.board.office", null, Locale.SIMPLIFIED_CHINESE));
        List<Line> lines = new ArrayList<>();
        names.forEach((id, name) -> {
            if (due.stream().anyMatch(one -> one.department() == id)) {
                lines.add(line(name, weeks, due, one -> one.department() == id, narrowed(id)));
            }
        });
        lines.add(line(
                messages.getMessage("desk.board.whole", null, Locale.SIMPLIFIED_CHINESE), weeks, due, one -> true, ""));
        return new Forecast(weeks, lines, days(due, names));
    }

    private static List<Week> weeks(LocalDate today) {
        List<Week> weeks = new ArrayList<>();
        LocalDate from = today;
        for (int week = 0; week < WEEKS; week++) {
            LocalDate until = from.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
            weeks.add(new Week(from, until));
            from = until.plusDays(1);
        }
        return weeks;
    }

    private static List<Due> due(Followed<Docket.Case> cases, List<Week> weeks) {
        LocalDate from = weeks.get(0).from();
        LocalDate until = weeks.get(WEEKS - 1).until();
        Map<LocalDate, Map<Long, Integer>> due = new TreeMap<>();
        cases.groups(Docket.Handled.class).forEach((key, members) -> {
            if (!key.paused()) {
                int next = members.count(
                        one -> one.safeOn() != null && one.safeOn().isBefore(from));
                while (next < members.size()) {
                    LocalDate on = members.get(next).safeOn();
                    if (on == null || on.isAfter(until)) {
                        break;
                    }
                    int behind = members.count(
                            one -> one.safeOn() != null && !one.safeOn().isAfter(on));
                    due.computeIfAbsent(on, day -> new TreeMap<>())
                            .merge(Objects.requireNonNullElse(key.department(), OFFICE), behind - next, Integer::sum);
                    next = behind;
                }
            }
        });
        return due.entrySet().stream()
                .flatMap(day -> day.getValue().entrySet().stream()
                        .map(one -> new Due(day.getKey(), one.getKey(), one.getValue())))
                .toList();
    }

    private static String narrowed(long department) {
        return department == OFFICE ? "&office=true" : "&department=" + department;
    }

    private static Line line(String name, List<Week> weeks, List<Due> due, Predicate<Due> whose, String narrowed) {
        List<BoardFigure> figures = weeks.stream()
                .map(week -> new BoardFigure(sum(due, whose.and(one -> week.has(one.on()))), week.query() + narrowed))
                .toList();
        Week all = new Week(weeks.get(0).from(), weeks.get(WEEKS - 1).until());
        return new Line(name, figures, new BoardFigure(sum(due, whose), all.query() + narrowed));
    }

    private static List<Day> days(List<Due> due, Map<Long, String> names) {
        Map<LocalDate, Map<String, BoardFigure>> departments = new TreeMap<>();
        due.forEach(one -> departments
                .computeIfAbsent(one.on(), day -> new LinkedHashMap<>())
                .put(
                        names.getOrDefault(one.department(), "?"),
                        new BoardFigure(
                                one.cases(), new Week(one.on(), one.on()).query() + narrowed(one.department()))));
        return departments.entrySet().stream()
                .map(day -> new Day(
                        day.getKey(),
                        new BoardFigure(
                                sum(due, one -> one.on().equals(day.getKey())),
                                new Week(day.getKey(), day.getKey()).query()),
                        day.getValue()))
                .toList();
    }

    private static int sum(List<Due> due, Predicate<Due> which) {
        return due.stream().filter(which).mapToInt(Due::cases).sum();
    }
}

package disclosuredesk.desk.board;

import disclosuredesk.agencies.Agencies;
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

/** Counts what falls due in the next four weeks, by one statement over the days the index finds. */
@Component
class Forecasts {

    private static final int WEEKS = 4;
    private static final long OFFICE = 0;

    private final Docket docket;
    private final Agencies agencies;
    private final MessageSource messages;

    Forecasts(Docket docket, Agencies agencies, MessageSource messages) {
        this.docket = docket;
        this.agencies = agencies;
        this.messages = messages;
    }

    private record Due(LocalDate on, long department, int cases) {}

    Forecast of(long agencyId, LocalDate today) {
        List<Week> weeks = weeks(today);
        List<Due> due = due(agencyId, weeks);
        Map<Long, String> names = new LinkedHashMap<>();
        agencies.departments(agencyId).forEach(one -> names.put(one.id(), one.name()));
        names.put(OFFICE, messages.getMessage("desk.board.office", null, Locale.SIMPLIFIED_CHINESE));
        List<Line> lines = new ArrayList<>();
        names.forEach((id, name) -> {
            if (due.stream().anyMatch(one -> one.department() == id)) {
                lines.add(line(name, weeks, due, one -> one.department() == id, narrowed(id)));
            }
        });
        lines.add(line(messages.getMessage("desk.board.whole", null, Locale.SIMPLIFIED_CHINESE), weeks, due, one -> true, ""));
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

    private List<Due> due(long agencyId, List<Week> weeks) {
        LocalDate until = weeks.get(WEEKS - 1).until();
        Map<LocalDate, Map<Long, Integer>> due = new TreeMap<>();
        for (Docket.Case one : docket.of(agencyId)) {
            LocalDate on = one.safeOn();
            if (one.open() && !one.paused() && on != null && !on.isBefore(weeks.get(0).from()) && !on.isAfter(until)) {
                due.computeIfAbsent(on, day -> new TreeMap<>())
                        .merge(Objects.requireNonNullElse(one.department(), OFFICE), 1, Integer::sum);
            }
        }
        return due.entrySet().stream().flatMap(day -> day.getValue().entrySet().stream()
                .map(one -> new Due(day.getKey(), one.getKey(), one.getValue()))).toList();
    }

    private static String narrowed(long department) {
        return department == OFFICE ? "&office=true" : "&department=" + department;
    }

    private static Line line(String name, List<Week> weeks, List<Due> due, Predicate<Due> whose, String narrowed) {
        List<BoardFigure> figures = weeks.stream()
                .map(week -> new BoardFigure(sum(due, whose.and(one -> week.has(one.on()))), week.query() + narrowed)).toList();
        Week all = new Week(weeks.get(0).from(), weeks.get(WEEKS - 1).until());
        return new Line(name, figures, new BoardFigure(sum(due, whose), all.query() + narrowed));
    }

    private static List<Day> days(List<Due> due, Map<Long, String> names) {
        Map<LocalDate, Map<String, BoardFigure>> departments = new TreeMap<>();
        due.forEach(one -> departments.computeIfAbsent(one.on(), day -> new LinkedHashMap<>()).put(
                names.getOrDefault(one.department(), "?"),
                new BoardFigure(one.cases(), new Week(one.on(), one.on()).query() + narrowed(one.department()))));
        return departments.entrySet().stream().map(day -> new Day(day.getKey(),
                new BoardFigure(sum(due, one -> one.on().equals(day.getKey())), new Week(day.getKey(), day.getKey()).query()),
                day.getValue())).toList();
    }

    private static int sum(List<Due> due, Predicate<Due> which) {
        return due.stream().filter(which).mapToInt(Due::cases).sum();
    }
}

package disclosuredesk.desk.casefile;

import disclosuredesk.calendar.Day;
import disclosuredesk.clock.DayCount;
import disclosuredesk.clock.DayCount.Effect;
import disclosuredesk.clock.DayCount.Step;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The counted days as a small calendar, month by month, Monday first. */
final class CountPicture {

    private CountPicture() {}

    /**
     * One day in the picture.
     *
     * @param day of the month; 0 for a cell outside the month
     * @param look name of how it looks: anchor, counted, makeup, rest, holiday, excluded, result or empty outside the count
     * @param number the how-manieth counted day; 0 if not counted
     */
    public record Cell(
            int day, String look, int number, @Nullable String holiday) {}

    /** A month and its weeks of seven cells. */
    public record Month(String label, List<List<Cell>> weeks) {}

    static List<Month> of(DayCount count) {
        Map<LocalDate, Step> steps = new HashMap<>();
        count.steps().forEach(step -> steps.put(step.day().date(), step));
        List<Month> months = new ArrayList<>();
        for (YearMonth month = YearMonth.from(count.anchor());
                !month.isAfter(YearMonth.from(count.result()));
                month = month.plusMonths(1)) {
            months.add(month(month, count, steps));
        }
        return months;
    }

    private static Month month(YearMonth month, DayCount count, Map<LocalDate, Step> steps) {
        List<List<Cell>> weeks = new ArrayList<>();
        LocalDate monday =
                month.atDay(1).minusDays(month.atDay(1).getDayOfWeek().getValue() - 1L);
        for (; !monday.isAfter(month.atEndOfMonth()); monday = monday.plusWeeks(1)) {
            List<Cell> week = new ArrayList<>();
            for (LocalDate date = monday; date.isBefore(monday.plusWeeks(1)); date = date.plusDays(1)) {
                week.add(
                        YearMonth.from(date).equals(month)
                                ? cell(date, count, steps.get(date))
                                : new Cell(0, "", 0, null));
            }
            weeks.add(week);
        }
        return new Month(month.toString(), weeks);
    }

    private static Cell cell(LocalDate date, DayCount count, @Nullable Step step) {
        if (date.equals(count.anchor())) {
            return new Cell(date.getDayOfMonth(), "anchor", 0, null);
        }
        if (step == null) {
            return new Cell(date.getDayOfMonth(), date.equals(count.result()) ? "result" : "", 0, null);
        }
        return new Cell(
                date.getDayOfMonth(),
                look(step, date.equals(count.result())),
                step.number(),
                step.day().holiday());
    }

    private static String look(Step step, boolean last) {
        if (last) {
            return "result";
        }
        if (step.effect() == Effect.EXCLUDED) {
            return "excluded";
        }
        Day.Kind kind = step.day().kind();
        return switch (kind) {
            case WORKING_DAY -> "counted";
            case MAKE_UP_DAY -> "makeup";
            case WEEKEND -> "rest";
            case HOLIDAY -> "holiday";
        };
    }
}

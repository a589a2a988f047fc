package disclosuredesk.desk.board;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * How many answers fall due: in this week from today on and in the three after it, by department and by day. What is paused
 * has no day yet.
 *
 * @param departments each department with something due, the whole agency last
 * @param days the days on which something is due, with the departments whose it is
 */
record Forecast(List<Week> weeks, List<Line> departments, List<Day> days) {

    /** A week, Monday to Sunday; the first begins today. */
    record Week(LocalDate from, LocalDate until) {

        String query() {
            return "running=true&dueFrom=" + from + "&dueTo=" + until;
        }

        boolean has(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }

    /** A department: what is due in each week, and in all four. */
    record Line(String name, List<BoardFigure> weeks, BoardFigure all) {}

    /** A day: what is due, and in which departments. */
    record Day(LocalDate on, BoardFigure all, Map<String, BoardFigure> departments) {}
}

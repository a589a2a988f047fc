package disclosuredesk.desk.board;

import disclosuredesk.cache.OrderedList;
import disclosuredesk.calendar.WorkingCalendar;
import disclosuredesk.clock.Light;
import disclosuredesk.desk.docket.CaseRows;
import disclosuredesk.desk.docket.Docket;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Where today the lights change, as due dates: what {@link Light#of(LocalDate, LocalDate, WorkingCalendar)} says case by
 * case, for statements that count by the thousand. {@link Light#RED} are the days before today; from
 * {@code unknownFrom} on a calendar is missing and no light can be told.
 *
 * @param noticeUntil the last due date of a notice of correction that is in its last three of seven working days (art. 30)
 */
public record BoardDays(
        LocalDate today, LocalDate yellowFrom, LocalDate greenFrom, LocalDate unknownFrom, LocalDate noticeUntil) {

    /** Of seven working days the fifth has two after it. */
    private static final int LAST_DAYS_OF_NOTICE = 2;

    /** The days of one agency on one day; it asks no database. */
    public static BoardDays of(LocalDate today, WorkingCalendar calendar) {
        Map<Light, LocalDate> first = new EnumMap<>(Light.class);
        LocalDate noticeUntil = today;
        int left = 0;
        LocalDate day = today.plusDays(1);
        for (; calendar.knows(day); day = day.plusDays(1)) {
            left += calendar.isWorkingDay(day) ? 1 : 0;
            first.putIfAbsent(Light.of(left), day);
            noticeUntil = left <= LAST_DAYS_OF_NOTICE ? day : noticeUntil;
        }
        LocalDate green = first.getOrDefault(Light.GREEN, day);
        return new BoardDays(today, first.getOrDefault(Light.YELLOW, green), green, day, noticeUntil);
    }

    /**
     * The lights of open cases; {@link #condition} says the same of a row.
     *
     * @param cases in the order of {@link Docket.Handled}
     */
    Map<Light, Integer> lights(OrderedList<Docket.Case> cases, boolean paused) {
        Map<Light, Integer> lights = new EnumMap<>(Light.class);
        int before = 0;
        if (!paused) {
            Map<Light, LocalDate> until = new EnumMap<>(Map.of(
                    Light.RED, today, Light.ORANGE, yellowFrom, Light.YELLOW, greenFrom, Light.GREEN, unknownFrom));
            for (Light light : List.of(Light.RED, Light.ORANGE, Light.YELLOW, Light.GREEN)) {
                LocalDate end = until.get(light);
                int all =
                        cases.count(one -> one.safeOn() != null && one.safeOn().isBefore(end));
                lights.put(light, all - before);
                before = all;
            }
        }
        lights.put(Light.GREY, cases.size() - before);
        lights.values().removeIf(count -> count == 0);
        return lights;
    }

    /** The light of one open case; {@link #lights} says the same of many. */
    Light light(Docket.Case one) {
        LocalDate on = one.safeOn();
        if (one.paused() || on == null || !on.isBefore(unknownFrom)) {
            return Light.GREY;
        }
        return on.isBefore(today)
                ? Light.RED
                : on.isBefore(yellowFrom) ? Light.ORANGE : on.isBefore(greenFrom) ? Light.YELLOW : Light.GREEN;
    }

    /** The condition of a light on an open case {@code r} and its deadline {@code d}; the values go into the map. */
    String condition(Light light, Map<String, Object> values) {
        return switch (light) {
            case RED -> before(today, values);
            case ORANGE -> between(today, yellowFrom, values);
            case YELLOW -> between(yellowFrom, greenFrom, values);
            case GREEN -> between(greenFrom, unknownFrom, values);
            case GREY -> {
                values.put("unknownFrom", unknownFrom);
                yield "(d.safe_on is null or d.safe_on >= :unknownFrom or " + CaseRows.PAUSED + ")";
            }
        };
    }

    private static String between(LocalDate from, LocalDate until, Map<String, Object> values) {
        values.put("lightFrom", from);
        return "d.safe_on >= :lightFrom and " + before(until, values);
    }

    private static String before(LocalDate day, Map<String, Object> values) {
        values.put("lightUntil", day);
        return "d.safe_on < :lightUntil and " + BoardConditions.RUNNING;
    }
}

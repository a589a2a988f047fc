package disclosuredesk.desk.search;

import disclosuredesk.agencies.Officer;
import disclosuredesk.desk.docket.CaseRows;
import disclosuredesk.requests.Visibility;
import disclosuredesk.requests.Voided;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A filter as SQL on {@code disclosure_request r left join request_deadline d}, with a text {@code request_search s} beside. Only comparisons every database does
 * alike: no full-text index, whose idea of a word differs from server to server (decision 0010).
 */
public final class CaseConditions {

    /** Case numbers that may be pasted at once. */
    static final int NUMBERS = 500;

    private static final Pattern NUMBER = Pattern.compile("(\\d{4})\\D{1,3}0*(\\d{1,9})");

    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\D{0,6}\\d{4}\\D{1,3}\\d{1,9}\\D?");

    /** The cases at a step, each once. */
    static final String CASES_AT_STEP = """
            (select t.request_id from work_task t where t.step = :step
             union select m.request_id from work_message m where m.step = :step) w
            """;

    static final String AT_STEP = "r.id in (select w.request_id from " + CASES_AT_STEP + ")";

    private CaseConditions() {}

    /** {@link Officer#sees} as a condition, with what is hidden from him. */
    public static List<String> visible(Officer by, Visibility visibility, Map<String, Object> values) {
        values.put("agency", by.agencyId());
        String seen = "r.agency_id = :agency" + visibility.hide("r.id", by, values);
        if (by.seesWholeAgency()) {
            return List.of(seen);
        }
        if (by.handles(by.departmentId())) {
            values.put("ownDepartment", by.departmentId());
            return List.of(seen, "r.department_id = :ownDepartment");
        }
        return List.of(seen, "1 = 0");
    }

    static List<String> of(CaseFilter filter, LocalDate today, Map<String, Object> values) {
        List<String> conditions = new ArrayList<>();
        if (filter.isUnreadable()) {
            conditions.add(NONE);
        }
        int word = 0;
        for (String part : filter.text.strip().split("\\s+")) {
            if (!part.isEmpty() && !SearchedPeople.isNumber(filter.text)) {
                conditions.add(text(part, word++, values));
            }
        }
        if (!filter.numbers.isBlank()) {
            conditions.add(numbers(filter.numbers, "r"));
        }
        if (!filter.withVoid()) {
            conditions.add(Voided.R_NOT);
        }
        if (filter.state != null) {
            values.put("today", today);
            conditions.add(state(filter.state));
        }
        if (!filter.step.isEmpty()) {
            conditions.add(AT_STEP);
            values.put("step", filter.step);
        }
        if (filter.holder != null) {
            conditions.add("r.id in (select h.request_id from case_holder h where h.officer_id = :holder)");
            values.put("holder", filter.holder);
        }
        add(conditions, values, "r.number_year = :year", "year", filter.year);
        add(conditions, values, "r.outcome = :outcome", "outcome", name(filter.outcome));
        add(conditions, values, "r.department_id = :department", "department", filter.department);
        add(conditions, values, "r.applicant_kind = :kind", "kind", name(filter.kind));
        add(conditions, values, "r.channel = :channel", "channel", name(filter.channel));
        add(conditions, values, "r.received_on >= :receivedFrom", "receivedFrom", filter.receivedFrom);
        add(conditions, values, "r.received_on <= :receivedTo", "receivedTo", filter.receivedTo);
        add(conditions, values, "d.safe_on >= :dueFrom", "dueFrom", filter.dueFrom);
        add(conditions, values, "d.safe_on <= :dueTo", "dueTo", filter.dueTo);
        return conditions;
    }

    private static String state(CaseFilter.State state) {
        return switch (state) {
            case OPEN -> "r.closed_on is null";
            case OVERDUE -> OVERDUE;
            case PAUSED -> "r.closed_on is null and " + CaseRows.PAUSED;
            case CLOSED -> "r.closed_on is not null and r.archived_on is null and " + Voided.R_NOT;
            case ARCHIVED -> "r.archived_on is not null and " + Voided.R_NOT;
            case MOVED -> "exists (select 1 from registration_motion m where m.open_for = r.id)";
            case VOID -> "r.outcome = '" + Voided.OUTCOME + "'";
        };
    }

    /** Not answered, and the safe date has passed; what is paused is not overdue. */
    static final String OVERDUE = "r.closed_on is null and d.safe_on < :today and not " + CaseRows.PAUSED;

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static void add(
            List<String> conditions,
            Map<String, Object> values,
            String condition,
            String name,
            @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }

    /** Whatever stands in name, information or document number; or a case number in any spelling. */
    private static String text(String text, int index, Map<String, Object> values) {
        String name = "text" + index;
        values.put(
                name,
                "%"
                        + text.toLowerCase(Locale.ROOT)
                                .replace("!", "!!")
                                .replace("%", "!%")
                                .replace("_", "!_") + "%");
        String numbers = numbers(text, "s");
        return numbers.equals(NONE)
                ? "s.text like :" + name + " escape '!'"
                : "(s.text like :" + name + " escape '!' or " + numbers + ")";
    }

    private static final String NONE = "1 = 0";

    /** Whether a text is nothing but the number of a case, in any spelling. */
    static boolean isNumber(String text) {
        return WHOLE_NUMBER.matcher(text.strip()).matches();
    }

    private static String numbers(String pasted, String table) {
        Set<String> numbers = new LinkedHashSet<>();
        Matcher number = NUMBER.matcher(pasted);
        while (number.find() && numbers.size() < NUMBERS) {
            numbers.add(table + ".number_year = " + Integer.parseInt(number.group(1)) + " and " + table
                    + ".number_serial = " + Integer.parseInt(number.group(2)));
        }
        return numbers.isEmpty() ? NONE : "(" + String.join(" or ", numbers) + ")";
    }
}

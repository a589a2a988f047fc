package disclosuredesk.desk.search;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.clock.Deadline;
import disclosuredesk.desk.ActPages;
import disclosuredesk.desk.DueDates;
import disclosuredesk.requests.Applicant;
import disclosuredesk.requests.ApplicantKind;
import disclosuredesk.requests.Identity;
import disclosuredesk.requests.RequestNumber;
import disclosuredesk.shared.RequestId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of cases, read across the modules' tables in one statement, in a stable order. */
@Component
public class CaseList {

    /** Cases on a page. */
    static final int PAGE = 50;

    private static final Pattern NUMBER = Pattern.compile(".*?(\\d{4})\\D{1,3}0*(\\d{1,9})号?.*");

    static final String FROM = """
            from disclosure_request r
            left join request_deadline d on d.request_id = r.id
            left join department p on p.id = r.department_id
            """;

    /** The steps a case is not handled at, as a list of values. */
    static final String BESIDE =
            ActPages.BESIDE.stream().sorted().map(step -> "'" + step + "'").collect(Collectors.joining(", "));

    /** Each case once, with the step it is handled at. */
    static final String HANDLED_AT = "left join work_item w on w.request_id = r.id and w.step not in (" + BESIDE + ") ";

    /** Every open step of every case. */
    private static final String EACH_STEP = "join work_item w on w.request_id = r.id ";

    /**
     * While others are asked, the stored date is as of the last fact. A date not later than the first open letter was
     * not moved by it: who asks only after the date has passed is late all the same.
     */
    static final String PAUSED = """
            (d.state = 'AWAITING_CORRECTION' or d.state = 'CONSULTING' and d.safe_on >
                (select min(c.sent_on) from consultation c where c.request_id = r.id and c.ended_on is null))
            """;

    private static final String COLUMNS = """
            select r.id, r.agency_id, r.number_year, r.number_serial, r.applicant_kind, r.applicant_name, r.information,
                   r.received_on, r.closed_on, r.outcome, p.name as department, w.step,
                   case when PAUSED then null else d.formal_on end as formal_on,
                   case when PAUSED then null else d.safe_on end as safe_on,
                   case when PAUSED then d.state else 'RUNNING' end as state, d.missing_year
            """.replace("PAUSED", PAUSED);

    private final JdbcClient jdbc;
    private final DueDates dueDates;
    private final BoardConditions board;
    private final Clock clock;

    CaseList(JdbcClient jdbc, DueDates dueDates, BoardConditions board, Clock clock) {
        this.jdbc = jdbc;
        this.dueDates = dueDates;
        this.board = board;
        this.clock = clock;
    }

    /** One page of a list, and how many cases there are in all. */
    public record Page(List<CaseRow> rows, int total, int number) {

        public int last() {
            return Math.max(1, (total + PAGE - 1) / PAGE);
        }
    }

    /** Every case the officer may see and the filter lets through, latest number first. */
    Page find(CaseFilter filter, Officer by, int page) {
        Map<String, Object> values = new HashMap<>();
        String where = where(visible(by, values), conditions(filter, by, values));
        return page(FROM + HANDLED_AT + where, "order by r.number_year desc, r.number_serial desc", values, page);
    }

    /** What the officer has to do, the most urgent first, what is closed last; not the review of his own drafts. */
    public Page worklist(Officer by, String step, int page) {
        Map<String, Object> values = new HashMap<>();
        List<String> conditions = new ArrayList<>(mine(by, values));
        if (!step.isEmpty()) {
            conditions.add("w.step = :step");
            values.put("step", step);
        }
        return page(FROM + EACH_STEP + where(visible(by, values), conditions), """
                order by case when r.closed_on is not null then 2 when d.state = 'RUNNING' and d.safe_on is not null then 0
                              else 1 end, d.safe_on, r.number_year, r.number_serial
                """, values, page);
    }

    /** How many items wait for the officer at each step. */
    public Map<String, Integer> worklistCounts(Officer by) {
        Map<String, Object> values = new HashMap<>();
        Map<String, Integer> counts = new java.util.TreeMap<>();
        jdbc.sql("select w.step, count(*) as items " + FROM + EACH_STEP + where(visible(by, values), mine(by, values)) + " group by w.step")
                .params(values)
                .query(row -> {
                    counts.put(row.getString("step"), row.getInt("items"));
                });
        return counts;
    }

    private static List<String> mine(Officer by, Map<String, Object> values) {
        values.put("roles", by.roleNames());
        values.put("me", by.id());
        values.put("myDepartment", by.departmentId());
        return List.of("w.role in (:roles)", "(w.role <> 'HANDLER' or r.department_id = :myDepartment)", """
                not (w.step in ('reviewDecision', 'approveDecision')
                     and exists (select 1 from decision x where x.request_id = r.id and x.drafted_by = :me))
                """);
    }

    private Page page(String cases, String order, Map<String, Object> values, int page) {
        int total = jdbc.sql("select count(*) " + cases).params(values).query(Integer.class).single();
        int number = Math.max(1, Math.min(page, Math.max(1, (total + PAGE - 1) / PAGE)));
        List<CaseRow> rows = jdbc.sql(COLUMNS + cases + order + " limit " + PAGE + " offset " + (number - 1) * PAGE)
                .params(values)
                .query(this::row)
                .list();
        return new Page(rows, total, number);
    }

    private static String where(List<String> visible, List<String> conditions) {
        List<String> all = new ArrayList<>(visible);
        all.addAll(conditions);
        return " where " + String.join(" and ", all) + " ";
    }

    /** The same rule as for a single case: the whole agency, or a handler's own department. */
    private static List<String> visible(Officer by, Map<String, Object> values) {
        values.put("agency", by.agencyId());
        if (by.seesWholeAgency()) {
            return List.of("r.agency_id = :agency");
        }
        if (by.is(Role.HANDLER) && by.departmentId() != null) {
            values.put("ownDepartment", by.departmentId());
            return List.of("r.agency_id = :agency", "r.department_id = :ownDepartment");
        }
        return List.of("r.agency_id = :agency", "1 = 0");
    }

    private List<String> conditions(CaseFilter filter, Officer by, Map<String, Object> values) {
        List<String> conditions = new ArrayList<>(board.of(filter, by.agencyId(), values));
        if (!filter.text.isEmpty()) {
            conditions.add(text(filter.text, values));
        }
        if (filter.year != null) {
            conditions.add("r.number_year = :year");
            values.put("year", filter.year);
        }
        if (filter.state != null) {
            values.put("today", LocalDate.now(clock));
            conditions.add(switch (filter.state) {
                case OPEN -> "r.closed_on is null";
                case OVERDUE -> "r.closed_on is null and d.safe_on < :today and not " + PAUSED;
                case PAUSED -> "r.closed_on is null and " + PAUSED;
                case CLOSED -> "r.closed_on is not null and r.archived_on is null";
                case ARCHIVED -> "r.archived_on is not null";
            });
        }
        if (!filter.step.isEmpty()) {
            conditions.add("exists (select 1 from work_item x where x.request_id = r.id and x.step = :step)");
            values.put("step", filter.step);
        }
        if (filter.outcome != null) {
            conditions.add("r.outcome = :outcome");
            values.put("outcome", filter.outcome.name());
        }
        if (filter.department != null) {
            conditions.add("r.department_id = :department");
            values.put("department", filter.department);
        }
        return conditions;
    }

    private static String text(String text, Map<String, Object> values) {
        values.put("text", "%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%");
        String anywhere = "(r.applicant_name like :text escape '!' or r.information like :text escape '!'"
                + " or r.document_number like :text escape '!'";
        Matcher number = NUMBER.matcher(text);
        if (number.matches()) {
            values.put("numberYear", Integer.parseInt(number.group(1)));
            values.put("numberSerial", Integer.parseInt(number.group(2)));
            return anywhere + " or (r.number_year = :numberYear and r.number_serial = :numberSerial))";
        }
        return anywhere + ")";
    }

    private CaseRow row(ResultSet row, int index) throws SQLException {
        var applicant = new Applicant(ApplicantKind.valueOf(row.getString("applicant_kind")),
                row.getString("applicant_name"), new Identity(Identity.Kind.OTHER, ""), null, null, null, null);
        LocalDate receivedOn = row.getObject("received_on", LocalDate.class);
        return new CaseRow(
                new RequestId(row.getString("id")),
                new RequestNumber(row.getInt("number_year"), row.getInt("number_serial")),
                applicant.maskedName(),
                row.getString("information"),
                receivedOn,
                row.getString("department"),
                row.getString("step"),
                row.getString("outcome"),
                dueDates.of(new Deadline(
                        Deadline.State.valueOf(row.getString("state")),
                        receivedOn,
                        row.getObject("formal_on", LocalDate.class),
                        row.getObject("safe_on", LocalDate.class),
                        null,
                        (Integer) row.getObject("missing_year")), row.getObject("closed_on", LocalDate.class), row.getLong("agency_id")));
    }
}

package disclosuredesk.desk.docket;

import disclosuredesk.clock.Deadline;
import disclosuredesk.desk.DueDate;
import disclosuredesk.desk.DueDates;
import disclosuredesk.requests.Applicant;
import disclosuredesk.requests.ApplicantKind;
import disclosuredesk.requests.Channel;
import disclosuredesk.requests.Identity;
import disclosuredesk.requests.RequestNumber;
import disclosuredesk.requests.Voided;
import disclosuredesk.shared.RequestId;
import disclosuredesk.workflow.ProcessSteps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The lines of a page once it is known which cases are on it: everything else is looked up for these alone, so that a
 * list costs the same among a hundred cases and among a hundred thousand.
 */
@Component
public class CaseRows {

    /**
     * While others are asked, the stored date is as of the last fact. A date not later than the first open letter was
     * not moved by it: who asks only after the date has passed is late all the same.
     */
    public static final String PAUSED = """
            (d.state in ('AWAITING_CORRECTION', 'AWAITING_PAYMENT') or d.state = 'CONSULTING' and d.safe_on >
                (select min(c.sent_on) from consultation c where c.request_id = r.id and c.ended_on is null))
            """;

    /** The open steps of some cases. */
    private static final String STEPS = """
            select t.request_id, t.step, t.role, t.since from work_task t where t.request_id in (:ids)
            union all
            select m.request_id, m.step, m.role, m.since from work_message m where m.request_id in (:ids)
            """;

    private final JdbcClient jdbc;
    private final DueDates dueDates;
    private final StepDays stepDays;

    CaseRows(JdbcClient jdbc, DueDates dueDates, StepDays stepDays) {
        this.jdbc = jdbc;
        this.dueDates = dueDates;
        this.stepDays = stepDays;
    }

    /**
     * A line of a list before it is looked up.
     *
     * @param step the step the line is about; null: the one the case is handled at
     */
    public record Key(String id, @Nullable String step) {}

    private record Step(String step, String role, LocalDateTime since) {}

    /** The lines, in the order of the keys. */
    public List<CaseRow> of(List<Key> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        Map<String, Object> ids =
                Map.of("ids", keys.stream().map(Key::id).distinct().toList());
        Map<String, Map<String, Step>> steps = steps(ids);
        Map<String, String> holders = new HashMap<>();
        jdbc.sql(
                        "select h.request_id, h.role, o.name from case_holder h join officer o on o.id = h.officer_id where h.request_id in (:ids)")
                .params(ids)
                .query(row -> {
                    holders.put(row.getString("request_id") + row.getString("role"), row.getString("name"));
                });
        Map<String, LocalDate> urged = new HashMap<>();
        jdbc.sql(
                        "select request_id, role, max(urged_on) as urged_on from urging where request_id in (:ids) group by request_id, role")
                .params(ids)
                .query(row -> {
                    urged.put(
                            row.getString("request_id") + row.getString("role"),
                            row.getObject("urged_on", LocalDate.class));
                });
        Map<String, Line> lines = lines(ids);
        return keys.stream()
                .filter(key -> lines.containsKey(key.id()))
                .map(key -> {
                    Step step = step(key, steps.getOrDefault(key.id(), Map.of()));
                    String place = step == null ? "" : key.id() + step.role();
                    LocalDate urgedOn = urged.get(place);
                    return Objects.requireNonNull(lines.get(key.id()))
                            .row(
                                    step == null ? null : step.step(),
                                    step == null ? null : step.since().toLocalDate(),
                                    holders.get(place),
                                    step == null
                                                    || urgedOn == null
                                                    || urgedOn.isBefore(
                                                            step.since().toLocalDate())
                                            ? null
                                            : urgedOn);
                })
                .toList();
    }

    private Map<String, Map<String, Step>> steps(Map<String, Object> ids) {
        Map<String, Map<String, Step>> steps = new HashMap<>();
        jdbc.sql(STEPS).params(ids).query(row -> {
            steps.computeIfAbsent(row.getString("request_id"), id -> new HashMap<>())
                    .put(
                            row.getString("step"),
                            new Step(
                                    row.getString("step"),
                                    row.getString("role"),
                                    row.getObject("since", LocalDateTime.class)));
        });
        return steps;
    }

    private static @Nullable Step step(Key key, Map<String, Step> open) {
        return key.step() != null
                ? open.get(key.step())
                : open.values().stream()
                        .filter(step -> !ProcessSteps.present().beside().contains(step.step()))
                        .findFirst()
                        .orElse(null);
    }

    @FunctionalInterface
    private interface Line {
        CaseRow row(
                @Nullable String step, @Nullable LocalDate since, @Nullable String holder, @Nullable LocalDate urgedOn);
    }

    /** The rows are read to their end before a date is put into words: that asks the database too, on a connection of its own. */
    private Map<String, Line> lines(Map<String, Object> ids) {
        Map<String, Line> lines = new HashMap<>();
        Map<Long, DueDates.Today> days = new HashMap<>();
        Map<Long, StepDays.OfAgency> limits = new HashMap<>();
        jdbc.sql("""
                select r.id, r.agency_id, r.number_year, r.number_serial, r.applicant_kind, r.applicant_name, r.channel,
                       r.information, r.received_on, r.closed_on, r.outcome, r.department_id, p.name as department,
                       case when PAUSED then null else d.formal_on end as formal_on,
                       case when PAUSED then null else d.safe_on end as safe_on,
                       case when PAUSED then d.state else 'RUNNING' end as state, d.missing_year
                from disclosure_request r
                left join request_deadline d on d.request_id = r.id
                left join department p on p.id = r.department_id
                where r.id in (:ids)
                """.replace("PAUSED", PAUSED))
                .params(ids)
                .query(CaseRows::stored)
                .list()
                .forEach(stored -> {
                    DueDates.Today today = days.computeIfAbsent(stored.agencyId(), dueDates::today);
                    StepDays.OfAgency limit = limits.computeIfAbsent(stored.agencyId(), stepDays::of);
                    lines.put(
                            stored.id().value(),
                            (step, since, holder, urgedOn) -> stored.row(
                                    step,
                                    step == null || since == null || stored.isPaused()
                                            ? null
                                            : limit.due(step, since, stored.departmentId()),
                                    holder,
                                    urgedOn,
                                    Voided.OUTCOME.equals(stored.outcome())
                                            ? DueDates.VOID
                                            : today.of(stored.deadline(), stored.closedOn())));
                });
        return lines;
    }

    private record Stored(
            RequestId id,
            long agencyId,
            RequestNumber number,
            ApplicantKind kind,
            String applicant,
            Channel channel,
            String information,
            @Nullable Long departmentId,
            @Nullable String department,
            @Nullable String outcome,
            LocalDate receivedOn,
            @Nullable LocalDate closedOn,
            Deadline deadline) {

        /** Whether it waits for somebody outside: no limit of the agency's own is held against that. */
        boolean isPaused() {
            return closedOn == null && deadline.state() != Deadline.State.RUNNING;
        }

        CaseRow row(
                @Nullable String step,
                StepDays.@Nullable Due stepDue,
                @Nullable String holder,
                @Nullable LocalDate urgedOn,
                DueDate due) {
            return new CaseRow(
                    id,
                    number,
                    applicant,
                    kind,
                    channel,
                    information,
                    receivedOn,
                    department,
                    step,
                    stepDue,
                    holder,
                    urgedOn,
                    closedOn,
                    outcome,
                    due);
        }
    }

    private static Stored stored(ResultSet row, int index) throws SQLException {
        ApplicantKind kind = ApplicantKind.valueOf(row.getString("applicant_kind"));
        LocalDate receivedOn = row.getObject("received_on", LocalDate.class);
        Long department = row.getObject("department_id", Long.class);
        return new Stored(
                new RequestId(row.getString("id")),
                row.getLong("agency_id"),
                new RequestNumber(row.getInt("number_year"), row.getInt("number_serial")),
                kind,
                new Applicant(
                                kind,
                                row.getString("applicant_name"),
                                new Identity(Identity.Kind.OTHER, ""),
                                null,
                                null,
                                null,
                                null)
                        .maskedName(),
                Channel.valueOf(row.getString("channel")),
                row.getString("information"),
                department,
                row.getString("department"),
                row.getString("outcome"),
                receivedOn,
                row.getObject("closed_on", LocalDate.class),
                new Deadline(
                        Deadline.State.valueOf(row.getString("state")),
                        receivedOn,
                        row.getObject("formal_on", LocalDate.class),
                        row.getObject("safe_on", LocalDate.class),
                        null,
                        (Integer) row.getObject("missing_year")));
    }
}

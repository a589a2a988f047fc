package disclosuredesk.reminders;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Revisions;
import disclosuredesk.requests.RequestNumber;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The reminders an officer sees: his own, past their quiet hours, and only while they hold. One about a case that was
 * closed, about a date that has moved, or about a period that has ended otherwise is not shown any more.
 */
@Component
public class Reminders {

    /** The word of {@link Revisions} for reminders written and read. */
    public static final String REVISION = "reminders";

    /** From here on nobody asks how many. */
    static final int MOST_COUNTED = 100;

    /** The reminder still says what the clock says. */
    private static final String HOLDS = """
            from reminder m
            join disclosure_request r on r.id = m.request_id and r.closed_on is null
            left join side_clock s on s.request_id = m.request_id and s.rule = m.rule and s.reference = m.reference
            left join request_deadline d on d.request_id = m.request_id
            where m.recipient_id = :officer and m.visible_from <= :now
              and (m.rule = 'REPLY' and d.safe_on = m.due_on and d.state = 'RUNNING' or s.due_on = m.due_on)
            """;

    private static final int BATCH = 500;

    /** The latest first, by the index, each case looked up by its key: a server left to choose reads every open case. */
    private static final String UNREAD = """
            select count(*) as size,
                   coalesce(sum(case when r.closed_on is null
                       and (m.rule = 'REPLY' and d.safe_on = m.due_on and d.state = 'RUNNING' or s.due_on = m.due_on) then 1 else 0 end), 0) as holding
            from (select * from reminder where recipient_id = :officer and read_at is null and visible_from <= :now
                  order by visible_from desc, id desc limit :batch offset :looked) m
            left join disclosure_request r on r.id = m.request_id
            left join side_clock s on s.request_id = m.request_id and s.rule = m.rule and s.reference = m.reference
            left join request_deadline d on d.request_id = m.request_id
            """;

    private final JdbcClient jdbc;
    private final Revisions revisions;
    private final Clock clock;

    Reminders(JdbcClient jdbc, Revisions revisions, Clock clock) {
        this.jdbc = jdbc;
        this.revisions = revisions;
        this.clock = clock;
    }

    /** How many the officer has not read, counted no further than {@link #MOST_COUNTED}: every page asks, and some have thousands. */
    public int unread(Officer by) {
        int unread = 0;
        int looked = 0;
        Batch batch;
        do {
            batch = jdbc.sql(UNREAD)
                    .param("officer", by.id())
                    .param("now", LocalDateTime.now(clock))
                    .param("batch", BATCH)
                    .param("looked", looked)
                    .query(Batch.class)
                    .single();
            unread += batch.holding();
            looked += batch.size();
        } while (batch.size() == BATCH && unread < MOST_COUNTED);
        return Math.min(unread, MOST_COUNTED);
    }

    /** So many unread ones were looked at, so many of them still hold. */
    private record Batch(int size, int holding) {}

    /** The officer's, unread first, then the most urgent. */
    public List<Reminder> of(Officer by) {
        return jdbc.sql("select m.*, s.about, r.number_year, r.number_serial, r.information " + HOLDS + """
                 order by case when m.read_at is null then 0 else 1 end, m.due_on, r.number_year, r.number_serial, m.id
                limit 200
                """)
                .param("officer", by.id())
                .param("now", LocalDateTime.now(clock))
                .query(Reminders::reminder)
                .list();
    }

    /** @throws Refused not found, if it is not the officer's */
    void read(long id, Officer by) {
        revisions.raise(by.agencyId(), REVISION);
        int read = jdbc.sql("""
                update reminder set read_at = coalesce(read_at, :now) where id = :id and recipient_id = :officer
                """)
                .param("now", LocalDateTime.now(clock))
                .param("id", id)
                .param("officer", by.id())
                .update();
        if (read == 0) {
            throw Refused.notFound("reminders.notFound");
        }
    }

    void readAll(Officer by) {
        revisions.raise(by.agencyId(), REVISION);
        jdbc.sql("""
                update reminder set read_at = :now
                where recipient_id = :officer and read_at is null and visible_from <= :now
                """)
                .param("now", LocalDateTime.now(clock))
                .param("officer", by.id())
                .update();
    }

    /** @return how many are new ones; the same reminder is written once, whoever comes first */
    int insert(Due due, Reminder.Kind kind, List<Long> recipients, LocalDateTime now, LocalDateTime visibleFrom) {
        revisions.raise(due.agencyId(), REVISION);
        return jdbc.sql("""
                insert ignore into reminder (agency_id, request_id, rule, reference, due_on, kind, recipient_id,
                    created_at, visible_from)
                select :agency, :request, :rule, :reference, :due, :kind, o.id, :now, :visible
                from officer o where o.id in (:recipients)
                """)
                .param("agency", due.agencyId())
                .param("request", due.request().value())
                .param("rule", due.rule())
                .param("reference", due.reference())
                .param("due", due.dueOn())
                .param("kind", kind.name())
                .param("recipients", recipients)
                .param("now", now)
                .param("visible", visibleFrom)
                .update();
    }

    /** A reminder that is written. */
    record Written(
            RequestId request, String rule, long reference, LocalDate dueOn, Reminder.Kind kind, long recipient) {}

    /** What is written about the periods of an agency's open cases that end on or before a day. */
    Set<Written> written(long agencyId, LocalDate day) {
        Set<Written> written = new HashSet<>();
        jdbc.sql("""
                select m.request_id, m.rule, m.reference, m.due_on, m.kind, m.recipient_id
                from disclosure_request r join reminder m on m.request_id = r.id
                where r.agency_id = :agency and r.closed_on is null and m.due_on <= :day
                """).param("agency", agencyId).param("day", day).query((ResultSet row) -> {
            written.add(new Written(
                    new RequestId(row.getString("request_id")),
                    row.getString("rule"),
                    row.getLong("reference"),
                    row.getObject("due_on", LocalDate.class),
                    Reminder.Kind.valueOf(row.getString("kind")),
                    row.getLong("recipient_id")));
        });
        return written;
    }

    /**
     * A period of an open case that ends by a day.
     *
     * @param handlingDepartment the department that searches for it at this time, if one does
     */
    record Due(
            long agencyId,
            RequestId request,
            @Nullable Long handlingDepartment,
            String rule,
            long reference,
            LocalDate dueOn) {}

    /**
     * The periods of an agency's open cases that end on or before a day. Of a case that is paused only those that run
     * beside.
     */
    List<Due> dueBy(long agencyId, LocalDate day) {
        return jdbc.sql("""
                select r.id, case when h.request_id is null then null else r.department_id end as department_id,
                       'REPLY' as rule, 0 as reference, d.safe_on as due_on
                from request_deadline d join disclosure_request r on r.id = d.request_id
                left join side_clock h on h.request_id = r.id and h.rule = 'HANDLING'
                where r.agency_id = :agency and r.closed_on is null and d.state = 'RUNNING' and d.safe_on <= :day
                union all
                select r.id, r.department_id, s.rule, s.reference, s.due_on
                from side_clock s join disclosure_request r on r.id = s.request_id
                where r.agency_id = :agency and r.closed_on is null and s.rule <> 'EXTENSION_WINDOW' and s.due_on <= :day
                """)
                .param("agency", agencyId)
                .param("day", day)
                .query((row, number) -> {
                    long department = row.getLong("department_id");
                    return new Due(
                            agencyId,
                            new RequestId(row.getString("id")),
                            row.wasNull() ? null : department,
                            row.getString("rule"),
                            row.getLong("reference"),
                            row.getObject("due_on", LocalDate.class));
                })
                .list();
    }

    private static Reminder reminder(ResultSet row, int number) throws SQLException {
        String about = row.getString("about");
        return new Reminder(
                row.getLong("id"),
                new RequestId(row.getString("request_id")),
                new RequestNumber(row.getInt("number_year"), row.getInt("number_serial")),
                row.getString("information"),
                row.getString("rule"),
                row.getLong("reference"),
                about == null ? "" : about,
                row.getObject("due_on", LocalDate.class),
                Reminder.Kind.valueOf(row.getString("kind")),
                row.getObject("visible_from", LocalDateTime.class),
                row.getObject("read_at") != null);
    }
}

package disclosuredesk.reminders;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Revisions;
import disclosuredesk.clock.Duties;
import disclosuredesk.clock.Duty;
import disclosuredesk.reminders.Reminder.Kind;
import disclosuredesk.shared.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The reminders of days that belong to no open request, shown only while the day is still to be kept and is the same day. */
@Component
public class DutyReminders {

    private static final String SHOWN =
            "from duty_reminder m where m.recipient_id = :officer and m.visible_from <= :now";

    private final JdbcClient jdbc;
    private final Duties duties;
    private final Revisions revisions;
    private final Clock clock;

    DutyReminders(JdbcClient jdbc, Duties duties, Revisions revisions, Clock clock) {
        this.jdbc = jdbc;
        this.duties = duties;
        this.revisions = revisions;
        this.clock = clock;
    }

    /** By what a reminder is known: the day of a duty. */
    private record Key(String id, String kind, LocalDate due) {

        static Key of(Duty duty) {
            return new Key(duty.id(), duty.kind(), duty.due());
        }
    }

    private record Row(long id, Key of, Kind kind, boolean read) {}

    /** How many the officer has not read. */
    int unread(Officer by) {
        List<Row> rows = rows(by, " and m.read_at is null");
        if (rows.isEmpty()) {
            return 0;
        }
        Set<Key> open = new HashSet<>();
        duties.of(by.agencyId()).forEach(duty -> open.add(Key.of(duty)));
        return (int) rows.stream().filter(row -> open.contains(row.of())).count();
    }

    /** The officer's, unread first, then the most urgent. */
    public List<DutyReminder> of(Officer by) {
        List<Row> rows = rows(by, """
                 order by case when m.read_at is null then 0 else 1 end, m.due_on, m.id limit 200
                """);
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<Key, Duties.Line> open = new HashMap<>();
        duties.lines(by.agencyId()).forEach(line -> open.put(Key.of(line.duty()), line));
        List<DutyReminder> shown = new ArrayList<>();
        for (Row row : rows) {
            Duties.Line line = open.get(row.of());
            if (line != null) {
                shown.add(new DutyReminder(row.id(), line, row.kind(), row.read()));
            }
        }
        return shown;
    }

    private List<Row> rows(Officer by, String and) {
        return jdbc.sql("select m.* " + SHOWN + and)
                .param("officer", by.id())
                .param("now", LocalDateTime.now(clock))
                .query((row, number) -> new Row(
                        row.getLong("id"),
                        key(row),
                        Kind.valueOf(row.getString("kind")),
                        row.getObject("read_at") != null))
                .list();
    }

    private static Key key(ResultSet row) throws SQLException {
        return new Key(row.getString("duty_id"), row.getString("duty_kind"), row.getObject("due_on", LocalDate.class));
    }

    /** @throws Refused not found, if it is not the officer's */
    void read(long id, Officer by) {
        revisions.raise(by.agencyId(), Reminders.REVISION);
        int read = jdbc.sql("""
                update duty_reminder set read_at = coalesce(read_at, :now) where id = :id and recipient_id = :officer
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
        jdbc.sql("""
                update duty_reminder set read_at = :now
                where recipient_id = :officer and read_at is null and visible_from <= :now
                """)
                .param("now", LocalDateTime.now(clock))
                .param("officer", by.id())
                .update();
    }

    /** A day an officer was reminded of. */
    private record Written(Key of, Kind kind, long recipient) {}

    /**
     * The agency's own days that end by the end of the window or have ended: whom nobody told yet.
     *
     * @return by the duty, the kind and the officers to be told
     */
    List<ToTell> toTell(long agencyId, LocalDate today, LocalDate window, List<Officer> officers) {
        List<Duty> due = duties.of(agencyId).stream()
                .filter(duty -> duty.own() && !duty.due().isAfter(window))
                .toList();
        if (due.isEmpty()) {
            return List.of();
        }
        Set<Written> written =
                new HashSet<>(jdbc.sql("select * from duty_reminder where agency_id = :agency and due_on <= :day")
                        .param("agency", agencyId)
                        .param("day", window)
                        .query((row, number) ->
                                new Written(key(row), Kind.valueOf(row.getString("kind")), row.getLong("recipient_id")))
                        .list());
        return due.stream()
                .map(duty -> {
                    Kind kind = today.isAfter(duty.due()) ? Kind.OVERDUE : Kind.NEAR;
                    return new ToTell(
                            duty,
                            kind,
                            officers.stream()
                                    .filter(duty::concerns)
                                    .map(Officer::id)
                                    .filter(officer -> !written.contains(new Written(Key.of(duty), kind, officer)))
                                    .toList());
                })
                .filter(tell -> !tell.recipients().isEmpty())
                .toList();
    }

    /** A reminder that has to be written. */
    record ToTell(Duty duty, Kind kind, List<Long> recipients) {}

    /** @return how many are new ones; the same reminder is written once, whoever comes first */
    int insert(long agencyId, ToTell tell, LocalDateTime now, LocalDateTime visibleFrom) {
        revisions.raise(agencyId, Reminders.REVISION);
        return jdbc.sql("""
                insert ignore into duty_reminder (agency_id, duty_id, duty_kind, due_on, kind, recipient_id, created_at, visible_from)
                select :agency, :duty, :what, :due, :kind, o.id, :now, :visible from officer o where o.id in (:recipients)
                """)
                .param("agency", agencyId)
                .param("duty", tell.duty().id())
                .param("what", tell.duty().kind())
                .param("due", tell.duty().due())
                .param("kind", tell.kind().name())
                .param("recipients", tell.recipients())
                .param("now", now)
                .param("visible", visibleFrom)
                .update();
    }
}

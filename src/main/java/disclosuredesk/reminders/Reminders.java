package disclosuredesk.reminders;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Revisions;
import disclosuredesk.clock.Duties;
import disclosuredesk.clock.Duty;
import disclosuredesk.reminders.Reminder.Kind;
import disclosuredesk.requests.Visibility;
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

/**
 * The reminders an officer sees: his own, past their quiet hours, and only while they hold. One of a day that has moved, or of a duty that is
 * done, dropped, paused or another's by now, is not shown any more.
 */
@Component
public class Reminders {

    /** The word of {@link Revisions} for reminders written and read. */
    public static final String REVISION = "reminders";

    /** From here on nobody asks how many. */
    static final int MOST_COUNTED = 100;

    private static final int MOST_SHOWN = 200;

    private static final int BATCH = 500;

    private static final String LATEST_UNREAD = " and m.read_at is null order by m.visible_from desc, m.id desc";

    private static final String URGENT_FIRST =
            " order by case when m.read_at is null then 0 else 1 end, m.due_on, m.duty_id, m.id";

    private final JdbcClient jdbc;
    private final Duties duties;
    private final Visibility visibility;
    private final Revisions revisions;
    private final Clock clock;

    Reminders(JdbcClient jdbc, Duties duties, Visibility visibility, Revisions revisions, Clock clock) {
        this.jdbc = jdbc;
        this.duties = duties;
        this.visibility = visibility;
        this.revisions = revisions;
        this.clock = clock;
    }

    /** By what a reminder is known: the day of a duty. */
    private record Key(String id, String kind, LocalDate due) {

        static Key of(Duty duty) {
            return new Key(duty.id(), duty.kind(), duty.due());
        }
    }

    private record Row(long id, Key of, boolean onCase, Kind kind, boolean read) {}

    /** How many the officer has not read, counted no further than {@link #MOST_COUNTED}: every page asks, and some have thousands. */
    public int unread(Officer by) {
        return standing(by, LATEST_UNREAD, MOST_COUNTED).size();
    }

    /** The officer's, unread first, then the most urgent. */
    public List<Reminder> of(Officer by) {
        return standing(by, URGENT_FIRST, MOST_SHOWN);
    }

    /** Those whose day is still to be kept, by him, and is the same day; looked at in batches until there are enough. */
    private List<Reminder> standing(Officer by, String order, int most) {
        List<Reminder> standing = new ArrayList<>();
        Map<Key, Duties.Line> others = new HashMap<>();
        Set<String> hidden = visibility.hiddenFrom(by);
        boolean othersKnown = false;
        int looked = 0;
        List<Row> rows;
        do {
            rows = rows(by, order, looked);
            looked += rows.size();
            Map<Key, Duties.Line> open = new HashMap<>();
            List<String> onCases = rows.stream()
                    .filter(Row::onCase)
                    .map(row -> row.of().id())
                    .distinct()
                    .toList();
            if (!onCases.isEmpty()) {
                duties.onCases(by.agencyId(), onCases).forEach(line -> open.put(Key.of(line.duty()), line));
            }
            if (!othersKnown && rows.stream().anyMatch(row -> !row.onCase())) {
                duties.lines(by.agencyId()).forEach(line -> others.put(Key.of(line.duty()), line));
                othersKnown = true;
            }
            open.putAll(others);
            for (Row row : rows) {
                Duties.Line line = open.get(row.of());
                if (line != null && line.concerns(by) && Duties.isTold(line, hidden) && standing.size() < most) {
                    standing.add(new Reminder(row.id(), line, row.kind(), row.read()));
                }
            }
        } while (rows.size() == BATCH && standing.size() < most);
        return standing;
    }

    private List<Row> rows(Officer by, String order, int from) {
        return jdbc.sql("select m.* from duty_reminder m where m.recipient_id = :officer and m.visible_from <= :now"
                        + order + " limit %d offset %d".formatted(BATCH, from))
                .param("officer", by.id())
                .param("now", LocalDateTime.now(clock))
                .query((row, number) -> new Row(
                        row.getLong("id"),
                        key(row),
                        row.getBoolean("on_case"),
                        Kind.valueOf(row.getString("kind")),
                        row.getObject("read_at") != null))
                .list();
    }

    private static Key key(ResultSet row) throws SQLException {
        return new Key(row.getString("duty_id"), row.getString("duty_kind"), row.getObject("due_on", LocalDate.class));
    }

    /** @throws Refused not found, if it is not the officer's */
    void read(long id, Officer by) {
        revisions.raise(by.agencyId(), REVISION);
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
        revisions.raise(by.agencyId(), REVISION);
        jdbc.sql("""
                update duty_reminder set read_at = :now
                where recipient_id = :officer and agency_id = :agency and read_at is null and visible_from <= :now
                """)
                .param("agency", by.agencyId()) // what another record reminds of he does not see here
                .param("now", LocalDateTime.now(clock))
                .param("officer", by.id())
                .update();
    }

    /** Who was told of which of some days. */
    static final class Written {

        private final Set<Told> told = new HashSet<>();

        private record Told(Key of, Kind kind, long recipient) {}

        boolean contains(Duty duty, Kind kind, long recipient) {
            return told.contains(new Told(Key.of(duty), kind, recipient));
        }
    }

    Written written(List<Duty> some) {
        Written written = new Written();
        List<String> ids = some.stream().map(Duty::id).distinct().toList();
        for (int from = 0; from < ids.size(); from += BATCH) {
            jdbc.sql("""
                    select duty_id, duty_kind, due_on, kind, recipient_id from duty_reminder where duty_id in (:ids)
                    """)
                    .param("ids", ids.subList(from, Math.min(from + BATCH, ids.size())))
                    .query((ResultSet row) -> {
                        written.told.add(new Written.Told(
                                key(row), Kind.valueOf(row.getString("kind")), row.getLong("recipient_id")));
                    });
        }
        return written;
    }

    /**
     * @param onCase whether it is of a source that {@link disclosuredesk.clock.DutySource#isOnCases()}
     * @return how many are new ones; the same reminder is written once, whoever comes first
     */
    int insert(
            long agencyId,
            Duty duty,
            boolean onCase,
            Kind kind,
            List<Long> recipients,
            LocalDateTime now,
            LocalDateTime visibleFrom) {
        revisions.raise(agencyId, REVISION);
        return jdbc.sql("""
                insert ignore into duty_reminder (agency_id, duty_id, duty_kind, on_case, due_on, kind, recipient_id, created_at, visible_from)
                select :agency, :duty, :what, :onCase, :due, :kind, o.id, :now, :visible from officer o where o.id in (:recipients)
                """)
                .param("agency", agencyId)
                .param("duty", duty.id())
                .param("what", duty.kind())
                .param("onCase", onCase)
                .param("due", duty.due())
                .param("kind", kind.name())
                .param("recipients", recipients)
                .param("now", now)
                .param("visible", visibleFrom)
                .update();
    }
}

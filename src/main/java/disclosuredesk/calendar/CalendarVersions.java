package disclosuredesk.calendar;

import disclosuredesk.shared.Doer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The notices and overlays each agency accepted, all of them. */
@Component
public class CalendarVersions {

    private final JdbcClient jdbc;
    private final Clock clock;

    CalendarVersions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All of an agency's, newest first. */
    public List<CalendarVersion> of(long agencyId) {
        return upTo(agencyId, Long.MAX_VALUE);
    }

    /** The id of the agency's newest, which every change of its calendar raises; 0 if it has accepted none. */
    public long newest(long agencyId) {
        return jdbc.sql("select coalesce(max(id), 0) from calendar_version where agency_id = :agency")
                .param("agency", agencyId)
                .query(Long.class)
                .single();
    }

    List<CalendarVersion> upTo(long agencyId, long newest) {
        return jdbc.sql("select * from calendar_version where agency_id = :agency and id <= :newest order by id desc")
                .param("agency", agencyId)
                .param("newest", newest)
                .query(CalendarVersions::version)
                .list();
    }

    /**
     * Puts a proposal in force, in the transaction of the act that accepts it. The act lets only one transaction of an
     * agency come here at a time, so that ids are committed in their order.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void insert(CalendarProposal accepted, Doer by) {
        LocalDateTime at = LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
        jdbc.sql("""
                insert into calendar_version (agency_id, calendar_year, kind, source, days,
                                              accepted_by, accepted_name, accepted_on, accepted_at)
                values (:agency, :year, :kind, :source, :days, :by, :name, :on, :at)
                """)
                .param("agency", by.agencyId())
                .param("year", accepted.year())
                .param("kind", accepted.kind().name())
                .param("source", accepted.source())
                .param("days", accepted.notice().text())
                .param("by", by.id())
                .param("name", by.name())
                .param("on", at.toLocalDate())
                .param("at", at)
                .update();
        if (!TransactionSynchronizationManager.hasResource(this)) {
            Uncommitted mine = new Uncommitted();
            TransactionSynchronizationManager.bindResource(this, mine);
            TransactionSynchronizationManager.registerSynchronization(
                    new ResourceHolderSynchronization<>(mine, this) {});
        }
    }

    /** What is known only to the transaction that added a version, until it ends. */
    private static final class Uncommitted extends ResourceHolderSupport {
        private final Map<Long, WorkingCalendar> calendars = new HashMap<>();
    }

    /**
     * The calendars, by their newest version, built by a transaction that sees versions no other one can see yet; null
     * in any other.
     */
    @Nullable
    Map<Long, WorkingCalendar> uncommitted() {
        Uncommitted mine = (Uncommitted) TransactionSynchronizationManager.getResource(this);
        return mine == null ? null : mine.calendars;
    }

    private static CalendarVersion version(ResultSet row, int number) throws SQLException {
        return new CalendarVersion(
                row.getLong("id"),
                CalendarProposal.Kind.valueOf(row.getString("kind")),
                row.getString("source"),
                Notice.stored(row.getInt("calendar_year"), row.getString("days")),
                row.getLong("accepted_by"),
                row.getString("accepted_name"),
                row.getObject("accepted_on", LocalDate.class),
                row.getObject("accepted_at", LocalDateTime.class));
    }
}

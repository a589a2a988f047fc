package disclosuredesk.agencies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is away on which days, and who stands in. What is over is kept and matters no more. */
@Component
public class Leaves {

    private static final String LEAVE = """
            select l.id, l.officer_id, o.name as officer, l.deputy_id, d.name as deputy, l.from_on, l.until_on
            from officer_leave l join officer o on o.id = l.officer_id join officer d on d.id = l.deputy_id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Leaves(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Today's and later ones of an agency, or of the one that keeps its record, the first to begin first. */
    public List<Leave> open(long agencyId) {
        return jdbc.sql(
                        LEAVE
                                + "where (l.agency_id = :agency or l.agency_id = (select a.kept_by from agency a where a.id = :agency)) and l.until_on >= :today and l.until_on >= l.from_on order by l.from_on, l.id")
                .param("agency", agencyId)
                .param("today", LocalDate.now(clock))
                .query(Leaves::leave)
                .list();
    }

    /** Who is away today, by officer. */
    public Map<Long, Leave> today(long agencyId) {
        LocalDate today = LocalDate.now(clock);
        return open(agencyId).stream()
                .filter(leave -> leave.isOn(today))
                .collect(Collectors.toMap(Leave::officerId, Function.identity(), (one, other) -> one));
    }

    /** For whom an officer stands in today. */
    public List<Leave> deputizing(long deputyId) {
        return jdbc.sql(
                        LEAVE
                                + "where l.deputy_id = :deputy and l.from_on <= :today and l.until_on >= :today order by l.from_on, l.id")
                .param("deputy", deputyId)
                .param("today", LocalDate.now(clock))
                .query(Leaves::leave)
                .list();
    }

    Optional<Leave> find(long id, long agencyId) {
        return jdbc.sql(LEAVE + "where l.id = :id and l.agency_id = :agency")
                .param("id", id)
                .param("agency", agencyId)
                .query(Leaves::leave)
                .optional();
    }

    void insert(long officerId, long deputyId, LocalDate from, LocalDate until, Officer by) {
        jdbc.sql("""
                insert into officer_leave (agency_id, officer_id, deputy_id, from_on, until_on, entered_at, entered_by)
                values (:agency, :officer, :deputy, :from, :until, :at, :by)
                """)
                .param("agency", by.agencyId())
                .param("officer", officerId)
                .param("deputy", deputyId)
                .param("from", from)
                .param("until", until)
                .param("at", LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS))
                .param("by", by.id())
                .update();
    }

    void end(long id, LocalDate until) {
        jdbc.sql("update officer_leave set until_on = :until where id = :id")
                .param("until", until)
                .param("id", id)
                .update();
    }

    private static Leave leave(ResultSet row, int number) throws SQLException {
        return new Leave(
                row.getLong("id"),
                row.getLong("officer_id"),
                row.getString("officer"),
                row.getLong("deputy_id"),
                row.getString("deputy"),
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class));
    }
}

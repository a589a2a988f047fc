package disclosuredesk.holding;

import disclosuredesk.agencies.Role;
import disclosuredesk.shared.RequestId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who handles which case in which role. */
@Component
public class Holders {

    /** In the ledger, where nobody handles a case. */
    static final String NOBODY = "待签收";

    /** How far a case {@code r} is. */
    private static final String STAGE =
            "case when r.outcome = 'VOID' then 'VOID' when r.archived_on is not null then 'ARCHIVED' when r.closed_on is not null then 'CLOSED' else 'OPEN' end";

    private final JdbcClient jdbc;

    Holders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of one case, by role. */
    public Map<Role, Holder> of(RequestId request) {
        Map<Role, Holder> holders = new EnumMap<>(Role.class);
        jdbc.sql("""
                select h.*, o.name from case_holder h join officer o on o.id = h.officer_id where h.request_id = :request
                """)
                .param("request", request.value())
                .query(Holders::holder)
                .list()
                .forEach(holder -> holders.put(holder.role(), holder));
        return holders;
    }

    /** A case, and the agency in whose record it is. */
    public record Held(RequestId request, long agencyId) {}

    /** The cases an officer handles that are not archived, in each record he works in, by number. */
    public List<Held> unfinished(long officerId) {
        return jdbc.sql("""
                select distinct r.id, r.agency_id, r.number_year, r.number_serial from case_holder h join disclosure_request r on r.id = h.request_id
                where h.officer_id = :officer and h.stage in ('OPEN', 'CLOSED') order by r.agency_id, r.number_year, r.number_serial
                """)
                .param("officer", officerId)
                .query((row, number) -> new Held(new RequestId(row.getString("id")), row.getLong("agency_id")))
                .list();
    }

    /** How many cases not archived each of some officers handles; who handles none is not in it. */
    public Map<Long, Integer> load(Collection<Long> officers) {
        Map<Long, Integer> load = new HashMap<>();
        if (!officers.isEmpty()) {
            jdbc.sql("""
                    select h.officer_id, count(distinct h.request_id) as cases
                    from case_holder h
                    where h.officer_id in (:officers) and h.stage in ('OPEN', 'CLOSED') group by h.officer_id
                    """).param("officers", officers).query(row -> {
                load.put(row.getLong("officer_id"), row.getInt("cases"));
            });
        }
        return load;
    }

    /** @return whether nobody handled it yet */
    boolean add(RequestId request, Role role, long officerId, LocalDateTime since) {
        return jdbc.sql("""
                insert ignore into case_holder (request_id, role, officer_id, since, given_by, stage)
                select r.id, :role, :officer, :since, :officer, STAGE from disclosure_request r where r.id = :request
                """.replace("STAGE", STAGE))
                        .param("request", request.value())
                        .param("role", role.name())
                        .param("officer", officerId)
                        .param("since", since.truncatedTo(ChronoUnit.MICROS))
                        .update()
                > 0;
    }

    void put(RequestId request, Role role, long officerId, LocalDateTime since, long givenBy, @Nullable Long previous) {
        jdbc.sql("""
                insert into case_holder (request_id, role, officer_id, since, given_by, previous_id, stage)
                select r.id, :role, :officer, :since, :by, :previous, STAGE from disclosure_request r where r.id = :request
                on duplicate key update officer_id = :officer, since = :since, given_by = :by, previous_id = :previous
                """.replace("STAGE", STAGE))
                .param("request", request.value())
                .param("role", role.name())
                .param("officer", officerId)
                .param("since", since.truncatedTo(ChronoUnit.MICROS))
                .param("by", givenBy)
                .param("previous", previous)
                .update();
    }

    void remove(RequestId request, Role role) {
        jdbc.sql("delete from case_holder where request_id = :request and role = :role")
                .param("request", request.value())
                .param("role", role.name())
                .update();
    }

    void removeAll(RequestId request) {
        jdbc.sql("delete from case_holder where request_id = :request")
                .param("request", request.value())
                .update();
    }

    /** Who registered a case handles it. */
    void registrar(RequestId request) {
        jdbc.sql("""
                insert into case_holder (request_id, role, officer_id, since, given_by)
                select id, 'CLERK', registered_by, registered_at, registered_by from disclosure_request where id = :request
                """).param("request", request.value()).update();
    }

    /** The case was closed, opened again or archived. */
    void follow(RequestId request) {
        jdbc.sql("update case_holder set stage = (select " + STAGE
                        + " from disclosure_request r where r.id = :request) where request_id = :request")
                .param("request", request.value())
                .update();
    }

    private static Holder holder(ResultSet row, int number) throws SQLException {
        long previous = row.getLong("previous_id");
        Long before = row.wasNull() ? null : previous;
        return new Holder(
                Role.valueOf(row.getString("role")),
                row.getLong("officer_id"),
                row.getString("name"),
                row.getObject("since", LocalDateTime.class),
                row.getLong("given_by"),
                before);
    }
}

package disclosuredesk.requests;

import disclosuredesk.agencies.Officer;
import disclosuredesk.shared.RequestId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The restrictions of cases, and the officers each is not restricted from. */
@Component
class Restrictions {

    private final JdbcClient jdbc;

    Restrictions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Restriction> of(RequestId id) {
        return jdbc.sql("select reason, restricted_on from case_restriction where request_id = :id")
                .param("id", id.value())
                .query((row, number) -> new Restriction(
                        row.getString("reason"), row.getObject("restricted_on", LocalDate.class), Set.of()))
                .optional()
                .map(one -> new Restriction(
                        one.reason(),
                        one.on(),
                        Set.copyOf(jdbc.sql("select officer_id from case_reader where request_id = :id")
                                .param("id", id.value())
                                .query(Long.class)
                                .list())));
    }

    /** A restricted case, and the agency whose it is. */
    record Restricted(RequestId request, long agencyId) {}

    /** The restricted cases of an agency. */
    List<Restricted> of(long agencyId) {
        return jdbc.sql("""
                select r.id, r.agency_id from disclosure_request r
                where r.agency_id = :agency and r.id in (select x.request_id from case_restriction x) order by r.id
                """)
                .param("agency", agencyId)
                .query(Restrictions::restricted)
                .list();
    }

    /** Those a head may see and no other head in service. */
    List<Restricted> withoutHeadBut(long officerId) {
        return jdbc.sql("""
                select r.id, r.agency_id from case_reader y join disclosure_request r on r.id = y.request_id
                where y.officer_id = :officer
                    and exists (select 1 from officer_role q where q.officer_id = y.officer_id and q.role = 'HEAD')
                    and not exists (select 1 from case_reader z
                    join officer o on o.id = z.officer_id join officer_role p on p.officer_id = o.id
                    where z.request_id = y.request_id and z.officer_id <> :officer and o.enabled = true and p.role = 'HEAD')
                order by r.agency_id, r.id
                """)
                .param("officer", officerId)
                .query(Restrictions::restricted)
                .list();
    }

    private static Restricted restricted(ResultSet row, int number) throws SQLException {
        return new Restricted(new RequestId(row.getString("id")), row.getLong("agency_id"));
    }

    /** Some more may see it. */
    void add(RequestId id, Collection<Officer> readers) {
        Set<Long> before = of(id).map(Restriction::readers).orElse(Set.of());
        insert(id, readers.stream().filter(one -> !before.contains(one.id())).toList());
    }

    void put(RequestId id, String reason, LocalDate on, Collection<Officer> readers, Officer by) {
        remove(id);
        jdbc.sql("""
                insert into case_restriction (request_id, reason, restricted_on, restricted_by) values (:id, :reason, :on, :by)
                """)
                .param("id", id.value())
                .param("reason", reason)
                .param("on", on)
                .param("by", by.id())
                .update();
        insert(id, readers);
    }

    private void insert(RequestId id, Collection<Officer> readers) {
        readers.forEach(one -> jdbc.sql("insert into case_reader (request_id, officer_id) values (:id, :officer)")
                .param("id", id.value())
                .param("officer", one.id())
                .update());
    }

    void remove(RequestId id) {
        jdbc.sql("delete from case_reader where request_id = :id")
                .param("id", id.value())
                .update();
        jdbc.sql("delete from case_restriction where request_id = :id")
                .param("id", id.value())
                .update();
    }
}

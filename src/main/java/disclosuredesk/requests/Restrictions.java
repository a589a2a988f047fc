package disclosuredesk.requests;

import disclosuredesk.agencies.Officer;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;
import java.util.Collection;
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

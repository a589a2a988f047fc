package disclosuredesk.agencies;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who officers are to the single sign-on. Nothing else it says of them, no name and no address of mail, finds anybody. */
@Component
public class Identities {

    private final JdbcClient jdbc;
    private final Clock clock;

    Identities(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The id of the officer it is; empty: it is nobody's. */
    public Optional<Long> officer(String issuer, String subject) {
        return jdbc.sql("select officer_id from officer_identity where issuer = :issuer and subject = :subject")
                .param("issuer", issuer)
                .param("subject", subject)
                .query(Long.class)
                .optional();
    }

    public List<LinkedIdentity> of(Officer officer) {
        return jdbc.sql(
                        "select issuer, subject, linked_at from officer_identity where officer_id = :officer order by issuer")
                .param("officer", officer.id())
                .query((row, number) -> new LinkedIdentity(
                        row.getString("issuer"),
                        row.getString("subject"),
                        row.getObject("linked_at", LocalDateTime.class)))
                .list();
    }

    void insert(long officerId, String issuer, String subject) {
        jdbc.sql("""
                insert into officer_identity (officer_id, issuer, subject, linked_at) values (:officer, :issuer, :subject, :now)
                """)
                .param("officer", officerId)
                .param("issuer", issuer)
                .param("subject", subject)
                .param("now", LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS))
                .update();
    }

    /** @return whether there was any */
    boolean remove(long officerId) {
        return jdbc.sql("delete from officer_identity where officer_id = :officer")
                        .param("officer", officerId)
                        .update()
                > 0;
    }
}

package disclosuredesk.agencies;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The second factors (动态口令) of officers, and their recovery codes. */
@Component
public class Factors {

    private final JdbcClient jdbc;
    private final Clock clock;

    Factors(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * An officer's second factor.
     *
     * @param sealed its secret as {@link FactorSecrets} keeps it
     * @param recoveryCodes how many are left
     */
    public record Factor(String sealed, LocalDateTime confirmedAt, int recoveryCodes) {}

    /** The officer's second factor; empty: he has none. */
    public Optional<Factor> of(long officerId) {
        return jdbc.sql("""
                select f.secret, f.confirmed_at, (select count(*) from officer_recovery_code c where c.officer_id = f.officer_id) as codes
                from officer_factor f where f.officer_id = :officer
                """)
                .param("officer", officerId)
                .query((row, number) -> new Factor(
                        row.getString("secret"),
                        row.getObject("confirmed_at", LocalDateTime.class),
                        row.getInt("codes")))
                .optional();
    }

    void insert(long officerId, String sealed, long step) {
        jdbc.sql("""
                insert into officer_factor (officer_id, secret, confirmed_at, last_step) values (:officer, :secret, :now, :step)
                """)
                .param("officer", officerId)
                .param("secret", sealed)
                .param("now", LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS))
                .param("step", step)
                .update();
    }

    /** @return false: a code of this step or of a later one has been taken before */
    boolean take(long officerId, long step) {
        return jdbc.sql("update officer_factor set last_step = :step where officer_id = :officer and last_step < :step")
                        .param("step", step)
                        .param("officer", officerId)
                        .update()
                > 0;
    }

    /** @return false: there is no such code, or it has been taken before */
    boolean takeRecoveryCode(long officerId, String hash) {
        return jdbc.sql("delete from officer_recovery_code where officer_id = :officer and code_hash = :hash")
                        .param("officer", officerId)
                        .param("hash", hash)
                        .update()
                > 0;
    }

    /** Those there were before are worth nothing. */
    void setRecoveryCodes(long officerId, Collection<String> hashes) {
        forgetRecoveryCodes(officerId);
        hashes.forEach(
                hash -> jdbc.sql("insert into officer_recovery_code (officer_id, code_hash) values (:officer, :hash)")
                        .param("officer", officerId)
                        .param("hash", hash)
                        .update());
    }

    private void forgetRecoveryCodes(long officerId) {
        jdbc.sql("delete from officer_recovery_code where officer_id = :officer")
                .param("officer", officerId)
                .update();
    }

    /** @return whether there was one */
    boolean remove(long officerId) {
        forgetRecoveryCodes(officerId);
        return jdbc.sql("delete from officer_factor where officer_id = :officer")
                        .param("officer", officerId)
                        .update()
                > 0;
    }
}

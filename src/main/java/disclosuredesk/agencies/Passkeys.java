package disclosuredesk.agencies;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The passkeys (通行密钥) of officers. */
@Component
public class Passkeys {

    private final JdbcClient jdbc;
    private final Clock clock;

    Passkeys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What an answer is held against. */
    record Kept(
            long id,
            long officerId,
            String userHandle,
            String credentialId,
            String publicKey,
            long signCount,
            boolean backupEligible) {}

    /** An officer's passkeys, the oldest first. */
    public List<Passkey> of(long officerId) {
        return jdbc.sql("select * from officer_passkey where officer_id = :officer order by id")
                .param("officer", officerId)
                .query((row, number) -> new Passkey(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getBoolean("backup_eligible"),
                        row.getObject("made_at", LocalDateTime.class),
                        row.getObject("used_at", LocalDateTime.class)))
                .list();
    }

    /** Whether he has any. */
    public boolean areThere(long officerId) {
        return jdbc.sql("select count(*) from officer_passkey where officer_id = :officer")
                        .param("officer", officerId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    List<Kept> kept(long officerId) {
        return jdbc.sql("select * from officer_passkey where officer_id = :officer order by id")
                .param("officer", officerId)
                .query(Kept.class)
                .list();
    }

    Optional<Kept> kept(String credentialId) {
        return jdbc.sql("select * from officer_passkey where credential_id = :credential")
                .param("credential", credentialId)
                .query(Kept.class)
                .optional();
    }

    void insert(long officerId, String userHandle, NewPasskey made, String name) {
        jdbc.sql("""
                insert into officer_passkey (officer_id, user_handle, credential_id, public_key, sign_count, backup_eligible, name, made_at)
                values (:officer, :handle, :credential, :key, :count, :eligible, :name, :now)
                """)
                .param("officer", officerId)
                .param("handle", userHandle)
                .param("credential", made.credentialId())
                .param("key", made.publicKey())
                .param("count", made.signCount())
                .param("eligible", made.backupEligible())
                .param("name", name)
                .param("now", now())
                .update();
    }

    /** @return false: it was revoked, or used by another, since it was read */
    boolean used(Kept passkey, long signCount) {
        return jdbc.sql("""
                        update officer_passkey set sign_count = :count, used_at = :now
                        where officer_id = :officer and id = :id and sign_count = :before
                        """)
                        .param("count", signCount)
                        .param("now", now())
                        .param("officer", passkey.officerId())
                        .param("id", passkey.id())
                        .param("before", passkey.signCount())
                        .update()
                > 0;
    }

    /** @return whether there was such a one */
    boolean remove(long id, long officerId) {
        return jdbc.sql("delete from officer_passkey where officer_id = :officer and id = :id")
                        .param("officer", officerId)
                        .param("id", id)
                        .update()
                > 0;
    }

    /** @return whether there was any */
    boolean removeAll(long officerId) {
        return jdbc.sql("delete from officer_passkey where officer_id = :officer")
                        .param("officer", officerId)
                        .update()
                > 0;
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}

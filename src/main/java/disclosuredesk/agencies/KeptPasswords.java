package disclosuredesk.agencies;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The passwords of officers, as hashes: that of each one, and those he had before. */
@Component
public class KeptPasswords {

    /** The officer {@code :id}, until the transaction ends, if he is in service and his password is the one that was looked at. */
    static final String STILL =
            "select id from officer where id = :id and enabled = true and password_hash = :verified for update";

    private final JdbcClient jdbc;
    private final Clock clock;

    KeptPasswords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Empty: he has none. */
    String of(long officerId) {
        return jdbc.sql("select password_hash from officer where id = :id")
                .param("id", officerId)
                .query(String.class)
                .single();
    }

    /** Keeps the same password in another way, unless it has been changed meanwhile. */
    public void keepAnew(long officerId, String hash, String anew) {
        jdbc.sql("update officer set password_hash = :anew where id = :id and password_hash = :hash")
                .param("anew", anew)
                .param("id", officerId)
                .param("hash", hash)
                .update();
    }

    /** @param mustChange whether somebody else knows it, so that he has to set another before anything else */
    void passwordGiven(long id, boolean mustChange) {
        jdbc.sql("update officer set must_change = :must, password_set_at = :now where id = :id")
                .param("must", mustChange)
                .param("now", LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS))
                .param("id", id)
                .update();
    }

    /** The officer has set it himself. */
    void setPasswordHash(long id, String hash) {
        rememberPassword(id);
        jdbc.sql("update officer set password_hash = :hash, must_change = false, password_set_at = :now where id = :id")
                .param("hash", hash)
                .param("now", LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS))
                .param("id", id)
                .update();
    }

    /**
     * The officer changes it himself.
     *
     * @param verified the hash of the one he has given
     * @return whether it was still his, and he in service
     */
    boolean changePasswordHash(long id, String verified, String hash) {
        boolean still = isStill(id, verified);
        if (still) {
            setPasswordHash(id, hash);
        }
        return still;
    }

    /** Whether it is still his password that was looked at, and he in service; nobody changes that until the transaction ends. */
    boolean isStill(long id, String verified) {
        return jdbc.sql(STILL)
                .param("id", id)
                .param("verified", verified)
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /** He has none any more, and cannot sign in. */
    void takePassword(long id) {
        rememberPassword(id);
        jdbc.sql("update officer set password_hash = '', password_set_at = null where id = :id")
                .param("id", id)
                .update();
    }

    private void rememberPassword(long id) {
        jdbc.sql("""
                insert into former_password (officer_id, password_hash, until)
                select id, password_hash, :now from officer where id = :id and password_hash <> ''
                """)
                .param("now", LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS))
                .param("id", id)
                .update();
    }

    /** Whether an officer has no password, because he has not used the code he was given. */
    public boolean isWithoutPassword(long officerId) {
        return of(officerId).isEmpty();
    }

    /** Whether an officer never had a password: none is his now, and none was. */
    boolean neverHadPassword(long officerId) {
        // and none can be set meanwhile
        return jdbc.sql("select id from officer where id = :id and password_hash = '' for update")
                        .param("id", officerId)
                        .query(Long.class)
                        .optional()
                        .isPresent()
                && jdbc.sql("select count(*) from former_password where officer_id = :officer")
                                .param("officer", officerId)
                                .query(Integer.class)
                                .single()
                        == 0;
    }
}

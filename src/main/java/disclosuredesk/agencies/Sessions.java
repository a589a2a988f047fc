package disclosuredesk.agencies;

import disclosuredesk.shared.EachTime;
import disclosuredesk.shared.Sha256;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Who is signed in with which browser. What is taken out here is signed out with its next click, on every node. */
@Component
public class Sessions {

    /** The browser's session's: the id under which it is entered here. Who signs in twice in a browser is in it once. */
    public static final String ENTERED = Sessions.class.getName();

    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

    /** With so many browsers one can be signed in; the next one ends the one not used for longest. */
    static final int MOST = 30;

    private final JdbcClient jdbc;
    private final SessionLimits limits;
    private final PasswordProfile profile;
    private final Clock clock;

    Sessions(
            JdbcClient jdbc,
            SessionLimits limits,
            @Value("${disclosuredesk.passwords.profile}") PasswordProfile profile,
            Clock clock) {
        this.jdbc = jdbc;
        this.limits = limits;
        this.profile = profile;
        this.clock = clock;
    }

    /**
     * An officer and the browser he is signed in with.
     *
     * @param awaitsCode whether he has given his password only, and may do nothing before his second factor
     * @param mustChange whether he has to set another password before anything else
     * @param hasFactor whether he has set up codes of the moment
     * @param hasPasskey whether he has registered a passkey
     */
    public record Present(
            Officer officer,
            Session session,
            boolean awaitsCode,
            boolean mustChange,
            boolean hasFactor,
            boolean hasPasskey) {}

    /** Who somebody is to the single sign-on or to the directory, as it has just said itself. */
    public record LinkedAs(String issuer, String subject) {}

    /**
     * Enters a session, unless the officer was disabled, or his password taken or changed, while he was signing in.
     *
     * @param verified the hash of the password he gave; null: he signed in by other means
     * @param proof whether he has just proved here that it is he; elsewhere nobody may have asked him for anything
     * @param awaitsCode whether the officer's second factor is still to be given; otherwise he has signed in
     * @return whether it was entered
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    @EachTime
    public boolean begin(
            String sessionId,
            long officerId,
            @Nullable String verified,
            boolean proof,
            String address,
            String browser,
            boolean awaitsCode) {
        if (!isStill(officerId, verified)) {
            return false;
        }
        enter(sessionId, officerId, address, browser, awaitsCode, !awaitsCode && proof);
        return true;
    }

    /**
     * Enters the session of who has just signed in with a passkey, unless he was disabled or it was revoked meanwhile.
     *
     * @return whether it was entered
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    @EachTime
    public boolean beginByPasskey(String sessionId, long officerId, long passkey, String address, String browser) {
        if (!isStill(officerId, null)
                || jdbc.sql("select id from officer_passkey where id = :id and officer_id = :officer for update")
                        .param("id", passkey)
                        .param("officer", officerId)
                        .query(Long.class)
                        .optional()
                        .isEmpty()) {
            return false;
        }
        enter(sessionId, officerId, address, browser, false, true);
        return true;
    }

    /**
     * Enters the session of who has just been let in by the single sign-on or the directory, unless he was disabled or parted from the identity meanwhile.
     *
     * @param proof whether he has just proved here that it is he
     * @param awaitsCode whether the officer's second factor is still to be given
     * @return whether it was entered
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    @EachTime
    public boolean beginByIdentity(
            String sessionId,
            long officerId,
            LinkedAs identity,
            boolean proof,
            String address,
            String browser,
            boolean awaitsCode) {
        if (!isStill(officerId, null)
                || jdbc.sql("""
                        select officer_id from officer_identity where issuer = :issuer and subject = :subject and officer_id = :officer for update
                        """)
                        .param("issuer", identity.issuer())
                        .param("subject", identity.subject())
                        .param("officer", officerId)
                        .query(Long.class)
                        .optional()
                        .isEmpty()) {
            return false;
        }
        enter(sessionId, officerId, address, browser, awaitsCode, !awaitsCode && proof);
        return true;
    }

    /** @param proved whether he has just proved that it is he; elsewhere nobody may have been asked for anything */
    private void enter(
            String sessionId, long officerId, String address, String browser, boolean awaitsCode, boolean proved) {
        LocalDateTime now = now();
        jdbc.sql("""
                select id from officer_session where officer_id = :officer order by last_seen_at desc, id desc
                """).param("officer", officerId).query(Long.class).list().stream()
                .skip(MOST - 1L)
                .forEach(id -> jdbc.sql("delete from officer_session where id = :id")
                        .param("id", id)
                        .update());
        jdbc.sql("""
                insert into officer_session (session_hash, officer_id, began_at, last_seen_at, address, browser, awaits_code, verified_at)
                values (:hash, :officer, :now, :now, :address, :browser, :awaits, :verified)
                """)
                .param("hash", Sha256.of(sessionId))
                .param("officer", officerId)
                .param("now", now)
                .param("address", address)
                .param("browser", browser)
                .param("awaits", awaitsCode)
                .param("verified", proved ? now : null)
                .update();
    }

    /** Whoever takes his password or disables him waits until the session is entered, and then ends it with the others. */
    private boolean isStill(long officerId, @Nullable String verified) {
        JdbcClient.StatementSpec still = verified == null
                ? jdbc.sql("select id from officer where id = :id and enabled = true for update")
                : jdbc.sql(KeptPasswords.STILL).param("verified", verified);
        return still.param("id", officerId).query(Long.class).optional().isPresent();
    }

    /** The session goes on under another id. */
    public void renamed(String before, String sessionId) {
        jdbc.sql("update officer_session set session_hash = :hash where session_hash = :before")
                .param("hash", Sha256.of(sessionId))
                .param("before", Sha256.of(before))
                .update();
    }

    /** The officer of a session as he is now, enabled or not; empty: the session has been ended. */
    public Optional<Present> present(String sessionId) {
        return jdbc.sql("""
                select o.*, (select group_concat(r.role) from officer_role r where r.officer_id = o.id) as roles,
                       s.id as session_id, s.began_at, s.last_seen_at, s.address, s.browser, s.awaits_code, s.verified_at,
                       (select count(*) from officer_factor f where f.officer_id = o.id) as factors,
                       (select count(*) from officer_passkey p where p.officer_id = o.id) as passkeys
                from officer_session s join officer o on o.id = s.officer_id
                where s.session_hash = :hash
                """)
                .param("hash", Sha256.of(sessionId))
                .query((row, number) -> new Present(
                        Agencies.officer(row, number),
                        session(row, "session_id", "id"),
                        row.getBoolean("awaits_code"),
                        mustChange(row),
                        row.getInt("factors") > 0,
                        row.getInt("passkeys") > 0))
                .optional();
    }

    /** Given by others, or so old when the session began that the profile wants another. */
    private boolean mustChange(ResultSet row) throws SQLException {
        LocalDateTime set = row.getObject("password_set_at", LocalDateTime.class);
        LocalDateTime began = row.getObject("began_at", LocalDateTime.class);
        return row.getBoolean("must_change")
                || set != null && profile.days() > 0 && began.isAfter(set.plusDays(profile.days()));
    }

    private static Session session(ResultSet row, String id, String officer) throws SQLException {
        return new Session(
                row.getLong(id),
                row.getLong(officer),
                row.getObject("began_at", LocalDateTime.class),
                row.getObject("last_seen_at", LocalDateTime.class),
                row.getObject("verified_at", LocalDateTime.class),
                row.getString("address"),
                row.getString("browser"));
    }

    /**
     * A click.
     *
     * @return when the officer counts as last seen
     */
    public LocalDateTime seen(Session session) {
        LocalDateTime now = now();
        if (Duration.between(session.lastSeenAt(), now).compareTo(SEEN_EVERY) < 0) {
            return session.lastSeenAt();
        }
        jdbc.sql("update officer_session set last_seen_at = :now where id = :id")
                .param("now", now)
                .param("id", session.id())
                .update();
        return now;
    }

    /** What is left of a session; nothing or less: it is over. */
    public Duration left(Session session) {
        return limits.left(session, now());
    }

    /** Whether it is the whole that ends soon, which no click puts off. */
    public boolean isEndedByItsLength(Session session) {
        return limits.isEndedByItsLength(session, now());
    }

    /** Whether the officer has proved so lately that it is he that he may do what is delicate. */
    public boolean isProved(Session session) {
        return limits.isProved(session, now());
    }

    boolean isThere(long id) {
        return jdbc.sql("select count(*) from officer_session where id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    boolean awaitsCode(long id) {
        return jdbc.sql("select count(*) from officer_session where id = :id and awaits_code = true")
                        .param("id", id)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void proved(long id) {
        jdbc.sql("update officer_session set awaits_code = false, verified_at = :now where id = :id")
                .param("now", now())
                .param("id", id)
                .update();
    }

    /** Where an officer is signed in, last seen first. */
    public List<Session> of(Officer officer) {
        LocalDateTime now = now();
        return jdbc.sql("""
                select id, officer_id, began_at, last_seen_at, verified_at, address, browser from officer_session
                where officer_id = :officer and awaits_code = false and last_seen_at > :seen and began_at > :began
                order by last_seen_at desc, id desc
                """)
                .param("officer", officer.id())
                .param("seen", limits.lastSeenBefore(now))
                .param("began", limits.beganBefore(now))
                .query((row, number) -> session(row, "id", "officer_id"))
                .list();
    }

    /** How many are going on in the whole installation. */
    public int open() {
        LocalDateTime now = now();
        return jdbc.sql("select count(*) from officer_session where last_seen_at > :seen and began_at > :began")
                .param("seen", limits.lastSeenBefore(now))
                .param("began", limits.beganBefore(now))
                .query(Integer.class)
                .single();
    }

    /** The officer has signed out, or signs in anew. */
    public void end(String sessionId) {
        jdbc.sql("delete from officer_session where session_hash = :hash")
                .param("hash", Sha256.of(sessionId))
                .update();
    }

    /** @return how many were ended: one or none */
    int end(long id, long officerId) {
        return jdbc.sql("delete from officer_session where id = :id and officer_id = :officer")
                .param("id", id)
                .param("officer", officerId)
                .update();
    }

    /**
     * @param but the session that goes on; null: none does
     * @return how many were ended
     */
    int endAll(long officerId, @Nullable String but) {
        return jdbc.sql("delete from officer_session where officer_id = :officer and session_hash <> :but")
                .param("officer", officerId)
                .param("but", but == null ? "" : Sha256.of(but))
                .update();
    }

    /** Takes out those that are over anyhow. */
    void forget() {
        LocalDateTime now = now();
        jdbc.sql("delete from officer_session where last_seen_at <= :seen or began_at <= :began")
                .param("seen", limits.lastSeenBefore(now))
                .param("began", limits.beganBefore(now))
                .update();
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}

package disclosuredesk.agencies;

import disclosuredesk.shared.EachTime;
import disclosuredesk.shared.Sha256;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How often one may guess. Of a login five times in half an hour from one address, and twenty times from all addresses together it was never right
 * from: so that nobody is locked out by what others do elsewhere. From one address sixty times over all logins, then slower and slower, but for
 * logins that were right from there before. Whether a login belongs to anyone changes nothing. An attempt counts from its beginning until
 * it succeeds: guesses sent at the same time are not free. A copy of an attempt (a double click) is no second one, up to three of them.
 */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class SignInAttempts {

    /** How long an attempt counts. */
    public static final Duration WINDOW = Duration.ofMinutes(30);

    private static final int FROM_ONE_ADDRESS = 5;
    private static final int FROM_STRANGE_ADDRESSES = 20;
    private static final int BY_ONE_ADDRESS = 60;
    private static final int MOST_COPIES = 3;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    /** 2 to the power of it is more seconds than the longest wait. */
    private static final int MOST_DOUBLINGS = 9;

    private static final Duration KEPT = Duration.ofDays(1);
    private static final Duration PLACES_KEPT = Duration.ofDays(180);
    private static final int LONGEST_LOGIN = 60;

    private final JdbcClient jdbc;
    private final Clock clock;

    SignInAttempts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param sent what copies of one attempt have in common; null if nothing is a copy of it
     * @return whether the password may be looked at; if so, the attempt is counted, its copies with it
     */
    @EachTime
    public boolean begin(String login, String address, @Nullable String sent) {
        String hash = hash(login);
        String block = AddressBlock.of(address);
        LocalDateTime now = now();
        LocalDateTime since = now.minus(WINDOW);
        oneAtATime(hash, now);
        if (sent != null && isCopy(hash, block, sent, since)) {
            return true;
        }
        if (count("login_hash = :login and address = :address", hash, block, since) >= FROM_ONE_ADDRESS
                || !wasRightFrom(hash, block) && isTooMuch(hash, block, now)) {
            return false;
        }
        jdbc.sql("""
                insert into sign_in_attempt (login_hash, address, tried_at, sent) values (:login, :address, :now, :sent)
                """)
                .param("login", hash)
                .param("address", block)
                .param("now", now)
                .param("sent", sent)
                .update();
        return true;
    }

    /** From an address the login was never right from. */
    private boolean isTooMuch(String login, String address, LocalDateTime now) {
        LocalDateTime since = now.minus(WINDOW);
        if (count("login_hash = :login", login, address, since) >= FROM_STRANGE_ADDRESSES) {
            return true;
        }
        int beyond = count("address = :address", login, address, since) - BY_ONE_ADDRESS;
        if (beyond < 0) {
            return false;
        }
        Duration wait = Duration.ofSeconds(1L << Math.min(beyond, MOST_DOUBLINGS));
        LocalDateTime last = jdbc.sql("select max(tried_at) from sign_in_attempt where address = :address")
                .param("address", address)
                .query(LocalDateTime.class)
                .single();
        return now.isBefore(last.plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT));
    }

    /** Attempts on one login wait for each other; whoever is first enters it. */
    private void oneAtATime(String login, LocalDateTime now) {
        if (!locked(login, now)) {
            try {
                jdbc.sql("insert into sign_in_login (login_hash, tried_at) values (:login, :now)")
                        .param("login", login)
                        .param("now", now)
                        .update();
            } catch (DuplicateKeyException another) { // was first
                locked(login, now);
            }
        }
    }

    private boolean locked(String login, LocalDateTime now) {
        return jdbc.sql("update sign_in_login set tried_at = :now where login_hash = :login")
                        .param("login", login)
                        .param("now", now)
                        .update()
                > 0;
    }

    /** A few copies of an attempt count with it; what is sent once more is another attempt. */
    private boolean isCopy(String login, String address, String sent, LocalDateTime since) {
        return jdbc.sql("""
                        update sign_in_attempt set copies = copies + 1
                        where login_hash = :login and address = :address and sent = :sent and tried_at > :since and copies < :most
                        """)
                        .param("login", login)
                        .param("address", address)
                        .param("sent", sent)
                        .param("since", since)
                        .param("most", MOST_COPIES)
                        .update()
                > 0;
    }

    private int count(String which, String login, String address, LocalDateTime since) {
        return jdbc.sql("select count(*) from sign_in_attempt where " + which + " and tried_at > :since")
                .param("login", login)
                .param("address", address)
                .param("since", since)
                .query(Integer.class)
                .single();
    }

    private boolean wasRightFrom(String login, String address) {
        return jdbc.sql("select count(*) from sign_in_place where login_hash = :login and address = :address")
                        .param("login", login)
                        .param("address", address)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Nobody could look at what was typed: the last attempt is none. */
    @EachTime
    public void takeBack(String login, String address) {
        String hash = hash(login);
        String block = AddressBlock.of(address);
        oneAtATime(hash, now());
        jdbc.sql("select max(id) from sign_in_attempt where login_hash = :login and address = :address")
                .param("login", hash)
                .param("address", block)
                .query((row, number) -> row.getLong(1))
                .optional()
                .ifPresent(last -> jdbc.sql("delete from sign_in_attempt where id = :id")
                        .param("id", last)
                        .update());
    }

    /** The password was right. */
    @EachTime
    public void succeeded(String login, String address) {
        String hash = hash(login);
        String block = AddressBlock.of(address);
        oneAtATime(hash, now());
        jdbc.sql("delete from sign_in_attempt where login_hash = :login and address = :address")
                .param("login", hash)
                .param("address", block)
                .update();
        jdbc.sql("""
                insert into sign_in_place (login_hash, address, last_at) values (:login, :address, :now)
                on duplicate key update last_at = values(last_at)
                """)
                .param("login", hash)
                .param("address", block)
                .param("now", now())
                .update();
    }

    /** What was right is a name of the directory, and this officer's. */
    @EachTime
    public void belongs(String guessed, Officer officer) {
        jdbc.sql("update sign_in_place set officer_id = :officer where login_hash = :login")
                .param("officer", officer.id())
                .param("login", hash(guessed))
                .update();
    }

    /** Of his login and of his names in the directory; a name that is like his login may be another's there. */
    private List<String> hashes(Officer officer) {
        List<String> hashes =
                new ArrayList<>(jdbc.sql("select distinct login_hash from sign_in_place where officer_id = :officer")
                        .param("officer", officer.id())
                        .query(String.class)
                        .list());
        hashes.add(hash(officer.login()));
        String alike = hash(Directory.guessed(officer.login()));
        if (!isAnothers(alike, officer)) {
            hashes.add(alike);
        }
        return hashes;
    }

    private boolean isAnothers(String hash, Officer officer) {
        return jdbc.sql("select count(*) from sign_in_place where login_hash = :login and officer_id <> :officer")
                        .param("login", hash)
                        .param("officer", officer.id())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** How often an officer's login, or name in the directory, was tried in vain and still counts. */
    @EachTime
    public int counting(Officer officer) {
        return jdbc.sql("select count(*) from sign_in_attempt where login_hash in (:logins) and tried_at > :since")
                .param("logins", hashes(officer))
                .param("since", now().minus(WINDOW))
                .query(Integer.class)
                .single();
    }

    void forgetAll(Officer officer) {
        jdbc.sql("delete from sign_in_attempt where login_hash in (:logins)")
                .param("logins", hashes(officer))
                .update();
    }

    void forgetOld() {
        LocalDateTime now = now();
        jdbc.sql("delete from sign_in_attempt where tried_at < :before")
                .param("before", now.minus(KEPT))
                .update();
        jdbc.sql("delete from sign_in_login where tried_at < :before")
                .param("before", now.minus(KEPT))
                .update();
        jdbc.sql("delete from sign_in_place where last_at < :before")
                .param("before", now.minus(PLACES_KEPT))
                .update();
    }

    private static String hash(String login) {
        String stripped = login.strip();
        return Sha256.of(stripped.substring(0, Math.min(stripped.length(), LONGEST_LOGIN))
                .toLowerCase(Locale.ROOT));
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}

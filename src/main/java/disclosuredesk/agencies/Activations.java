package disclosuredesk.agencies;

import disclosuredesk.securityaudit.SecurityTrail;
import disclosuredesk.shared.Doer;
import disclosuredesk.shared.Sha256;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The codes that have been handed over and not used, by officer. */
@Component
class Activations {

    private static final Duration VALID = Duration.ofHours(24);

    /** Without what looks alike in print. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    /** Some 98 bits. */
    private static final int LENGTH = 20;

    private static final int GROUP = 5;

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final SecurityTrail trail;
    private final Clock clock;

    Activations(JdbcClient jdbc, SecurityTrail trail, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /** A new code; any the officer had before is worth nothing. */
    Activation issue(long officerId, String login, String name, Officer by) {
        return issue(officerId, login, name, by.id(), by);
    }

    /**
     * The same for an officer of another agency.
     *
     * @param issuedBy who is shown the code
     * @param ledger whose ledger it stands in
     */
    Activation issue(long officerId, String login, String name, long issuedBy, Doer ledger) {
        String code = random.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(index -> String.valueOf(LETTERS.charAt(index)))
                .collect(Collectors.joining());
        LocalDateTime now = now();
        LocalDateTime until = now.plus(VALID);
        end(officerId);
        jdbc.sql("""
                insert into officer_activation (officer_id, code_hash, issued_at, expires_at, issued_by)
                values (:officer, :hash, :now, :until, :by)
                """)
                .param("officer", officerId)
                .param("hash", Sha256.of(code))
                .param("now", now)
                .param("until", until)
                .param("by", issuedBy)
                .update();
        trail.record(new ActivationIssued(login), ledger);
        return new Activation(officerId, login, name, code.replaceAll("(.{" + GROUP + "})(?!$)", "$1-"), until);
    }

    /** The officer a code is for, while it is good for anything. */
    Optional<Long> officer(String typed) {
        return officer(typed, "");
    }

    /** The same; nobody else can use it until the transaction ends. */
    Optional<Long> taken(String typed) {
        return officer(typed, " for update");
    }

    private Optional<Long> officer(String typed, String locked) {
        return jdbc.sql("select officer_id from officer_activation where code_hash = :hash and expires_at > :now"
                        + locked)
                .param("hash", Sha256.of(plain(typed)))
                .param("now", now())
                .query(Long.class)
                .optional();
    }

    /** As people type it: with or without hyphens, in capitals, or with the whole address before it. */
    private static String plain(String typed) {
        return typed.replaceFirst("^.*#", "").replaceAll("[\\s\\-－—]", "").toLowerCase(Locale.ROOT);
    }

    void end(long officerId) {
        jdbc.sql("delete from officer_activation where officer_id = :officer")
                .param("officer", officerId)
                .update();
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}

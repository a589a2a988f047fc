package disclosuredesk.desk.once;

import disclosuredesk.shared.Act;
import disclosuredesk.shared.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The forms on file that led to an act. */
@Component
class FormSubmissions {

    /** How long a form is remembered: a page left open longer than that is a page without a key. */
    static final Duration KEPT = Duration.ofDays(30);

    private static final int FORGOTTEN_AT_ONCE = 5_000;
    private static final int LONGEST_LOCATION = 1_000;

    /**
     * What became of a form.
     *
     * @param location where the browser was sent on to; null while that is not known
     * @param flash what it was told there, as JSON
     */
    record Submission(
            String content,
            LocalDateTime claimedAt,
            @Nullable String location,
            @Nullable String flash) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    FormSubmissions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }

    Optional<Submission> find(SentForm form) {
        return jdbc.sql(
                        "select content, claimed_at, location, flash from form_submission where officer_id = :officer and form_key = :key")
                .param("officer", form.officer())
                .param("key", form.key())
                .query((row, number) -> new Submission(
                        row.getString("content"),
                        row.getObject("claimed_at", LocalDateTime.class),
                        row.getString("location"),
                        row.getString("flash")))
                .optional();
    }

    /**
     * Takes the key for the transaction that is running. Where another transaction has it, this one waits for its end, no longer
     * than the database lets it.
     *
     * @throws SentBefore if the other one was committed
     * @throws Refused conflict, if it has not ended
     */
    void claim(SentForm form) {
        try {
            jdbc.sql(
                            "insert into form_submission (officer_id, form_key, content, claimed_at) values (:officer, :key, :content, :now)")
                    .param("officer", form.officer())
                    .param("key", form.key())
                    .param("content", form.content())
                    .param("now", now())
                    .update();
        } catch (DuplicateKeyException committed) {
            throw new SentBefore(form);
        } catch (DataAccessException failure) {
            if (Act.LostRace.isWaitInVain(failure)) {
                throw Refused.conflict("desk.once.running");
            }
            throw failure;
        }
    }

    /** Remembers how the first was answered. */
    void answered(SentForm form, String location, String flash) {
        if (location.length() <= LONGEST_LOCATION) {
            jdbc.sql(
                            "update form_submission set location = :location, flash = :flash where officer_id = :officer and form_key = :key")
                    .param("location", location)
                    .param("flash", flash)
                    .param("officer", form.officer())
                    .param("key", form.key())
                    .update();
        }
    }

    /** Forgets forms of long ago, some thousands at a time. */
    void forgetOld() {
        LocalDateTime before = now().minus(KEPT);
        int forgotten;
        do {
            forgotten = jdbc.sql("delete from form_submission where claimed_at < :before limit " + FORGOTTEN_AT_ONCE)
                    .param("before", before)
                    .update();
        } while (forgotten == FORGOTTEN_AT_ONCE);
    }
}

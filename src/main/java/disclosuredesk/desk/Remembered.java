package disclosuredesk.desk;

import disclosuredesk.agencies.SettingsChanged;
import disclosuredesk.audit.CaseEvent;
import disclosuredesk.reminders.RemindersChanged;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Counts that many pages show and that are dear to count, remembered until something happens: whenever a fact of any case
 * is on record, and at the latest after a minute, for what another node has recorded. What is counted while a fact is being
 * recorded is not remembered.
 */
@Component
public class Remembered {

    private static final Duration LIFE = Duration.ofMinutes(1);

    /** Beyond so many everything is forgotten: there are a few counts for each officer. */
    private static final int MOST = 5_000;

    private final Clock clock;
    private final AtomicLong changes = new AtomicLong();
    private final Map<String, Count> counts = new ConcurrentHashMap<>();

    Remembered(Clock clock) {
        this.clock = clock;
    }

    private record Count(Object value, LocalDateTime at) {}

    /**
     * A count as it was last made, or made anew.
     *
     * @param what names it and whatever it depends on: the agency, the officer
     */
    @SuppressWarnings("unchecked") // one name, one kind of count
    public <T> T of(String what, Supplier<T> count) {
        LocalDateTime now = LocalDateTime.now(clock);
        Count known = counts.get(what);
        if (known != null && known.at().toLocalDate().equals(now.toLocalDate())
                && !now.isBefore(known.at()) && now.isBefore(known.at().plus(LIFE))) {
            return (T) known.value();
        }
        long before = changes.get();
        T made = count.get();
        if (counts.size() >= MOST) {
            counts.clear();
        }
        counts.put(what, new Count(made, now));
        if (changes.get() != before) {
            counts.remove(what);
        }
        return made;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void happened(CaseEvent fact) {
        forget();
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void changed(SettingsChanged settings) {
        forget();
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void reminded(RemindersChanged reminders) {
        forget();
    }

    private void forget() {
        changes.incrementAndGet();
        counts.clear();
    }
}

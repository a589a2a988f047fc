package disclosuredesk.desk.docket;

import disclosuredesk.agencies.SettingsChanged;
import disclosuredesk.audit.CaseEvent;
import disclosuredesk.reminders.RemindersChanged;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
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
    private final Map<String, ReentrantLock> making = new ConcurrentHashMap<>();

    Remembered(Clock clock) {
        this.clock = clock;
    }

    private record Count(Object value, LocalDateTime at) {

        boolean isOf(LocalDateTime now) {
            return at.toLocalDate().equals(now.toLocalDate()) && !now.isBefore(at) && now.isBefore(at.plus(LIFE));
        }
    }

    /**
     * A count as it was last made, or made anew.
     *
     * @param what names it and whatever it depends on: the agency, the officer
     */
    @SuppressWarnings("unchecked") // one name, one kind of count
    public <T> T of(String what, Supplier<T> count) {
        Count known = counts.get(what);
        if (known != null && known.isOf(LocalDateTime.now(clock))) {
            return (T) known.value();
        }
        ReentrantLock one = making.computeIfAbsent(what, name -> new ReentrantLock());
        one.lock(); // who asks for the same meanwhile waits for this one
        try {
            Count made = counts.get(what);
            return made != null && made.isOf(LocalDateTime.now(clock)) ? (T) made.value() : make(what, count);
        } finally {
            making.remove(what, one);
            one.unlock();
        }
    }

    private <T> T make(String what, Supplier<T> count) {
        LocalDateTime now = LocalDateTime.now(clock);
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

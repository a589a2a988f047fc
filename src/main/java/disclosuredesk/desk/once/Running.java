package disclosuredesk.desk.once;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * The forms being answered on this node. A copy waits here for the first, so that it takes no connection meanwhile; copies
 * on other nodes wait in the database.
 */
@Component
class Running {

    private final Map<String, CountDownLatch> running = new ConcurrentHashMap<>();

    /** @return whether the form may begin; if so, {@link #end} must follow */
    boolean begin(SentForm form, Duration patience) {
        long until = System.nanoTime() + patience.toNanos();
        while (true) {
            CountDownLatch first = running.putIfAbsent(form.toString(), new CountDownLatch(1));
            if (first == null) {
                return true;
            }
            try {
                if (!first.await(until - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                    return false;
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }

    void end(SentForm form) {
        CountDownLatch own = running.remove(form.toString());
        if (own != null) {
            own.countDown();
        }
    }
}

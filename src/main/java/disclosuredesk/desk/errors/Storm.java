package disclosuredesk.desk.errors;

import disclosuredesk.shared.Outage;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;

/**
 * An outage fails every page there is, a thousand times a minute: one line of the log a kind in ten seconds, which tells how many more
 * there were. Of the failure only the classes and the first number the page showed: texts of a database repeat what was typed.
 */
final class Storm {

    private static final long QUIET = TimeUnit.SECONDS.toNanos(10);

    private final Logger log;
    private final LongSupplier nanos;
    private final Map<Outage, Told> told = new EnumMap<>(Outage.class);

    private record Told(long at, long silenced) {}

    Storm(Logger log, LongSupplier nanos) {
        this.log = log;
        this.nanos = nanos;
    }

    synchronized void tell(Outage outage, String reference, String method, Throwable failure) {
        long now = nanos.getAsLong();
        Told last = told.get(outage);
        if (last != null && now - last.at() < QUIET) {
            told.put(outage, new Told(last.at(), last.silenced() + 1));
            return;
        }
        long silenced = last == null ? 0 : last.silenced();
        told.put(outage, new Told(now, 0));
        log.error(
                "Outage {} {} at a {}, {} more since the last line: {}",
                outage,
                reference,
                method,
                silenced,
                kinds(failure));
    }

    private static String kinds(Throwable failure) {
        var kinds = new StringBuilder();
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth < 8; cause = cause.getCause(), depth++) {
            kinds.append(depth == 0 ? "" : " < ").append(cause.getClass().getSimpleName());
        }
        return kinds.toString();
    }
}

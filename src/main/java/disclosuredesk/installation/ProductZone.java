package disclosuredesk.installation;

import disclosuredesk.calendar.MovableClock;
import java.util.TimeZone;
import org.springframework.boot.context.event.ApplicationStartingEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;

/**
 * Every stored moment is the wall time of Beijing. The engine and the drivers write a moment in the JVM's zone, so the product
 * sets that zone itself, before anything else runs: what the node, its container or {@code -Duser.timezone} say is no matter.
 */
public final class ProductZone {

    private ProductZone() {}

    /** Sets the JVM's zone. The first thing every entry point does. */
    public static void set() {
        TimeZone.setDefault(TimeZone.getTimeZone(MovableClock.ZONE));
    }

    /** The same wherever the application is started from: the jar, a command, a test. */
    static final class First implements ApplicationListener<ApplicationStartingEvent>, Ordered {

        @Override
        public void onApplicationEvent(ApplicationStartingEvent starting) {
            set();
        }

        @Override
        public int getOrder() {
            return HIGHEST_PRECEDENCE;
        }
    }
}

package disclosuredesk.desk.errors;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import disclosuredesk.shared.Outage;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A thousand failed pages are a few lines of the log. */
class StormTests {

    private final AtomicLong now = new AtomicLong();
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @Test
    void aThousandFailuresAreOneLineWhichIsFollowedByTheirNumber() {
        Logger log = new LoggerContext().getLogger("storm");
        lines.start();
        log.addAppender(lines);
        Storm storm = new Storm(log, now::get);
        for (int i = 0; i < 1000; i++) {
            storm.tell(Outage.AWAY, "000001", "GET", new IllegalStateException("王五的住址"));
        }
        storm.tell(Outage.FULL, "000002", "POST", new IllegalStateException("王五的住址"));
        now.addAndGet(TimeUnit.SECONDS.toNanos(10));
        storm.tell(Outage.AWAY, "000003", "GET", new IllegalStateException("王五的住址"));

        List<String> told =
                lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
        assertThat(told).hasSize(3).noneMatch(line -> line.contains("王五"));
        assertThat(told.get(0)).contains("AWAY 000001").contains("0 more").contains("IllegalStateException");
        assertThat(told.get(2)).contains("AWAY 000003").contains("999 more");
    }
}

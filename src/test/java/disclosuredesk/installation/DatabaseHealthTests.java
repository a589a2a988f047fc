package disclosuredesk.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** Health is told in two seconds, whatever the database does. */
class DatabaseHealthTests {

    private static final long HOUR = Duration.ofHours(1).toMillis();

    /** A database, and what happens before it gives a connection. */
    private static final class Opened extends AbstractDataSource {

        private final CountDownLatch frozen;
        private final AtomicInteger asked = new AtomicInteger();

        Opened(int latch) {
            frozen = new CountDownLatch(latch);
        }

        @Override
        public Connection getConnection() throws SQLException {
            asked.incrementAndGet();
            try {
                frozen.await();
            } catch (InterruptedException ending) {
                Thread.currentThread().interrupt();
            }
            return DriverManager.getConnection("jdbc:h2:mem:health;MODE=MySQL");
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }
    }

    @Test
    void aDatabaseThatAnswersIsUp() {
        assertThat(new DatabaseHealth(new Opened(0), System::currentTimeMillis)
                        .health()
                        .getStatus())
                .isEqualTo(Status.UP);
    }

    @Test
    void clocksAnHourApartAreDown() {
        Health health = new DatabaseHealth(new Opened(0), () -> System.currentTimeMillis() + HOUR).health();
        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat(String.valueOf(health.getDetails().get("reason"))).contains("seconds apart");
    }

    @Test
    void aFrozenDatabaseIsDownInTwoSecondsAndOnlyOneQuestionIsOnItsWay() {
        var frozen = new Opened(1);
        var health = new DatabaseHealth(frozen, System::currentTimeMillis);
        for (int i = 0; i < 2; i++) {
            long from = System.nanoTime();
            assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
            assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(Duration.ofSeconds(2));
        }
        assertThat(frozen.asked).hasValue(1);
        frozen.frozen.countDown();
    }
}

package disclosuredesk.installation;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Whether the database answers and its clock is that of this machine, told within {@link #PATIENCE} whatever the database does. One question is on
 * its way at a time: monitors that ask a frozen database every second take one connection, not all.
 */
final class DatabaseHealth implements HealthIndicator {

    /** A monitor waits no longer; a busy pool is not a dead one, and is let finish. */
    static final Duration PATIENCE = Duration.ofMillis(1500);

    /** Between the database's clock and this machine's; deadlines and timers of several nodes are told by both. */
    static final Duration SKEW = Duration.ofSeconds(60);

    private final DataSource database;
    private final LongSupplier machineMillis;
    private @Nullable CompletableFuture<Health> asked;

    /** @param machineMillis the machine's own clock, in milliseconds since 1970 */
    DatabaseHealth(DataSource database, LongSupplier machineMillis) {
        this.database = database;
        this.machineMillis = machineMillis;
    }

    @Override
    public Health health() {
        try {
            return question().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            return Health.down().withDetail("reason", "no answer in time").build();
        } catch (ExecutionException failed) {
            return Health.down().withDetail("reason", "no connection").build();
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return Health.unknown().build();
        }
    }

    private synchronized CompletableFuture<Health> question() {
        CompletableFuture<Health> last = asked;
        if (last == null || last.isDone()) {
            var next = new CompletableFuture<Health>();
            var asking = new Thread(() -> ask(next), "database-health");
            asking.setDaemon(true);
            asking.start();
            asked = next;
            return next;
        }
        return last;
    }

    private void ask(CompletableFuture<Health> answer) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet now = statement.executeQuery("select unix_timestamp(now(3))")) {
            now.next();
            long apart = Math.abs(machineMillis.getAsLong() - Math.round(now.getDouble(1) * 1000));
            answer.complete(
                    apart > SKEW.toMillis()
                            ? Health.down()
                                    .withDetail("reason", "the clocks are " + apart / 1000 + " seconds apart")
                                    .build()
                            : Health.up().build());
        } catch (SQLException | RuntimeException failure) {
            answer.completeExceptionally(failure);
        }
    }
}

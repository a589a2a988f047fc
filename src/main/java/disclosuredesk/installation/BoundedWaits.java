package disclosuredesk.installation;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Whoever waits for a page does not wait for a database that has stopped answering: no answer of it is waited for longer than
 * {@code disclosuredesk.waits.answer}. What runs without a page (migrations, timers, backups, commands) may take its time. H2, which runs
 * in the same JVM, knows no such bound. The pool takes the bound back when the connection comes back.
 */
record BoundedWaits(Environment environment) implements BeanPostProcessor, Ordered {

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool) {
            Duration answer = environment.getProperty("disclosuredesk.waits.answer", Duration.class, Duration.ZERO);
            return answer.isZero() ? bean : new Bounded(pool, Math.toIntExact(answer.toMillis()));
        }
        return bean;
    }

    /** Before the pool is wrapped by what seals: that one must be outermost. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE - 1;
    }

    private static final class Bounded extends DelegatingDataSource {

        private final int millis;

        Bounded(DataSource pool, int millis) {
            super(pool);
            this.millis = millis;
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            if (RequestContextHolder.getRequestAttributes() != null) {
                try {
                    connection.setNetworkTimeout(Runnable::run, millis);
                } catch (SQLException broken) {
                    connection.close();
                    throw broken;
                }
            }
            return connection;
        }
    }
}

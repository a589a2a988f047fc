package disclosuredesk.installation;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.PriorityOrdered;
import org.springframework.core.env.Environment;

/** The guard of the start, and connections that leave moments alone. */
@Configuration(proxyBeanMethods = false)
class InstallationConfiguration {

    private static final Duration CONNECT = Duration.ofSeconds(2);

    private static final String BEIJING = "set session time_zone = '+08:00'";

    /** Before any bean, so before the database is touched. */
    @Bean
    static BeanFactoryPostProcessor oneKindOnTheRightServer(Environment environment) {
        return beans -> {
            if (Kind.started(environment) == Kind.PRODUCTION) {
                requireServer(environment.getProperty("spring.datasource.url", ""));
            }
        };
    }

    /** Production does not start on H2, which promises no durability, nor without a database. */
    private static void requireServer(String url) {
        if (!url.startsWith("jdbc:mysql:") && !url.startsWith("jdbc:mariadb:")) {
            throw new StartRefused(
                    "prod 配置必须使用 MySQL 8.0 以上（或 MariaDB 11.4 以上）数据库。",
                    "请设置环境变量 SPRING_DATASOURCE_URL（jdbc:mysql://…）、SPRING_DATASOURCE_USERNAME、SPRING_DATASOURCE_PASSWORD，见 README。");
        }
    }

    /** The doctor, who writes nothing, brings a strategy of its own. */
    @Bean
    @ConditionalOnMissingBean(FlywayMigrationStrategy.class)
    StartGuard startGuard(
            Environment environment,
            Clock clock,
            ObjectProvider<Repair> repair,
            DataSource database,
            ObjectProvider<AroundMigrations> around) {
        return new StartGuard(
                Kind.started(environment),
                clock,
                repair.getIfAvailable(),
                database,
                around.orderedStream().toList());
    }

    /** An account of its own ({@code spring.flyway.user}) has connections of its own, which are to write Beijing's moments too. */
    @Bean
    FlywayConfigurationCustomizer migrationsInBeijing(Environment environment) {
        return flyway -> {
            if (environment.containsProperty("spring.flyway.user")) {
                flyway.initSql(BEIJING);
            }
        };
    }

    @Bean
    static BeanPostProcessor momentsPassUnchanged(Environment environment) {
        return new MomentsPassUnchanged(environment);
    }

    /** Under the name by which Boot leaves its own away, which waits as long as the pool does. */
    @Bean
    DatabaseHealth dbHealthIndicator(DataSource database) {
        return new DatabaseHealth(database, System::currentTimeMillis);
    }

    @Bean
    static BeanPostProcessor waitsAreBounded(Environment environment) {
        return new BoundedWaits(environment);
    }

    /**
     * The driver neither shifts a moment to the server's zone nor back, whatever the address says, and the server's own
     * {@code now()} is Beijing's. A number, since a server knows names of zones only when somebody loaded them. With it, how long
     * a statement waits for a lock, where that is set: a pool has one statement to begin with; and how long for a connection, unless the
     * address says.
     */
    private record MomentsPassUnchanged(Environment environment) implements BeanPostProcessor, PriorityOrdered {

        @Override
        public Object postProcessBeforeInitialization(Object bean, String name) {
            if (bean instanceof HikariDataSource pool
                    && pool.getJdbcUrl() != null
                    && pool.getJdbcUrl().startsWith("jdbc:mysql:")) {
                pool.addDataSourceProperty("connectionTimeZone", "LOCAL");
                if (!pool.getJdbcUrl().contains("connectTimeout=")) {
                    Duration connect = environment.getProperty("disclosuredesk.waits.connect", Duration.class, CONNECT);
                    pool.addDataSourceProperty("connectTimeout", String.valueOf(connect.toMillis()));
                }
                String wait = environment.getProperty("disclosuredesk.lock-wait-seconds");
                pool.setConnectionInitSql(BEIJING
                        + (wait == null ? "" : ", session innodb_lock_wait_timeout = " + Integer.parseInt(wait)));
            }
            return bean;
        }

        /** After Boot has told the pool where the server is, before anybody wraps it. */
        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE + 100;
        }
    }
}

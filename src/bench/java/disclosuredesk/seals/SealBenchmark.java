package disclosuredesk.seals;

import disclosuredesk.DisclosureDesk;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.decision.Ground;
import disclosuredesk.doctor.Findings;
import disclosuredesk.requests.NoteTaken;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.World;
import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What sealing costs a case walked from registration to archive: statements the driver is given and milliseconds of processor, beside the same walk around the
 * seals, by turns in one run. Then how fast ledger and seals are verified. In memory: a server adds its own way to each statement.
 *
 * <p>Arguments: cases of a round (20), rounds (6), entries to verify (100000).
 */
public final class SealBenchmark {

    private static final AtomicLong STATEMENTS = new AtomicLong();

    private SealBenchmark() {}

    /** Counts below the seals; and, where it is asked for, leads around them. */
    private record Below(boolean sealed) implements BeanPostProcessor, Ordered {

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            if (bean instanceof SealingDataSource seals) {
                DataSource pool = new Counted(Objects.requireNonNull(seals.getTargetDataSource()));
                if (!sealed) {
                    return pool;
                }
                seals.setTargetDataSource(pool);
            }
            return bean;
        }

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }
    }

    private static final class Counted extends DelegatingDataSource {

        Counted(DataSource pool) {
            super(pool);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Connection.class}, (self, method, values) -> {
                        if (method.getName().equals("prepareStatement")) {
                            STATEMENTS.incrementAndGet();
                        }
                        try {
                            return method.invoke(connection, values);
                        } catch (InvocationTargetException failure) {
                            throw failure.getCause();
                        }
                    });
        }
    }

    static class Sealed {
        @Bean
        static BeanPostProcessor below() {
            return new Below(true);
        }
    }

    static class Unsealed {
        @Bean
        static BeanPostProcessor below() {
            return new Below(false);
        }
    }

    private static ConfigurableApplicationContext system(Class<?> how) {
        return new SpringApplicationBuilder(DisclosureDesk.class, how)
                .web(WebApplicationType.NONE)
                .profiles("test")
                .run("--disclosuredesk.dossiers=false", "--logging.level.root=error");
    }

    public static void main(String[] arguments) {
        int[] numbers = {20, 6, 100_000};
        for (int i = 0; i < arguments.length; i++) {
            numbers[i] = Integer.parseInt(arguments[i]);
        }
        try (ConfigurableApplicationContext sealed = system(Sealed.class);
                ConfigurableApplicationContext unsealed = system(Unsealed.class)) {
            World with = new World(sealed);
            World without = new World(unsealed);
            double[] times = {Double.MAX_VALUE, Double.MAX_VALUE};
            for (int round = 0; round < numbers[1]; round++) {
                times[0] = Math.min(times[0], walk("sealed", with, numbers[0]));
                times[1] = Math.min(times[1], walk("unsealed", without, numbers[0]));
            }
            System.out.printf("sealed / unsealed: %.3f times the processor (best rounds)%n", times[0] / times[1]);
            verify(sealed, with, numbers[2]);
        }
        System.exit(0);
    }

    /** @return milliseconds a case */
    private static double walk(String what, World world, int cases) {
        long statements = STATEMENTS.get();
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (int i = 0; i < cases; i++) {
            world.archived(Ground.PROVIDED);
        }
        double took = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e6 / cases;
        System.out.printf(
                "%-9s %7.1f ms of processor a case, %5d statements a case%n",
                what, took, (STATEMENTS.get() - statements) / cases);
        return took;
    }

    private static void verify(ConfigurableApplicationContext system, World world, int entries) {
        RequestId id = world.registered();
        JdbcClient jdbc = system.getBean(JdbcClient.class);
        AuditTrail audit = system.getBean(AuditTrail.class);
        TransactionTemplate transaction = system.getBean(TransactionTemplate.class);
        transaction.executeWithoutResult(status -> {
            for (int i = 0; i < entries; i++) {
                audit.record(new NoteTaken(id, world.today(), NoteTaken.Kind.REMARK, "备忘" + i), world.clerk);
            }
        });
        for (int round = 0; round < 3; round++) {
            long start = System.nanoTime();
            boolean whole = audit.firstBreak(world.agency).isEmpty();
            double seconds = (System.nanoTime() - start) / 1e9;
            long number = audit.last(world.agency);
            System.out.printf("ledger: %d entries, whole %s, %.0f entries/s%n", number, whole, number / seconds);
            start = System.nanoTime();
            Findings found = new Findings();
            system.getBean(SealCheck.class).look(found, false);
            seconds = (System.nanoTime() - start) / 1e9;
            long lines =
                    jdbc.sql("select last_no from seal_head").query(Long.class).single();
            System.out.printf(
                    "seals: %d lines, %s scopes, faults %s, %.2f s%n", lines, found.looked(), found.faults(), seconds);
        }
    }
}

package disclosuredesk.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Refuses a second connection to who still holds one. A query asked inside the callback of another takes one; when as many
 * officers do so at once as there are connections, each waits for the others until all are turned away.
 */
@TestConfiguration(proxyBeanMethods = false)
public class OneConnectionAtATime {

    @Bean
    static Guard oneConnectionAtATime() {
        return new Guard();
    }

    /** On guard once the application has started: migrations hold one connection and use another. */
    static final class Guard implements BeanPostProcessor, ApplicationListener<ContextRefreshedEvent> {

        private volatile boolean started;

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof DataSource source ? new Guarded(source, this) : bean;
        }

        @Override
        public void onApplicationEvent(ContextRefreshedEvent event) {
            started = true;
        }
    }

    private static final class Guarded extends DelegatingDataSource {

        private final ThreadLocal<Integer> held = ThreadLocal.withInitial(() -> 0);

        private final Guard guard;

        private Guarded(DataSource source, Guard guard) {
            super(source);
            this.guard = guard;
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (guard.started && held.get() > 0) {
                throw new IllegalStateException("a second connection is asked for while one is held");
            }
            Connection connection = super.getConnection();
            held.set(held.get() + 1);
            boolean[] open = {true};
            return (Connection) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, values) -> {
                        if (method.getName().equals("close") && open[0]) {
                            open[0] = false;
                            held.set(held.get() - 1);
                        }
                        try {
                            return method.invoke(connection, values);
                        } catch (InvocationTargetException failure) {
                            throw failure.getCause();
                        }
                    });
        }
    }
}

package disclosuredesk.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Writes down what a thread asks the database. */
@TestConfiguration(proxyBeanMethods = false)
public class CountedStatements {

    private static final ThreadLocal<List<String>> ASKED = new ThreadLocal<>();

    @Bean
    static BeanPostProcessor countedStatements() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source ? new Counted(source) : bean;
            }
        };
    }

    /** The statements this thread prepares while it does something. */
    public static List<String> of(Runnable something) {
        List<String> asked = new ArrayList<>();
        ASKED.set(asked);
        try {
            something.run();
            return asked;
        } finally {
            ASKED.remove();
        }
    }

    private static final class Counted extends DelegatingDataSource {

        private Counted(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, values) -> {
                        List<String> asked = ASKED.get();
                        if (asked != null && method.getName().startsWith("prepare")) {
                            asked.add(String.valueOf(values[0]));
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

package disclosuredesk.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;

/**
 * Interrupts the application before its n-th statement or commit: by an error of the database, by losing the
 * connection (what the server sees when the JVM is killed), or by halting this JVM.
 */
@TestConfiguration(proxyBeanMethods = false)
public class Interruptions implements BeanPostProcessor {

    /** What happens before the n-th statement. */
    public enum Kind {
        FAILURE,
        LOST_CONNECTION,
        HALT
    }

    private static final Set<String> STATEMENTS = Set.of(
            "execute",
            "executeQuery",
            "executeUpdate",
            "executeBatch",
            "executeLargeUpdate",
            "executeLargeBatch",
            "commit");

    private static final ThreadLocal<Countdown> ARMED = new ThreadLocal<>();

    private static final class Countdown {
        private final Kind kind;
        private int left;

        Countdown(int nth, Kind kind) {
            this.left = nth;
            this.kind = kind;
        }
    }

    /** The n-th statement of this thread from now on will not be reached. */
    public static void beforeStatement(int nth, Kind kind) {
        ARMED.set(new Countdown(nth, kind));
    }

    /** Disarms, and says whether the interruption came to pass. */
    public static boolean happened() {
        Countdown countdown = ARMED.get();
        ARMED.remove();
        return countdown != null && countdown.left <= 0;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource ? proxy(DataSource.class, bean, null) : bean;
    }

    @SuppressWarnings("unchecked")
    private static <T> T proxy(Class<T> type, Object target, Connection connection) {
        return (T) Proxy.newProxyInstance(
                Interruptions.class.getClassLoader(),
                new Class<?>[] {type, AutoCloseable.class},
                (self, method, arguments) -> {
                    if (STATEMENTS.contains(method.getName())) {
                        count(target instanceof Connection itself ? itself : connection);
                    }
                    Object result;
                    try {
                        result = method.invoke(target, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                    if (result instanceof Connection opened
                            && method.getName().equals("getConnection")
                            && type == DataSource.class) {
                        return proxy(Connection.class, opened, opened);
                    }
                    if (result instanceof Statement && type == Connection.class) {
                        return proxy(method.getReturnType().asSubclass(Statement.class), result, (Connection) target);
                    }
                    return result;
                });
    }

    private static void count(Connection connection) throws SQLException {
        Countdown countdown = ARMED.get();
        if (countdown == null || --countdown.left != 0) {
            return;
        }
        switch (countdown.kind) {
            case HALT -> Runtime.getRuntime().halt(137);
            case LOST_CONNECTION -> connection.abort(Runnable::run); // and the driver finds out by itself
            case FAILURE -> throw new SQLException("planted: statement failed", "HY000");
            default -> throw new IllegalStateException();
        }
    }
}

package disclosuredesk.seals;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Between the pool and everybody else. It notes which rows of proved tables a transaction touches, and seals them when it is committed, on the
 * same connection: who cannot seal cannot commit. What does not go through it, as a migration's own statements, is unsealed.
 */
final class SealingDataSource extends DelegatingDataSource {

    private final Supplier<SealChain> chain;

    SealingDataSource(DataSource pool, Supplier<SealChain> chain) {
        super(pool);
        this.chain = chain;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return new Watched(super.getConnection()).seen();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return new Watched(super.getConnection(user, password)).seen();
    }

    private final class Watched {

        private final Connection connection;
        private final Map<ProvedTable, Set<String>> touched = new TreeMap<>();

        Watched(Connection connection) {
            this.connection = connection;
        }

        Connection seen() {
            return proxy(Connection.class, connection, (name, values) -> {
                switch (name) {
                    case "commit" -> seal();
                    case "setAutoCommit" -> {
                        if (Boolean.TRUE.equals(values[0])) {
                            seal();
                        }
                    }
                    case "rollback" -> {
                        if (values.length == 0) {
                            touched.clear();
                        }
                    }
                    case "close" -> touched.clear();
                    default -> {}
                }
            });
        }

        private void seal() throws SQLException {
            if (!touched.isEmpty()) {
                chain.get().seal(connection, touched);
                touched.clear();
            }
        }

        private PreparedStatement watched(Write write, PreparedStatement statement) {
            Map<Integer, @Nullable Object> parameters = new TreeMap<>();
            return proxy(PreparedStatement.class, statement, (name, values) -> {
                if (name.startsWith("set") && values.length > 1 && values[0] instanceof Integer index) {
                    parameters.put(index, name.equals("setNull") ? null : values[1]);
                } else if (name.equals("addBatch")
                        || name.equals("execute")
                        || name.equals("executeUpdate")
                        || name.equals("executeLargeUpdate")) {
                    touch(write, parameters);
                }
            });
        }

        private void touch(Write write, Map<Integer, @Nullable Object> parameters) throws SQLException {
            Set<String> scopes = touched.computeIfAbsent(write.table(), table -> new TreeSet<>());
            for (Write.Source source : write.scopes()) {
                if (source instanceof Write.Parameter given) {
                    scopes.add(Objects.requireNonNull(
                                    parameters.get(given.index()), write.table().name())
                            .toString());
                } else if (source instanceof Write.Constant said) {
                    scopes.add(said.scope());
                } else if (source instanceof Write.Question question) {
                    ask(question, parameters, scopes);
                }
            }
            if (scopes.isEmpty()) {
                touched.remove(write.table());
            }
        }

        private void ask(Write.Question question, Map<Integer, @Nullable Object> parameters, Set<String> scopes)
                throws SQLException {
            try (PreparedStatement asked = connection.prepareStatement(question.sql())) {
                for (int i = 0; i < question.marks(); i++) {
                    asked.setObject(i + 1, parameters.get(question.from() + i));
                }
                try (ResultSet rows = asked.executeQuery()) {
                    while (rows.next()) {
                        scopes.add(rows.getString(1));
                    }
                }
            }
        }

        /** A statement outside any transaction is one of its own. */
        private @Nullable Object alone(Call call) throws Throwable {
            connection.setAutoCommit(false);
            try {
                Object result = call.make();
                seal();
                connection.commit();
                return result;
            } catch (Throwable failure) {
                touched.clear();
                connection.rollback();
                throw failure;
            } finally {
                connection.setAutoCommit(true);
            }
        }

        private <T> T proxy(Class<T> type, T target, Before before) {
            ProxyFactory proxy = new ProxyFactory();
            proxy.setInterfaces(type);
            proxy.setTarget(target);
            proxy.setOpaque(true);
            proxy.addAdvice((MethodInterceptor) call -> called(call, before));
            return type.cast(proxy.getProxy(SealingDataSource.class.getClassLoader()));
        }

        private @Nullable Object called(MethodInvocation invocation, Before before) throws Throwable {
            String name = invocation.getMethod().getName();
            Object[] values = invocation.getArguments();
            Call call = () -> {
                before.call(name, values);
                return invocation.proceed();
            };
            boolean writes = invocation.getThis() instanceof PreparedStatement && name.startsWith("execute");
            Object result = writes && connection.getAutoCommit() ? alone(call) : call.make();
            return result instanceof PreparedStatement statement
                            && invocation.getThis() instanceof Connection
                            && values[0] instanceof String sql
                    ? watchedIfItWrites(sql, statement)
                    : result;
        }

        private PreparedStatement watchedIfItWrites(String sql, PreparedStatement statement) {
            Write write = Write.of(sql);
            return write == null ? statement : watched(write, statement);
        }
    }

    /** What is noted before a call goes on. */
    private interface Before {
        void call(String name, Object[] values) throws SQLException;
    }

    private interface Call {
        @Nullable
        Object make() throws Throwable;
    }
}

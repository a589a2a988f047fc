package disclosuredesk.seals;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Rows as they were before the transaction that is about to be sealed, on a connection of its own, which sees only what is committed. Without it a row somebody
 * changed behind the system's back would be sealed as it is with the next act that touches its scope, and nobody would ever know.
 */
final class Before implements AutoCloseable {

    private static final long IDLE = TimeUnit.SECONDS.toMillis(60);

    private final Supplier<RowSets> rowSets;
    private @Nullable DataSource pool;
    private @Nullable HikariDataSource own;

    /** @param rowSets asked for when something is sealed: where there is no database yet, no key is made for it */
    Before(Supplier<RowSets> rowSets) {
        this.rowSets = rowSets;
    }

    /** @param pool the system's; its connections may all wait for the one that seals, so none of them is taken */
    synchronized void beside(DataSource pool) {
        this.pool = pool;
    }

    /**
     * Places whose committed rows are not as they were sealed last. To be asked under the lock of the chain: then nobody else commits.
     */
    List<Place> altered(Map<ProvedTable, ? extends Collection<String>> touched) throws SQLException {
        List<Place> places = touched.entrySet().stream()
                .flatMap(one -> one.getValue().stream().sorted().map(scope -> new Place(one.getKey(), scope)))
                .toList();
        List<Place> altered = new ArrayList<>();
        RowSets sets = rowSets.get();
        try (Connection connection = connection()) {
            Map<Place, String> digests = SealedScopes.digests(connection, places);
            for (var one : touched.entrySet()) {
                ProvedTable table = one.getKey();
                List<String> scopes = one.getValue().stream().sorted().toList();
                for (int from = 0; from < scopes.size(); from += SealChain.AT_ONCE) {
                    List<String> some = scopes.subList(from, Math.min(scopes.size(), from + SealChain.AT_ONCE));
                    sets.read(connection, table, some).forEach((scope, rows) -> {
                        Place place = new Place(table, scope);
                        String sealed = digests.get(place);
                        boolean asSealed =
                                sealed == null ? rows.isEmpty() : sealed.equals(sets.digest(table, scope, rows));
                        if (!asSealed) {
                            altered.add(place);
                        }
                    });
                }
            }
        }
        return altered;
    }

    private synchronized Connection connection() throws SQLException {
        if (pool == null) {
            throw new IllegalStateException("no pool");
        }
        if (own == null && pool.isWrapperFor(HikariDataSource.class)) {
            HikariConfig alike = new HikariConfig();
            pool.unwrap(HikariDataSource.class).copyStateTo(alike);
            alike.setPoolName("before");
            alike.setMaximumPoolSize(1);
            alike.setMinimumIdle(0);
            alike.setIdleTimeout(IDLE);
            alike.setReadOnly(true);
            alike.setAutoCommit(true);
            own = new HikariDataSource(alike);
        }
        return own == null ? pool.getConnection() : own.getConnection();
    }

    @Override
    public synchronized void close() {
        if (own != null) {
            own.close();
        }
    }
}

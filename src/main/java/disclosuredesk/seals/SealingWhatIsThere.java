package disclosuredesk.seals;

import disclosuredesk.installation.AroundMigrations;
import disclosuredesk.installation.StartRefused;
import disclosuredesk.seals.SealLine.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.api.MigrationVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Rows that no act sealed: of a database older than the seals, and those a migration wrote. After a step of the schema, before anybody can act, they are sealed
 * as they are, in lines that say so; what was done to them before there were seals is not proved. Before the first step of an upgrade everything is held against its
 * seal, and what differs is told in the chain: else it would be sealed with what the migration writes.
 */
@Component
@Order(SealingWhatIsThere.AFTER_THE_RIGHTS)
public class SealingWhatIsThere implements AroundMigrations {

    static final int AFTER_THE_RIGHTS = 2;

    private static final Logger LOG = LoggerFactory.getLogger(SealingWhatIsThere.class);

    private final DataSource database;
    private final JdbcClient jdbc;
    private final SealChain chain;
    private final RowSets rowSets;
    private final LedgerKey key;

    SealingWhatIsThere(DataSource database, SealChain chain, RowSets rowSets, LedgerKey key) {
        this.database = database;
        this.jdbc = JdbcClient.create(database); // the application's own waits for the schema
        this.chain = chain;
        this.rowSets = rowSets;
        this.key = key;
    }

    @Override
    public void beforeSteps(DataSource owner) throws SQLException {
        List<String> tables;
        try {
            tables = jdbc.sql("select distinct table_name from sealed_rows")
                    .query(String.class)
                    .list();
        } catch (DataAccessException beforeThereWereSeals) {
            return;
        }
        if (tables.isEmpty() || !keyOfTheChain().orElse(key.id()).equals(key.id())) {
            return; // another key refuses the start soon
        }
        if (isBegun()) {
            return; // interrupted among its steps: they may have written already
        }
        for (String name : tables) {
            ProvedTable table = ProvedTables.named(name);
            if (table != null) {
                try (Connection connection = database.getConnection()) {
                    List<Place> altered = new ArrayList<>();
                    Mismatched.of(connection, table, rowSets, (scope, how) -> altered.add(new Place(table, scope)));
                    connection.setAutoCommit(false);
                    chain.tellAltered(connection, chain.lock(connection), altered);
                    connection.commit();
                    connection.setAutoCommit(true);
                }
            }
        }
        add(SealLine.Kind.BEGUN, "");
    }

    private boolean isBegun() {
        return jdbc.sql("select kind from seal where kind in ('UPGRADE', 'BEGUN') order by seal_no desc limit 1")
                .query(String.class)
                .optional()
                .filter(SealLine.Kind.BEGUN.name()::equals)
                .isPresent();
    }

    @Override
    public void afterSteps(DataSource owner) throws SQLException {
        if (!keyOfTheChain().orElse(key.id()).equals(key.id())) {
            return;
        }
        String step = jdbc
                .sql("select version from flyway_schema_history where version is not null")
                .query(String.class)
                .list()
                .stream()
                .map(MigrationVersion::fromVersion)
                .max(MigrationVersion::compareTo)
                .orElseThrow()
                .getVersion();
        String last = jdbc.sql(
                        "select about from seal where kind = 'UPGRADE' and about <> '' order by seal_no desc limit 1")
                .query(String.class)
                .optional()
                .orElse("");
        if (!last.equals(step)) {
            long sealed = seal(step);
            if (sealed > 0) {
                LOG.warn("升级后封存了{}组以前没有封签的数据，升级以前的改动不能由封签证明", sealed);
            }
        }
    }

    private Optional<String> keyOfTheChain() {
        return jdbc.sql("select key_id from seal order by seal_no desc limit 1")
                .query(String.class)
                .optional();
    }

    /**
     * Seals every row that is there and is not sealed as it is, but for accounts that were altered: an upgrade opens none.
     *
     * @return how many scopes were
     */
    public long seal(String step) throws SQLException {
        long sealed = 0;
        for (ProvedTable table : ProvedTables.all()) {
            String after = null;
            List<String> scopes;
            do {
                try (Connection connection = database.getConnection()) {
                    connection.setAutoCommit(false);
                    scopes = SealedScopes.ofRows(connection, table, after);
                    sealed += scopes.isEmpty() ? 0 : seal(connection, table, scopes);
                    connection.commit();
                    connection.setAutoCommit(true);
                }
                after = scopes.isEmpty() ? null : scopes.get(scopes.size() - 1);
            } while (after != null);
        }
        add(SealLine.Kind.UPGRADE, step);
        return sealed;
    }

    private void add(SealLine.Kind kind, String about) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            chain.add(connection, chain.lock(connection), kind, about, List.of());
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    private int seal(Connection connection, ProvedTable table, List<String> scopes) throws SQLException {
        SealLine last = chain.lock(connection);
        Map<String, String> sealed = SealedScopes.digests(connection, table, scopes);
        Set<String> closed = AccountTables.has(table) ? SealedScopes.closed(connection, table) : Set.of();
        List<Rows> unsealed = new ArrayList<>();
        rowSets.read(connection, table, scopes).forEach((scope, rows) -> {
            String digest = rowSets.digest(table, scope, rows);
            if (!digest.equals(sealed.get(scope)) && !closed.contains(scope)) {
                unsealed.add(new Rows(table.name(), scope, digest));
            }
        });
        if (!unsealed.isEmpty()) {
            chain.add(connection, last, SealLine.Kind.UPGRADE, "", unsealed);
        }
        return unsealed.size();
    }

    /** Nothing is begun under another key than the chain's. */
    @Component
    static class OneKey implements InitializingBean {

        private final JdbcClient jdbc;
        private final LedgerKey key;

        OneKey(JdbcClient jdbc, LedgerKey key) {
            this.jdbc = jdbc;
            this.key = key;
        }

        @Override
        public void afterPropertiesSet() {
            jdbc.sql("select key_id from seal order by seal_no desc limit 1")
                    .query(String.class)
                    .optional()
                    .filter(id -> !id.equals(key.id()))
                    .ifPresent(id -> {
                        throw new StartRefused(
                                "台账封签的密钥（%s）不是这个数据库所用的密钥（%s）。".formatted(key.id(), id),
                                "请检查DISCLOSUREDESK_LEDGER_KEY_FILE指明的文件；演示系统的密钥在数据所在文件夹的ledger.key中，不要单独删除。");
                    });
        }
    }
}

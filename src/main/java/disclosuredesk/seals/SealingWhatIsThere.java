package disclosuredesk.seals;

import disclosuredesk.installation.StartRefused;
import disclosuredesk.seals.SealLine.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Rows that no act sealed: of a database older than the seals, and those a migration wrote. At the first start after a step of the schema they
 * are sealed as they are, in lines that say so; what was done to them before is not proved. Once for each step.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class SealingWhatIsThere implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(SealingWhatIsThere.class);

    private final DataSource database;
    private final JdbcClient jdbc;
    private final SealChain chain;
    private final RowSets rowSets;

    SealingWhatIsThere(DataSource database, JdbcClient jdbc, SealChain chain, LedgerKey key) {
        this.database = database;
        this.jdbc = jdbc;
        this.chain = chain;
        this.rowSets = new RowSets(key);
    }

    @Override
    public void run(ApplicationArguments arguments) throws SQLException {
        String step = jdbc.sql("""
                select version from flyway_schema_history where version is not null order by installed_rank desc limit 1
                """).query(String.class).single();
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

    /**
     * Seals every row that is there and is not sealed as it is.
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
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            chain.add(connection, chain.lock(connection), SealLine.Kind.UPGRADE, step, List.of());
            connection.commit();
            connection.setAutoCommit(true);
        }
        return sealed;
    }

    private int seal(Connection connection, ProvedTable table, List<String> scopes) throws SQLException {
        SealLine last = chain.lock(connection);
        Map<String, String> sealed = SealedScopes.digests(connection, table, scopes);
        List<Rows> unsealed = new ArrayList<>();
        rowSets.read(connection, table, scopes).forEach((scope, rows) -> {
            String digest = rowSets.digest(table, scope, rows);
            if (!digest.equals(sealed.get(scope))) {
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

package disclosuredesk.seals;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.doctor.Check;
import disclosuredesk.doctor.Findings;
import disclosuredesk.seals.DatabaseAdministrator.Done;
import disclosuredesk.testing.InFull;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The demo's agency with all it has, and somebody who holds the database's password and not the key. Whatever he does to any row of the
 * business tables or to the ledger, the doctor finds it and names the place. {@code -Dtamperings=1000} does it so often, {@code -Dseed} the same again.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class TamperingStory {

    private static final Logger LOG = LoggerFactory.getLogger(TamperingStory.class);
    private static final int TABLES_OF_THE_DEMO = 55;
    private static final Set<String> OF_THE_CHAINS = Set.of("D06", "D36");

    @Autowired
    private DataSource database;

    @Autowired
    private List<Check> checks;

    @Autowired
    private TransactionTemplate transaction;

    private final List<String> tables = new ArrayList<>();

    /** All tables; what the demo left empty gets a made-up row, put in as an act does. */
    @BeforeAll
    void everyTableHasRows() throws SQLException {
        try (Connection pooled = database.getConnection()) {
            references(raw(pooled), false);
            DatabaseAdministrator looking = new DatabaseAdministrator(pooled, new Random());
            int filled = 0;
            for (ProvedTable table : ProvedTables.all()) {
                tables.add(table.name());
                looking.learn(table.name());
                if (looking.isEmpty(table.name())) {
                    looking.fill(table.name());
                } else {
                    filled++;
                }
            }
            references(raw(pooled), true);
            assertThat(filled).isGreaterThanOrEqualTo(TABLES_OF_THE_DEMO);
        }
        tables.addAll(List.of("audit_entry", "seal", "sealed_rows", "seal_head"));
    }

    /** The driver's own connection, beside all that watches. */
    private static Connection raw(Connection pooled) throws SQLException {
        return pooled.unwrap(Connection.class);
    }

    /** How many there are: a thousand in full. */
    int often() {
        return InFull.of(60, 1_000);
    }

    @Test
    @Order(1)
    void whoHoldsThePasswordAndNotTheKeyChangesNothingUnseen() {
        assertThat(told()).isEmpty();
        int tamperings = Integer.getInteger("tamperings", often());
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        List<String> unseen = new ArrayList<>();
        Map<String, Integer> kinds = new TreeMap<>();
        int made = 0;
        while (made < tamperings) {
            Done done = transaction.execute(status -> {
                status.setRollbackOnly();
                return tampered(random, unseen);
            });
            if (done != null) {
                made++;
                kinds.merge(done.table(), 1, Integer::sum);
            }
        }
        LOG.warn(
                "{} of {} tamperings of {} tables found, seed {}: {}",
                made - unseen.size(),
                made,
                tables.size(),
                seed,
                kinds);
        assertThat(unseen).as("seed %d", seed).isEmpty();
        assertThat(told()).isEmpty();
    }

    /** Of every table: rows are taken out behind the system's back, and then the system writes to the same scope, which seals it anew. */
    @Test
    @Order(2)
    void anActThatComesToTamperedRowsDoesNotCoverThemUp() throws SQLException {
        Map<String, String> scopes = new TreeMap<>();
        for (ProvedTable table : ProvedTables.all()) {
            try (Connection pooled = database.getConnection()) {
                references(raw(pooled), false);
                scopes.put(
                        table.name(), SealedScopes.ofRows(pooled, table, null).get(0));
                try (PreparedStatement taken = raw(pooled)
                        .prepareStatement("delete from %s where %s = ?".formatted(table.name(), table.scope()))) {
                    taken.setString(1, scopes.get(table.name()));
                    assertThat(taken.executeUpdate()).as(table.name()).isPositive();
                }
                references(raw(pooled), true);
            }
            JdbcClient.create(database)
                    .sql("update %1$s set %2$s = %2$s where %2$s = ?".formatted(table.name(), table.scope()))
                    .param(scopes.get(table.name()))
                    .update();
        }
        List<String> told = told();
        scopes.forEach((table, scope) -> assertThat(told)
                .as(table)
                .anySatisfy(sentence -> assertThat(sentence)
                        .contains(table + "，")
                        .contains("=" + scope + "）")
                        .contains("曾被系统以外的手段")));
    }

    private @Nullable Done tampered(Random random, List<String> unseen) {
        Connection pooled = DataSourceUtils.getConnection(database);
        try {
            Connection connection = raw(pooled);
            DatabaseAdministrator administrator = new DatabaseAdministrator(connection, random);
            for (String table : tables) {
                ProvedTable proved = ProvedTables.named(table);
                if (proved == null) {
                    administrator.learn(table);
                } else {
                    administrator.learn(proved);
                }
            }
            references(connection, false);
            Done done = administrator.tamper(tables);
            if (done != null) {
                List<String> told = told();
                if (told.stream()
                        .noneMatch(sentence ->
                                sentence.contains(done.table() + "，") || ProvedTables.named(done.table()) == null)) {
                    unseen.add(done.what() + " → " + told);
                }
            }
            references(connection, true);
            return done;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        } finally {
            DataSourceUtils.releaseConnection(pooled, database);
        }
    }

    /** Whether the database itself looks at what refers to what. */
    abstract void references(Connection connection, boolean watched) throws SQLException;

    static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** What the doctor says of ledger and seals. */
    private List<String> told() {
        List<String> told = new ArrayList<>();
        for (Check check : checks) {
            if (OF_THE_CHAINS.contains(check.code())) {
                Findings found = new Findings();
                check.look(found, false);
                told.addAll(found.faults());
            }
        }
        return told;
    }
}

package disclosuredesk.seals;

import disclosuredesk.installation.AroundMigrations;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Where one account brings the schema up to date and the system works as another ({@code db/accounts.sql}), the first gives the second, after each step, what it
 * needs in the tables there are: to change and delete rows, but not in those that are only added to.
 */
@Component
@Order(1) // who seals after it needs them
final class AccountRights implements AroundMigrations {

    /** Tables whose rows are only ever added: the ledgers and the seals. */
    static final Set<String> ONLY_ADDED_TO = Set.of("audit_entry", "security_entry", "seal", "sealed_rows");

    private static final String HISTORY = "flyway_schema_history";

    private final DataSource database;

    AccountRights(DataSource database) {
        this.database = database;
    }

    @Override
    public void afterSteps(DataSource owner) throws SQLException {
        try (Connection working = database.getConnection();
                Connection migrating = owner.getConnection()) {
            if (!Account.isKnownOn(migrating)) {
                return;
            }
            Account account = Account.of(working);
            if (!account.equals(Account.of(migrating))) {
                give(account, working, migrating);
            }
        }
    }

    private static void give(Account account, Connection working, Connection migrating) throws SQLException {
        try (Statement statement = migrating.createStatement()) {
            for (String table : tables(migrating)) {
                if (!ONLY_ADDED_TO.contains(table.toLowerCase(Locale.ROOT))
                        && !table.equals(HISTORY)
                        && !account.rights(table, working).containsAll(List.of("UPDATE", "DELETE"))) {
                    statement.execute("grant update, delete on `%s` to %s".formatted(table, account.grantee()));
                }
            }
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        try (PreparedStatement asked = connection.prepareStatement(
                        "select table_name from information_schema.tables where table_schema = database() and table_type = 'BASE TABLE'");
                ResultSet rows = asked.executeQuery()) {
            List<String> tables = new ArrayList<>();
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
            return tables;
        }
    }
}

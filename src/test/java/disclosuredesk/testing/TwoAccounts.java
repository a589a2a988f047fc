package disclosuredesk.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A schema of the tests' server with the two accounts that {@code db/accounts.sql} makes. */
public final class TwoAccounts {

    public static final String OWNER = "desk_owner";
    public static final String OWNER_PASSWORD = "owner-Secret-1";
    private static final String PASSWORD = "it's-Secret-2";

    private TwoAccounts() {}

    /** Runs the script, with the name of the schema in the place of the usual one. */
    public static MySqlTestDatabase.Details of(String schema) throws SQLException, IOException {
        Starts root = Starts.onMySql(schema);
        String script = Files.readString(Path.of("db", "accounts.sql"))
                .replaceAll("(?m)^--.*$", "")
                .replace("on disclosure_desk.*", "on " + schema + ".*")
                .replace("database if not exists disclosure_desk", "database if not exists " + schema);
        try (Connection connection = root.open();
                Statement statement = connection.createStatement()) {
            statement.execute("drop user if exists 'desk_owner'@'%', 'disclosure_desk'@'%'");
            statement.execute("set @owner_password = '%s', @desk_password = '%s', @from = '%%'"
                    .formatted(OWNER_PASSWORD, PASSWORD.replace("'", "''")));
            for (String one : script.split(";\\s*\n")) {
                if (!one.isBlank()) {
                    statement.execute(one);
                }
            }
        }
        return new MySqlTestDatabase.Details("two accounts", root.url(), "disclosure_desk", PASSWORD);
    }
}

package disclosuredesk.seals;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An account of the database server, MySQL or MariaDB, in the current schema.
 *
 * @param grantee as {@code information_schema} writes it: {@code 'name'@'host'}
 */
record Account(String grantee) {

    private static final String RIGHTS = """
            select privilege_type from information_schema.user_privileges where grantee = ?
            union select privilege_type from information_schema.schema_privileges
              where grantee = ? and replace(table_schema, '\\\\', '') = database()
            union select privilege_type from information_schema.table_privileges
              where grantee = ? and table_schema = database() and table_name = ?
            """;

    /** @return whether the server knows accounts as we give them rights */
    static boolean isKnownOn(Connection connection) throws SQLException {
        return !connection.getMetaData().getDatabaseProductName().equals("H2");
    }

    /** The account a connection works under. */
    static Account of(Connection connection) throws SQLException {
        try (PreparedStatement asked = connection.prepareStatement("select current_user()");
                ResultSet row = asked.executeQuery()) {
            row.next();
            String name = row.getString(1);
            int at = name.lastIndexOf('@');
            return new Account("%s@%s".formatted(quoted(name.substring(0, at)), quoted(name.substring(at + 1))));
        }
    }

    private static String quoted(String name) {
        return "'" + name.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    /** What it may do to a table, by itself or as part of the schema or the server; in capitals. */
    List<String> rights(String table, Connection connection) throws SQLException {
        try (PreparedStatement asked = connection.prepareStatement(RIGHTS)) {
            asked.setString(1, grantee);
            asked.setString(2, grantee);
            asked.setString(3, grantee);
            asked.setString(4, table);
            List<String> rights = new ArrayList<>();
            try (ResultSet rows = asked.executeQuery()) {
                while (rows.next()) {
                    rights.add(rows.getString(1).toUpperCase(Locale.ROOT));
                }
            }
            return rights;
        }
    }
}

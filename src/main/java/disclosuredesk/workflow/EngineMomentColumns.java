package disclosuredesk.workflow;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes the engine's {@code timestamp} columns {@code datetime}, as all others are: MySQL hands a timestamp out in the zone of
 * the session, so a server moved to another zone would move timers and nothing else. Read once more as they were written, in
 * the server's own zone.
 */
@Component
class EngineMomentColumns implements JavaMigration {

    @Override
    public void migrate(Context context) throws Exception {
        Connection connection = context.getConnection();
        if (connection.getMetaData().getDatabaseProductName().startsWith("H2")) {
            return; // knows no difference
        }
        try (Statement statement = connection.createStatement()) {
            String session;
            try (ResultSet zone = statement.executeQuery("select @@session.time_zone")) {
                zone.next();
                session = zone.getString(1);
            }
            statement.execute("set time_zone = @@global.time_zone");
            try {
                for (String change : changes(statement)) {
                    statement.execute(change);
                }
            } finally {
                statement.execute("set time_zone = '" + session + "'");
            }
        }
    }

    private static List<String> changes(Statement statement) throws SQLException {
        List<String> changes = new ArrayList<>();
        try (ResultSet column = statement.executeQuery("""
                select table_name, column_name, is_nullable, column_default from information_schema.columns
                where table_schema = schema() and data_type = 'timestamp' and (table_name like 'ACT\\_%' or table_name like 'FLW\\_%')
                order by table_name, column_name
                """)) {
            while (column.next()) {
                String initial = column.getString(4);
                changes.add("alter table %s modify %s datetime(3) %s%s".formatted(column.getString(1), column.getString(2),
                        column.getString(3).equals("YES") ? "null" : "not null",
                        initial != null && initial.toLowerCase(Locale.ROOT).startsWith("current_timestamp") ? " default current_timestamp(3)" : ""));
            }
        }
        return changes;
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("061");
    }

    @Override
    public String getDescription() {
        return "workflow engine moments are datetimes";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }
}

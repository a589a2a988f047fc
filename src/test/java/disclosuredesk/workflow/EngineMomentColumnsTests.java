package disclosuredesk.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.testing.Starts;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.Test;

/** MySQL hands a timestamp out in the session's zone; made a datetime it keeps what the old version had read. */
class EngineMomentColumnsTests {

    private final Starts database = Starts.onMySql("columns_" + UUID.randomUUID().toString().substring(0, 8));

    @Test
    void keepWhatTheServerShowedBefore() throws Exception {
        try (Connection connection = database.open(); Statement statement = connection.createStatement()) {
            statement.execute("create table ACT_RU_X (ID_ int, DUE_ timestamp(3) null, CREATED_ timestamp(3) not null default current_timestamp(3))");
            statement.execute("insert into ACT_RU_X values (1, '2026-03-13 00:00:00', '2026-03-02 09:00:00.123')");
            statement.execute("set time_zone = '+08:00'");
            assertThat(row(statement)).as("a session in Beijing would have it otherwise").startsWith("2026-03-13 08:00:00");
            migrate(connection);
            assertThat(row(statement)).isEqualTo("2026-03-13 00:00:00.000 2026-03-02 09:00:00.123");
            migrate(connection);
            assertThat(row(statement)).as("done once more after a crash").isEqualTo("2026-03-13 00:00:00.000 2026-03-02 09:00:00.123");
            assertThat(one(statement, "select @@session.time_zone")).isEqualTo("+08:00");
            assertThat(one(statement, "select group_concat(data_type, is_nullable order by column_name) from information_schema.columns"
                    + " where table_schema = schema() and table_name = 'ACT_RU_X' and column_name <> 'ID_'")).isEqualTo("datetimeNO,datetimeYES");
        }
    }

    private static void migrate(Connection connection) throws Exception {
        new EngineMomentColumns().migrate((Context) Proxy.newProxyInstance(Context.class.getClassLoader(), new Class<?>[] {Context.class},
                (context, method, arguments) -> connection));
    }

    private static String row(Statement statement) throws SQLException {
        return one(statement, "select concat(DUE_, ' ', CREATED_) from ACT_RU_X");
    }

    private static String one(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}

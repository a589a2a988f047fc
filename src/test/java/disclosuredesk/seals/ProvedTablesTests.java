package disclosuredesk.seals;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** Every table of the schema is proved, or the list says why not; the column its rows are sealed by is always filled. */
@SpringBootTest
@ActiveProfiles("test")
class ProvedTablesTests {

    @Autowired
    private DataSource database;

    @Autowired
    private JdbcClient jdbc;

    private List<String> tables() throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Connection connection = database.getConnection();
                ResultSet row = connection
                        .getMetaData()
                        .getTables(connection.getCatalog(), connection.getSchema(), "%", new String[] {
                            "TABLE", "BASE TABLE"
                        })) {
            while (row.next()) {
                tables.add(row.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
            }
        }
        tables.removeIf(table -> table.matches("(act|flw|flyway)_.*")); // the engine's and Flyway's own
        return tables;
    }

    @Test
    void everyTableHasItsLine() throws SQLException {
        List<String> said = new ArrayList<>(
                ProvedTables.all().stream().map(ProvedTable::name).toList());
        said.addAll(ProvedTables.DERIVED.keySet());
        said.addAll(ProvedTables.TRANSIENT.keySet());
        assertThat(said).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(tables());
    }

    @Test
    void theColumnsAreThereAndAlwaysFilled() {
        for (ProvedTable table : ProvedTables.all()) {
            List<String> columns = new ArrayList<>(table.without());
            columns.removeIf(column -> isMadeByTheDatabase(table.name(), column));
            columns.add(table.scope());
            for (String column : columns) {
                assertThat(jdbc.sql("""
                        select is_nullable from information_schema.columns
                        where lower(table_name) = :table and lower(column_name) = :column
                        """)
                                .param("table", table.name())
                                .param("column", column)
                                .query(String.class)
                                .optional())
                        .as("%s.%s", table.name(), column)
                        .hasValue("NO");
            }
        }
    }

    /** MariaDB makes no column of another that may not be null. */
    private boolean isMadeByTheDatabase(String table, String column) {
        return jdbc.sql("""
                        select count(*) from information_schema.columns
                        where lower(table_name) = :table and lower(column_name) = :column and generation_expression is not null
                        """)
                        .param("table", table)
                        .param("column", column)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}

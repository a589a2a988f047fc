package disclosuredesk.installation;

import disclosuredesk.testing.Starts;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What a node in UTC would have written, eight hours back: the moments of the cases in the engine's tables. */
final class ShiftedMoments {

    private ShiftedMoments() {}

    static List<String> back8Hours(Starts database) {
        return back8Hours(
                JdbcClient.create(new DriverManagerDataSource(database.url(), database.user(), database.password())),
                "1 = 1");
    }

    /** @param where with {@code %s} for the column */
    static List<String> back8Hours(JdbcClient jdbc, String where) {
        List<String> changes = new ArrayList<>();
        jdbc.sql("""
                select c.table_name, c.column_name from information_schema.columns c
                join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
                where c.table_schema = schema() and t.table_type = 'BASE TABLE' and upper(c.table_name) like 'ACT%'
                  and upper(c.table_name) <> 'ACT_RE_DEPLOYMENT'
                  and (lower(c.data_type) like 'timestamp%' or lower(c.data_type) like 'datetime%')
                """)
                .query((row, number) -> changes.add(
                        "update %1$s set %2$s = timestampadd(hour, -8, %2$s) where %2$s is not null and %3$s"
                                .formatted(row.getString(1), row.getString(2), where.formatted(row.getString(2)))))
                .list();
        return changes;
    }
}

package disclosuredesk.testing;

import disclosuredesk.DisclosureDesk;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The application started as an administrator starts it, on a database that a test names; and what lies in that database. */
public record Starts(String url, String user, String password) {

    /** Of the seals: production asks for one. */
    public static final String KEY = "dGhpcyBpcyB0aGUga2V5IG9mIGEgdGVzdCBvbmx5ISE=";

    /** A schema of its own on the tests' server. */
    public static Starts onMySql(String schema) {
        MySqlTestDatabase.Details server = MySqlTestDatabase.get();
        return new Starts(
                server.getJdbcUrl()
                        .replaceFirst("/disclosure_desk\\?", "/" + schema + "?createDatabaseIfNotExist=true&")
                        .replaceFirst(
                                "\\?createDatabaseIfNotExist=true&createDatabaseIfNotExist=true",
                                "?createDatabaseIfNotExist=true"),
                server.getUsername(),
                server.getPassword());
    }

    /** A file, with the demo's settings. */
    public static Starts onH2(String file) {
        return new Starts(HaltedDesk.url(file), "sa", "");
    }

    /** Arguments that name the database. */
    public String[] arguments(String profile) {
        return new String[] {
            "--spring.profiles.active=" + profile,
            "--spring.datasource.url=" + url,
            "--spring.datasource.username=" + user,
            "--spring.datasource.password=" + password,
            "--disclosuredesk.ledger.key=" + KEY,
            "--disclosuredesk.data.key=" + KEY,
            "--flowable.async-executor-activate=false",
            "--disclosuredesk.reminders.scheduled=false",
            "--logging.level.root=error"
        };
    }

    public ConfigurableApplicationContext start(String profile, String... more) {
        return new SpringApplicationBuilder(DisclosureDesk.class)
                .web(WebApplicationType.NONE)
                .run(Stream.concat(Stream.of(arguments(profile)), Stream.of(more))
                        .toArray(String[]::new));
    }

    /** Everything in the database; two are equal if nothing was written in between. */
    public List<String> content() throws SQLException {
        List<String> content = new ArrayList<>();
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            if (url.startsWith("jdbc:h2:")) {
                read(statement, "script", content);
                return content;
            }
            List<String> tables = new ArrayList<>();
            read(
                    statement,
                    "select table_name from information_schema.tables where table_schema = schema() and table_type = 'BASE TABLE' order by 1",
                    tables);
            for (String table : tables) {
                try (ResultSet row = statement.executeQuery("checksum table " + table)) {
                    row.next();
                    content.add(table + " " + row.getString(2));
                }
            }
            read(
                    statement,
                    "select concat(table_name, '.', column_name, ' ', column_type) from information_schema.columns where table_schema = schema()"
                            + " order by 1",
                    content);
            return content;
        }
    }

    public Connection open() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** Changes the database behind the application's back. */
    public void change(String... sql) throws SQLException {
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            for (String one : sql) {
                statement.execute(one);
            }
        }
    }

    public String one(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            read(statement, sql, rows);
        }
        return String.join(",", rows);
    }

    private static void read(Statement statement, String sql, List<String> into) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                into.add(rows.getString(1));
            }
        }
    }
}

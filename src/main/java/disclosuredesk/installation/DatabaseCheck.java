package disclosuredesk.installation;

import disclosuredesk.doctor.Check;
import disclosuredesk.doctor.Findings;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The settings of the database server on which what is promised rests. In production they must be so; elsewhere one should know. */
@Component
class DatabaseCheck implements Check {

    private static final Duration SKEW = Duration.ofSeconds(60);

    private final DataSource database;
    private final JdbcClient jdbc;
    private final boolean production;

    DatabaseCheck(DataSource database, JdbcClient jdbc, Environment environment) {
        this.database = database;
        this.jdbc = jdbc;
        this.production = environment.acceptsProfiles(Profiles.of("prod"));
    }

    @Override
    public String code() {
        return "D18";
    }

    @Override
    public String subject() {
        return "数据库的设置符合要求";
    }

    /**
     * What the server says of itself.
     *
     * @param isolation of the connections the system works with, as {@link Connection} numbers it
     * @param variables by lower-case name; none on H2
     * @param otherCharset tables whose text is not utf8mb4
     * @param skew between the server's clock and ours
     */
    record Settings(String product, int isolation, Map<String, String> variables, long otherCharset, Duration skew) {}

    @Override
    public void look(Findings found, boolean deep) {
        Settings settings = settings();
        judge(settings, production, found);
        found.looked(1, "个数据库，" + settings.product());
    }

    static void judge(Settings settings, boolean production, Findings found) {
        if (settings.product().startsWith("H2") && production) {
            found.fault("生产环境不得使用H2数据库");
        }
        if (settings.isolation() != Connection.TRANSACTION_READ_COMMITTED) {
            found.fault("连接的隔离级别不是READ COMMITTED");
        }
        if (settings.otherCharset() > 0) {
            found.fault("有%d张表的字符集不是utf8mb4，不能保存生僻字".formatted(settings.otherCharset()));
        }
        if (settings.skew().compareTo(SKEW) > 0) {
            found.fault("数据库与本机时钟相差%d秒".formatted(settings.skew().toSeconds()));
        }
        if (!settings.product().startsWith("H2")) {
            String mode = settings.variables().getOrDefault("sql_mode", "").toUpperCase(Locale.ROOT);
            if (!mode.contains("STRICT_TRANS_TABLES") && !mode.contains("STRICT_ALL_TABLES")) {
                found.fault("sql_mode没有STRICT_TRANS_TABLES，过长的内容会被截断");
            }
            if (!settings.variables()
                    .getOrDefault("character_set_connection", "")
                    .equals("utf8mb4")) {
                found.fault("连接的字符集不是utf8mb4");
            }
            durability(settings.variables(), production, found);
        }
    }

    private static void durability(Map<String, String> variables, boolean production, Findings found) {
        if (!"1".equals(variables.get("innodb_flush_log_at_trx_commit"))) {
            String sentence = "innodb_flush_log_at_trx_commit不是1，断电会丢失已提交的办理";
            if (production) {
                found.fault(sentence);
            } else {
                found.hint(sentence);
            }
        }
    }

    /** On a connection of its own: the doctor's own transaction has another isolation. */
    private Settings settings() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            String product = connection.getMetaData().getDatabaseProductName() + " "
                    + connection.getMetaData().getDatabaseProductVersion();
            if (product.startsWith("H2")) {
                return new Settings(product, connection.getTransactionIsolation(), Map.of(), 0, Duration.ZERO);
            }
            Map<String, String> variables = new TreeMap<>();
            try (var rows = statement.executeQuery("""
                    show variables where variable_name in ('sql_mode', 'innodb_flush_log_at_trx_commit', 'character_set_connection')
                    """)) {
                while (rows.next()) {
                    variables.put(rows.getString(1).toLowerCase(Locale.ROOT), rows.getString(2));
                }
            }
            return new Settings(product, connection.getTransactionIsolation(), variables, otherCharset(), skew());
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private long otherCharset() {
        return jdbc.sql("""
                select count(*) from information_schema.tables
                where table_schema = database() and table_type = 'BASE TABLE' and table_collation not like 'utf8mb4%'
                  and table_name <> 'flyway_schema_history'
                """).query(Long.class).single();
    }

    /** Against the machine's own clock, not the system's: only in production are they the same. */
    private Duration skew() {
        double seconds =
                jdbc.sql("select unix_timestamp(now(3))").query(Double.class).single();
        return Duration.ofMillis(Math.abs(System.currentTimeMillis() - Math.round(seconds * 1000)));
    }
}

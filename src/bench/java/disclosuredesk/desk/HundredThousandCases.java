package disclosuredesk.desk;

import com.zaxxer.hikari.HikariDataSource;
import disclosuredesk.DisclosureDesk;
import disclosuredesk.cli.doctor.Diagnosis;
import disclosuredesk.cli.doctor.Doctor;
import disclosuredesk.rehearsal.BigOrgan;
import disclosuredesk.rehearsal.CopiedLives;
import disclosuredesk.seals.SealingWhatIsThere;
import disclosuredesk.testing.MySqlTestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes a database with a hundred thousand cases (wanted: in five minutes) that the application can serve, and has the
 * {@code doctor} look at it: 0 faults. Why a copied case equals a walked one is told at {@link CopiedLives}.
 *
 * <p>Arguments: number of cases (100000), how many of them open (20000), {@code h2} or {@code mysql}, and where: for H2 a folder
 * that gets {@code disclosure-desk.mv.db}, for MySQL the URL of an empty schema (user root, or {@code SPRING_DATASOURCE_USERNAME}
 * and {@code _PASSWORD}); without one the tests' server is started and kept until the process is ended. Officers sign in as
 * {@code zhang}, {@code clerk02} … (clerks), {@code handler01} … (handlers), {@code chen} (legal reviewer), {@code liu} (head),
 * {@code admin}, all with the demo's password.
 */
public final class HundredThousandCases {

    private static final String PASSWORD = "演示口令不保密-2026";
    private static final int WALKED_CLOSED = 240;
    private static final int WALKED_OPEN = 170;
    private static final String H2 = ";MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;NON_KEYWORDS=VALUE";

    private HundredThousandCases() {}

    public static void main(String[] arguments) throws Exception {
        int cases = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        int open = arguments.length > 1 ? Integer.parseInt(arguments[1]) : cases / 5;
        boolean mysql = arguments.length > 2 && arguments[2].equals("mysql");
        String where = arguments.length > 3 ? arguments[3] : mysql ? "" : "target/bench/hundred-thousand";
        make(
                cases,
                open,
                mysql
                        ? onMySql(where)
                        : new String[] {
                            "--spring.datasource.url=jdbc:h2:file:"
                                    + Path.of(where).toAbsolutePath().resolve("disclosure-desk") + H2
                                    + ";WRITE_DELAY=500;CACHE_SIZE=524288"
                        });
        if (mysql && where.isEmpty()) {
            System.out.println("The server runs until this process is ended.");
            Thread.currentThread().join();
        }
    }

    private static String[] onMySql(String where) {
        String url = where;
        String user = System.getenv().getOrDefault("SPRING_DATASOURCE_USERNAME", "root");
        String password = System.getenv().getOrDefault("SPRING_DATASOURCE_PASSWORD", "");
        if (where.isEmpty()) {
            MySqlTestDatabase.Details server = MySqlTestDatabase.get();
            url = server.getJdbcUrl();
            user = server.getUsername();
            password = server.getPassword();
        }
        System.out.println("spring.datasource.url=" + url);
        return new String[] {
            "--spring.datasource.url=" + url + (url.contains("?") ? "&" : "?") + "rewriteBatchedStatements=true",
            "--spring.datasource.username=" + user,
            "--spring.datasource.password=" + password
        };
    }

    /** The pool itself, beside what seals each row as it is written: the copies are sealed at the end. */
    private static DataSource pool(ConfigurableApplicationContext system) throws SQLException {
        return system.getBean(DataSource.class).unwrap(HikariDataSource.class);
    }

    /** Walks in memory, copies into the database, has the doctor look. */
    private static void make(int cases, int open, String[] database) throws Exception {
        LocalDate today = LocalDate.now(
                java.time.Clock.system(TimeZone.getTimeZone("Asia/Shanghai").toZoneId()));
        long start = System.nanoTime();
        CopiedLives lives;
        try (ConfigurableApplicationContext memory = system()) {
            lives = timed("walked %d cases".formatted(WALKED_CLOSED + WALKED_OPEN), () -> {
                BigOrgan.found(memory, PASSWORD, today).walk(WALKED_CLOSED, WALKED_OPEN);
                return CopiedLives.of(pool(memory), memory);
            });
        }
        try (ConfigurableApplicationContext target = system(database)) {
            BigOrgan.found(target, PASSWORD, today);
            timed(
                    "copied into %d cases, %d of them open".formatted(cases, open),
                    () -> lives.write(pool(target), target, cases, open, 20_261_126));
            timed("sealed", () -> target.getBean(SealingWhatIsThere.class).seal("copied"));
            if (database[0].contains(":h2:")) {
                target.getBean(JdbcClient.class).sql("analyze").update();
            } else {
                for (String table : List.of(
                        "disclosure_request",
                        "request_deadline",
                        "side_clock",
                        "audit_entry",
                        "case_holder",
                        "ACT_RU_TASK",
                        "ACT_RU_EXECUTION",
                        "ACT_RU_IDENTITYLINK",
                        "ACT_RU_EVENT_SUBSCR")) {
                    target.getBean(JdbcClient.class)
                            .sql("analyze table " + table)
                            .query((row, number) -> row.getString(1))
                            .list();
                }
            }
            System.out.printf("made in %.0f s%n", (System.nanoTime() - start) / 1e9);
            for (String table : List.of(
                    "disclosure_request",
                    "audit_entry",
                    "request_standing",
                    "letter",
                    "work_item",
                    "process_timer",
                    "case_holder")) {
                System.out.printf(
                        "%-20s %9d%n",
                        table,
                        target.getBean(JdbcClient.class)
                                .sql("select count(*) from " + table)
                                .query(Long.class)
                                .single());
            }
            long faults = timed(
                    "doctor",
                    () -> target.getBean(Doctor.class).examine(false, HundredThousandCases::tell).stream()
                            .mapToLong(one -> one.findings().faultCount())
                            .sum());
            System.out.println(faults + " faults");
        }
    }

    private static void tell(Diagnosis one) {
        System.out.printf(
                "%6.1f s  %s %s %s %s%n",
                System.nanoTime() / 1e9 % 10_000,
                one.code(),
                one.findings().looked(),
                one.findings().faults(),
                one.failure() == null ? "" : one.failure());
    }

    private static ConfigurableApplicationContext system(String... arguments) {
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = "--spring.datasource.hikari.maximum-pool-size=4";
        return new SpringApplicationBuilder(DisclosureDesk.class)
                .web(WebApplicationType.NONE)
                .profiles("replay")
                .run(all);
    }

    private static <T> T timed(String what, Callable<T> work) throws Exception {
        long start = System.nanoTime();
        T result = work.call();
        System.out.printf("%-60s %7.1f s%n", what, (System.nanoTime() - start) / 1e9);
        return result;
    }
}

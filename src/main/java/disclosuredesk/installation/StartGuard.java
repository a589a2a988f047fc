package disclosuredesk.installation;

import disclosuredesk.agencies.PublishedPasswords;
import disclosuredesk.agencies.SameLogins;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.ValidateResult;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Stands before the database: it is looked at before anything is written, then brought up to date and marked, then its moments
 * are compared. Everything else, the engine too, waits for it.
 */
final class StartGuard implements FlywayMigrationStrategy {

    private final Kind started;
    private final Clock clock;
    private final @Nullable Repair repair;
    private final DataSource database;
    private final List<AroundMigrations> around;

    /**
     * @param repair what is about to be put right, and so no reason to refuse
     * @param database as the system works with it; the schema may be brought up to date under another account
     */
    StartGuard(Kind started, Clock clock, @Nullable Repair repair, DataSource database, List<AroundMigrations> around) {
        this.started = started;
        this.clock = clock;
        this.database = database;
        this.around = around;
        this.repair = repair;
    }

    @Override
    public void migrate(Flyway flyway) {
        Mark mark = new Mark(database);
        StoredMoments moments = new StoredMoments(database);
        LocalDateTime now = LocalDateTime.now(clock);
        Kind found = mark.read();
        UnfinishedRestore.refuse(database);
        requireStarted(found);
        if (found == Kind.PRODUCTION && repair != Repair.PASSWORDS) {
            requireNoPublishedPassword(database);
        }
        moments.requireUnchanged(now, clock.getZone());
        requireOurHistory(flyway);
        DataSource owner = Objects.requireNonNull(flyway.getConfiguration().getDataSource(), "Flyway has a database");
        try {
            if (flyway.info().applied().length > 0 && flyway.info().pending().length > 0) {
                requireDifferentLogins(owner);
                for (AroundMigrations one : around) {
                    one.beforeSteps(owner);
                }
            }
            flyway.migrate();
            for (AroundMigrations one : around) {
                one.afterSteps(owner);
            }
        } catch (SQLException failure) {
            throw new FlywayException("the upgrade of the schema was not finished", failure);
        }
        requireStarted(mark.write(started, now));
        if (repair != Repair.MOMENTS) {
            moments.requireAgreement();
        }
    }

    /** What was done to the schema is what this version knows, as far as it went. */
    private static void requireOurHistory(Flyway flyway) {
        ValidateResult history = Flyway.configure()
                .configuration(flyway.getConfiguration())
                .ignoreMigrationPatterns("*:pending")
                .load()
                .validateWithResult();
        if (!history.validationSuccessful) {
            throw new StartRefused(
                    "这个数据库的结构不是本版本建立的：可能是更新的版本，也可能是正式发布之前的试用版本。没有作任何改动（%s）。"
                            .formatted(history.invalidMigrations.stream()
                                    .map(one -> "第" + one.version + "步")
                                    .distinct()
                                    .limit(3)
                                    .collect(Collectors.joining("、"))),
                    "请用建立这个数据库的版本启动；试用版本的数据库不能升级，请换一个空的数据库。");
        }
    }

    private void requireStarted(@Nullable Kind found) {
        if (found == null || found == started) {
            return;
        }
        if (started == Kind.DEMO) {
            throw new StartRefused(
                    "这个数据库不是演示系统建立的，演示系统不在上面启动，也没有作任何改动。",
                    "办理真实申请请设置SPRING_PROFILES_ACTIVE=prod；看演示请去掉SPRING_DATASOURCE_URL，或者换一个空的数据库。");
        }
        throw new StartRefused("这个数据库是演示系统建立的，里面的机关、人员和案件都是虚构的，口令是公开的，不能用于生产。", "请换一个空的数据库。");
    }

    private static void requireNoPublishedPassword(DataSource database) {
        List<String> logins = new PublishedPasswords(JdbcClient.create(database)).logins();
        if (!logins.isEmpty()) {
            throw new StartRefused(
                    "下列账号使用的是源代码中公开的演示口令，任何人都能以其名义登录：%s。".formatted(String.join("、", logins)),
                    "请用“java -jar disclosure-desk.jar renew-passwords”换成随机口令后再启动。");
        }
    }

    /** A step of the schema refuses the second of two that differ only in case, in the database's words; so nothing of it is begun. */
    static void requireDifferentLogins(DataSource owner) {
        List<String> logins = new SameLogins(JdbcClient.create(owner)).logins();
        if (!logins.isEmpty()) {
            throw new StartRefused(
                    "下列登录名只有大小写不同，不能升级，没有作任何改动：%s。".formatted(String.join("、", logins)),
                    "请由数据库管理员把其中不再使用的登录名改成不同的名称（封签会记下这处改动），再启动本版本，见docs/operations.md。");
        }
    }
}

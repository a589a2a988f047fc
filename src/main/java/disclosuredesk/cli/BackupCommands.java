package disclosuredesk.cli;

import disclosuredesk.backup.BackingUp;
import disclosuredesk.backup.BackupFile;
import disclosuredesk.backup.Manifest;
import disclosuredesk.backup.Restoring;
import disclosuredesk.report.UnusableInput;
import disclosuredesk.workflow.EngineTables;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.Callable;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.TransactionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Backups: made, looked at, put back. Same settings as the system. */
final class BackupCommands {

    private BackupCommands() {}

    /** {@code backup FILE}. */
    @Command(
            name = "backup",
            mixinStandardHelpOptions = true,
            description = "把数据库的全部内容（含文件）按同一时刻备份成一个文件，系统可以照常运行。密钥不在其中，请另外保管。演示系统（H2）请先停止，或者设置备份目录由系统自己备份。")
    static final class Backup implements Callable<Integer> {

        @Parameters(paramLabel = "FILE", description = "备份文件（zip），不能已经存在")
        private Path file;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            if (Files.exists(file)) {
                throw new UnusableInput("已有这个文件，没有作任何改动：" + file);
            }
            try {
                Manifest made = BackingUp.of(database("", false)).write(file);
                spec.commandLine()
                        .getOut()
                        .println("已备份%d张表、%d行（%s，结构第%s步）到%s。密钥不在其中，请另外保管"
                                .formatted(made.tables().size(), made.rows(), made.madeAt(), made.schema(), file));
                return Commands.CLEAN;
            } catch (UncheckedIOException unwritable) {
                throw new UnusableInput("不能写入备份文件（磁盘空间不足或者目录只读）：" + unwritable.getMessage());
            } catch (DataAccessException | TransactionException unreadable) {
                Throwable cause = NestedExceptionUtils.getMostSpecificCause(unreadable);
                throw new UnusableInput("没有备份，也没有作任何改动：无法读取数据库（使用H2时请先停止系统，或者设置备份目录由系统自己备份）：" + cause.getMessage());
            }
        }
    }

    /** {@code verify-backup FILE}. */
    @Command(name = "verify-backup", mixinStandardHelpOptions = true, description = "核验备份文件：清单和每张表的SHA-256。不需要数据库和网络。")
    static final class Verify implements Callable<Integer> {

        @Parameters(paramLabel = "FILE", description = "备份文件（zip）")
        private Path file;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            BackupFile.Verdict verdict = BackupFile.verify(existing(file));
            verdict.found().forEach(found -> out.println(Commands.oneLine(sentence(found))));
            if (!verdict.isWhole()) {
                return Commands.FINDINGS;
            }
            Manifest manifest = verdict.manifest().get(0);
            out.println("备份完好：%s的%d张表、%d行，结构第%s步，%s"
                    .formatted(
                            manifest.madeAt(),
                            manifest.tables().size(),
                            manifest.rows(),
                            manifest.schema(),
                            manifest.database()));
            return Commands.CLEAN;
        }
    }

    private static Path existing(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new UnusableInput("没有这个文件：" + file);
        }
        return file;
    }

    private static String sentence(BackupFile.Found found) {
        return switch (found.fault()) {
            case NOT_A_BACKUP -> "不是本系统的备份文件，或者文件不完整";
            case MISSING -> "缺少表%s".formatted(found.name());
            case ALTERED -> "表%s的内容与清单不符".formatted(found.name());
            case NOT_LISTED -> "清单中没有%s".formatted(found.name());
        };
    }

    /** {@code restore FILE}. */
    @Command(
            name = "restore",
            mixinStandardHelpOptions = true,
            description =
                    "把备份恢复到一个空的数据库（SPRING_DATASOURCE_URL等设置指明的那个，可以与正在使用的数据库在同一台服务器上），逐行读回核对。恢复后请运行doctor --deep。")
    static final class Restore implements Callable<Integer> {

        @Parameters(paramLabel = "FILE", description = "备份文件（zip）")
        private Path file;

        @Option(names = "--url", paramLabel = "URL", description = "恢复到这个数据库，代替SPRING_DATASOURCE_URL")
        private String url = "";

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() throws IOException {
            existing(file);
            Restoring.Outcome outcome;
            try {
                outcome = new Restoring(database(url, true), new EngineTables()).restore(file);
            } catch (SQLException failure) {
                throw new UnusableInput("没有完成恢复，请删除目标数据库后重新开始：%s %s"
                        .formatted(failure.getClass().getSimpleName(), failure.getMessage()));
            }
            Restoring.Refusal refusal = outcome.refusal();
            if (refusal != null) {
                throw new UnusableInput(
                        switch (refusal) {
                            case NOT_WHOLE -> "备份文件不完整，没有作任何改动。请用verify-backup查看";
                            case NOT_EMPTY -> "目标数据库不是空的（有表%s），没有作任何改动。请新建一个空的数据库".formatted(outcome.about());
                            case NEWER -> "备份是更新的版本做的（结构第%s步），没有作任何改动。请用那个版本恢复".formatted(outcome.about());
                            case DIFFERENT -> "表%s读回后与备份不符，请删除目标数据库".formatted(outcome.about());
                        });
            }
            Manifest manifest = Objects.requireNonNull(outcome.manifest());
            spec.commandLine()
                    .getOut()
                    .println("已恢复%s的备份：%d张表、%d行，逐行核对一致。请把密钥放回原处，再运行doctor --deep"
                            .formatted(manifest.madeAt(), manifest.tables().size(), manifest.rows()));
            return Commands.CLEAN;
        }
    }

    /**
     * The database of the settings, without the system: nothing is brought up to date, and none is made by a mistyped address.
     *
     * @param url instead of that of the settings; empty: that
     * @param owner under the account that brings the schema up to date, where there is one, and in a database that may be new
     */
    private static DriverManagerDataSource database(String url, boolean owner) {
        try (ConfigurableApplicationContext settings = new SpringApplicationBuilder(SettingsOnly.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .run("--logging.level.root=off")) {
            Environment said = settings.getEnvironment();
            String where = url.isBlank() ? said.getProperty("spring.datasource.url", "") : url;
            if (where.isBlank()) {
                throw new UnusableInput("没有指明数据库（SPRING_DATASOURCE_URL）");
            }
            if (where.startsWith("jdbc:h2:") && !owner && !where.contains("IFEXISTS")) {
                where += ";IFEXISTS=TRUE";
            }
            boolean own = owner && said.containsProperty("spring.flyway.user");
            String account = own ? "spring.flyway." : "spring.datasource.";
            DriverManagerDataSource database = new DriverManagerDataSource(
                    where,
                    said.getProperty(account + (own ? "user" : "username"), ""),
                    said.getProperty(account + "password", ""));
            if (where.startsWith("jdbc:mysql:")) {
                Properties moments = new Properties();
                moments.setProperty("connectionTimeZone", "LOCAL");
                moments.setProperty("sessionVariables", "time_zone='+08:00'");
                moments.setProperty("rewriteBatchedStatements", "true");
                database.setConnectionProperties(moments);
            }
            return database;
        }
    }

    /** The settings without the system. */
    @Configuration(proxyBeanMethods = false)
    static class SettingsOnly {}
}

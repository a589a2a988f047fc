package disclosuredesk.cli;

import disclosuredesk.cli.doctor.Diagnosis;
import disclosuredesk.cli.doctor.Doctor;
import disclosuredesk.doctor.DoctorResult;
import disclosuredesk.doctor.DoctorResults;
import disclosuredesk.installation.StartRefused;
import disclosuredesk.report.UnusableInput;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.flywaydb.core.api.FlywayException;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.MapPropertySource;
import org.springframework.dao.DataAccessException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/**
 * {@code doctor [--deep] [--head FILE]}: whether everything stored agrees. It starts what the application starts with the same configuration,
 * but no web server, no timer, no migration and nothing that fills or mends: it only reads, but for a line that says when it ran and how much it found.
 */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "体检：核对数据库中案件、流程、台账、期限、文件和设置是否一致。只读，只留下一行何时体检、发现几处的记录。")
final class DoctorCommand implements Callable<Integer> {

    private static final String URL = "spring.datasource.url";

    @Option(names = "--deep", description = "逐个读取文件内容并核对SHA-256（耗时）")
    private boolean deep;

    @Option(names = "--head", paramLabel = "FILE", description = "与另存的链头文件（或文件夹）核对，省略时与本机留存的核对")
    private String head = "";

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Commands commands;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        long start = System.nanoTime();
        DoctorResult result;
        try (ConfigurableApplicationContext system = system()) {
            List<Diagnosis> all = system.getBean(Doctor.class).examine(deep, diagnosis -> print(diagnosis, out));
            result = result(all, LocalDateTime.now(system.getBean(Clock.class)));
            keep(result, system.getBean(DoctorResults.class), out);
        }
        out.println("共%d项检查，%d处问题，%d处提示%s，用时%d秒"
                .formatted(
                        result.checks(),
                        result.faults(),
                        result.hints(),
                        result.undone() == 0 ? "" : "，" + result.undone() + "项未能完成",
                        (System.nanoTime() - start) / 1_000_000_000));
        return result.undone() > 0 ? Commands.UNUSABLE : result.faults() > 0 ? Commands.FINDINGS : Commands.CLEAN;
    }

    private DoctorResult result(List<Diagnosis> all, LocalDateTime now) {
        return new DoctorResult(
                now,
                deep,
                all.size(),
                all.stream().mapToLong(one -> one.findings().faultCount()).sum(),
                all.stream().mapToLong(one -> one.findings().hintCount()).sum(),
                (int) all.stream().filter(one -> one.failure() != null).count());
    }

    /** For the page of the system's state; what was found is told in any case. */
    private static void keep(DoctorResult result, DoctorResults results, PrintWriter out) {
        try {
            results.keep(result);
        } catch (SQLException | DataAccessException unwritable) {
            out.println("本次结果没有留存，“系统状况”页不会显示：数据库账号不能写入");
        }
    }

    private static void print(Diagnosis diagnosis, PrintWriter out) {
        String result = diagnosis.failure() != null
                ? "未能完成：" + diagnosis.failure()
                : diagnosis.findings().faultCount() > 0 ? diagnosis.findings().faultCount() + "处问题" : "正常";
        out.println(Commands.oneLine("%s  %s：%s，%s"
                .formatted(
                        diagnosis.code(),
                        diagnosis.subject(),
                        diagnosis.findings().looked(),
                        result)));
        lines("问题", diagnosis.findings().faults(), diagnosis.findings().faultCount(), out);
        lines("提示", diagnosis.findings().hints(), diagnosis.findings().hintCount(), out);
    }

    private static void lines(String kind, List<String> sentences, long number, PrintWriter out) {
        sentences.forEach(sentence -> out.println("     " + kind + "  " + Commands.oneLine(sentence)));
        if (number > sentences.size()) {
            out.println("     " + kind + "  另有%d处，未逐一列出".formatted(number - sentences.size()));
        }
    }

    private ConfigurableApplicationContext system() {
        try {
            return new SpringApplicationBuilder(commands.application())
                    .web(WebApplicationType.NONE)
                    .bannerMode(Banner.Mode.OFF)
                    .logStartupInfo(false)
                    .initializers(DoctorCommand::onlyRead)
                    .run(
                            "--logging.level.root=off",
                            "--flowable.async-executor-activate=false",
                            "--flowable.check-process-definitions=false",
                            "--disclosuredesk.reminders.scheduled=false",
                            "--disclosuredesk.ledger.heads=" + head,
                            "--spring.datasource.hikari.read-only=true",
                            "--spring.datasource.hikari.maximum-pool-size=3");
        } catch (RuntimeException failure) {
            throw new UnusableInput(reason(NestedExceptionUtils.getMostSpecificCause(failure)));
        }
    }

    private static String reason(Throwable cause) {
        if (cause instanceof StartRefused refused) {
            return refused.sentence();
        }
        if (cause instanceof FlywayException) {
            return "数据库的结构不是本版本程序的结构，请先用本版本启动一次系统：" + cause.getMessage();
        }
        return "无法打开数据库（使用H2时请先停止系统）：" + cause.getClass().getSimpleName() + " " + cause.getMessage();
    }

    /** A database that is not there is not made, an old one is not brought up to date, and no runner of anybody runs. */
    private static void onlyRead(ConfigurableApplicationContext context) {
        String url = context.getEnvironment().getProperty(URL, "");
        if (url.startsWith("jdbc:h2:") && !url.contains("IFEXISTS")) {
            Map<String, Object> existing = new HashMap<>();
            existing.put(URL, url + ";IFEXISTS=TRUE");
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("doctor", existing));
        }
        context.addBeanFactoryPostProcessor(DoctorCommand::withoutRunners);
        context.getBeanFactory()
                .registerSingleton("onlyValidated", (FlywayMigrationStrategy) flyway -> flyway.validate());
    }

    static void withoutRunners(ConfigurableListableBeanFactory beans) {
        for (String runner : beans.getBeanNamesForType(ApplicationRunner.class, true, false)) {
            ((BeanDefinitionRegistry) beans).removeBeanDefinition(runner);
        }
    }
}

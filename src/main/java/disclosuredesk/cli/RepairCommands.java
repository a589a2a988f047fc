package disclosuredesk.cli;

import disclosuredesk.agencies.RenewingPasswords;
import disclosuredesk.installation.MendingMoments;
import disclosuredesk.installation.Repair;
import disclosuredesk.installation.StartRefused;
import disclosuredesk.report.UnusableInput;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/**
 * What puts a database right that the start has refused. Same settings as the system, which must be stopped; no web server, no
 * timer, nothing that fills.
 */
final class RepairCommands {

    private RepairCommands() {}

    static ConfigurableApplicationContext system(Class<?> application, @Nullable Repair repair) {
        try {
            return new SpringApplicationBuilder(application)
                    .web(WebApplicationType.NONE)
                    .bannerMode(Banner.Mode.OFF)
                    .logStartupInfo(false)
                    .initializers(context -> {
                        if (repair != null) {
                            context.getBeanFactory().registerSingleton("repair", repair);
                        }
                        context.addBeanFactoryPostProcessor(DoctorCommand::withoutRunners);
                    })
                    .run(
                            "--logging.level.root=off",
                            "--flowable.async-executor-activate=false",
                            "--disclosuredesk.reminders.scheduled=false",
                            "--spring.datasource.hikari.maximum-pool-size=3");
        } catch (RuntimeException failure) {
            Throwable cause = NestedExceptionUtils.getMostSpecificCause(failure);
            throw new UnusableInput(
                    cause instanceof StartRefused refused
                            ? refused.sentence()
                            : "无法打开数据库（使用H2时请先停止系统）：" + cause.getClass().getSimpleName() + " " + cause.getMessage());
        }
    }

    /** {@code mend-times [--apply]}: the engine's moments that a node in another zone wrote. */
    @Command(
            name = "mend-times",
            mixinStandardHelpOptions = true,
            description = "改正不按北京时间运行的服务器写入的流程时间和计时器。先停止系统并备份；不加--apply只查看。")
    static final class MendTimes implements Callable<Integer> {

        @Option(names = "--apply", description = "改正（全部成功或者什么也不改）")
        private boolean apply;

        @Spec
        private CommandSpec spec;

        @ParentCommand
        private Commands commands;

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            try (ConfigurableApplicationContext system = system(commands.application(), Repair.MOMENTS)) {
                MendingMoments mending = system.getBean(MendingMoments.class);
                List<String> found = mending.look();
                found.forEach(out::println);
                if (found.isEmpty()) {
                    out.println("没有需要改正的时间");
                    return Commands.CLEAN;
                }
                if (!apply) {
                    out.println("没有作任何改动。停止所有服务器并备份数据库后，加上 --apply 改正");
                    return Commands.FINDINGS;
                }
                out.println("已改正%d处时间，计时器已按期限重定".formatted(mending.mend()));
                return Commands.CLEAN;
            } catch (StartRefused still) {
                throw new UnusableInput("没有作任何改动，因为改正后仍不一致：" + still.getMessage());
            }
        }
    }

    /** {@code renew-passwords}: accounts anybody can sign in with. */
    @Command(name = "renew-passwords", mixinStandardHelpOptions = true, description = "给使用公开的演示口令的账号换上随机口令，只在这里显示一次。")
    static final class RenewPasswords implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @ParentCommand
        private Commands commands;

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            try (ConfigurableApplicationContext system = system(commands.application(), Repair.PASSWORDS)) {
                Map<String, String> renewed =
                        system.getBean(RenewingPasswords.class).renew();
                renewed.forEach((login, password) -> out.println(login + "  " + password));
                out.println("已更换%d个账号的口令，请本人登录后自行修改".formatted(renewed.size()));
            }
            return Commands.CLEAN;
        }
    }
}

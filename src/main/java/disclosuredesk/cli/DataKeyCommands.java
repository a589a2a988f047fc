package disclosuredesk.cli;

import disclosuredesk.personal.EncryptingPersonalData;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Personal data and the key it stands under. Same settings as the system, which may go on working on a server's database; each can be broken off. */
final class DataKeyCommands {

    private DataKeyCommands() {}

    /** {@code encrypt-personal-data}: what is in plain text. */
    @Command(
            name = "encrypt-personal-data",
            mixinStandardHelpOptions = true,
            description = "加密数据库中还没有加密的个人信息（升级后首次启动时自动进行）。中断后可以再次运行。")
    static final class Encrypt implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @ParentCommand
        private Commands commands;

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            try (ConfigurableApplicationContext system = RepairCommands.system(commands.application(), null)) {
                out.println("已加密%d项个人信息"
                        .formatted(system.getBean(EncryptingPersonalData.class).encrypt()));
            }
            return Commands.CLEAN;
        }
    }

    /** {@code rotate-data-key}: everything under the last key of the file. */
    @Command(
            name = "rotate-data-key",
            mixinStandardHelpOptions = true,
            description = "把全部个人信息改用密钥文件中最后一个密钥加密。先在文件末尾加上新密钥并重新启动所有服务器。中断后可以再次运行。")
    static final class Rotate implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @ParentCommand
        private Commands commands;

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            try (ConfigurableApplicationContext system = RepairCommands.system(commands.application(), null)) {
                EncryptingPersonalData.Done done =
                        system.getBean(EncryptingPersonalData.class).rotate();
                out.println("已重新加密%d项个人信息".formatted(done.values()));
                done.retired().forEach(id -> out.println("密钥%s不再使用，备份过期以前请在别处保存，可以从密钥文件中去掉".formatted(id)));
            }
            return Commands.CLEAN;
        }
    }
}

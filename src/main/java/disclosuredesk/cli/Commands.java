package disclosuredesk.cli;

import disclosuredesk.statistics.UnusableInput;
import java.io.FileOutputStream;
import java.io.FileDescriptor;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The commands of {@code disclosure-desk.jar}; without one of them the jar starts the web application. */
@Command(name = "disclosure-desk", mixinStandardHelpOptions = true, version = "Disclosure Desk 0.1",
        subcommands = {CheckReportCommand.class, ReplayCommand.class},
        description = "依申请公开办理系统的命令。不带命令则启动网页服务。")
public final class Commands implements Runnable {

    /** Exit codes. */
    static final int CLEAN = 0;
    static final int FINDINGS = 1;
    static final int UNUSABLE = 2;

    private static final Set<String> NAMES = Set.of("check-report", "replay", "--help", "-h", "--version", "-V");

    @Spec
    private CommandSpec spec;

    private final Class<?> application;

    private Commands(Class<?> application) {
        this.application = application;
    }

    /** The application a command starts when it needs the real services. */
    Class<?> application() {
        return application;
    }

    /** Whether the arguments call a command, and not the web application with Spring's own options. */
    public static boolean names(String[] args) {
        return args.length > 0 && (NAMES.contains(args[0]) || !args[0].startsWith("-"));
    }

    /**
     * Runs the command on the standard streams, in UTF-8 whatever the platform's charset.
     *
     * @param application what to start for a command that needs the real services
     * @return the exit code
     */
    public static int run(Class<?> application, String[] args) {
        return run(application, args, new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err));
    }

    static int run(Class<?> application, String[] args, OutputStream out, OutputStream err) {
        PrintWriter answers = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), true);
        PrintWriter errors = new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true);
        int code = new CommandLine(new Commands(application))
                .setOut(answers)
                .setErr(errors)
                .setParameterExceptionHandler(Commands::unusable)
                .setExecutionExceptionHandler((failure, command, parsed) -> unusable(failure, command))
                .execute(args);
        answers.flush();
        errors.flush();
        return code;
    }

    private static int unusable(ParameterException failure, String[] args) {
        return unusable(failure, failure.getCommandLine());
    }

    private static int unusable(Exception failure, CommandLine command) {
        String reason = failure instanceof UnusableInput || failure instanceof ParameterException
                ? String.valueOf(failure.getMessage())
                : "命令未能完成：" + failure.getClass().getSimpleName() + " " + failure.getMessage();
        command.getErr().println(reason.lines().findFirst().orElse("无法处理"));
        return UNUSABLE;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "请指定命令：check-report 或 replay（--help 查看用法）");
    }
}

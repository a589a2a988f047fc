package disclosuredesk.cli;

import disclosuredesk.report.UnusableInput;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The commands of {@code disclosure-desk.jar}; without one of them the jar starts the web application. */
@Command(
        name = "disclosure-desk",
        mixinStandardHelpOptions = true,
        version = "Disclosure Desk 0.1",
        subcommands = {
            CheckReportCommand.class,
            CheckLetterCommand.class,
            ReplayCommand.class,
            DeadlineCommand.class,
            FeeCommand.class,
            VerifyDossierCommand.class,
            DoctorCommand.class,
            RepairCommands.MendTimes.class,
            RepairCommands.RenewPasswords.class,
            DataKeyCommands.Encrypt.class,
            DataKeyCommands.Rotate.class,
            BackupCommands.Backup.class,
            BackupCommands.Verify.class,
            BackupCommands.Restore.class,
            HelpCommand.class
        },
        description = "依申请公开办理系统的命令。不带命令则启动网页服务。")
public final class Commands implements Runnable {

    /** Exit codes. */
    static final int CLEAN = 0;

    static final int FINDINGS = 1;
    static final int UNUSABLE = 2;

    private static final Set<String> HELP = Set.of("--help", "-h", "--version", "-V");

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

    /**
     * Whether the arguments call a command, and not the web application with Spring's own options. A mistyped command
     * is one too: it is answered with a line, not with a web server nobody asked for.
     */
    public static boolean names(String[] args) {
        return args.length > 0 && (HELP.contains(args[0]) || !args[0].startsWith("-"));
    }

    /**
     * Runs the command on the standard streams, in UTF-8 whatever the platform's charset. The answers alone go to standard
     * output; what a library logs or prints goes beside them, to the errors, so that a script reads findings and nothing else.
     *
     * @param application what to start for a command that needs the real services
     * @return the exit code
     */
    public static int run(Class<?> application, String[] args) {
        System.setOut(System.err);
        return run(
                application, args, new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err));
    }

    static int run(Class<?> application, String[] args, OutputStream out, OutputStream err) {
        PrintWriter answers = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), true);
        PrintWriter errors = new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true);
        int code;
        try {
            code = new CommandLine(new Commands(application))
                    .setOut(answers)
                    .setErr(errors)
                    .setExpandAtFiles(false) // a file may be called @report.json
                    .setParameterExceptionHandler((failure, rest) -> unusable(failure, errors))
                    .setExecutionExceptionHandler((failure, command, parsed) -> unusable(failure, errors))
                    .execute(args);
        } catch (Throwable bug) { // the last line of defence: picocli hands over exceptions, but no errors
            code = unusable(bug, errors);
        }
        answers.flush();
        errors.flush();
        return code;
    }

    private static int unusable(Throwable failure, PrintWriter errors) {
        errors.println(oneLine(reason(failure)));
        return UNUSABLE;
    }

    private static String reason(Throwable failure) {
        if (failure instanceof UnusableInput) {
            return String.valueOf(failure.getMessage());
        }
        if (failure instanceof MissingParameterException missing) {
            return "缺少参数："
                    + missing.getMissing().stream()
                            .map(argument -> argument.paramLabel())
                            .collect(Collectors.joining("、"));
        }
        if (failure instanceof UnmatchedArgumentException unmatched) {
            return "无法识别：" + String.join(" ", unmatched.getUnmatched()) + "（--help 查看用法）";
        }
        if (failure instanceof ParameterException) {
            return "参数有误：" + failure.getMessage();
        }
        return "命令未能完成：" + failure.getClass().getSimpleName() + " " + failure.getMessage();
    }

    /** A line stays a line whatever stands in a file name or a report. */
    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ").strip();
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "请指定命令：check-report、check-letter、replay、deadline、fee、verify-dossier、doctor、mend-times、renew-passwords、encrypt-personal-data、rotate-data-key、backup、verify-backup 或 restore（--help 查看用法）");
    }
}

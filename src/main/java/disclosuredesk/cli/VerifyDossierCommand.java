package disclosuredesk.cli;

import disclosuredesk.archive.DossierFile;
import disclosuredesk.archive.DossierFile.Verdict;
import disclosuredesk.report.UnusableInput;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code verify-dossier FILE}: whether an archived package is whole, without database and network. */
@Command(
        name = "verify-dossier",
        mixinStandardHelpOptions = true,
        description = "核验卷宗压缩包：封签、清单和每个文件的SHA-256。不需要数据库和网络。")
final class VerifyDossierCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "卷宗（zip）")
    private Path file;

    @Option(names = "--sha256", paramLabel = "HASH", description = "审计记录中登记的整包SHA-256；给出时一并核对")
    private @Nullable String expected;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (!Files.isRegularFile(file)) {
            throw new UnusableInput("没有这个文件：" + file);
        }
        Verdict verdict = DossierFile.verify(file);
        PrintWriter out = spec.commandLine().getOut();
        verdict.faults()
                .forEach(fault -> out.println(Commands.oneLine(Sentences.of(fault.messageKey(), fault.name()))));
        boolean other =
                expected != null && !expected.strip().toLowerCase(Locale.ROOT).equals(verdict.sha256());
        if (other) {
            out.println(Sentences.of("archive.verify.other", verdict.sha256()));
        }
        boolean clean = verdict.faults().isEmpty() && !other;
        if (clean) {
            out.println(Sentences.of("archive.verify.clean", String.valueOf(verdict.files()), verdict.sha256()));
        }
        return clean ? Commands.CLEAN : Commands.FINDINGS;
    }
}

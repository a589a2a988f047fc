package disclosuredesk.cli;

import disclosuredesk.published.ReportFile;
import disclosuredesk.rehearsal.Replay;
import disclosuredesk.report.PublishedReport;
import disclosuredesk.report.UnusableInput;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code replay FILE [--out DIR]}: makes one case for each application a published report counts, drives them through
 * the real process on a database in memory, and compares the table derived with the table printed.
 */
@Command(name = "replay", mixinStandardHelpOptions = true,
        description = "把一份已公布年报的每件申请在真实流程中重办一遍，并核对生成的表三。")
final class ReplayCommand implements Callable<Integer> {

    /** In memory, whatever database and profile the environment names: on a server these are the real ones. */
    private static final String[] ALONE = {"--spring.profiles.active=replay", "--spring.datasource.url=${disclosuredesk.memory}",
        "--spring.datasource.username=sa", "--spring.datasource.password="};

    @Parameters(paramLabel = "FILE", description = "年度报告（JSON）")
    private Path file;

    @Option(names = "--out", paramLabel = "DIR", description = "把 table.json 写到此目录")
    private @Nullable Path out;

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Commands commands;

    @Override
    public Integer call() {
        PublishedReport report = ReportFile.readTable3(file).requireSound();
        Replay.requireConsistent(report);
        if (out != null) {
            create(out);
        }
        PrintWriter answers = spec.commandLine().getOut();
        Replay.Result result = replay(report, answers);
        result.differences().forEach(difference -> answers.println("差异  " + difference));
        answers.println("%d件申请，办结并归档%d件，在办%d件，用时%d秒；表三与印本不同：%d格".formatted(result.cases(),
                result.instancesCompleted(), result.instancesOpen(), result.seconds(), result.differences().size()));
        if (out != null) {
            write(out.resolve("table.json"), result);
        }
        return result.differences().isEmpty() ? Commands.CLEAN : Commands.FINDINGS;
    }

    private Replay.Result replay(PublishedReport report, PrintWriter progress) {
        try (var system = new SpringApplicationBuilder(commands.application())
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .run(ALONE)) {
            return system.getBean(Replay.class).run(report, progress::println);
        }
    }

    private static void create(Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException impossible) {
            throw new UnusableInput("目录无法建立：" + directory);
        }
    }

    private static void write(Path target, Replay.Result result) {
        try {
            Files.writeString(target, JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build()
                    .writeValueAsString(asMap(result)));
        } catch (IOException impossible) {
            throw new UnusableInput("文件无法写入：" + target);
        }
    }

    private static Map<String, Object> asMap(Replay.Result result) {
        Map<String, Object> fields = new java.util.LinkedHashMap<>();
        fields.put("year", result.year());
        fields.put("format", result.table3().format().code());
        fields.put("table3", result.table3().format().rows().stream().map(row -> {
            Map<String, Object> cells = new java.util.LinkedHashMap<>();
            cells.put("code", row.name());
            cells.put("label", row.label());
            cells.put("values", result.table3().values().get(row));
            return cells;
        }).toList());
        fields.put("differences", result.differences().stream().map(difference -> {
            Map<String, Object> cells = new java.util.LinkedHashMap<>();
            cells.put("table", "三");
            cells.put("row", difference.row().name());
            cells.put("column", difference.column());
            cells.put("printed", difference.printed());
            cells.put("derived", difference.derived());
            return cells;
        }).toList());
        fields.put("cases", result.cases());
        fields.put("instancesCompleted", result.instancesCompleted());
        fields.put("instancesOpen", result.instancesOpen());
        fields.put("seconds", result.seconds());
        return fields;
    }
}

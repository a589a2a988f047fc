package disclosuredesk.cli;

import disclosuredesk.published.ReportFile;
import disclosuredesk.rehearsal.Replay;
import disclosuredesk.report.PublishedReport;
import disclosuredesk.report.UnusableInput;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
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
 * the real process, each of some threads on a database in memory of its own, and compares the table derived with the table printed.
 */
@Command(name = "replay", mixinStandardHelpOptions = true, description = "把一份已公布年报的每件申请在真实流程中重办一遍，并核对生成的表三。")
final class ReplayCommand implements Callable<Integer> {

    /** In memory, whatever database and profile the environment names: on a server these are the real ones. */
    private static final String[] ALONE = {
        "--spring.profiles.active=replay",
        "--spring.datasource.url=${disclosuredesk.memory}",
        "--spring.datasource.username=sa",
        "--spring.datasource.password="
    };

    private static final int MOST_THREADS = 8;

    @Parameters(paramLabel = "FILE", description = "年度报告（JSON）")
    private Path file;

    @Option(names = "--out", paramLabel = "DIR", description = "把 table.json 写到此目录")
    private @Nullable Path out;

    @Option(names = "--threads", paramLabel = "N", description = "分成几份同时办理（1至8，默认为处理器的个数）；结果相同")
    private int threads = Runtime.getRuntime().availableProcessors();

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
        answers.println("%d件申请，办结并归档%d件，在办%d件，用时%d秒；表三与印本不同：%d格"
                .formatted(
                        result.cases(),
                        result.instancesCompleted(),
                        result.instancesOpen(),
                        result.seconds(),
                        result.differences().size()));
        if (out != null) {
            write(out.resolve("table.json"), result);
        }
        return result.differences().isEmpty() ? Commands.CLEAN : Commands.FINDINGS;
    }

    /** The systems are started one after the other, as Spring Boot's start changes what they have in common; then each plays its share. */
    private Replay.Result replay(PublishedReport report, PrintWriter progress) {
        long start = System.nanoTime();
        int systems = Math.max(1, Math.min(threads, MOST_THREADS));
        List<ConfigurableApplicationContext> started = new ArrayList<>();
        ExecutorService players = Executors.newFixedThreadPool(systems);
        try {
            List<Future<Replay.Played>> shares = new ArrayList<>();
            for (int i = 0; i < systems; i++) {
                started.add(system());
            }
            for (int i = 0; i < systems; i++) {
                Replay replay = started.get(i).getBean(Replay.class);
                Replay.Share share = new Replay.Share(i, systems);
                shares.add(players.submit(() -> replay.run(report, share, progress::println)));
            }
            List<Replay.Played> played = new ArrayList<>();
            for (Future<Replay.Played> share : shares) {
                played.add(share.get());
            }
            return Replay.Result.of(report, played, Duration.ofNanos(System.nanoTime() - start));
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } finally {
            players.shutdownNow();
            started.forEach(ConfigurableApplicationContext::close);
        }
    }

    private ConfigurableApplicationContext system() {
        return new SpringApplicationBuilder(commands.application())
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .run(ALONE);
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
            Files.writeString(
                    target,
                    JsonMapper.builder()
                            .enable(SerializationFeature.INDENT_OUTPUT)
                            .build()
                            .writeValueAsString(asMap(result)));
        } catch (IOException impossible) {
            throw new UnusableInput("文件无法写入：" + target);
        }
    }

    private static Map<String, Object> asMap(Replay.Result result) {
        Map<String, Object> fields = new java.util.LinkedHashMap<>();
        fields.put("year", result.year());
        fields.put("format", result.table3().format().code());
        fields.put(
                "table3",
                result.table3().format().rows().stream()
                        .map(row -> {
                            Map<String, Object> cells = new java.util.LinkedHashMap<>();
                            cells.put("code", row.name());
                            cells.put("label", row.label());
                            cells.put("values", result.table3().values().get(row));
                            return cells;
                        })
                        .toList());
        fields.put(
                "differences",
                result.differences().stream()
                        .map(difference -> {
                            Map<String, Object> cells = new java.util.LinkedHashMap<>();
                            cells.put("table", "三");
                            cells.put("row", difference.row().name());
                            cells.put("column", difference.column());
                            cells.put("printed", difference.printed());
                            cells.put("derived", difference.derived());
                            return cells;
                        })
                        .toList());
        fields.put("cases", result.cases());
        fields.put("instancesCompleted", result.instancesCompleted());
        fields.put("instancesOpen", result.instancesOpen());
        fields.put("seconds", result.seconds());
        return fields;
    }
}

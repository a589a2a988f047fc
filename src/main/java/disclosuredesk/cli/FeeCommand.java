package disclosuredesk.cli;

import static java.util.Objects.requireNonNull;

import disclosuredesk.fees.ProcessingFee;
import disclosuredesk.fees.ProcessingFee.Band;
import disclosuredesk.report.UnusableInput;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code fee}: the processing fee of so many items or pages, or of every line of a file in the shape of the vectors. */
@Command(
        name = "fee",
        mixinStandardHelpOptions = true,
        description = "计算信息处理费（国办函〔2020〕109号）：按件（--items）、按量（--pages），或者逐行计算文件。")
final class FeeCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description = "JSON：{\"by_item\":[{\"k\":12}],\"by_page\":[{\"pages\":44}]}")
    private @Nullable Path file;

    @Option(names = "--items", paramLabel = "N", description = "同一申请人一个自然月内的申请件数")
    private @Nullable Integer items;

    @Option(names = "--pages", paramLabel = "N", description = "一件申请提供的页数")
    private @Nullable Integer pages;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        long asked = java.util.stream.Stream.of(file, items, pages)
                .filter(java.util.Objects::nonNull)
                .count();
        if (asked != 1) {
            throw new UnusableInput("请在 --items N、--pages N 和 FILE 中选一项：同一件申请只能按件或者按量收费，不能并用");
        }
        Object answer = items != null
                ? byItem(number(items, "--items"))
                : pages != null ? byPage(number(pages, "--pages")) : ofFile(JsonFile.read(requireNonNull(file)));
        spec.commandLine().getOut().println(JsonFile.write(answer));
        return Commands.CLEAN;
    }

    private static int number(int given, String what) {
        if (given < 0 || given > ProcessingFee.MOST) {
            throw new UnusableInput("%s须为0到%d之间的整数，不能是%d".formatted(what, ProcessingFee.MOST, given));
        }
        return given;
    }

    private static Map<String, Object> byItem(int items) {
        List<Band> bands = ProcessingFee.byItem(items);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("k", items);
        answer.put("fee_of_kth", items == 0 ? 0 : ProcessingFee.ofItem(items));
        answer.put("month_total_for_k_requests", ProcessingFee.total(bands));
        answer.put("fee", ProcessingFee.total(bands));
        answer.put("steps", steps(bands));
        return answer;
    }

    private static Map<String, Object> byPage(int pages) {
        List<Band> bands = ProcessingFee.byPage(pages);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("pages", pages);
        answer.put("fee", ProcessingFee.total(bands));
        answer.put("steps", steps(bands));
        return answer;
    }

    private static List<Map<String, Object>> steps(List<Band> bands) {
        return bands.stream()
                .map(band -> {
                    Map<String, Object> step = new LinkedHashMap<>();
                    step.put("from", band.from());
                    step.put("to", band.to());
                    step.put("each", band.each());
                    step.put("fee", band.fee());
                    return step;
                })
                .toList();
    }

    private static Map<String, Object> ofFile(JsonNode lines) {
        if (!lines.isObject()) {
            throw new UnusableInput("文件应为JSON对象，含 by_item 或者 by_page 两个数组");
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("by_item", each(lines.path("by_item"), "k", FeeCommand::byItem));
        answer.put("by_page", each(lines.path("by_page"), "pages", FeeCommand::byPage));
        return answer;
    }

    private static List<Object> each(JsonNode lines, String field, IntFunction<Map<String, Object>> fee) {
        List<Object> answers = new ArrayList<>();
        for (JsonNode line : lines) {
            JsonNode given = line.path(field);
            if (!given.isIntegralNumber() || !given.canConvertToInt()) {
                throw new UnusableInput("第%d行的“%s”应为整数".formatted(answers.size() + 1, field));
            }
            answers.add(fee.apply(number(given.asInt(), field)));
        }
        return answers;
    }
}

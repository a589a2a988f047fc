package disclosuredesk.cli;

import disclosuredesk.checking.ReportChecks;
import disclosuredesk.published.PublishedReports;
import disclosuredesk.report.Finding;
import disclosuredesk.report.PublishedReport;
import disclosuredesk.report.ReportTablesJson;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code check-report FILE}: every check of an annual report, with that of the year before if it is given. */
@Command(name = "check-report", mixinStandardHelpOptions = true, description = "核对一份年度报告：各表勾稽关系、行的设置、正文与各表是否一致。")
final class CheckReportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "年度报告：JSON、Word（docx）、Excel（xlsx）、网页（html）或者PDF")
    private Path file;

    @Option(names = "--previous", paramLabel = "FILE", description = "上一年度的报告，核对结转和现行有效数")
    private @Nullable Path previous;

    @Option(names = "--json", description = "以JSON输出")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PublishedReport report = PublishedReports.read(file);
        List<Finding> found =
                previous == null ? ReportChecks.of(report) : ReportChecks.of(report, PublishedReports.read(previous));
        List<Finding> findings = of(found, Finding.Severity.FINDING);
        List<Finding> warnings = of(found, Finding.Severity.WARNING);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(asJson(report, findings, warnings));
        } else {
            findings.forEach(finding -> out.println(Commands.oneLine("错误  " + line(finding))));
            warnings.forEach(warning -> out.println(Commands.oneLine("提示  " + line(warning))));
            out.println(Commands.oneLine("%s %d年度（%s年格式）：%d处错误，%d处提示"
                    .formatted(
                            report.organ(),
                            report.year(),
                            report.table3().format().code(),
                            findings.size(),
                            warnings.size())));
        }
        return findings.isEmpty() ? Commands.CLEAN : Commands.FINDINGS;
    }

    private static List<Finding> of(List<Finding> found, Finding.Severity severity) {
        return found.stream().filter(finding -> finding.severity() == severity).toList();
    }

    private static String line(Finding finding) {
        return finding.place() + (finding.column().isEmpty() ? "" : numbers(finding)) + " — " + finding.message();
    }

    private static String numbers(Finding finding) {
        Object printed = printed(finding);
        return " 印：" + (printed == null ? "空白" : printed) + " 应为："
                + (finding.expected() == null ? "无法推算" : finding.expected());
    }

    /** A number where a number stands, the text where something else does. */
    private static @Nullable Object printed(Finding finding) {
        return finding.printedText() == null ? finding.printed() : finding.printedText();
    }

    private String asJson(PublishedReport report, List<Finding> findings, List<Finding> warnings) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("file", file.toString());
        answer.put("organ", report.organ());
        answer.put("year", report.year());
        answer.put("format", report.table3().format().code());
        answer.put("tables", ReportTablesJson.of(report));
        answer.put("findings", findings.stream().map(CheckReportCommand::asMap).toList());
        answer.put("warnings", warnings.stream().map(CheckReportCommand::asMap).toList());
        return JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(answer);
    }

    private static Map<String, @Nullable Object> asMap(Finding finding) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("check", finding.check());
        fields.put("table", finding.table());
        fields.put("row", finding.row());
        fields.put("label", finding.label());
        fields.put("column", finding.column());
        fields.put("printed", printed(finding));
        fields.put("expected", finding.expected());
        fields.put("message", finding.message());
        fields.put(
                "checks",
                finding.explains().stream().map(CheckReportCommand::asMap).toList());
        return fields;
    }
}

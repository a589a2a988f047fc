package disclosuredesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.published.PublishedReports;
import disclosuredesk.report.PublishedReport;
import disclosuredesk.report.Table3;
import disclosuredesk.report.Table3Row;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code check-report} with the text of a report, last year's report, and a file that is not JSON. */
class CheckPublishedReportTests {

    private static final Path JINAN = Path.of("src/test/resources/reports/jinan-2019.json");
    private static final Path SENTENCES = Path.of("src/test/resources/reports/jinan-2019-sentences.txt");

    @TempDir
    Path directory;

    private record Answer(int code, String out, String err) {}

    private static Answer run(Object... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        String[] words = java.util.Arrays.stream(args).map(Object::toString).toArray(String[]::new);
        int code = Commands.run(disclosuredesk.DisclosureDesk.class, words, out, err);
        return new Answer(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private ObjectNode jinan() {
        return (ObjectNode) JsonMapper.shared().readTree(JINAN);
    }

    private Path write(String name, JsonNode report) throws IOException {
        return Files.writeString(directory.resolve(name), report.toString());
    }

    private static void mendSixth(ObjectNode report) {
        report.get("table3").forEach(row -> {
            if (row.get("code").asString().equals("R6")) {
                ((ArrayNode) row.get("values")).set(Table3.TOTAL, 243);
            }
        });
    }

    @Test
    void givesTheTablesAsReadBesideTheFindings() {
        Path shapes = Path.of("src/test/resources/reports/shapes");
        JsonNode truth = JsonMapper.shared().readTree(Path.of("src/test/resources/reports/yunhu-2024.json"));
        for (String file :
                List.of("h10-rowspan21.html", "d06-sdt-tables.docx", "x08-formula-nocache.xlsx", "t2-sup.docx")) {
            Answer answer = run("check-report", "--json", shapes.resolve(file));
            JsonNode tables = JsonMapper.shared().readTree(answer.out()).get("tables");
            assertThat(tables.get("table4")).as(file).isEqualTo(truth.get("table4"));
            assertThat(tables.get("table3"))
                    .as(file)
                    .extracting(row -> row.get("code").asString() + row.get("values"))
                    .isEqualTo(truth.get("table3")
                            .valueStream()
                            .map(row -> row.get("code").asString() + row.get("values"))
                            .toList());
            ObjectNode second = (ObjectNode) tables.get("table2");
            ObjectNode normative = (ObjectNode) second.get("20(1)").get("行政规范性文件");
            if (normative.get("现行有效件数").isObject()) { // the note of a mark
                assertThat(normative.get("现行有效件数").get("note").asString()).isEqualTo("脚注1");
                normative.set("现行有效件数", normative.get("现行有效件数").get("value"));
            }
            assertThat(second).as(file).isEqualTo(truth.get("table2"));
        }
    }

    @Test
    void explainsTheTextWithoutChangingTheExitCode() throws IOException {
        ObjectNode report = jinan();
        mendSixth(report);
        ArrayNode paragraphs =
                report.putArray("chapters").addObject().put("number", 4).putArray("paragraphs");
        Files.readAllLines(SENTENCES).forEach(paragraphs::add);
        Path file = write("report.json", report);
        Answer answer = run("check-report", file);
        assertThat(answer.code()).isZero();
        assertThat(answer.out())
                .contains("提示  正文 第四章 — ", "产生124件（直接起诉12、复议后起诉112），已审结112件，纠正10件，10/112=8.9%", "0处错误，2处提示");
        JsonNode json =
                JsonMapper.shared().readTree(run("check-report", file, "--json").out());
        assertThat(json.get("warnings").get(0).get("printed").asString()).isEqualTo("112件");
        assertThat(json.get("warnings").get(0).get("expected").asInt()).isEqualTo(124);
    }

    @Test
    void comparesWithTheYearBefore() throws IOException {
        Path before = write("before.json", jinan().put("year", 2018));
        Answer answer = run("check-report", JINAN, "--previous", before);
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out()).contains("表三 CARRY_IN 二、上年结转政府信息公开申请数量 · 自然人 印：131 应为：133", "本年新公开6");
        Answer wrong = run("check-report", JINAN, "--previous", JINAN);
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err().lines()).containsExactly("上年度报告应为2018年度的，给出的是2019年度的");
        assertThat(run("check-report", JINAN, "--previous", directory.resolve("none"))
                        .code())
                .isEqualTo(2);
    }

    @Test
    void readsAPageWhateverItsName() throws IOException {
        PublishedReport report = PublishedReports.read(JINAN);
        StringBuilder page = new StringBuilder("<h1>济南市2019年政府信息公开工作年度报告</h1><table><tr><td>申请人情况</td>");
        Table3.COLUMNS.forEach(column -> page.append("<td>").append(column).append("</td>"));
        for (Table3Row row : report.table3().format().rows()) {
            page.append("<tr><td>").append(row.shortLabel()).append("</td>");
            for (int column = 0; column <= Table3.TOTAL; column++) {
                page.append("<td>").append(report.table3().number(row, column)).append("</td>");
            }
        }
        Path file = Files.writeString(directory.resolve("report.docx"), page.append("</table>"));
        Answer answer = run("check-report", file);
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out().lines().toList()).satisfies(lines -> {
            assertThat(lines.get(0)).startsWith("错误  表三 R6 （六）其他处理 · 总计 印：242 应为：243");
            assertThat(lines).hasSize(4).last().isEqualTo("济南市 2019年度（2019年格式）：1处错误，2处提示");
        });
        assertThat(List.of(answer.err())).containsExactly("");
    }
}

package disclosuredesk.published;

import disclosuredesk.published.PrintedTable.Digits;
import disclosuredesk.published.PrintedTable.Groups;
import disclosuredesk.published.PrintedTable.Labels;
import disclosuredesk.report.Chapter;
import disclosuredesk.report.PublishedReport;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** One made-up report and what its shapes have in common. */
public final class Shapes {

    static final PublishedReport TRUTH = ReportFile.read(Path.of("src/test/resources/reports/yunhu-2024.json"));
    static final String TITLE = "云湖市人民政府2024年政府信息公开工作年度报告";
    public static final Path FILES = Path.of("src/test/resources/reports/shapes");

    private Shapes() {}

    /**
     * A file of the report.
     *
     * @param refused whether a cell of it cannot be read by anybody and must be refused
     */
    record Shape(String name, Content content, boolean refused) {

        @Override
        public String toString() {
            return name;
        }
    }

    /** What is in a file. */
    interface Content {
        byte[] bytes() throws IOException;
    }

    static Shape equal(String name, Content content) {
        return new Shape(name, content, false);
    }

    static Shape refused(String name, Content content) {
        return new Shape(name, content, true);
    }

    static PrintedTable second() {
        return PrintedTable.second(TRUTH.table2(), Digits.PLAIN);
    }

    static PrintedTable third() {
        return PrintedTable.third(TRUTH.table3(), Labels.MERGED, Digits.PLAIN);
    }

    static PrintedTable fourth() {
        return PrintedTable.fourth(TRUTH.table4(), Groups.ONE_ROW, Digits.PLAIN);
    }

    static PrintedReport report() {
        return report(List.of(second()), List.of(third()), List.of(fourth()));
    }

    static PrintedReport report(List<PrintedTable> second, List<PrintedTable> third, List<PrintedTable> fourth) {
        return PrintedReport.of(
                TITLE,
                second,
                third,
                fourth,
                new Chapter(1, Chapter.TITLES.get(0), List.of("2024年，全市新收政府信息公开申请1745件，上年结转37件。")),
                new Chapter(6, Chapter.TITLES.get(5), List.of("2024年未收取信息处理费。")));
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** An Office file with one of its parts changed. */
    static byte[] changed(byte[] file, String part, UnaryOperator<String> change) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry each = in.getNextEntry(); each != null; each = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                if (each.getName().equals(part)) {
                    String before = new String(content, StandardCharsets.UTF_8);
                    String after = change.apply(before);
                    if (after.equals(before)) {
                        throw new IllegalStateException("a change that changes nothing");
                    }
                    content = utf8(after);
                }
                zip.putNextEntry(new ZipEntry(each.getName()));
                zip.write(content);
            }
        }
        return out.toByteArray();
    }

    static String replaced(String text, String part, String by) {
        if (!text.contains(part)) {
            throw new IllegalStateException("not there: " + part);
        }
        return text.replace(part, by);
    }
}

package disclosuredesk.report.files;

import disclosuredesk.documents.PdfDocument;
import disclosuredesk.report.AnnualReport;
import disclosuredesk.report.Chapter;
import disclosuredesk.report.ReportTables;
import disclosuredesk.report.TableLayout;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The report as one page without scripts: for the agency's website, and on paper for the PDF printer. */
final class ReportHtml {

    private static final String TABLES = """
            table { border-collapse: collapse; width: 100%; table-layout: fixed; }
            th, td { border: 0.75pt solid #000; padding: 2pt 3pt; text-align: center; vertical-align: middle; font-weight: 400;
              word-wrap: break-word; }
            """;

    private static final String WEBSITE = """
            body { margin: 0 auto; padding: 24px; max-width: 60rem; color: #111; line-height: 1.8;
              font-family: FangSong, "Noto Serif CJK SC", "Noto Serif SC", serif; font-size: 17px; }
            h1 { font-size: 26px; text-align: center; margin: 0 0 4px; }
            h2 { font-size: 19px; margin: 28px 0 8px; }
            .scope { text-align: center; margin: 0 0 20px; }
            .text { margin: 0; text-indent: 2em; }
            .table { overflow-x: auto; margin: 10px 0; }
            .table table { min-width: 46rem; font-size: 14px; line-height: 1.4; }
            """ + TABLES;

    /** A4 after the published reports; table 三 fits one page and is kept whole. */
    private static final String PAPER = """
            @page { size: 210mm 297mm; margin: 30mm 24mm 26mm 24mm;
              @bottom-center { font-family: '%1$s'; font-size: 12pt; content: '— ' counter(page) ' —'; } }
            body { font-family: '%1$s'; font-size: 14pt; line-height: 1.75; margin: 0; }
            h1 { font-size: 22pt; font-weight: 700; text-align: center; margin: 0 0 6pt; line-height: 1.4; }
            h2 { font-size: 15pt; font-weight: 700; margin: 16pt 0 6pt; page-break-after: avoid; }
            .scope { text-align: center; font-size: 12pt; margin: 0 0 14pt; }
            .text { margin: 0; text-indent: 2em; text-align: justify; word-wrap: break-word; }
            .lead { page-break-after: avoid; }
            .table { margin: 8pt 0 12pt; page-break-inside: avoid; }
            table { font-size: 9pt; line-height: 1.3; }
            """.formatted(PdfDocument.FAMILY) + TABLES;

    private ReportHtml() {}

    /** A single file for the website. */
    static byte[] website(AnnualReport report) {
        return ("<!DOCTYPE html>\n"
                        + page(
                                report,
                                WEBSITE,
                                "<meta charset=\"UTF-8\">"
                                        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The same for the PDF printer, well-formed. */
    static String paper(AnnualReport report) {
        return page(report, PAPER, "");
    }

    private static String page(AnnualReport report, String style, String meta) {
        StringBuilder html = new StringBuilder("<html lang=\"zh-CN\"><head>")
                .append(meta)
                .append("<title>")
                .append(escaped(report.title()))
                .append("</title><style>")
                .append(style)
                .append("</style></head>\n<body>\n<h1>")
                .append(escaped(report.title()))
                .append("</h1>\n<p class=\"scope\">")
                .append(escaped(report.subtitle()))
                .append("</p>\n");
        for (Chapter chapter : report.chapters()) {
            html.append("<h2>").append(escaped(AnnualReport.heading(chapter))).append("</h2>\n");
            List<TableLayout> tables = ReportTables.of(report, chapter.number());
            int last = tables.isEmpty() ? -1 : chapter.paragraphs().size() - 1;
            for (int at = 0; at < chapter.paragraphs().size(); at++) {
                html.append(at == last ? "<p class=\"text lead\">" : "<p class=\"text\">")
                        .append(escaped(chapter.paragraphs().get(at)))
                        .append("</p>\n");
            }
            tables.forEach(table -> add(table, html));
        }
        return html.append("</body></html>\n").toString();
    }

    private static void add(TableLayout table, StringBuilder html) {
        html.append("<div class=\"table table")
                .append("二三四".indexOf(table.name()) + 2)
                .append("\"><table><colgroup>");
        for (int width : table.widths()) {
            html.append("<col style=\"width: ").append(width).append("%\" />");
        }
        html.append("</colgroup>\n");
        for (List<TableLayout.Cell> row : table.rows()) {
            html.append("<tr>");
            for (TableLayout.Cell cell : row) {
                String element = cell.isLabel() ? "th" : "td";
                html.append('<').append(element);
                attribute("colspan", cell.columns(), html);
                attribute("rowspan", cell.rows(), html);
                html.append('>')
                        .append(escaped(cell.text()))
                        .append("</")
                        .append(element)
                        .append('>');
            }
            html.append("</tr>\n");
        }
        html.append("</table></div>\n");
    }

    private static void attribute(String name, int span, StringBuilder html) {
        if (span > 1) {
            html.append(' ').append(name).append("=\"").append(span).append('"');
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}

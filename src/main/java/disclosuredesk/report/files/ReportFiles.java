package disclosuredesk.report.files;

import disclosuredesk.documents.PdfDocument;
import disclosuredesk.documents.Printable;
import disclosuredesk.report.AnnualReport;
import disclosuredesk.report.Chapter;
import java.util.List;

/** One composed report as a file of any form. */
public final class ReportFiles {

    private ReportFiles() {}

    public static byte[] of(AnnualReport report, ReportForm form) {
        AnnualReport printable = printable(report);
        return switch (form) {
            case DOCX -> ReportDocx.of(printable);
            case PDF -> PdfDocument.ofHtml(Printable.page(ReportHtml.paper(printable)));
            case HTML -> ReportHtml.website(printable);
            case XLSX -> ReportXlsx.of(printable);
            case JSON -> ReportJson.of(printable);
        };
    }

    /** 济南市2019年政府信息公开工作年度报告.docx. */
    public static String name(AnnualReport report, ReportForm form) {
        return report.title().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "") + (report.draft() ? "（草稿）" : "") + "."
                + form.ending();
    }

    /** What was typed, without what no document can hold: control characters and marks of direction. */
    private static AnnualReport printable(AnnualReport report) {
        List<Chapter> chapters = report.chapters().stream()
                .map(chapter -> new Chapter(
                        chapter.number(),
                        chapter.title(),
                        chapter.paragraphs().stream().map(Printable::text).toList()))
                .toList();
        return new AnnualReport(
                Printable.text(report.organ()),
                report.year(),
                report.scope(),
                report.table2(),
                report.table3(),
                report.table4(),
                chapters,
                report.draft());
    }
}

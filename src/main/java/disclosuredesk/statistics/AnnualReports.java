package disclosuredesk.statistics;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.fees.Fees;
import disclosuredesk.report.AnnualReport;
import disclosuredesk.report.Chapter;
import disclosuredesk.report.ReportFormat;
import disclosuredesk.report.ReportScope;
import disclosuredesk.report.ReportText;
import disclosuredesk.report.files.ReportFiles;
import disclosuredesk.report.files.ReportForm;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.springframework.stereotype.Component;

/** Composes the agency's own report of a year (本级) from the records as they stand now. */
@Component
public class AnnualReports {

    private final Agencies agencies;
    private final Table2Sheets sheets;
    private final AnnualTable table3;
    private final RemedyTable table4;
    private final Fees fees;
    private final ReportTexts texts;

    AnnualReports(
            Agencies agencies,
            Table2Sheets sheets,
            AnnualTable table3,
            RemedyTable table4,
            Fees fees,
            ReportTexts texts) {
        this.agencies = agencies;
        this.sheets = sheets;
        this.table3 = table3;
        this.table4 = table4;
        this.fees = fees;
        this.texts = texts;
    }

    /** The report, marked as a draft. */
    public AnnualReport of(long agencyId, int year) {
        return of(numbers(agencyId, year), agencyId);
    }

    /** The report of numbers read before. */
    public AnnualReport of(ReportNumbers numbers, long agencyId) {
        return composed(numbers, chapter -> texts.text(agencyId, numbers, chapter));
    }

    /** The report as it would be signed now, in the shape of published ones. */
    public String json(long agencyId, int year) {
        return json(of(agencyId, year));
    }

    /** A report as it would be signed, in the shape of published ones. */
    public static String json(AnnualReport report) {
        return new String(ReportFiles.of(report.finished(), ReportForm.JSON), StandardCharsets.UTF_8);
    }

    /** Everything the report counts. */
    public ReportNumbers numbers(long agencyId, int year) {
        ReportFormat format = ReportFormat.of(year);
        return new ReportNumbers(
                agencies.agency(agencyId).name(),
                year,
                ReportScope.OWN,
                sheets.of(agencyId, year).table(),
                table3.derive(agencyId, year, format),
                table4.derive(agencyId, year),
                sheets.of(agencyId, year - 1).table(),
                table3.derive(agencyId, year - 1, format),
                table4.derive(agencyId, year - 1),
                fees.inYear(agencyId, year),
                List.of());
    }

    /**
     * A report of any numbers.
     *
     * @param text a chapter's text with its placeholders, by its number
     */
    public static AnnualReport composed(ReportNumbers numbers, IntFunction<String> text) {
        Map<String, String> figures = ReportFigures.values(ReportFigures.of(numbers));
        List<Chapter> chapters = new ArrayList<>();
        for (int chapter = 1; chapter <= Chapter.TITLES.size(); chapter++) {
            chapters.add(new Chapter(
                    chapter, Chapter.TITLES.get(chapter - 1), ReportText.filled(text.apply(chapter), figures)));
        }
        return new AnnualReport(
                numbers.organ(),
                numbers.year(),
                numbers.scope(),
                numbers.table2(),
                numbers.table3(),
                numbers.table4(),
                chapters,
                true);
    }
}

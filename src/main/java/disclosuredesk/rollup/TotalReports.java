package disclosuredesk.rollup;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.fees.FeeYear;
import disclosuredesk.fees.Fees;
import disclosuredesk.report.AnnualReport;
import disclosuredesk.report.Chapter;
import disclosuredesk.report.ReportFormat;
import disclosuredesk.report.ReportScope;
import disclosuredesk.statistics.AnnualReports;
import disclosuredesk.statistics.ReportCount;
import disclosuredesk.statistics.ReportNumbers;
import disclosuredesk.statistics.ReportTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Composes the report of a sum (汇总): its tables, its own chapters, and before chapter 一 what the tables are the sum of and who
 * is missing, which nobody can edit away.
 */
@Component
public class TotalReports implements ReportCount {

    private final Agencies agencies;
    private final Totals totals;
    private final TotalVersions versions;
    private final ReportingUnits units;
    private final Fees fees;
    private final ReportTexts texts;

    TotalReports(Agencies agencies, Totals totals, TotalVersions versions, ReportingUnits units, Fees fees, ReportTexts texts) {
        this.agencies = agencies;
        this.totals = totals;
        this.versions = versions;
        this.units = units;
        this.fees = fees;
        this.texts = texts;
    }

    @Override
    public ReportScope scope() {
        return ReportScope.TOTAL;
    }

    @Override
    public ReportNumbers numbers(long collectorId, int year) {
        return numbers(collectorId, totals.of(collectorId, year));
    }

    /** Everything the report of a sum counts; beside it the sum closed for the year before, or blank tables. */
    public ReportNumbers numbers(long collectorId, Total total) {
        CollectedTables now = total.tables();
        ReportFormat formatBefore = ReportFormat.of(total.year() - 1);
        CollectedTables before = versions.latest(collectorId, total.year() - 1).map(TotalVersion::tables)
                .orElseGet(() -> CollectedTables.blank(formatBefore));
        Map<Long, Long> organs = units.organs(collectorId, total.year());
        FeeYear booked = new FeeYear(0, 0, 0);
        List<String> unbooked = new ArrayList<>();
        for (Total.Part part : total.parts()) {
            Long organ = booking(part, collectorId, organs);
            if (organ == null) {
                unbooked.add(part.name());
            } else {
                FeeYear own = fees.inYear(organ, total.year());
                booked = new FeeYear(booked.notices() + own.notices(), booked.asked() + own.asked(), booked.received() + own.received());
            }
        }
        return new ReportNumbers(agencies.agency(collectorId).name(), total.year(), ReportScope.TOTAL, now.table2(), now.table3(),
                now.table4(), before.table2(), before.table3(), before.table4(), booked, unbooked);
    }

    /** The agency whose ledger holds all fees of the part; null for an uploaded report, and for a sum of which more lies below. */
    private static @Nullable Long booking(Total.Part part, long collectorId, Map<Long, Long> organs) {
        if (part.submissionId() == null) {
            return collectorId;
        }
        return part.versionNumber() == null || part.scope() == ReportScope.TOTAL ? null : organs.get(part.submissionId());
    }

    /** The report of a sum, marked as a draft. */
    public AnnualReport of(long collectorId, Total total) {
        return of(collectorId, total, numbers(collectorId, total));
    }

    /** The report of numbers counted before. */
    public AnnualReport of(long collectorId, Total total, ReportNumbers numbers) {
        AnnualReport report = AnnualReports.composed(numbers, chapter -> texts.text(collectorId, numbers, chapter));
        List<String> scope = TotalRemarks.scope(total.parts(), total.missing().stream().map(Total.Missing::name).toList());
        List<Chapter> chapters = report.chapters().stream().map(chapter -> chapter.number() > 1 ? chapter
                : new Chapter(1, chapter.title(), Stream.concat(scope.stream(), chapter.paragraphs().stream()).toList())).toList();
        return new AnnualReport(report.organ(), report.year(), report.scope(), report.table2(), report.table3(), report.table4(),
                chapters, true);
    }
}

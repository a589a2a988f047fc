package disclosuredesk.rollup;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.checking.ReportChecks;
import disclosuredesk.fees.FeeYear;
import disclosuredesk.fees.Fees;
import disclosuredesk.report.AnnualReport;
import disclosuredesk.report.Chapter;
import disclosuredesk.report.Finding;
import disclosuredesk.report.ReportFormat;
import disclosuredesk.report.ReportScope;
import disclosuredesk.report.Table3Row;
import disclosuredesk.shared.Refused;
import disclosuredesk.statistics.AnnualReports;
import disclosuredesk.statistics.CaseBasis;
import disclosuredesk.statistics.CollectedTables;
import disclosuredesk.statistics.Draft;
import disclosuredesk.statistics.FrozenYears;
import disclosuredesk.statistics.ReportNumbers;
import disclosuredesk.statistics.ReportPart;
import disclosuredesk.statistics.ReportReview;
import disclosuredesk.statistics.ReportSource;
import disclosuredesk.statistics.ReportTexts;
import disclosuredesk.statistics.ReportVersion;
import disclosuredesk.statistics.ReviewedFinding;
import disclosuredesk.statistics.Seal;
import disclosuredesk.statistics.Table2Cells;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The report of a sum (汇总): its tables, its own chapters, and before chapter 一 what the tables are the sum of and who
 * is missing, which nobody can edit away.
 */
@Component
public class TotalReport implements ReportSource {

    private final Agencies agencies;
    private final Totals totals;
    private final FrozenYears years;
    private final ReportingUnits units;
    private final Fees fees;
    private final ReportTexts texts;

    TotalReport(
            Agencies agencies, Totals totals, FrozenYears years, ReportingUnits units, Fees fees, ReportTexts texts) {
        this.agencies = agencies;
        this.totals = totals;
        this.years = years;
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
        CollectedTables before = years.latest(ReportScope.TOTAL, collectorId, total.year() - 1)
                .map(ReportVersion::tables)
                .orElseGet(() -> CollectedTables.blank(formatBefore));
        Map<Long, Long> organs = units.organs(collectorId, total.year());
        FeeYear booked = new FeeYear(0, 0, 0);
        List<String> unbooked = new ArrayList<>();
        for (ReportPart part : total.parts()) {
            Long organ = booking(part, collectorId, organs);
            if (organ == null) {
                unbooked.add(part.name());
            } else {
                FeeYear own = fees.inYear(organ, total.year());
                booked = new FeeYear(
                        booked.notices() + own.notices(),
                        booked.asked() + own.asked(),
                        booked.received() + own.received());
            }
        }
        return new ReportNumbers(
                agencies.agency(collectorId).name(),
                total.year(),
                ReportScope.TOTAL,
                now.table2(),
                now.table3(),
                now.table4(),
                before.table2(),
                before.table3(),
                before.table4(),
                booked,
                unbooked);
    }

    /** The agency whose ledger holds all fees of the part; null for an uploaded report, and for a sum of which more lies below. */
    private static @Nullable Long booking(ReportPart part, long collectorId, Map<Long, Long> organs) {
        if (part.submissionId() == null) {
            return collectorId;
        }
        return part.versionNumber() == null || part.scope() == ReportScope.TOTAL
                ? null
                : organs.get(part.submissionId());
    }

    @Override
    public Draft draft(long collectorId, int year) {
        return draft(collectorId, totals.of(collectorId, year));
    }

    /** The report of a sum computed before, marked as a draft. */
    public Draft draft(long collectorId, Total total) {
        ReportNumbers numbers = numbers(collectorId, total);
        AnnualReport report = AnnualReports.composed(numbers, chapter -> texts.text(collectorId, numbers, chapter));
        List<String> scope = TotalRemarks.scope(total.parts(), total.missingNames());
        List<Chapter> chapters = report.chapters().stream()
                .map(chapter -> chapter.number() > 1
                        ? chapter
                        : new Chapter(
                                1,
                                chapter.title(),
                                Stream.concat(scope.stream(), chapter.paragraphs().stream())
                                        .toList()))
                .toList();
        return new Draft(
                numbers,
                new AnnualReport(
                        report.organ(),
                        report.year(),
                        report.scope(),
                        report.table2(),
                        report.table3(),
                        report.table4(),
                        chapters,
                        true),
                total.parts(),
                total.missingNames());
    }

    /** A fault stands in its way, and so does a warning until somebody says in writing why it is accepted. */
    @Override
    public List<Finding> findings(Draft draft, long collectorId) {
        AnnualReport report = draft.report();
        ReportNumbers numbers = draft.numbers();
        List<Finding> found = new ArrayList<>(ReportChecks.of(report.published()));
        found.addAll(ReportReview.text(draft));
        if (!numbers.unbooked().isEmpty()) {
            String unbooked = String.join("、", numbers.unbooked());
            found.add(Finding.warning(
                    "fees", "正文", "第六章", "", "", unbooked, null, unbooked + "的收费情况没有登记在本系统，请核对第六章是否已经补充"));
        }
        found.addAll(Table2Cells.blanks(report.table2()));
        if (numbers.table3Before().has(Table3Row.CARRY_OUT)) {
            // only a warning: other units may have been summed the year before
            ReportChecks.carriedOver(numbers.table3Before(), report.table3())
                    .forEach(finding -> found.add(SubmissionChecks.remark(finding)));
            found.addAll(Table2Cells.rolledForward(numbers.table2Before(), report.table2()));
        }
        return found;
    }

    /** No decision about a unit comes in between. */
    @Override
    public void hold(long collectorId, int year) {
        units.holdAll(collectorId);
        Total total = totals.of(collectorId, year);
        if (total.parts().isEmpty() || total.parts().get(0).submissionId() != null) {
            throw Refused.conflict("statistics.total.ownNotFrozen", String.valueOf(year));
        }
        if (total.parts().size() == 1) {
            throw Refused.conflict("statistics.total.nothingAccepted");
        }
    }

    @Override
    public void requireSound(ReportVersion version, Draft draft, CaseBasis basis, List<ReviewedFinding> reviewed) {
        List<ReviewedFinding> open =
                reviewed.stream().filter(ReviewedFinding::isOpen).toList();
        if (!open.isEmpty()) {
            List<ReviewedFinding> faults =
                    open.stream().filter(one -> !one.isWarning()).toList();
            List<ReviewedFinding> first = faults.isEmpty() ? open : faults;
            throw Refused.conflict(
                    faults.isEmpty() ? "statistics.total.unaccepted" : "statistics.total.faulty",
                    first.size(),
                    first.get(0).finding().place() + "："
                            + first.get(0).finding().message());
        }
    }

    /** Whether adding the parts up again gives the very figures stored, every part is what its hash says, and the seal fits. */
    public static boolean holds(ReportVersion version) {
        return TablesSum.of(
                                version.format(),
                                version.parts().stream().map(ReportPart::tables).toList())
                        .equals(version.tables())
                && version.parts().stream().allMatch(ReportPart::isWhole)
                && Seal.of(version).equals(version.sha256());
    }
}

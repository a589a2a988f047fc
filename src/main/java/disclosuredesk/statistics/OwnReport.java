package disclosuredesk.statistics;

import disclosuredesk.checking.ReportChecks;
import disclosuredesk.report.Finding;
import disclosuredesk.report.ReportScope;
import disclosuredesk.report.Table4;
import disclosuredesk.report.Table4Row;
import disclosuredesk.shared.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The agency's own report (本级), counted from the cases of the year. */
@Component
class OwnReport implements ReportSource {

    private final AnnualReports reports;
    private final RemedyCells remedies;
    private final FrozenCases cases;
    private final FrozenDifferences differences;
    private final YearChecks checks;
    private final Clock clock;

    OwnReport(
            AnnualReports reports,
            RemedyCells remedies,
            FrozenCases cases,
            FrozenDifferences differences,
            YearChecks checks,
            Clock clock) {
        this.reports = reports;
        this.remedies = remedies;
        this.cases = cases;
        this.differences = differences;
        this.checks = checks;
        this.clock = clock;
    }

    @Override
    public ReportScope scope() {
        return ReportScope.OWN;
    }

    @Override
    public ReportNumbers numbers(long agencyId, int year) {
        return reports.numbers(agencyId, year);
    }

    @Override
    public Draft draft(long agencyId, int year) {
        ReportNumbers numbers = numbers(agencyId, year);
        return new Draft(numbers, reports.of(numbers, agencyId), List.of(), List.of());
    }

    @Override
    public List<Finding> findings(Draft draft, long agencyId) {
        List<Finding> found = new ArrayList<>(ReportChecks.of(draft.report().published()));
        found.addAll(ReportChecks.carriedOver(
                draft.numbers().table3Before(), draft.report().table3()));
        found.addAll(Table2Cells.blanks(draft.report().table2()));
        found.addAll(Table2Cells.rolledForward(
                draft.numbers().table2Before(), draft.report().table2()));
        found.addAll(ReportReview.text(draft));
        return found;
    }

    /** The chain of the agency, which whoever closes a report holds, stops every act. */
    @Override
    public void hold(long agencyId, int year) {
        if (year >= LocalDate.now(clock).getYear()) {
            throw Refused.conflict("statistics.freeze.running", String.valueOf(year));
        }
    }

    @Override
    public CaseBasis basis(long agencyId, int year) {
        return new CaseBasis(cases.now(agencyId, year), remedies.of(agencyId, year));
    }

    @Override
    public boolean isCountedOtherwise(ReportVersion before) {
        return differences.isChanged(before);
    }

    /** What is stored satisfies every check, is what the table shows, and what the history gives at this cut-off. */
    @Override
    public void requireSound(ReportVersion version, Draft draft, CaseBasis basis, List<ReviewedFinding> reviewed) {
        List<Finding> findings = checks.of(version.agencyId(), version.year(), version.table3(), version.table4());
        if (!findings.isEmpty()) {
            throw Refused.conflict(
                    "statistics.freeze.findings",
                    String.valueOf(findings.size()),
                    findings.get(0).place() + "：" + findings.get(0).message());
        }
        boolean same = FrozenCases.table(basis.cases(), version.format()).equals(version.table3())
                && basis.cases().equals(cases.then(version))
                && basis.remedies().size() == total(version.table4());
        if (!same) {
            throw Refused.conflict("statistics.freeze.history");
        }
    }

    private static int total(Table4 table) {
        int total = 0;
        for (Table4Row group : Table4Row.values()) {
            total += table.number(group, Table4.TOTAL);
        }
        return total;
    }
}

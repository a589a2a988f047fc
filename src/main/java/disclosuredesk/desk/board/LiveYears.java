package disclosuredesk.desk.board;

import disclosuredesk.agencies.Revisions;
import disclosuredesk.desk.board.LiveYear.Cell;
import disclosuredesk.report.ReportScope;
import disclosuredesk.report.Table3;
import disclosuredesk.report.Table3Row;
import disclosuredesk.report.Table4;
import disclosuredesk.report.Table4Row;
import disclosuredesk.statistics.Draft;
import disclosuredesk.statistics.ReportNumbers;
import disclosuredesk.statistics.ReportReview;
import disclosuredesk.statistics.ReportSources;
import disclosuredesk.statistics.ReviewedFinding;
import disclosuredesk.statistics.YearChecks;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads the running year of the annual report; all counting and checking is the report's own. */
@Component
class LiveYears {

    /** What it counts from beside the ledger. */
    static final Set<String> MATTERS = Set.of(Revisions.SETTINGS, ReportSources.REVISION);

    private final ReportSources sources;
    private final YearChecks checks;
    private final ReportReview review;

    LiveYears(ReportSources sources, YearChecks checks, ReportReview review) {
        this.sources = sources;
        this.checks = checks;
        this.review = review;
    }

    LiveYear of(long agencyId, int year) {
        Draft draft = sources.of(ReportScope.OWN).draft(agencyId, year);
        ReportNumbers numbers = draft.numbers();
        Table3 table3 = numbers.table3();
        Table4 table4 = numbers.table4();
        List<Cell> figures = Stream.of(Table3Row.NEW, Table3Row.CARRY_IN, Table3Row.R7, Table3Row.CARRY_OUT)
                .map(row -> new Cell(
                        "desk.board.year." + row,
                        table3.number(row, Table3.TOTAL),
                        "/statistics/" + year + "/" + row + "?format="
                                + table3.format().code()))
                .toList();
        List<Cell> remedies = Arrays.stream(Table4Row.values())
                .map(row ->
                        new Cell(row.label(), table4.number(row, Table4.TOTAL), "/statistics/" + year + "/remedies"))
                .toList();
        long open = review.of(draft, agencyId).stream()
                .filter(ReviewedFinding::isOpen)
                .count();
        return new LiveYear(
                year,
                figures,
                remedies,
                checks.of(agencyId, year, table3, table4).size(),
                open);
    }
}

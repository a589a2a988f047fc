package disclosuredesk.statistics;

import disclosuredesk.checking.ReportChecks;
import disclosuredesk.report.Finding;
import disclosuredesk.report.ReportScope;
import disclosuredesk.report.Table3;
import disclosuredesk.report.Table4;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The checks of an agency's own year. What the year before carried out is read from its closed figures, if it was closed. */
@Component
public class YearChecks {

    private final AnnualTable table;
    private final FrozenYears years;

    YearChecks(AnnualTable table, FrozenYears years) {
        this.table = table;
        this.years = years;
    }

    /** What is wrong with table 三 of an agency and year. */
    public List<Finding> of(long agencyId, int year, Table3 table3) {
        List<Finding> findings = new ArrayList<>(ReportChecks.table3(table3));
        Table3 before = years.latest(ReportScope.OWN, agencyId, year - 1)
                .map(ReportVersion::table3)
                .orElseGet(() -> table.derive(agencyId, year - 1, table3.format()));
        findings.addAll(ReportChecks.carriedOver(before, table3));
        return findings;
    }

    /** What is wrong with tables 三 and 四 of an agency and year. */
    public List<Finding> of(long agencyId, int year, Table3 table3, Table4 table4) {
        List<Finding> findings = new ArrayList<>(of(agencyId, year, table3));
        findings.addAll(ReportChecks.table4(table4));
        return findings;
    }
}

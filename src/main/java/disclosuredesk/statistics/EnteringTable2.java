package disclosuredesk.statistics;

import disclosuredesk.agencies.Officer;
import disclosuredesk.report.ReportFormat;
import disclosuredesk.report.Table2;
import disclosuredesk.report.Table2Row;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.Refused;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/** Table 二 is entered by hand: art. 20's figures are in no request. Who changed which cell stays on file. */
@Act
public class EnteringTable2 {

    private final Table2Sheets sheets;
    private final Clock clock;

    EnteringTable2(Table2Sheets sheets, Clock clock) {
        this.sheets = sheets;
        this.clock = clock;
    }

    /**
     * Puts the table in place of the one on file.
     *
     * @param version the version the form was filled from
     * @throws Refused forbidden to any but the disclosure office and its head; conflict if another changed the table since
     */
    public void enter(int year, int version, Table2 table, Officer by) {
        ReportDuty.require(by);
        if (table.format() != ReportFormat.of(year)) {
            throw new IllegalArgumentException("table 二 of " + year + " in the format " + table.format());
        }
        Table2 before = sheets.of(by.agencyId(), year).table();
        if (!sheets.take(by.agencyId(), year, version)) {
            throw Refused.conflict("statistics.report.changedMeanwhile");
        }
        LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
        for (Table2Row row : Table2Row.of(table.format())) {
            for (int column = 0; column < row.columns().size(); column++) {
                Table2.Cell was = before.cell(row, column);
                Table2.Cell is = table.cell(row, column);
                if (!was.equals(is)) {
                    sheets.put(by.agencyId(), year, row, column, is);
                    sheets.record(by.agencyId(), year, new Table2Change(row, column, was, is, now, by.name()), by);
                }
            }
        }
    }
}

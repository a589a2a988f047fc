package disclosuredesk.statistics;

import disclosuredesk.report.Table2;
import disclosuredesk.report.Table2Row;
import java.time.LocalDateTime;

/** Who changed which cell of table 二 from what to what. */
public record Table2Change(
        Table2Row row,
        int column,
        Table2.Cell before,
        Table2.Cell after,
        LocalDateTime changedAt,
        String officerName) {}

package disclosuredesk.rollup;

import disclosuredesk.report.Table2;
import disclosuredesk.report.Table2Row;
import disclosuredesk.statistics.ReportPart;
import java.util.ArrayList;
import java.util.List;

/** What a sum says of itself beside its figures: what it is the sum of, who is missing, and what could not be added. */
public final class TotalRemarks {

    private TotalRemarks() {}

    /** @param missing names of those whose figures are not in it */
    static List<String> scope(List<ReportPart> parts, List<String> missing) {
        List<String> sentences = new ArrayList<>();
        if (!parts.isEmpty()) {
            sentences.add("本报告各表由下列单位的数字相加得出："
                    + String.join(
                            "、",
                            parts.stream()
                                    .map(part ->
                                            part.name() + "（" + part.scope().label() + "）")
                                    .toList())
                    + "。");
        }
        if (!missing.isEmpty()) {
            sentences.add("下列单位的数字未计入：" + String.join("、", missing) + "。");
        }
        return sentences;
    }

    /** What the parts print beside their numbers of table 二, which the sum cannot hold. */
    public static List<String> notes(List<ReportPart> parts) {
        List<String> notes = new ArrayList<>();
        for (ReportPart part : parts) {
            Table2 table = part.tables().table2();
            for (Table2Row row : Table2Row.of(table.format())) {
                for (int column = 0; column < row.columns().size(); column++) {
                    if (!table.cell(row, column).note().isEmpty()) {
                        notes.add(part.name() + "：" + row.label() + " · " + row.columnLabel(column) + "（"
                                + table.cell(row, column).note() + "）");
                    }
                }
            }
        }
        return notes;
    }
}

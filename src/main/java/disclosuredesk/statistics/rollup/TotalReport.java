package disclosuredesk.statistics.rollup;

import disclosuredesk.statistics.AnnualReport;
import disclosuredesk.statistics.Chapter;
import disclosuredesk.statistics.ReportScope;
import disclosuredesk.statistics.Table2;
import disclosuredesk.statistics.Table2Row;
import java.util.ArrayList;
import java.util.List;

/** A sum as a report of its own: its tables, and in chapter 一 what they are the sum of and who is missing. */
public final class TotalReport {

    private TotalReport() {}

    /** @param missing names of those whose figures are not in it */
    public static AnnualReport of(String organ, int year, CollectedTables tables, List<Total.Part> parts, List<String> missing, boolean draft) {
        List<Chapter> chapters = new ArrayList<>();
        for (int number = 1; number <= Chapter.TITLES.size(); number++) {
            chapters.add(new Chapter(number, Chapter.TITLES.get(number - 1), number == 1 ? scope(parts, missing) : List.of()));
        }
        return new AnnualReport(organ, year, ReportScope.TOTAL, tables.table2(), tables.table3(), tables.table4(), chapters, draft);
    }

    private static List<String> scope(List<Total.Part> parts, List<String> missing) {
        List<String> sentences = new ArrayList<>();
        sentences.add("本报告各表由下列单位的数字相加得出：" + String.join("、", parts.stream()
                .map(part -> part.name() + "（" + part.scope().label() + "）").toList()) + "。");
        if (!missing.isEmpty()) {
            sentences.add("下列单位的数字未计入：" + String.join("、", missing) + "。");
        }
        return sentences;
    }

    /** What the parts print beside their numbers of table 二, which the sum cannot hold. */
    public static List<String> notes(List<Total.Part> parts) {
        List<String> notes = new ArrayList<>();
        for (Total.Part part : parts) {
            Table2 table = part.tables().table2();
            for (Table2Row row : Table2Row.of(table.format())) {
                for (int column = 0; column < row.columns().size(); column++) {
                    if (!table.cell(row, column).note().isEmpty()) {
                        notes.add(part.name() + "：" + row.label() + " · " + row.columnLabel(column) + "（" + table.cell(row, column).note() + "）");
                    }
                }
            }
        }
        return notes;
    }
}

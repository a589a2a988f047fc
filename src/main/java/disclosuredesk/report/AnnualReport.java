package disclosuredesk.report;

import java.util.List;
import java.util.Map;

/**
 * The annual report of an agency and year, composed: what every form of it (page, Word, PDF, web page, workbook, JSON) says.
 * The tables stand in chapters 二, 三 and 四, after their text.
 *
 * @param chapters all six, their placeholders replaced by the figures of these very tables
 * @param draft whether it says that it is one
 */
public record AnnualReport(
        String organ,
        int year,
        ReportScope scope,
        Table2 table2,
        Table3 table3,
        Table4 table4,
        List<Chapter> chapters,
        boolean draft) {

    public AnnualReport {
        chapters = List.copyOf(chapters);
    }

    public ReportFormat format() {
        return table3.format();
    }

    /** 济南市2019年政府信息公开工作年度报告. */
    public String title() {
        return organ + year + "年政府信息公开工作年度报告";
    }

    /** The line below the title: the scope, and that it is a draft if it is. */
    public String subtitle() {
        return "（统计范围：" + scope.label() + (draft ? "　草稿，未定稿" : "") + "）";
    }

    /** The heading of a chapter as printed: 一、总体情况. */
    public static String heading(Chapter chapter) {
        return "一二三四五六".charAt(chapter.number() - 1) + "、" + chapter.title();
    }

    /** The same report without the remark that it is a draft. */
    public AnnualReport finished() {
        return new AnnualReport(organ, year, scope, table2, table3, table4, chapters, false);
    }

    /** The report as the checks and readers know published ones. */
    public PublishedReport published() {
        return new PublishedReport(organ, year, table2, table3, table4, chapters, Map.of(), List.of());
    }
}

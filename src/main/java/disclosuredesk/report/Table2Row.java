package disclosuredesk.report;

import java.util.Arrays;
import java.util.List;

/**
 * The rows of table 二 (主动公开政府信息情况, art. 20 of the Regulation) in both formats, in printed order. The two formats
 * have nothing in common: no figure of one can be turned into the other's.
 */
public enum Table2Row {
    RULES_2019(ReportFormat.FORMAT_2019, "20(1)", "规章", Columns.MADE_2019),
    NORMATIVE_2019(ReportFormat.FORMAT_2019, "20(1)", "规范性文件", Columns.MADE_2019),
    LICENCES_2019(ReportFormat.FORMAT_2019, "20(5)", "行政许可", Columns.ITEMS_DECIDED_2019),
    OTHER_SERVICES_2019(ReportFormat.FORMAT_2019, "20(5)", "其他对外管理服务事项", Columns.ITEMS_DECIDED_2019),
    PENALTIES_2019(ReportFormat.FORMAT_2019, "20(6)", "行政处罚", Columns.ITEMS_DECIDED_2019),
    COERCION_2019(ReportFormat.FORMAT_2019, "20(6)", "行政强制", Columns.ITEMS_DECIDED_2019),
    CHARGES_2019(ReportFormat.FORMAT_2019, "20(8)", "行政事业性收费", Columns.ITEMS_2019),
    /** The amount is in yuan. */
    PROCUREMENT_2019(ReportFormat.FORMAT_2019, "20(9)", "政府集中采购", Columns.PROCUREMENT_2019),

    RULES(ReportFormat.FORMAT_2021, "20(1)", "规章", Columns.IN_FORCE),
    NORMATIVE(ReportFormat.FORMAT_2021, "20(1)", "行政规范性文件", Columns.IN_FORCE),
    LICENCES(ReportFormat.FORMAT_2021, "20(5)", "行政许可", Columns.DECIDED),
    PENALTIES(ReportFormat.FORMAT_2021, "20(6)", "行政处罚", Columns.DECIDED),
    COERCION(ReportFormat.FORMAT_2021, "20(6)", "行政强制", Columns.DECIDED),
    /** The amount is in 万元. */
    CHARGES(ReportFormat.FORMAT_2021, "20(8)", "行政事业性收费", Columns.CHARGED);

    private static final class Columns {
        static final List<String> MADE_2019 = List.of("本年新制作数量", "本年新公开数量", "对外公开总数量");
        static final List<String> ITEMS_DECIDED_2019 = List.of("上一年项目数量", "本年增/减", "处理决定数量");
        static final List<String> ITEMS_2019 = List.of("上一年项目数量", "本年增/减");
        static final List<String> PROCUREMENT_2019 = List.of("采购项目数量", "采购总金额");
        static final List<String> IN_FORCE = List.of("本年制发件数", "本年废止件数", "现行有效件数");
        static final List<String> DECIDED = List.of("本年处理决定数量");
        static final List<String> CHARGED = List.of("本年收费金额");
    }

    private final ReportFormat format;
    private final String item;
    private final String label;
    private final List<String> columns;

    Table2Row(ReportFormat format, String item, String label, List<String> columns) {
        this.format = format;
        this.item = item;
        this.label = label;
        this.columns = columns;
    }

    public ReportFormat format() {
        return format;
    }

    /** The block as exports name it: {@code 20(1)} for 第二十条第（一）项. */
    public String item() {
        return item;
    }

    /** The block as it is printed. */
    public String itemLabel() {
        String number = switch (item) {
            case "20(1)" -> "一";
            case "20(5)" -> "五";
            case "20(6)" -> "六";
            case "20(8)" -> "八";
            default -> "九";
        };
        return "第二十条第（" + number + "）项";
    }

    /** 信息内容 as it is printed. */
    public String label() {
        return label;
    }

    /** The names of its columns, in printed order. */
    public List<String> columns() {
        return columns;
    }

    /** The name of the column as it is printed: the 2021 format adds the unit of the amount. */
    public String columnLabel(int column) {
        return columns.get(column) + (format == ReportFormat.FORMAT_2021 && isAmount(column) ? "（单位：万元）" : "");
    }

    /** Whether the column is an amount of money, which may have decimals: yuan in the 2019 format, 万元 in the 2021 one. */
    public boolean isAmount(int column) {
        return columns.get(column).endsWith("金额");
    }

    /** Whether the column may be negative. */
    public boolean isChange(int column) {
        return columns.get(column).equals("本年增/减");
    }

    /** The rows of a format in printed order. */
    public static List<Table2Row> of(ReportFormat format) {
        return Arrays.stream(values()).filter(row -> row.format == format).toList();
    }
}

package disclosuredesk.report;

import java.util.Arrays;
import java.util.Optional;

/**
 * The rows of table 三 in both formats, in printed order. The constant's name is the row code of exports; the 2019
 * format has {@link #R6}, the 2021 format {@link #R6_1} to {@link #R6_3} in its place.
 */
public enum Table3Row {
    NEW("一、本年新收政府信息公开申请数量"),
    CARRY_IN("二、上年结转政府信息公开申请数量"),
    R1("（一）予以公开"),
    R2("（二）部分公开（区分处理的，只计这一情形，不计其他情形）"),
    R3_1("（三）不予公开", "1.属于国家秘密"),
    R3_2("（三）不予公开", "2.其他法律行政法规禁止公开"),
    R3_3("（三）不予公开", "3.危及“三安全一稳定”"),
    R3_4("（三）不予公开", "4.保护第三方合法权益"),
    R3_5("（三）不予公开", "5.属于三类内部事务信息"),
    R3_6("（三）不予公开", "6.属于四类过程性信息"),
    R3_7("（三）不予公开", "7.属于行政执法案卷"),
    R3_8("（三）不予公开", "8.属于行政查询事项"),
    R4_1("（四）无法提供", "1.本机关不掌握相关政府信息"),
    R4_2("（四）无法提供", "2.没有现成信息需要另行制作"),
    R4_3("（四）无法提供", "3.补正后申请内容仍不明确"),
    R5_1("（五）不予处理", "1.信访举报投诉类申请"),
    R5_2("（五）不予处理", "2.重复申请"),
    R5_3("（五）不予处理", "3.要求提供公开出版物"),
    R5_4("（五）不予处理", "4.无正当理由大量反复申请"),
    R5_5("（五）不予处理", "5.要求行政机关确认或重新出具已获取信息"),
    R6("（六）其他处理"),
    R6_1("（六）其他处理", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"),
    R6_2("（六）其他处理", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"),
    R6_3("（六）其他处理", "3.其他"),
    R7("（七）总计"),
    CARRY_OUT("四、结转下年度继续办理");

    static final String RESULTS = "三、本年度办理结果";

    private final String[] path;

    Table3Row(String... path) {
        this.path = path;
    }

    /** Whether the row counts requests that ended in the year, and is part of the sum （七）. */
    public boolean isResult() {
        return ordinal() >= R1.ordinal() && ordinal() < R7.ordinal();
    }

    /** The row's own words. */
    public String shortLabel() {
        return path[path.length - 1];
    }

    /** The family the row stands under, e.g. （三）不予公开; empty for rows without one. */
    public String family() {
        return path.length > 1 ? path[0] : "";
    }

    /** The whole label, as exports print it: 三、本年度办理结果 / （三）不予公开 / 1.属于国家秘密. */
    public String label() {
        String own = String.join(" / ", path);
        return isResult() || this == R7 ? RESULTS + " / " + own : own;
    }

    public static Optional<Table3Row> of(String code) {
        return Arrays.stream(values()).filter(row -> row.name().equals(code)).findFirst();
    }
}

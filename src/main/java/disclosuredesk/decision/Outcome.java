package disclosuredesk.decision;

import java.util.List;

/**
 * How a request ended: the result rows of table 三 of the annual report in the grain of the 2021 format
 * (国办公开办函〔2021〕30号). The constant's name is the row code. The 2019 row is a projection of it
 * ({@link #rowIn2019()}).
 */
public enum Outcome {
    R1(Family.DISCLOSED, "予以公开"),
    R2(Family.PARTLY_DISCLOSED, "部分公开"),
    R3_1(Family.REFUSED, "属于国家秘密"),
    R3_2(Family.REFUSED, "其他法律行政法规禁止公开"),
    R3_3(Family.REFUSED, "危及“三安全一稳定”"),
    R3_4(Family.REFUSED, "保护第三方合法权益"),
    R3_5(Family.REFUSED, "属于三类内部事务信息"),
    R3_6(Family.REFUSED, "属于四类过程性信息"),
    R3_7(Family.REFUSED, "属于行政执法案卷"),
    R3_8(Family.REFUSED, "属于行政查询事项"),
    R4_1(Family.CANNOT_PROVIDE, "本机关不掌握相关政府信息"),
    R4_2(Family.CANNOT_PROVIDE, "没有现成信息需要另行制作"),
    R4_3(Family.CANNOT_PROVIDE, "补正后申请内容仍不明确"),
    R5_1(Family.NOT_PROCESSED, "信访举报投诉类申请"),
    R5_2(Family.NOT_PROCESSED, "重复申请"),
    R5_3(Family.NOT_PROCESSED, "要求提供公开出版物"),
    R5_4(Family.NOT_PROCESSED, "无正当理由大量反复申请"),
    R5_5(Family.NOT_PROCESSED, "要求行政机关确认或重新出具已获取信息"),
    R6_1(Family.OTHERWISE_CONCLUDED, "申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"),
    R6_2(Family.OTHERWISE_CONCLUDED, "申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"),
    R6_3(Family.OTHERWISE_CONCLUDED, "其他");

    /** The six families of results (大类), （一） to （六） of table 三. */
    public enum Family {
        DISCLOSED("予以公开"),
        PARTLY_DISCLOSED("部分公开"),
        REFUSED("不予公开"),
        CANNOT_PROVIDE("无法提供"),
        NOT_PROCESSED("不予处理"),
        OTHERWISE_CONCLUDED("其他处理");

        private final String label;

        Family(String label) {
            this.label = label;
        }

        /** The statutory name of the family. */
        public String label() {
            return label;
        }
    }

    private final Family family;
    private final String label;

    Outcome(Family family, String label) {
        this.family = family;
        this.label = label;
    }

    public Family family() {
        return family;
    }

    /** The row's own words in the statutory table. */
    public String label() {
        return label;
    }

    /** Family and row, e.g. 不予公开：属于国家秘密. */
    public String fullLabel() {
        return family.label().equals(label) ? label : family.label() + "：" + label;
    }

    /** The row of the 2019 format, which has one row for all of （六）. */
    public String rowIn2019() {
        return family == Family.OTHERWISE_CONCLUDED ? "R6" : name();
    }

    /**
     * The outcome of the whole request from the outcomes of its parts. Where one part is given and another is not, or
     * one is partly given, the request is 部分公开 and nothing else (label of row （二）: 区分处理的，只计这一情形，不计其他情形).
     * Where nothing is given, the main reason, which staff put first, decides.
     */
    public static Outcome ofParts(List<Outcome> parts) {
        boolean given = parts.contains(R1);
        boolean withheld = parts.stream().anyMatch(part -> part != R1);
        if (parts.contains(R2) || given && withheld) {
            return R2;
        }
        return parts.get(0);
    }
}

package disclosuredesk.statistics;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the records of a year tell of the work beside the tables: the sentences of the default text that are not figures of a table. What nobody
 * recorded is not told.
 *
 * @param reassessed how often withheld information was looked at again (art. 18)
 * @param mayBeDisclosed how often that ended in its disclosure
 * @param published what became public on the agency's own initiative because it was asked for often (art. 44)
 * @param complaints received (arts 47, 51)
 * @param complaintsAnswered of these, by the year's end
 * @param reportBefore the publication of last year's report; null if none is recorded
 * @param appraisals that are not void (arts 46, 50 ¶4)
 */
record WorkRecords(
        int reassessed,
        int mayBeDisclosed,
        int published,
        int complaints,
        int complaintsAnswered,
        @Nullable Publication reportBefore,
        List<Appraisal> appraisals) {

    /** Of an agency that recorded nothing. */
    static final WorkRecords NONE = new WorkRecords(0, 0, 0, 0, 0, null, List.of());

    WorkRecords {
        appraisals = List.copyOf(appraisals);
    }

    /** The sentences by the names the default text has for them. */
    Map<String, String> blocks() {
        return Map.of(
                "{{records.management}}",
                management(),
                "{{records.platform}}",
                platform(),
                "{{records.supervision}}",
                supervision());
    }

    private String management() {
        return reassessed == 0
                ? "本年没有登记定期评估的结果。"
                : "按照《中华人民共和国政府信息公开条例》第十八条评估已登记的信息%d项次，其中因情势变化可以提供的%d项次。".formatted(reassessed, mayBeDisclosed);
    }

    private String platform() {
        String before = reportBefore == null
                ? ""
                : "上一年度报告于%d年%d月%d日公布。"
                        .formatted(
                                reportBefore.publishedOn().getYear(),
                                reportBefore.publishedOn().getMonthValue(),
                                reportBefore.publishedOn().getDayOfMonth());
        String asked = published == 0 ? "" : "因多人申请而纳入主动公开范围的信息%d项。".formatted(published);
        String told = before + asked;
        return told.isEmpty() ? "本年没有登记平台建设的情况。" : told;
    }

    private String supervision() {
        String told = appraisals.stream().map(WorkRecords::sentence).collect(Collectors.joining());
        String answered =
                complaints == 0 ? "" : "收到对政府信息公开工作的投诉举报事项%d项，年末前回复%d项。".formatted(complaints, complaintsAnswered);
        String all = told + answered;
        return all.isEmpty() ? "本年没有登记考核、社会评议和责任追究的结果。" : all;
    }

    private static String sentence(Appraisal one) {
        String what = switch (one.kind()) {
            case ASSESSMENT -> "考核政府信息公开工作";
            case PUBLIC_REVIEW -> "对政府信息公开工作组织社会评议";
            case ACCOUNTABILITY -> "就政府信息公开工作追究责任";
        };
        String text = one.text().isEmpty() ? "" : one.text() + (one.text().endsWith("。") ? "" : "。");
        return "%d月%d日，%s%s，结果：%s。%s"
                .formatted(
                        one.heldOn().getMonthValue(),
                        one.heldOn().getDayOfMonth(),
                        one.organ(),
                        what,
                        one.result(),
                        text);
    }
}

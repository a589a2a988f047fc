package disclosuredesk.desk.help;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A page of the manual, one for each task of a clerk, and the pages of the application it belongs to: their "?" opens it.
 * The text stands in {@code templates/help}, the picture beside it in {@code static/manual}, for below /help every name is a task.
 */
public enum HelpTopic {
    WORKLIST("我的案件：待办、签收、转办", "/", "/handover", "handover", "give-back", "supervision", "supervisions"),
    LISTS("查找、筛选和导出", "/requests"),
    REGISTRATION("登记申请", "/requests/new", "receipt"),
    EXAMINATION("审查和补正", "examination", "correction", "correction-notice"),
    SEARCH("分办、检索和拟办", "assignment", "search", "search-proof"),
    CONSULTATION("征求意见", "consultation", "opinion", "go-on", "consultations"),
    DECISION("拟定、审核和签发", "decision", "review", "approval", "endorsement", "return", "withdrawal"),
    LETTERS("文书", "letters", "/letters"),
    MATERIALS("材料和提供的信息", "materials", "release", "redaction"),
    DELIVERY("送达", "delivery"),
    ARCHIVE("归档和卷宗", "archive"),
    DEADLINE("期限是怎么算的", "deadline"),
    EXTENSION("延期、说明理由和收费", "extension", "extension-approval", "extension-notice", "reasons", "reasons-received", "reasons-judgement", "fee", "payment"),
    AMENDMENT("登记错了怎么办", "amendment", "registration-amendment", "voiding", "motion", "reopening"),
    REMINDERS("提醒", "/reminders"),
    BOARD("看板", "/board"),
    REGISTER("不予公开信息台账", "/withheld", "reassessment", "publication"),
    REMEDIES("行政复议、行政诉讼", "/remedies", "remedy"),
    REPORT("年度报告", "/statistics"),
    ROLLUP("汇总"),
    SETTINGS("人员、科室、日历和设置（系统管理员）", "/officers", "/departments", "/calendar", "/letterhead", "/settings"),
    OPEN_POINTS("尚待确认的口径");

    private final String title;
    private final List<String> pages;

    /**
     * @param pages addresses that begin with a slash, or the last part of an address below a request
     */
    HelpTopic(String title, String... pages) {
        this.title = title;
        this.pages = List.of(pages);
    }

    public String title() {
        return title;
    }

    /** The last part of its address, and the name of its file. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<HelpTopic> of(String slug) {
        return Arrays.stream(values()).filter(topic -> topic.slug().equals(slug)).findFirst();
    }

    /** The page of the manual about an address of the application; the longest match counts. Empty: the table of contents. */
    public static Optional<HelpTopic> about(String path) {
        if (path.matches("/statistics/\\d+/(units|total).*")) {
            return Optional.of(ROLLUP);
        }
        String act = path.matches("/requests/[^/]{36}/.*") ? path.split("/")[3] : "";
        HelpTopic best = null;
        int length = 0;
        for (HelpTopic topic : values()) {
            for (String page : topic.pages) {
                boolean fits = page.equals(act) || path.equals(page) || page.length() > 1 && page.startsWith("/") && path.startsWith(page + "/");
                int weight = page.equals(act) ? Integer.MAX_VALUE : page.length();
                if (fits && weight > length) {
                    best = topic;
                    length = weight;
                }
            }
        }
        return path.matches("/requests/[^/]{36}") ? Optional.of(WORKLIST) : Optional.ofNullable(best);
    }
}

package disclosuredesk.report;

import java.util.List;

/**
 * One of the six chapters of an annual report, without the tables in it.
 *
 * @param number 1 to 6
 * @param title as printed, without the number: 总体情况
 * @param paragraphs its text, in order; empty if it has none
 */
public record Chapter(int number, String title, List<String> paragraphs) {

    /** The titles of both formats, chapter 1 first. */
    public static final List<String> TITLES =
            List.of("总体情况", "主动公开政府信息情况", "收到和处理政府信息公开申请情况", "政府信息公开行政复议、行政诉讼情况", "存在的主要问题及改进情况", "其他需要报告的事项");

    public Chapter {
        paragraphs = List.copyOf(paragraphs);
    }
}

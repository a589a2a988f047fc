package disclosuredesk.checking.prose;

import disclosuredesk.report.Table3Row;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a number of requests in the text is about: the rows of table 三 it names. */
enum Topic {
    GIVEN_OR_PARTLY(
            "予以公开及部分公开", "(?<!不)予以公开(?:以及|及|和|与|、|或|或者|含|\\(含)部分公开|公开(?:和|及|与)部分公开", Table3Row.R1, Table3Row.R2),
    GIVEN("予以公开", "(?<!不)予以公开|同意公开|全部公开", Table3Row.R1),
    PARTLY("部分公开", "部分公开", Table3Row.R2),
    REFUSED(
            "不予公开",
            "不予公开",
            Table3Row.R3_1,
            Table3Row.R3_2,
            Table3Row.R3_3,
            Table3Row.R3_4,
            Table3Row.R3_5,
            Table3Row.R3_6,
            Table3Row.R3_7,
            Table3Row.R3_8),
    UNABLE("无法提供", "无法提供", Table3Row.R4_1, Table3Row.R4_2, Table3Row.R4_3),
    NOT_PROCESSED("不予处理", "不予处理", Table3Row.R5_1, Table3Row.R5_2, Table3Row.R5_3, Table3Row.R5_4, Table3Row.R5_5),
    OTHERWISE("其他处理", "其[他它]处理", Table3Row.R6, Table3Row.R6_1, Table3Row.R6_2, Table3Row.R6_3),
    CARRIED_IN("上年结转", "(?:上年|上一年|上年度|上一年度|去年)(?:度)?(?:结转|转结)|(?:结转|转结)(?:自)?上(?:一)?年", Table3Row.CARRY_IN),
    CARRIED_OUT("结转下年度", "(?:结转|转结|转)(?:至|到)?(?:下|次|20\\d\\d)(?:一)?年?(?:度)?", Table3Row.CARRY_OUT),
    /** Whether those carried in are counted with them the word does not say. */
    HANDLED("办理", "办理(?!完毕)[^0-9,。;]*?申请", Table3Row.R7),
    DONE("办结", "办结|办理完毕|答复", Table3Row.R7),
    RECEIVED("新收", "(?:新收|收到|受理|接收|接到)[^0-9,。;]*?申请|新收(?:件|数|数量)?$", Table3Row.NEW);

    /** A channel or a kind of request: the tables know nothing of it. */
    private static final Pattern BEYOND_THE_TABLES =
            Pattern.compile("网络|网上|网站|平台|信函|邮寄|信件|当面|现场|邮件|传真|窗口|电话|咨询|线上|线下" + "|同比|增长|增加|减少|上升|下降|撤回|逾期|按时|及时|延期");

    private final String label;
    private final Pattern words;
    private final List<Table3Row> rows;

    Topic(String label, String words, Table3Row... rows) {
        this.label = label;
        this.words = Pattern.compile(words);
        this.rows = Arrays.asList(rows);
    }

    String label() {
        return label;
    }

    List<Table3Row> rows() {
        return rows;
    }

    /** The topic named last in the words before a number; null if none is, or if they say more than the tables know. */
    static @Nullable Topic last(String words) {
        Topic last = null;
        int furthest = -1;
        for (Topic topic : values()) {
            Matcher named = topic.words.matcher(words);
            while (named.find()) {
                if (named.end() > furthest) {
                    last = topic;
                    furthest = named.end();
                }
            }
        }
        return last == null || BEYOND_THE_TABLES.matcher(words).find() ? null : last;
    }

    /** Whether the words say more than the tables know. */
    static boolean isBeyondTheTables(String words) {
        return BEYOND_THE_TABLES.matcher(words).find();
    }

    /** Where it is named last; -1 if nowhere. */
    int end(String text) {
        int end = -1;
        Matcher named = words.matcher(text);
        while (named.find()) {
            end = named.end();
        }
        return end;
    }
}

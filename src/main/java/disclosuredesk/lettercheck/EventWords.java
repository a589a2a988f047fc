package disclosuredesk.lettercheck;

import static java.util.Objects.requireNonNull;

import disclosuredesk.lettercheck.LetterEvent.Kind;
import disclosuredesk.lettercheck.LetterEvent.Step;
import disclosuredesk.lettercheck.LetterEvent.Topic;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the words around a day say happened on it.
 *
 * @param before the words of the sentence before the day, back to the day before it
 * @param after those after it, up to the next day
 * @param sentence the whole sentence
 * @param context what the sentence before was about
 */
record EventWords(String before, String after, String sentence, Topic context) {

    private static final Map<Topic, Pattern> TOPICS = topics();
    private static final Pattern EARLIER =
            Pattern.compile("曾|此前|前次|首次|上次|相同|同一(?:内容|信息|政府信息|事项|申请)|同样(?:的)?(?:内容|信息|政府信息|事项|申请)|申请过|重复|内容一致");
    private static final Pattern SAME = Pattern.compile("前次|首次|上次|相同|同一|同样|重复|内容一致");
    private static final Pattern AS_OF = Pattern.compile("(?:截至|截止|截止到|截止至|迄)$");
    private static final Pattern UP_TO = Pattern.compile("(?:至|到)$");
    private static final Pattern DUE_AFTER = Pattern.compile("^(?:以前|之前|前(?![期述后款])|[^。;,]{0,10}(?:届满|期满|截止|到期))");
    private static final Pattern DUE_BEFORE =
            Pattern.compile("(?:截止日期?|届满日|期限|期限至|延长至|延期至|延至|顺延至|延长到|至迟于|最迟于|不迟于|届满日期)(?:为|是|:|至)?$");
    private static final Pattern RECEIPT =
            Pattern.compile("^[^。;]{0,30}?(?:收到|收悉|接收|签收)(?![^,。;]{0,24}(?:补正|补充|撤回|更正|意见|说明|缴|款|回函|复函|退|转送|通知书|告知书))"
                    + "[^。;]{0,60}?(?:申请|来信)");
    private static final Pattern BARE_RECEIPT =
            Pattern.compile("^[^。;]{0,16}?(?:收到|收悉|签收|接收|受理|(?:与[您你]|双方)[\\p{IsHan}]{0,6}确认|(?<=^|,)确认的)");
    /** 我局于7月7日签收: after the sentence that told of the request, the request. */
    private static final Pattern NOTHING_ELSE =
            Pattern.compile("^[^,。;]{0,8}?(?:收到|收悉|签收|接收|受理)(?:[您你]的)?(?:该|上述|此|前述)?(?:申请)?[,。;(]");

    private static final Pattern WITHDRAWN = Pattern.compile(
            "^.{0,40}?(?:提出|提交|递交|书面|申请|要求|自愿|主动|声明|收到.{0,8}[你您司位所]).{0,16}(?:撤回|撤销)(?!.{0,4}(?:上述|该)?(?:答复|告知书|决定))");
    private static final Pattern RECEIPT_BEFORE = Pattern.compile("(?:收到|收悉|签收)(?:申请)?(?:日期|之日|时间|的日期)(?:为|是|:)?$");
    private static final Pattern SUBMITTED =
            Pattern.compile("^[^。;]{0,24}(?:提出|提交|递交|邮寄|寄出|寄来|寄送)(?![^。;]{0,10}撤)[^。;]{0,60}申请");
    private static final Pattern GOT =
            Pattern.compile("^[^。;]{0,14}?(?:签收|收到|收悉|接收)(?![^,。;]{0,16}(?:补正|补充|书面|答复|回复|复函|意见|回函|反馈|说明|款|费))");
    private static final Pattern SENT =
            Pattern.compile("发出|发送|送达|作出|出具|寄出|寄送|邮寄|制作|印发|下达|通知|告知|要求|征求|征询|致函|发函|去函|函询|函告|书面询问|批准|决定");
    private static final Pattern NOTICE = Pattern.compile("告知|通知|要求|一次性|收费|送达");
    private static final Pattern ANSWERED = Pattern.compile("答复|回复|复函|反馈|表示|回函|来函|函复|书面意见|出具|提交|提出|递交|不同意|同意|说明|寄来|寄出|称"
            + "|补正|补充|收到[^,。;]{0,20}(?:意见|回复|答复|回函|复函|补正|补充|说明)");
    private static final Pattern PAID = Pattern.compile("^[^,。;未]{0,14}(?:缴纳|交纳|缴清|支付|缴费|交费)(?!通知|期|截止)");
    private static final Pattern SEARCHED = Pattern.compile("^[^。;]{0,24}(?:检索|查找|查询|搜索|核查|查阅)");
    private static final Pattern DONE =
            Pattern.compile("^,?[^,。;]{0,12}(?:书面|电话)?(?:回复|复函|反馈|函复|签收|收到|收悉|送达|派员|移交|询问|核实|走访)");
    /** The rule a thing was done by is not what was done. */
    private static final Pattern BASIS =
            Pattern.compile("(?:依照|依据|根据|按照|按)?《[^《》]*(?:办法|条例|法|规定)》(?:\\([^()]*\\))?(?:第[^,。;]{1,8}[条款项])*(?:的?规定)?");

    private static final Pattern WILL = Pattern.compile("请|将|可于|可在|预计|拟");
    private static final Pattern NOT = Pattern.compile("^[^。;]{0,14}(?:未|没有)");

    private static Map<Topic, Pattern> topics() {
        Map<Topic, Pattern> topics = new LinkedHashMap<>();
        topics.put(Topic.CORRECTION, Pattern.compile("补正|补充(?:材料|说明|申请)"));
        topics.put(Topic.FEE, Pattern.compile("收费|缴费|缴纳|交纳|缴清|信息处理费|交费"));
        topics.put(Topic.EXTENSION, Pattern.compile("延期|延长|延迟答复"));
        topics.put(Topic.REASONS, Pattern.compile("说明[^,。;]{0,8}理由|理由说明"));
        topics.put(Topic.PARTY, Pattern.compile("征求|征询|第三方|权利人|书面意见|意见书|意见函|不?同意公开"));
        return topics;
    }

    /** Of what the day's own words speak, the first after it or the last before it; else what the sentence before was about. */
    Topic topic() {
        Topic found = null;
        int at = Integer.MAX_VALUE;
        for (Map.Entry<Topic, Pattern> topic : TOPICS.entrySet()) {
            int first = index(topic.getValue(), after);
            if (first >= 0 && first < at) {
                at = first;
                found = topic.getKey();
            }
        }
        int back = -1;
        for (Map.Entry<Topic, Pattern> topic : TOPICS.entrySet()) {
            Matcher matcher = topic.getValue().matcher(before);
            while (at == Integer.MAX_VALUE && matcher.find()) {
                if (matcher.start() > back) {
                    back = matcher.start();
                    found = topic.getKey();
                }
            }
        }
        return found == null ? context : found;
    }

    /** null where the words do not say. */
    @Nullable
    Kind kind(Topic topic, boolean firstReceipt, boolean firstSubmission) {
        if (before.matches(".*[含括]")) {
            return null;
        }
        if (AS_OF.matcher(before).find() && !DUE_AFTER.matcher(after).find()
                || UP_TO.matcher(before).find() && after.startsWith(",") && topic != Topic.EXTENSION
                || after.startsWith("止,")) {
            return Kind.AS_OF;
        }
        // 我局曾要求你说明理由 is of this request
        boolean earlier = (topic == Topic.REASONS && sentence.contains("说明") ? SAME : EARLIER)
                .matcher(sentence)
                .find();
        if (!earlier
                && firstReceipt
                && (isReceipt()
                        || !firstSubmission
                                && NOTHING_ELSE.matcher(after).find()
                                && (topic == Topic.OTHER || topic == Topic.REQUEST))) {
            return Kind.RECEIVED;
        }
        if (earlier
                || topic == Topic.EARLIER
                || before.matches(".*已(?:经)?于?")
                        && after.matches("[^。;]{0,30}作出[^。;]{0,20}(?:答复书?|告知书)[^。;]*")
                        && topic == Topic.OTHER) {
            Kind kind = earlierKind();
            if (kind != null) {
                return kind;
            }
        }
        if (WITHDRAWN.matcher(after.split("[。;]", 2)[0]).find() && !earlier) {
            return Kind.WITHDRAWN;
        }
        if (firstSubmission && !earlier && SUBMITTED.matcher(after).find() && !after.matches("^[^,。;]{0,24}补正.*")) {
            return Kind.SUBMITTED;
        }
        if (topic == Topic.OTHER || topic == Topic.EARLIER || topic == Topic.REQUEST) {
            boolean done = before.matches(".*(?:已|曾|业)(?:经)?于?")
                    || SEARCHED.matcher(after).find()
                    || DONE.matcher(after).find();
            return done
                            && !WILL.matcher(before).find()
                            && !WILL.matcher(after.substring(0, Math.min(6, after.length())))
                                    .find()
                    ? SEARCHED.matcher(after).find() ? Kind.SEARCHED : Kind.DONE
                    : null;
        }
        Step step = step(topic);
        return step == null ? null : Kind.of(topic, step);
    }

    private boolean isReceipt() {
        return RECEIPT_BEFORE.matcher(before).find()
                || RECEIPT.matcher(after).find()
                || BARE_RECEIPT.matcher(after).find()
                        && sentence.contains("申请")
                        && TOPICS.values().stream()
                                .noneMatch(topic -> topic.matcher(before + after.split("[,。;]", 2)[0])
                                        .find());
    }

    private static Pattern topic(Topic topic) {
        return requireNonNull(TOPICS.get(topic));
    }

    private @Nullable Kind earlierKind() {
        String clause = after.replaceFirst("^,", "").split("[,。;]", 2)[0];
        if (topic(Topic.CORRECTION).matcher(clause).find()
                || topic(Topic.EXTENSION).matcher(clause).find()
                || topic(Topic.FEE).matcher(clause).find()) {
            return null;
        }
        if (clause.matches(".{0,12}(?:签收|收到)(?!.{0,20}申请).*")) {
            return Kind.EARLIER_SERVED;
        }
        if (clause.matches(".*(?:作出|答复|告知书|提供|复函|出具|送达).*")) {
            return Kind.EARLIER_ANSWER;
        }
        return clause.matches(".*(?:提出|提交|申请|递交|收到).*") ? Kind.EARLIER_REQUEST : null;
    }

    private @Nullable Step step(Topic topic) {
        if (DUE_AFTER.matcher(after).find()
                || DUE_BEFORE.matcher(before).find()
                || topic == Topic.EXTENSION && UP_TO.matcher(before).find()) {
            return Step.DUE;
        }
        if (GOT.matcher(after).find()) {
            return NOT.matcher(after).find() ? null : Step.SERVED;
        }
        if (NOT.matcher(after.split("[,。;]", 2)[0]).find()) {
            return null;
        }
        if (topic == Topic.FEE) {
            return NOTICE.matcher(head(40)).find()
                    ? Step.ASKED
                    : PAID.matcher(after).find() && !before.matches(".*(?:未|逾期|请|应).*") ? Step.ANSWERED : null;
        }
        int sent = index(SENT, head(45));
        int answered = index(ANSWERED, head(45));
        return switch (topic) {
            case CORRECTION, REASONS ->
                sent >= 0 && NOTICE.matcher(head(50)).find() && !head(12).matches(".*收到.*")
                        ? Step.ASKED
                        : answered >= 0 ? Step.ANSWERED : null;
            case PARTY ->
                sent >= 0 && (answered < 0 || sent <= answered) ? Step.ASKED : answered >= 0 ? Step.ANSWERED : null;
            case EXTENSION -> sent >= 0 ? Step.ASKED : null;
            default -> null;
        };
    }

    private String head(int length) {
        String said = BASIS.matcher(after).replaceAll("");
        return said.substring(0, Math.min(length, said.length()));
    }

    private static int index(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.start() : -1;
    }
}

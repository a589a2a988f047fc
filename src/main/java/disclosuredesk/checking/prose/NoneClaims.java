package disclosuredesk.checking.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Sentences that say there was none: 未收到政府信息公开申请; 未发生行政复议、行政诉讼. */
final class NoneClaims {

    private static final String NONE = "(?:未曾|从未|尚未|没有|未(?!经|来|能|按)|无(?!需|须|法|论|权|故|正当|理))";
    private static final String WHO = "(?:过|到|任何)?(?:公民|群众|公众|社会)?(?:[、,]?法人(?:和|或|或者|及)?其[他它]组织)?(?:提出|提交)?的?(?:书面)?";
    private static final String REQUEST =
            "(?:(?:依申请)?(?:政府)?信息(?:依申请)?公开(?:的)?申请|(?:政府信息)?依申请公开(?:的)?(?:申请|事项|信息|件|政府信息))";
    private static final Pattern REQUESTS = Pattern.compile(NONE + "(?:(?:收到|接到|受理|接收|新收)" + WHO + "(?:" + REQUEST
            + "|(?:公开)?申请(?!人|表|材料|书))|(?:发生|产生|有)?" + WHO + REQUEST + ")(?<rest>[^,。;]{0,16})");
    private static final Pattern OF_SOMETHING_ELSE =
            Pattern.compile("复议|诉讼|投诉|举报|费|逾期|超期|超时|不予|结转|引发|引起|产生|的(?!情况)|被|撤|补正");
    private static final Pattern CARRIED_OUT =
            Pattern.compile(NONE + "(?:申请|件|案件|事项)?(?:需|要)?(?:结转|转结)(?:至|到)?(?:下|次)(?:一)?年(?:度)?");
    private static final Pattern CARRIED_IN = Pattern.compile(NONE + "(?:上|去)(?:一)?年(?:度)?(?:结转|转结)");
    private static final Pattern REMEDIES = Pattern.compile(
            NONE + "(?:产生|发生|引发|引起|收到|出现|涉及|存在|有|因)?[^,。;0-9]{0,24}?(?<named>(?:复议|诉讼|应诉)[^,。;]{0,30})");
    private static final Pattern CORRECTED = Pattern.compile("纠正|纠错|败诉|撤销|责令|确认违法");
    private static final Pattern OTHER_WORDS =
            Pattern.compile("复议(?:机关|委|局|体制|申请人|意识|工作)|诉讼(?:权|风险)|提起|申请(?:行政)?复议(?:或|、|和)");
    private static final Pattern OTHER_YEARS = Pattern.compile("往年|上年未|去年未|上一年度?未|历年");

    private NoneClaims() {}

    /**
     * A claim that there was none.
     *
     * @param said as printed
     * @param name of what there was none
     */
    record Claim(String said, String name, int inTheTables) {}

    static List<Claim> in(String sentence, RequestMeanings requests, @Nullable RemedyMeanings remedies) {
        List<Claim> claims = new ArrayList<>();
        if (OTHER_YEARS.matcher(sentence).find()) {
            return claims;
        }
        Matcher none = REQUESTS.matcher(sentence);
        while (none.find()) {
            if (!OF_SOMETHING_ELSE.matcher(none.group("rest")).find() && !Topic.isBeyondTheTables(none.group())) {
                add("表三“新收”总计", none.group(), requests.total(Topic.RECEIVED), claims);
            }
        }
        Matcher out = CARRIED_OUT.matcher(sentence);
        if (out.find()) {
            add("表三“结转下年度”总计", out.group(), requests.total(Topic.CARRIED_OUT), claims);
        }
        Matcher in = CARRIED_IN.matcher(sentence);
        if (in.find()) {
            add("表三“上年结转”总计", in.group(), requests.total(Topic.CARRIED_IN), claims);
        }
        Matcher remedy = REMEDIES.matcher(sentence);
        while (remedies != null && remedy.find()) {
            if (!OTHER_WORDS.matcher(remedy.group()).find()) {
                remedies(remedy.group(), remedy.group("named"), remedies, claims);
            }
        }
        return claims;
    }

    private static void remedies(String said, String named, RemedyMeanings remedies, List<Claim> claims) {
        RemedyColumn result = CORRECTED.matcher(named).find() ? RemedyColumn.CORRECTED : RemedyColumn.ALL;
        if (named.contains("复议") && !named.startsWith("复议后")) {
            add("表四行政复议" + result.label(), said, remedies.count(RemedyGroup.REVIEW, result), claims);
        }
        if (named.contains("诉讼") || named.contains("应诉")) {
            add("表四行政诉讼" + result.label(), said, remedies.count(RemedyGroup.SUIT, result), claims);
        }
    }

    private static void add(String name, String said, int inTheTables, List<Claim> claims) {
        if (inTheTables > 0) {
            claims.add(new Claim(said, name, inTheTables));
        }
    }
}

package disclosuredesk.lettercheck;

import disclosuredesk.decision.Outcome;
import disclosuredesk.decision.Outcome.Family;
import disclosuredesk.lettercheck.LetterFinding.Check;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Title and conclusion say the outcome of the record and no other. */
final class OutcomeCheck {

    private static final Map<String, Set<Family>> TITLES = Map.of(
            "部分公开", EnumSet.of(Family.PARTLY_DISCLOSED),
            "不予公开", EnumSet.of(Family.REFUSED),
            "予以公开", EnumSet.of(Family.DISCLOSED),
            "无法提供", EnumSet.of(Family.CANNOT_PROVIDE),
            "不存在", EnumSet.of(Family.CANNOT_PROVIDE),
            "不予处理", EnumSet.of(Family.NOT_PROCESSED),
            "不予重复处理", EnumSet.of(Family.NOT_PROCESSED),
            "不再处理", EnumSet.of(Family.OTHERWISE_CONCLUDED),
            "延期答复", EnumSet.noneOf(Family.class),
            "补正", EnumSet.noneOf(Family.class));

    private static final String DECIDES =
            "(?:决定|现|故|因此|据此|综上|依法|经审查|本(?:机关|局|厅|府|委)|我(?:局|厅|府|委)|对(?:您|你|该|此|上述|所))[^。;]{0,60}?";
    private static final Pattern GIVE =
            Pattern.compile(DECIDES + "(?:(?<!不|部分|应当|应|能否|是否|主动)予以公开|(?<!不|无法|不能|已|曾|前)(?:向[您你](?:公开|提供)|提供给[您你]))");
    private static final Pattern GIVE_IN_OTHER_WORDS = Pattern.compile(
            "(?:决定|故|因此|据此|综上)[^。;]{0,30}(?<!不)(?:同意(?:向[您你]|对[^,。;]{1,12})?(?:予以)?公开|准予公开|可以(?:向[您你])?公开|予以提供|(?<!不)向(?:[您你]|贵)[\\p{IsHan}]{0,3}(?:公开|提供))");
    private static final Pattern REFUSE = Pattern.compile(DECIDES + "不予公开");
    private static final Pattern REFUSE_IN_OTHER_WORDS = Pattern.compile(
            "(?:决定|故|因此|据此|综上)[^。;第其公]{0,30}" + "(?:不同意公开|暂不公开|拒绝公开|不对外公开|不向[您你](?:公开|提供)|不宜公开|不能公开|不予提供|不予以公开)");
    private static final Pattern DOES_NOT_EXIST = Pattern.compile("(?:信息|材料|文件|记录)(?:确)?不存在");
    private static final Pattern NOT_OURS = Pattern.compile("信息不属于(?:本|我)[\\p{IsHan}]{1,6}负责公开");
    private static final Pattern NOT_PROCESSED = Pattern.compile(DECIDES + "不予(?:重复)?处理");
    private static final Pattern STOPPED = Pattern.compile(DECIDES + "不再处理");
    private static final Pattern DELAYED = Pattern.compile("(?<!已)(?:决定)?予以(?:延迟|延期)答复");
    private static final Pattern CONFIRMED = Pattern.compile("(?<!不)予以(?:确认|重新出具|盖章确认)");
    private static final Pattern NOT_A_DECISION =
            Pattern.compile("曾|此前|前次|首次|已于|上次|并非|不是|不属于|如果|若|是否|能否|除[^。;]{0,30}外|主动公开|理由是|要求|申请人?(?:公开|提供|确认)|认为");
    /** A sentence that tells what was done before. */
    private static final Pattern EARLIER =
            Pattern.compile("曾|此前|前次|首次|已于|上次|已经?(?:向|作出)|作出[^,。;]{0,12}答复,?(?:向|并)[^。;]{0,12}了?"
                    + "|(?:\\d日|同日|当日|随后|后)[^。;]{0,8}作出《|为由");

    /** What the letter is about is not what it decides. */
    private static final Pattern SUBJECT = Pattern.compile("关于.{0,80}?(?=政府信息公开|信息公开|的答复|的告知|的决定)");

    /** In a form the result has a line of its own. */
    private static final Pattern RESULT = Pattern.compile("(?:[处办]理(?:结果|决定)|答复(?:结论|结果|类型)|公开(?:类型|方式)结果):.{2,20}");

    private OutcomeCheck() {}

    static List<LetterFinding> of(LetterText letter, CaseFacts facts) {
        List<LetterFinding> findings = new ArrayList<>();
        title(letter, facts, findings);
        conclusion(letter, facts, findings);
        return findings;
    }

    private static void title(LetterText letter, CaseFacts facts, List<LetterFinding> findings) {
        String title = String.join("", letter.head());
        title = letter.plain()
                .substring(0, Math.min(title.length(), letter.plain().length()));
        for (int i = 0; i < letter.lines().size(); i++) {
            if (i >= letter.head().size()
                    && RESULT.matcher(letter.lines().get(i)).matches()) {
                title += letter.plain()
                        .substring(
                                letter.start(i),
                                letter.start(i) + letter.lines().get(i).length());
            }
        }
        title = SUBJECT.matcher(title)
                .replaceAll(subject -> "□".repeat(subject.group().length()));
        for (Map.Entry<String, Set<Family>> word : TITLES.entrySet()) {
            Matcher matcher = Pattern.compile((word.getKey().equals("予以公开") ? "(?<!不)" : "") + word.getKey())
                    .matcher(title);
            boolean fits = word.getValue().contains(facts.outcome().family())
                    && !(word.getKey().equals("不存在") && facts.ground().equals("36.5"));
            if (!fits && matcher.find()) {
                int at = Math.max(0, letter.plain().indexOf(word.getKey()));
                findings.add(letter.finding(
                        Check.OUTCOME,
                        at,
                        at + word.getKey().length(),
                        "outcome.title",
                        facts.outcome().fullLabel()));
            }
        }
    }

    private static void conclusion(LetterText letter, CaseFacts facts, List<LetterFinding> findings) {
        if (!facts.isMixed() || facts.isPartly()) {
            contradictions(letter, facts, findings);
        }
        said(letter, facts, findings);
    }

    private static void contradictions(LetterText letter, CaseFacts facts, List<LetterFinding> findings) {
        Family family = facts.outcome().family();
        if (family != Family.DISCLOSED && family != Family.PARTLY_DISCLOSED) {
            contradicts(letter, facts, GIVE, findings);
            contradicts(letter, facts, GIVE_IN_OTHER_WORDS, findings);
        }
        if (family != Family.REFUSED && family != Family.PARTLY_DISCLOSED) {
            contradicts(letter, facts, REFUSE, findings);
            if (family == Family.DISCLOSED || family == Family.OTHERWISE_CONCLUDED) {
                contradicts(letter, facts, REFUSE_IN_OTHER_WORDS, findings);
            }
        }
        if (!facts.ground().equals("36.4") && family != Family.PARTLY_DISCLOSED) {
            contradicts(letter, facts, DOES_NOT_EXIST, findings);
        }
        if (facts.ground().equals("36.4") && !facts.isMixed()) {
            notOurs(letter, facts, findings);
        }
        if (family != Family.NOT_PROCESSED) {
            contradicts(letter, facts, NOT_PROCESSED, findings);
        }
        if (family != Family.OTHERWISE_CONCLUDED && family != Family.NOT_PROCESSED) {
            contradicts(letter, facts, STOPPED, findings);
        }
        contradicts(letter, facts, DELAYED, findings);
        if (facts.outcome() == Outcome.R5_5) {
            contradicts(letter, facts, CONFIRMED, findings);
        }
    }

    /** Not found and not ours are two results: the one is searched for, the other sends on. */
    private static void notOurs(LetterText letter, CaseFacts facts, List<LetterFinding> findings) {
        Matcher matcher = NOT_OURS.matcher(letter.plain())
                .region(letter.bodyStart(), letter.plain().length());
        if (matcher.find()) {
            findings.add(letter.finding(
                    Check.OUTCOME,
                    matcher.start(),
                    matcher.end(),
                    "outcome.contradicts",
                    facts.outcome().fullLabel()));
        }
    }

    private static void said(LetterText letter, CaseFacts facts, List<LetterFinding> findings) {
        String body = letter.plain().substring(letter.bodyStart());
        boolean said = switch (facts.outcome().family()) {
            case DISCLOSED -> true;
            case PARTLY_DISCLOSED ->
                Pattern.compile(
                                        "(?<!不)予以公开|(?<!法|不能)提供|部分公开|可以公开|附后|随[函附]|(?<!不予|主动|申请)公开(?:如下|上述|该|下列)|区分处理后公开"
                                                + "|已[^。;]{0,90}公开,[^。;]{0,10}(?:查阅|下载|查询|浏览)|主动公开[,。;][^。;]{0,80}(?:查阅|下载|获取|查询)")
                                .matcher(body)
                                .find()
                        && !Pattern.compile("(?:其余|其他|以外)[^。;]{0,16}(?:亦|也|均|同样)不予(?:公开|提供)")
                                .matcher(body)
                                .find();
            case REFUSED ->
                Pattern.compile("不予公开|不予提供|不公开|不能公开|不宜公开|无法公开|不能提供|不向[您你](?:公开|提供)|无法(?:向[您你])?提供|不作为政府信息公开|查询|查阅")
                        .matcher(body)
                        .find();
            case CANNOT_PROVIDE ->
                Pattern.compile("无法|不能|不存在|没有|未(?:制作|获取|保存|发现|检索|查找)|不属于|不由|并非由|非本|不掌握|不明确|不予提供|不负责|不是")
                        .matcher(body)
                        .find();
            case NOT_PROCESSED ->
                Pattern.compile("不予|不再|不作为|不属于|不按|不重复|不适用|不另行|告知").matcher(body).find();
            case OTHERWISE_CONCLUDED ->
                facts.outcome() == Outcome.R6_3
                        || Pattern.compile("不再处理|不再办理|放弃|终止|终结").matcher(body).find();
        };
        if (!said) {
            findings.add(LetterFinding.missing(
                    Check.OUTCOME, "outcome.notSaid", facts.outcome().fullLabel()));
        }
    }

    private static void contradicts(LetterText letter, CaseFacts facts, Pattern pattern, List<LetterFinding> findings) {
        String plain = letter.plain();
        Matcher matcher = pattern.matcher(plain).region(letter.bodyStart(), plain.length());
        while (matcher.find()) {
            int from = letter.clauseStart(matcher.end() - 1);
            String sentence = plain.substring(from, Math.min(plain.length(), matcher.end() + 6));
            String before = plain.substring(letter.sentenceStart(matcher.start()), matcher.end());
            boolean told = EARLIER.matcher(before).find() || isOfEarlierDay(before, facts);
            boolean done = matcher.end() < plain.length() && "了过".indexOf(plain.charAt(matcher.end())) >= 0;
            if (!told
                    && !done
                    && !NOT_A_DECISION.matcher(sentence.split("[。;]", 2)[0]).find()) {
                findings.add(letter.finding(
                        Check.OUTCOME,
                        from,
                        matcher.end(),
                        "outcome.contradicts",
                        facts.outcome().fullLabel()));
                return;
            }
        }
    }

    /** What was done on a day before the request came in does not conclude it. */
    private static boolean isOfEarlierDay(String sentence, CaseFacts facts) {
        LocalDate received = facts.receivedOn();
        return received != null
                && Dated.in(sentence, facts.decidedOn().getYear()).stream()
                        .anyMatch(date -> date.day().isBefore(received));
    }
}

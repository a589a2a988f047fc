package disclosuredesk.lettercheck;

import disclosuredesk.lettercheck.LetterFinding.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a letter concludes does not contradict what it found itself: not there but given, kept here but not there, given but kept back. */
final class ContradictionCheck {

    private record Rule(Pattern found, Pattern unless) {}

    private static final String WE = "(?:本(?:机关|局|委|厅|府|关|镇|乡|街道|办)|我(?:局|委|厅|府|关|镇|乡|分局))";

    private static final List<Rule> RULES = List.of(
            rule(
                    "(?:未(?:能)?(?:检索|查找|查询|搜索|查)到|未制作|未保存|未获取|不掌握|不存在)[^。;]{0,30}[,。;](?:故|因此|据此|为此|经研究)?" + WE
                            + "?(?:依法)?(?:故)?决定[^。;不]{0,20}(?:予以公开|不予公开|同意公开)",
                    "曾|此前|前次|首次|上次|并非|如果|是否|能否|主动公开|其余|其中|部分"),
            rule(
                    "(?<!未)(?<!没有)(?<!并不)(?:(?:现|均)?由" + WE + "[^,。;]{0,14}(?:保管|保存|存放)|现存(?:放)?于" + WE
                            + "[^,。;]{0,14}|(?:已)?归入" + WE
                            + "[^,。;]{0,10}档案[^,。;]{0,4})[^。;]{0,20}。[^。]{0,120}(?:信息|材料|文件)?不存在",
                    "曾|原由|不属于|未"),
            rule(
                    "(?<!不)(?<!部分)(?:予以公开|同意公开)[^。]{0,60}[,。;](?:但|然而?|不过|惟)?[^。;]{0,50}(?:暂不|暂缓|不便|不宜|不再)(?:向[您你贵][^,。;]{0,6})?(?:提供|公开)",
                    "部分(?:公开|内容|信息)|其中|第三方|以外|其余|除"));

    private ContradictionCheck() {}

    private static Rule rule(String found, String unless) {
        return new Rule(Pattern.compile(found), Pattern.compile(unless));
    }

    static List<LetterFinding> of(LetterText letter) {
        List<LetterFinding> findings = new ArrayList<>();
        String plain = letter.plain();
        RemedyWords remedies = RemedyWords.of(letter);
        int end = remedies == null ? plain.length() : remedies.from();
        for (Rule rule : RULES) {
            Matcher words = rule.found().matcher(plain).region(Math.min(letter.bodyStart(), end), end);
            while (words.find()) {
                String told = plain.substring(letter.sentenceStart(words.start()), letter.sentenceEnd(words.end() - 1));
                if (!rule.unless().matcher(told).find()) {
                    findings.add(letter.finding(Check.OUTCOME, words.start(), words.end(), "outcome.notFromFinding"));
                }
            }
        }
        return findings;
    }
}

package disclosuredesk.lettercheck;

import disclosuredesk.lettercheck.LetterFinding.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Nothing is left of a template that was to be filled in. */
final class PlaceholderCheck {

    private static final List<Pattern> ANYWHERE = List.of(
            Pattern.compile(
                    "\\{\\{[^{}]{0,40}}}|\\{\\{|}}|\\$\\{[^{}]{0,40}}?|<[%#][^<>]{0,40}>|«[^»]{0,40}»|#\\{[^{}]{0,40}}"),
            Pattern.compile("_{2,}"),
            Pattern.compile("年月日(?=$|[。,;()]|[\\d])|(?<=\\d)年月|(?<=年\\d{1,2})月日"));
    private static final List<Pattern> OWN_WORDS = List.of(
            Pattern.compile(
                    "(?<![\\d-]|[×✕✖╳])[×✕✖╳]{2,}|(?<=[\\d-])[×✕✖╳]{2,}(?![\\d×✕✖╳])|[×✕✖╳](?=[年月日号期局市区县路街件条款项元])|(?<=[\\p{IsHan}])[×✕✖╳](?=\\p{IsHan})"),
            Pattern.compile(
                    "(?<![A-Za-z0-9])[Xx]{2,}(?=\\p{IsHan}|$|[。,;)])|(?<![A-Za-z0-9])[Xx]{3,}(?![A-Za-z0-9])|(?<![A-Za-z0-9])X(?=[年月日号市区县局])"),
            Pattern.compile("(?<!\\p{IsHan})某某|某某(?=[局市区县省路街]|单位|机关|政府|部门)|\\*{2,}(?=\\p{IsHan})"),
            Pattern.compile(
                    "[(\\[【<](?:此处|请在?此处?|在此)?[^()\\[\\]【】<>]{0,12}(?:填写|填入|输入|插入|此处|选填|二选一|择一|删除|待补|待填|待定)[^()\\[\\]【】<>]{0,30}[)\\]】>]"),
            Pattern.compile("【[^【】\\d][^【】]{0,20}】|【】|〔〕|\\[\\](?!\\d)|《》"),
            Pattern.compile(
                    "待定(?![稿岗级])|待补充|待填写?|待确认(?!的)|TODO|TBD|(?<![A-Za-z.])(?:null|undefined|NaN)(?![A-Za-z.])",
                    Pattern.CASE_INSENSITIVE));

    private PlaceholderCheck() {}

    static List<LetterFinding> of(LetterText letter, CaseFacts facts) {
        List<LetterFinding> findings = new ArrayList<>();
        String applicant = LetterText.fold(facts.applicant());
        String blank = "甲".repeat(applicant.length());
        find(letter, applicant.isEmpty() ? letter.all() : letter.all().replace(applicant, blank), ANYWHERE, findings);
        find(letter, applicant.isEmpty() ? letter.own() : letter.own().replace(applicant, blank), OWN_WORDS, findings);
        return findings;
    }

    private static void find(LetterText letter, String text, List<Pattern> patterns, List<LetterFinding> findings) {
        for (Pattern pattern : patterns) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                if (matcher.end() > matcher.start()
                        && !text.substring(0, matcher.start()).endsWith("出生")) {
                    findings.add(letter.finding(Check.PLACEHOLDER, matcher.start(), matcher.end(), "placeholder"));
                }
            }
        }
    }
}

package disclosuredesk.lettercheck;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether an officer's words that look like a fault speak of another matter than this answer, and say so. */
final class OtherMatters {

    /** An applicant of another case. */
    private static final Pattern OTHER_APPLICANT =
            Pattern.compile("(?:另案|另一|另外一?位?|其他|案外|同案|前|原|共同|首|第[一二三四五六七八九十]|联名)(?:的)?申请人$");
    /** An article of a paper that is no law. */
    private static final Pattern OF_A_PAPER = Pattern.compile("(?:合同|协议|章程|公约|规约|招标文件|判决|裁定|裁决|决定|意见|通知)书?(?:的)?$");
    /** An organ, a court, a time: what was decided there or then is not what is decided here. */
    private static final Pattern ELSEWHERE =
            Pattern.compile("曾|此前|前次|首次|已于|上次|原(?:答复|决定|告知)|当时|已告知|已作出|另案|该案|判决|裁定|仲裁|复议决定|"
                    + "(?:\\d{4}|[〇○零一二三四五六七八九]{4})年\\d{1,2}月\\d{1,2}日(?:的|作出|印发|答复)");
    /** Another organ or body as the one that decides, promises, holds. */
    private static final Pattern OTHER_ORGAN = Pattern.compile(
            "(?<![本我])(?:政府|局|厅|委员会|委|法院|检察院|海关|公司|单位|医院|学校|部门)(?:\\([^()]*\\))?(?:已经?|依法|均)?(?:承诺|决定|同意|要求|主张|认定)");
    /** An organ by which, through which, to which something was done. */
    private static final Pattern BY_ANOTHER = Pattern.compile("(?:由|经|向|被|请|与|对)[\\p{IsHan}()]*$");

    private OtherMatters() {}

    /** @param typed the words the finding is in; where they say what it quotes several times, each must speak of another matter */
    static boolean speaksOf(LetterFinding finding, String typed) {
        String text = LetterText.fold(typed);
        String quote = finding.quote();
        int at = quote.isEmpty() ? -1 : text.indexOf(quote);
        boolean found = at >= 0;
        while (at >= 0) {
            if (!other(finding, text, at)) {
                return false;
            }
            at = text.indexOf(quote, at + 1);
        }
        return found;
    }

    private static boolean other(LetterFinding finding, String text, int at) {
        String before = text.substring(0, at);
        String sentence = sentence(text, at);
        boolean elsewhere = ELSEWHERE.matcher(sentence).find()
                || OTHER_ORGAN.matcher(sentence).find();
        return switch (finding.check()) {
            case AGENCY ->
                ELSEWHERE.matcher(sentence).find()
                        || BY_ANOTHER.matcher(before + finding.quote()).find();
            case ADDRESSEE -> OTHER_APPLICANT.matcher(before).find();
            case ARTICLE ->
                OF_A_PAPER.matcher(before).find()
                        || elsewhere && !finding.message().equals("article.doesNotExist");
            case OUTCOME -> elsewhere;
            default -> false;
        };
    }

    private static String sentence(String text, int at) {
        int from = Math.max(text.lastIndexOf('。', at), text.lastIndexOf(';', at)) + 1;
        Matcher end = Pattern.compile("[。;!?]").matcher(text).region(at, text.length());
        return text.substring(from, end.find() ? end.end() : text.length());
    }
}

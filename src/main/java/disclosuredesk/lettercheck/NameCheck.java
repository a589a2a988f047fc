package disclosuredesk.lettercheck;

import disclosuredesk.lettercheck.LetterFinding.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Addressee, document number, organ in head and signature: equal to the record, character by character. */
final class NameCheck {

    private static final String TITLES =
            "(?:等(?:\\d+|[一二三四五六七八九十]+)[人位户])?(?:\\([^()]{0,30}代表[^()]{0,20}\\))?(?:先生|女士|同志|小姐|老师|律师|同学|教授|医生|记者)?(?:\\((?:个人|申请人|自然人|[^()]{0,12}代理[^()]{0,20})\\))?:?";
    private static final Pattern APPLICANT_FIELD = Pattern.compile("申请人(?:姓名|名称|姓名或名称)?:([^,;。:]{1,40})");
    private static final Pattern NAMED_APPLICANT =
            Pattern.compile("申请人([\\p{IsHan}·]{2,4}?)(?=于\\d|先生|女士|同志|\\d{4}年|,|提出|提交|向|在|称|认为|要求)");
    private static final Pattern SUBJECT = Pattern.compile(
            "关于(?:对|重新|另行|答复|办理|处理|回复)*([\\p{IsHan}·]{2,6}?(?:、[\\p{IsHan}·]{2,6}?)*)(?:先生|女士|同志)?(?:提出|申请|提交)?的?(?:(?:政府)?信息公开申请|申请公开)");
    private static final Pattern REMEDY_SUBJECT =
            Pattern.compile("(?:如果?|若|倘若)([\\p{IsHan}·]{2,4}?)(?:先生|女士|同志)?(?:对(?:本|该|上述|此)[\\p{IsHan}]{0,8})?不服");
    private static final Pattern NUMBER =
            Pattern.compile("[\\p{IsHan}]{0,14}[〔\\[(【]\\d{4}[〕\\])】]第?[\\dA-Za-z]+号(?:[-之]?[\\p{IsHan}\\d]{0,2})?");
    private static final String ORGAN_END =
            "(?:人民政府|委员会|管委会|管理局|分局|总局|局|厅|海关|办公室|街道办事处|办事处|总队|支队|大队|署|法院|检察院|中心|院|办|委|部|处|科|所|政府)";
    private static final Pattern ORGAN =
            Pattern.compile("[\\p{IsHan}]{2,30}?" + ORGAN_END + "(?![\\p{IsHan}]*" + ORGAN_END + ")");
    private static final Pattern SIGNATURE = Pattern.compile("[\\p{IsHan}·]{2,40}" + ORGAN_END);
    private static final String DATE = "[\\d〇○零一二三四五六七八九]{4}年.{0,12}";

    private NameCheck() {}

    static List<LetterFinding> of(LetterText letter, CaseFacts facts) {
        List<LetterFinding> findings = new ArrayList<>();
        if (!facts.applicant().isBlank()) {
            addressee(letter, LetterText.fold(facts.applicant()), findings);
            otherNames(letter, LetterText.fold(facts.applicant()), findings);
        }
        if (facts.letterNumber() != null && !facts.letterNumber().isBlank()) {
            number(letter, facts.letterNumber(), findings);
        }
        if (!facts.agency().isBlank()) {
            head(letter, LetterText.fold(facts.agency()), findings);
            signature(letter, LetterText.fold(facts.agency()), findings);
        }
        return findings;
    }

    private static void addressee(LetterText letter, String applicant, List<LetterFinding> findings) {
        List<String> lines = letter.lines();
        int at = letter.addresseeLine();
        if (at >= 0) {
            Matcher field = APPLICANT_FIELD.matcher(lines.get(at));
            if (isName(lines.get(at), applicant)
                    || at > 0 && isName(lines.get(at - 1) + lines.get(at), applicant)
                    || at > 1 && isName(lines.get(at - 2) + lines.get(at - 1) + lines.get(at), applicant)
                    || field.find() && isName(field.group(1), applicant)) {
                return;
            }
            if (looksLikeName(lines.get(at), applicant)) {
                findings.add(letter.findingInLine(Check.ADDRESSEE, at, "addressee.other", applicant));
                return;
            }
        }
        for (int i = 0; i < Math.min(12, lines.size()); i++) {
            if (isName(lines.get(i), applicant)) {
                return;
            }
        }
        Matcher field = APPLICANT_FIELD.matcher(letter.all());
        if (field.find()) {
            if (!isName(field.group(1), applicant)) {
                findings.add(
                        letter.finding(Check.ADDRESSEE, field.start(1), field.end(1), "addressee.other", applicant));
            }
            return;
        }
        findings.add(LetterFinding.missing(Check.ADDRESSEE, "addressee.missing", applicant));
    }

    private static boolean isName(String line, String applicant) {
        String bare = line.replaceFirst("^(?:致|尊敬的|申请人:?)", "");
        return bare.startsWith(applicant) && bare.substring(applicant.length()).matches(TITLES);
    }

    private static boolean looksLikeName(String line, String applicant) {
        return !line.matches(".*(?:如下|答复|告知|附件|联系人|申请内容|经查|查明).{0,6}:") || line.length() <= applicant.length() + 3;
    }

    /** Another person's name where the applicant's should stand. */
    private static void otherNames(LetterText letter, String applicant, List<LetterFinding> findings) {
        for (Pattern pattern : List.of(NAMED_APPLICANT, SUBJECT, REMEDY_SUBJECT)) {
            Matcher matcher = pattern.matcher(letter.plain());
            while (matcher.find()) {
                String name = Stream.of(matcher.group(1).split("、"))
                        .filter(one -> !applicant.contains(one))
                        .findFirst()
                        .orElse(applicant);
                if (!name.equals(applicant) && !applicant.startsWith(name) && isPersonLike(name, applicant)) {
                    findings.add(letter.finding(
                            Check.ADDRESSEE, matcher.start(1), matcher.end(1), "addressee.otherInBody", applicant));
                }
            }
        }
        int length = applicant.length();
        String own = letter.own();
        for (int i = letter.bodyStart(); length >= 3 && i + length <= own.length(); i++) {
            String window = own.substring(i, i + length);
            if (oneCharacterOff(window, applicant)
                    && (length >= 5 || own.substring(i + length).matches("(?s)(?:先生|女士|同志|提出的?|申请).*"))) {
                findings.add(letter.finding(Check.ADDRESSEE, i, i + length, "addressee.otherInBody", applicant));
            }
        }
    }

    private static boolean isPersonLike(String name, String applicant) {
        return (applicant.length() <= 4 || applicant.contains("、"))
                && name.length() <= 4
                && (StrangerCheck.isSurname(name) || name.charAt(0) == applicant.charAt(0))
                && !name.matches(".*(?:提出|申请|要求|信息|材料|补正|公开|项目|方面|有关).*");
    }

    private static boolean oneCharacterOff(String a, String b) {
        int off = 0;
        for (int i = 0; i < a.length(); i++) {
            if (a.charAt(i) != b.charAt(i)) {
                off++;
            }
        }
        return off == 1 && a.chars().allMatch(Character::isLetterOrDigit) && a.charAt(0) == b.charAt(0);
    }

    private static void number(LetterText letter, String right, List<LetterFinding> findings) {
        String expected = brackets(LetterText.fold(right));
        if (standsOnItsOwn(letter, expected)) {
            return;
        }
        Matcher other = NUMBER.matcher(String.join("", letter.head()));
        if (other.find()) {
            int from = letter.all().indexOf(other.group());
            findings.add(letter.finding(Check.NUMBER, from, from + other.group().length(), "number.other", right));
        } else {
            findings.add(LetterFinding.missing(Check.NUMBER, "number.missing", right));
        }
    }

    /** The organ's word is not part of a longer one, nor is the number: it begins a line, or follows a bracket, a colon or a title. */
    private static boolean standsOnItsOwn(LetterText letter, String expected) {
        List<String> head = letter.head();
        if (letter.lines().stream()
                .limit(10)
                .anyMatch(line -> line.matches("(?:文号|编号|文书编号|答复文号|告知书文号):.*")
                        && brackets(line).endsWith(":" + expected))) {
            return true;
        }
        for (int i = 0; i < head.size(); i++) {
            StringBuilder joined = new StringBuilder();
            for (int j = i; j < Math.min(i + 3, head.size()); j++) {
                joined.append(brackets(head.get(j)));
                if (joined.toString()
                        .matches("(?:.*(?:[(:〔]|书|函|编号|文号|字号))?" + Pattern.quote(expected) + "(?:$|(?![-之\\d]).*)")) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String brackets(String text) {
        return text.replaceAll("[\\[(【](?=\\d{4}[\\])】])", "〔").replaceAll("(?<=〔\\d{4})[\\])】]", "〕");
    }

    private static void head(LetterText letter, String agency, List<LetterFinding> findings) {
        String head = letter.head().stream()
                .map(line -> line.replaceAll("[\\p{IsHan}]{1,14}(?=[〔\\[(【]\\d{4})", ""))
                .collect(Collectors.joining());
        String rest = head.replace(agency, "\n").replaceAll("关于[^\n]*|(?:政府|依申请)信息公?开?", "\n");
        Matcher organ = ORGAN.matcher(rest);
        while (organ.find()) {
            String name = organ.group();
            if (name.length() >= 4 && !name.matches(".*(?:申请|公开|答复|告知|信息|文件|政府信息).*")) {
                int at = Math.max(0, letter.all().indexOf(name));
                findings.add(letter.finding(Check.AGENCY, at, at + name.length(), "agency.head", agency));
                return;
            }
        }
    }

    private static void signature(LetterText letter, String agency, List<LetterFinding> findings) {
        List<String> lines = letter.lines();
        int first = Math.max(letter.addresseeLine() + 1, lines.size() - 12);
        for (int i = lines.size() - 1; i >= first; i--) {
            String two = i + 1 < lines.size() ? lines.get(i) + lines.get(i + 1) : lines.get(i);
            if (signs(lines.get(i), agency) || signs(two, agency)) {
                return;
            }
        }
        for (int i = lines.size() - 1; i >= first; i--) {
            String bare = bareSignature(lines.get(i));
            String two = i > 0 ? bareSignature(lines.get(i - 1) + lines.get(i)) : bare;
            if (SIGNATURE.matcher(bare).matches() && bare.length() <= 40 && !bare.contains("联系")) {
                findings.add(letter.findingInLine(Check.AGENCY, i, "agency.signature", agency));
                return;
            }
            if (two.equals(agency)) {
                return;
            }
        }
        findings.add(LetterFinding.missing(Check.AGENCY, "agency.missing", agency));
    }

    private static boolean signs(String line, String agency) {
        return bareSignature(line).equals(agency);
    }

    private static String bareSignature(String line) {
        return Signed.withoutContact(line)
                .replaceAll("[(〔\\[](?:印章?|公章|盖章|章|代章|印|加盖[^()]*|[^()]*章)[)〕\\]]", "")
                .replaceFirst(DATE + "$", "")
                .replaceFirst("^(?:答复机关|落款|机关名称):", "");
    }
}

package disclosuredesk.requests;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is left of a feature of an applicant when nothing counts but what it means: width, case, blanks and marks are folded
 * everywhere. Whoever changes a rule here lets a migration empty {@code applicant_key}: the next start writes it anew.
 */
public final class FoldedText {

    /** Characters of the column. */
    private static final int MOST = 300;

    private static final Pattern SEVERAL = Pattern.compile("[,;/、|\\n]");
    private static final Pattern SEVERAL_NUMBERS = Pattern.compile("[,;/、|\\n]|或者?|和");
    /** More digits than this are two numbers with a blank between. */
    private static final int MOST_DIGITS = 16;

    private static final Pattern INTERNAL =
            Pattern.compile("(?:转|ext\\.?|分机)\\D*\\d+.*|\\([^()]*[^\\d()+ -][^()]*\\)|(?<=\\d{7})-\\d{1,5}$");
    private static final int LEAST_DIGITS = 7;
    private static final Pattern COUNTRY = Pattern.compile("^(?:00)?86(?=1[3-9]\\d{9}$|0\\d{9,11}$|[1-9]\\d{9,10}$)");
    private static final Pattern AREA = Pattern.compile("^0(?:10|2\\d|[3-9]\\d{2})(?=[2-9]\\d{6,7}$)");
    /** As it stands behind +86, where the zero is left out. */
    private static final Pattern AREA_ABROAD = Pattern.compile("^(?:10|2\\d|[3-9]\\d{2})(?=[2-9]\\d{6,7}$)");

    private static final int LEAST_ADDRESS = 3;
    private static final Pattern POSTCODE = Pattern.compile("(?:\\(?(?:邮政编码|邮编)[:：]?)\\d{6}\\)?|^\\d{6}(?=\\p{IsHan})");
    private static final Pattern PROVINCE =
            Pattern.compile("^(?:中华人民共和国|中国)?(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南"
                    + "|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西壮?族?|西藏|宁夏回?族?|新疆维?吾?尔?|香港|澳门)"
                    + "(?:省|市|自治区|特别行政区|(?![东西南北中]?(?:路|街|大街|大道|道|巷|里|村|镇|乡|胡同|小区|花园|新村)))");
    /** What a town's name is made of: no street is part of it. */
    private static final String PLACE = "(?:(?![路街巷道村镇乡])\\p{IsHan})";

    private static final String TOWN = "市(?![场民政府])";
    private static final Pattern CITY = Pattern.compile("^" + PLACE + "{2,8}?(?:自治州|地区|盟|" + TOWN + ")");
    /** 小区, 园区 are no districts. */
    private static final Pattern DISTRICT =
            Pattern.compile("^" + PLACE + "{1,9}?(?:(?<![小社园校厂院营库宿])区|自治县|县(?!城(?!关)|[前府])|旗|" + TOWN + ")");

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String UNIT = "号楼|号院|号|弄|幢|栋|座|楼|单元|室|层|院|组|户|#";
    private static final Pattern HAN_NUMBER =
            Pattern.compile("([一二三四五六七八九]?十?[一二三四五六七八九〇]?|[一二三四五六七八九〇]+)(?=" + UNIT + ")");
    private static final Pattern NUMBERED = Pattern.compile("(?<=[0-9a-z])(?:" + UNIT + ")");

    private static final Pattern IN_BRACKETS = Pattern.compile("\\(.*?\\)");
    private static final Pattern TITLE = Pattern.compile("(?<=..)(?:律师|先生|女士|小姐|同志)$");
    private static final int LEAST_NAME = 2;

    private FoldedText() {}

    /** What is to be compared: several where the field holds several, none where it holds nothing to recognise anybody by. */
    public static Set<String> of(ApplicantFeature feature, String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
        Set<String> folded = new LinkedHashSet<>();
        switch (feature) {
            case IDENTITY -> add(folded, letters(plain), 1);
            case PHONE -> numbers(plain).forEach(one -> add(folded, phone(one), LEAST_DIGITS));
            case EMAIL ->
                parts(plain).stream()
                        .filter(one -> one.indexOf('@') > 0)
                        .forEach(one -> add(folded, one.replaceAll("\\s", ""), 1));
            case ADDRESS -> add(folded, address(plain), LEAST_ADDRESS);
            case AGENT ->
                parts(IN_BRACKETS.matcher(plain).replaceAll(""))
                        .forEach(one -> add(folded, letters(TITLE.matcher(one).replaceAll("")), LEAST_NAME));
            case NAME -> add(folded, letters(plain), LEAST_NAME);
        }
        return folded;
    }

    private static List<String> parts(String text) {
        return SEVERAL.splitAsStream(text).map(String::strip).toList();
    }

    private static List<String> numbers(String text) {
        return SEVERAL_NUMBERS
                .splitAsStream(text)
                .map(part -> INTERNAL.matcher(part.strip()).replaceAll(""))
                .flatMap(part -> part.replaceAll("\\D", "").length() <= MOST_DIGITS
                        ? Stream.of(part)
                        : Stream.of(part.split("\\s+")))
                .toList();
    }

    private static String phone(String text) {
        String digits = text.replaceAll("\\D", "");
        String national = COUNTRY.matcher(digits).replaceFirst("");
        boolean mobile = national.matches("1[3-9]\\d{9}");
        return mobile
                ? national
                : (national.equals(digits) ? AREA : national.startsWith("0") ? AREA : AREA_ABROAD)
                        .matcher(national)
                        .replaceFirst("");
    }

    /** Street and number, 3号楼2单元501室 being 3-2-501; nothing for a place without a number, where many live. */
    private static String address(String text) {
        String plain = POSTCODE.matcher(text.replaceAll("\\s", "")).replaceAll("");
        String street = plain;
        for (Pattern prefix : List.of(PROVINCE, CITY, DISTRICT)) {
            String shorter = prefix.matcher(street).replaceFirst("");
            street = shorter.codePointCount(0, shorter.length()) < LEAST_ADDRESS ? street : shorter;
        }
        String numbered = HAN_NUMBER.matcher(street).replaceAll(found -> number(found.group()));
        String units = NUMBERED.matcher(numbered.replaceAll("[—–―‐−~]", "-")).replaceAll("-");
        String folded = units.replaceAll("[^\\p{L}\\p{N}-]", "")
                .replaceAll("-{2,}", "-")
                .replaceAll("^-|-$", "");
        return folded.chars().anyMatch(Character::isDigit) ? folded : "";
    }

    /** 二十三 is 23, 二〇三 is 203. */
    private static String number(String han) {
        Matcher tens = Pattern.compile("([一二三四五六七八九]?)十([一二三四五六七八九]?)").matcher(han);
        if (tens.matches()) {
            int ten = tens.group(1).isEmpty() ? 1 : DIGITS.indexOf(tens.group(1));
            int one = tens.group(2).isEmpty() ? 0 : DIGITS.indexOf(tens.group(2));
            return String.valueOf(10 * ten + one);
        }
        StringBuilder digits = new StringBuilder();
        han.chars().forEach(one -> digits.append(DIGITS.indexOf(one)));
        return digits.toString();
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.isEmpty() ? text.replaceAll("\\s", "") : letters.toString();
    }

    private static void add(Set<String> folded, String one, int least) {
        int length = one.codePointCount(0, one.length());
        if (length >= least) {
            folded.add(
                    one.length() <= MOST
                            ? one
                            : one.substring(0, one.offsetByCodePoints(0, Math.min(length, MOST / 2))));
        }
    }
}

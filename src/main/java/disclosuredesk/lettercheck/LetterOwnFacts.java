package disclosuredesk.lettercheck;

import disclosuredesk.decision.Outcome;
import disclosuredesk.lettercheck.LetterEvent.Kind;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a letter says of itself: addressee, organ, day, and the result it reaches by the articles it rests on. */
final class LetterOwnFacts {

    private static final String ORGAN_END = "(?:人民政府|委员会|管委会|局|厅|海关|办公室|办事处|总队|支队|署|院|部|办|中心|公司|大学|学院)";
    private static final Pattern ORGAN = Pattern.compile("[\\p{IsHan}()]{2,38}" + ORGAN_END);
    private static final Pattern FIELD = Pattern.compile("^申请人(?:姓名|名称|姓名或者?名称)?:([^,;。:(]{2,40})");
    private static final String TITLES =
            "(?:先生|女士|同志|小姐|老师|律师|同学|教授|医生|记者)?(?:\\((?:个人|申请人|自然人|[^()]{0,12}代理[^()]{0,20})\\))?[:。]?$";

    private static final Pattern SERVED_ONLINE = Pattern.compile(
            "(?:本(?:答复书?|告知书?|决定书?|机关|局|委|厅|府|文书)|现|此件|按照?[您你贵][^,。;]{0,12}要求)[^。;]{0,30}(?:以|通过|用|采用|经由?|至[您你])[^。;]{0,20}"
                    + "(?:电子邮[件箱]|网(?:站|上|络)?(?:平台|系统)?|依申请公开(?:平台|系统)|在线|电子(?:方式|送达)|邮箱)[^。;]{0,14}(?:发送|送达|推送|反馈)|送达方式:?[^。;]{0,12}(?:电子|网|邮箱)");

    private LetterOwnFacts() {}

    /** The facts given, completed from the letter; null if the letter does not say what it decides, or when. */
    static @Nullable CaseFacts complete(LetterText letter, GivenFacts given) {
        LocalDate decided = decidedOn(letter, given);
        if (decided == null) {
            return null;
        }
        LetterEvents events = LetterEvents.of(letter, decided);
        LocalDate received = given.receivedOn() != null
                ? given.receivedOn()
                : events.first(Kind.RECEIVED).map(LetterEvent::day).orElse(null);
        Result result =
                given.outcome() != null ? new Result(given.outcome(), given.ground(), Set.of()) : result(letter);
        return result == null
                ? null
                : new CaseFacts(
                        result.outcome(),
                        result.ground(),
                        result.beside(),
                        decided,
                        received,
                        given.applicant() != null ? given.applicant() : applicant(letter),
                        given.letterNumber(),
                        given.agency() != null ? given.agency() : agency(letter),
                        given.reviewAgency(),
                        given.court(),
                        given.servedOnline() || servedOnline(letter));
    }

    /** 本答复书以电子邮件方式发送: the letter says itself that it comes over the internet. */
    private static boolean servedOnline(LetterText letter) {
        return SERVED_ONLINE.matcher(letter.plain()).find();
    }

    static @Nullable LocalDate decidedOn(LetterText letter, GivenFacts given) {
        Signed signed = Signed.of(letter);
        return given.decidedOn() != null ? given.decidedOn() : signed == null ? null : signed.day();
    }

    /** The addressee; empty if no line looks like one. */
    static String applicant(LetterText letter) {
        for (String line : letter.lines().subList(0, Math.min(12, letter.lines().size()))) {
            Matcher field = FIELD.matcher(line);
            if (field.find()) {
                return field.group(1).replaceFirst(TITLES, "");
            }
        }
        int at = letter.addresseeLine();
        if (at < 0) {
            return "";
        }
        String name = letter.lines()
                .get(at)
                .replaceFirst("^(?:致|尊敬的|申请人)", "")
                .replaceFirst(TITLES, "")
                .replaceFirst(":$", "");
        return name.matches("[\\p{IsHan}·、()\\p{IsAlphabetic}]{2,40}") && !name.matches(".*(?:如下|答复|告知|申请内容|经查|查明)")
                ? name
                : "";
    }

    /** The organ under the letter; empty if no line above the day is one. */
    static String agency(LetterText letter) {
        Signed signed = Signed.of(letter);
        if (signed == null) {
            return "";
        }
        String same = letter.lines().get(signed.line()).replaceFirst("[\\d〇○零一二三四五六七八九]{4}年.*$", "");
        for (String line : List.of(
                same,
                letter.lines().get(Math.max(0, signed.line() - 1)),
                letter.lines().get(Math.max(0, signed.line() - 2)))) {
            String bare = Signed.withoutContact(line)
                    .replaceAll("\\((?:印章?|公章|盖章|章|[^()]*章)\\)", "")
                    .replaceFirst("^(?:答复机关|落款|机关名称):", "");
            if (ORGAN.matcher(bare).matches()) {
                return bare;
            }
        }
        return "";
    }

    private static final Set<String> NOT_PROCESSED = Set.of("36.6", "39.1", "39.2");

    private record Result(Outcome outcome, String ground, Set<String> beside) {}

    private static @Nullable Result result(LetterText letter) {
        RemedyWords remedies = RemedyWords.of(letter);
        int end = remedies == null ? letter.plain().length() : remedies.from();
        String body = letter.plain().substring(Math.min(letter.bodyStart(), end), end);
        Set<String> codes = new LinkedHashSet<>();
        boolean partly = false;
        for (Citation citation : Citation.in(letter)) {
            partly |= citation.ours() && citation.article() == 37;
            if (citation.ours()
                    && citation.to() <= end
                    && outcome(citation.code(), body) != null
                    && ArticleCheck.decides(letter, citation)) {
                codes.add(citation.code());
            }
        }
        if (codes.contains("16.1") || codes.contains("16.2") || codes.contains("14") || codes.contains("15")) {
            codes.removeAll(Set.of("36.3", "30"));
        }
        if (codes.size() > 1) {
            codes.remove("30");
        }
        boolean given = codes.contains("36.1") || codes.contains("36.2");
        String ground = codes.isEmpty() ? "" : codes.iterator().next();
        if (given
                && !partly
                && codes.size() > 1
                && codes.stream().allMatch(code -> code.equals(ground) || NOT_PROCESSED.contains(code))) {
            codes.remove(ground);
            return new Result(
                    Outcome.R1,
                    ground,
                    codes); // each thing asked for has its own answer: nothing was told apart (art. 37)
        }
        if (partly || given && codes.size() > 1) {
            return new Result(Outcome.R2, "", Set.of());
        }
        Outcome outcome = ground.isEmpty() ? null : outcome(ground, body);
        codes.remove(ground);
        return outcome == null ? null : new Result(outcome, ground, codes);
    }

    private static @Nullable Outcome outcome(String code, String body) {
        return switch (code) {
            case "36.1", "36.2" -> Outcome.R1;
            case "14" ->
                body.contains("国家秘密")
                        ? Outcome.R3_1
                        : body.matches(".*(?:法律|行政法规|(?:规定|办法|细则|通知|意见)[^。;]{0,6})[^。;]{0,8}禁止.*")
                                ? Outcome.R3_2
                                : Outcome.R3_3;
            case "15" -> Outcome.R3_4;
            case "16.1" -> Outcome.R3_5;
            case "16.2" -> body.contains("案卷") ? Outcome.R3_7 : Outcome.R3_6;
            case "36.7" -> Outcome.R3_8;
            case "36.4", "36.5" -> Outcome.R4_1;
            case "38" -> Outcome.R4_2;
            case "30" ->
                body.matches(".*(?:不再处理|放弃|不再办理).*") ? Outcome.R6_1 : body.contains("不明确") ? Outcome.R4_3 : null;
            case "39.1" -> Outcome.R5_1;
            case "36.6" -> body.matches(".*(?:重新出具|确认|出具证明).*") ? Outcome.R5_5 : Outcome.R5_2;
            case "39.2" -> Outcome.R5_3;
            case "35" -> body.contains("不予处理") ? Outcome.R5_4 : null;
            case "42" -> body.matches(".*(?:不再处理|放弃).*") ? Outcome.R6_2 : null;
            default -> null;
        };
    }
}

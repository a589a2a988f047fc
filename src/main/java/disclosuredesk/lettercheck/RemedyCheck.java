package disclosuredesk.lettercheck;

import disclosuredesk.decision.Ground;
import disclosuredesk.decision.Outcome;
import disclosuredesk.lettercheck.LetterFinding.Check;
import disclosuredesk.lettercheck.RemedyWords.Act;
import disclosuredesk.lettercheck.RemedyWords.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The remedy paragraph: review first where arts 14 to 16 decide and the decision is of 2024 or later, free choice else;
 * 60 days, 6 months, 15 days; the organ's own review organ and court; the channel on the internet where it is served
 * there (law notes section 4).
 */
final class RemedyCheck {

    private static final Pattern LIMITED =
            Pattern.compile("(?:第[\\p{IsHan}\\d]{1,3}项|(?:不予公开|未公开|不公开|未予公开|未提供|不予提供|遮盖|隐去|上述)的?(?:部分|内容|信息|决定))");
    private static final Set<String> FREE = Set.of("36.4", "36.5", "36.6", "36.7", "38", "39.1", "39.2");
    private static final Pattern FROM_MAKING =
            Pattern.compile("(?<!知道)(?<!应当知道)(?:作出|印发|制作|签发|落款|发文|成文|寄出|发出|邮寄|寄送|盖章|印制|公布|发布|登记|提出申请|生效)"
                    + "(?:(?:本|该|此)?(?:答复书?|告知书?|决定书?|行政复议决定书?|复议决定书?))?(?:的)?(?:之日|当日|次日|日期?)(?:起|后)"
                    + "|(?:自|从)(?:本|该|此)?(?:答复书?|告知书?|决定书?)(?:之日|当日|次日)起");

    private static final Pattern UNNAMED =
            Pattern.compile("(?:上级|上一级|有关|相关|有权)(?:人民政府|政府|行政机关|机关|部门|主管部门|行政主管部门)(?:或者?(?:本级|同级)?人民政府)?");
    /** Departments that are under their government alone; not those under an organ of their own branch (tax, customs, finance, security). */
    private static final Pattern DEPARTMENT = Pattern.compile(
            ".*(?:省|市|县|区|州|旗)[\\p{IsHan}]{0,4}(?:住房|自然资源|规划|教育|卫生健康|人力资源|民政|城市管理|农业|水利|水务|发展和改革"
                    + "|交通运输|财政|审计|文化|体育|市场监督|应急管理|商务|科学技术|科技|医疗保障|林业|统计|工业和信息化|经济和信息化|公安|生态环境)[\\p{IsHan}]{0,12}(?<!分)(?:局|委员会|厅)");
    /** Organs under one of their own branch: it decides the review, not the government of their place (复议法 art. 27). */
    private static final Pattern OF_A_BRANCH = Pattern.compile(
            "(?:国家税务总局.+|.*税务局|.*海关|.*(?:国家安全局|外汇管理局|金融监督管理局|金融监管局|监管分局|银保监(?:局|分局)|证监局))(?<!地方金融监督管理局)(?<!地方金融监管局)");
    /** Reviewed by its government or by the justice department above, at choice (复议法 art. 28). */
    private static final Pattern JUSTICE = Pattern.compile("司法(?:局|厅)$");
    /** The place without its rank: 黔西南州 is 黔西南布依族苗族自治州. */
    private static final Pattern PLACE =
            Pattern.compile("([\\p{IsHan}]{2})(?:省|市|县|区|州|旗)(?![\\p{IsHan}]{1,6}?(?:市|县|区|州|旗))");
    /** County or district of a township or a 街道: its government decides the review (复议法 art. 24). */
    private static final Pattern LOCAL = Pattern.compile(
            "([\\p{IsHan}]{2})(?:县|区|市|旗)(?:[\\p{IsHan}&&[^县区市旗]]{2,6}(?:镇|乡)人民政府|人民政府[\\p{IsHan}]{2,10}街道办事处)$");

    private static final Pattern SUIT_IN_NO_COURT =
            Pattern.compile("向[^,。;院]{2,30}(?:政府|局|委员会|厅)(?:提起|提出)[^,。;复]{0,4}诉讼");
    /** Branches that are the city's in the district too, and zones without a government. */
    private static final Pattern BY_CITY = Pattern.compile("生态环境|规划|公安|高新|开发|经开|经济区|新区|工业园|园区|景区|保税|示范|管理区|矿区|城区");

    private static final Pattern ABOVE = Pattern.compile("(?!.*(?:政府|复议))(?:.*(?:局|厅|委员会|部)|上一级主管部门)");

    private RemedyCheck() {}

    static List<LetterFinding> of(LetterText letter, CaseFacts facts) {
        List<LetterFinding> findings = new ArrayList<>();
        if (facts.outcome() == Outcome.R6_3 && !facts.isNoGovernmentInformation()) {
            return findings;
        }
        RemedyWords remedies = RemedyWords.of(letter);
        if (remedies == null) {
            findings.add(LetterFinding.missing(Check.REMEDY_MISSING, "remedy.none"));
            return findings;
        }
        boolean exempted = facts.afterReform() && ArticleCheck.restsOnExemption(letter, facts);
        Ground.Remedy expected = exempted ? Ground.Remedy.REVIEW_FIRST : Ground.Remedy.FREE_CHOICE;
        halves(remedies, findings);
        if (findings.isEmpty() && remedies.periods().isEmpty()) {
            findings.add(letter.finding(Check.REMEDY_MISSING, remedies.from(), remedies.to(), "remedy.empty"));
        }
        if (findings.isEmpty()) {
            remedyClass(letter, facts, remedies, expected, findings);
        }
        if (findings.isEmpty()) {
            otherHalf(letter, facts, remedies, expected, findings);
        }
        fromReceipt(letter, remedies, findings);
        periods(letter, remedies, expected == Ground.Remedy.REVIEW_FIRST && !facts.isMixed(), findings);
        swapped(letter, remedies, findings);
        if (facts.reviewAgency() == null) {
            ownOrgan(letter, facts, remedies, findings);
        }
        if (!remedies.acts(Kind.REVIEW).isEmpty()) {
            organ(
                    letter,
                    facts.afterReform() && !JUSTICE.matcher(facts.agency()).find()
                            ? remedies.reviewOrgans()
                            : eitherOrgan(remedies.reviewOrgans(), facts),
                    facts.reviewAgency(),
                    facts.agency(),
                    remedies,
                    "remedy.reviewOrgan",
                    findings);
        }
        if (!remedies.acts(Kind.SUIT).isEmpty()
                || !remedies.acts(Kind.SUIT_AFTER_REVIEW).isEmpty()) {
            organ(letter, remedies.courts(), facts.court(), "", remedies, "remedy.court", findings);
        }
        boolean sues = !remedies.acts(Kind.SUIT).isEmpty()
                || !remedies.acts(Kind.SUIT_AFTER_REVIEW).isEmpty();
        if (sues
                && facts.court() == null
                && !letter.plain().substring(remedies.from(), remedies.to()).contains("法院")) {
            findings.add(letter.finding(Check.REMEDY_ORGAN, remedies.from(), remedies.to(), "remedy.courtUnnamed"));
        }
        if (facts.servedOnline() && facts.afterReform() && !remedies.tellsOnlineChannel()) {
            findings.add(letter.finding(Check.REMEDY_ONLINE, remedies.from(), remedies.to(), "remedy.online"));
        }
        return findings;
    }

    /** Of a letter that withholds nothing from who gets it, as one to the third party (法释〔2025〕8号 art. 1). */
    static List<LetterFinding> freeChoice(LetterText letter, GivenFacts given, LocalDate decided) {
        return of(
                letter,
                new CaseFacts(
                        Outcome.R1,
                        "",
                        Set.of(),
                        decided,
                        null,
                        "",
                        null,
                        Objects.requireNonNullElseGet(given.agency(), () -> LetterOwnFacts.agency(letter)),
                        given.reviewAgency(),
                        given.court(),
                        given.servedOnline()));
    }

    private static void halves(RemedyWords remedies, List<LetterFinding> findings) {
        if (remedies.acts(Kind.REVIEW).isEmpty()) {
            findings.add(LetterFinding.missing(Check.REMEDY_MISSING, "remedy.noReview"));
        }
        if (remedies.acts(Kind.SUIT).isEmpty()
                && remedies.acts(Kind.SUIT_AFTER_REVIEW).isEmpty()) {
            findings.add(LetterFinding.missing(Check.REMEDY_MISSING, "remedy.noSuit"));
        }
    }

    private static void remedyClass(
            LetterText letter,
            CaseFacts facts,
            RemedyWords remedies,
            Ground.Remedy expected,
            List<LetterFinding> findings) {
        List<Act> direct = remedies.acts(Kind.SUIT);
        int[] first = remedies.reviewFirst();
        if (expected == Ground.Remedy.REVIEW_FIRST) {
            if (first == null) {
                findings.add(letter.finding(Check.REMEDY_CLASS, remedies.from(), remedies.to(), "remedy.firstMissing"));
            } else if (!facts.isMixed() && !direct.isEmpty()) {
                findings.add(letter.finding(
                        Check.REMEDY_CLASS, direct.get(0).from(), direct.get(0).to(), "remedy.freeChoice"));
            }
        } else if (first != null) {
            findings.add(letter.finding(
                    Check.REMEDY_CLASS,
                    first[0],
                    first[1],
                    facts.afterReform() ? "remedy.firstWrong" : "remedy.firstTooEarly"));
        } else if (direct.isEmpty()) {
            findings.add(letter.finding(Check.REMEDY_CLASS, remedies.from(), remedies.to(), "remedy.noDirectSuit"));
        }
    }

    /** Where only what is withheld under arts 14 to 16 goes to review first, the rest of a mixed answer needs its own sentence. */
    private static void otherHalf(
            LetterText letter,
            CaseFacts facts,
            RemedyWords remedies,
            Ground.Remedy expected,
            List<LetterFinding> findings) {
        if (!facts.isMixed()
                || expected != Ground.Remedy.REVIEW_FIRST
                || !remedies.acts(Kind.SUIT).isEmpty()) {
            return;
        }
        boolean limited = LIMITED.matcher(letter.plain().substring(remedies.from(), remedies.to()))
                .find();
        boolean freeGround = Citation.in(letter).stream()
                .anyMatch(citation -> citation.ours()
                        && citation.to() <= remedies.from()
                        && (FREE.contains(citation.code())
                                || citation.code().matches("36\\.[12]") && isItemOfItsOwn(letter, citation)));
        if (limited || freeGround) {
            findings.add(letter.finding(Check.REMEDY_MISSING, remedies.from(), remedies.to(), "remedy.otherHalf"));
        }
    }

    private static boolean isItemOfItsOwn(LetterText letter, Citation given) {
        return Citation.in(letter).stream()
                .filter(other -> other.ours() && other.article() >= 14 && other.article() <= 16)
                .allMatch(other -> letter.sentenceStart(other.from()) != letter.sentenceStart(given.from()));
    }

    /** From the receipt of the letter (复议法 art. 20, 行诉法 arts 45, 46), not from the day it was made or sent. */
    private static void fromReceipt(LetterText letter, RemedyWords remedies, List<LetterFinding> findings) {
        Matcher from = FROM_MAKING.matcher(letter.plain()).region(remedies.from(), remedies.to());
        from.useTransparentBounds(true);
        while (from.find()) {
            if (Pattern.compile("知道|收到|接到|送达")
                    .matcher(letter.plain().substring(letter.clauseStart(from.start()), from.start()))
                    .find()) {
                continue;
            }
            findings.add(letter.finding(Check.REMEDY_PERIOD, from.start(), from.end(), "remedy.fromReceipt"));
        }
    }

    private static void periods(
            LetterText letter, RemedyWords remedies, boolean reviewFirst, List<LetterFinding> findings) {
        for (RemedyWords.Period period : remedies.periods()) {
            String right = switch (period.of()) {
                case REVIEW -> "60日";
                case SUIT -> "6个月";
                case SUIT_AFTER_REVIEW -> "15日";
            };
            if (!period.is(right) && !(reviewFirst && period.of() == Kind.SUIT)) {
                findings.add(letter.finding(Check.REMEDY_PERIOD, period.from(), period.to(), "remedy.period", right));
            }
        }
        if (!remedies.acts(Kind.REVIEW).isEmpty()
                && remedies.periods().stream().noneMatch(p -> p.of() == Kind.REVIEW)) {
            findings.add(LetterFinding.missing(Check.REMEDY_PERIOD, "remedy.periodMissing", "60日"));
        }
        if (!reviewFirst
                && !remedies.acts(Kind.SUIT).isEmpty()
                && remedies.periods().stream().noneMatch(p -> p.of() == Kind.SUIT)) {
            findings.add(LetterFinding.missing(Check.REMEDY_PERIOD, "remedy.periodMissing", "6个月"));
        }
    }

    /** Before 2024 a department's decision went to its government or to the department above it, at choice (old 复议法 art. 12), as a justice department's does. */
    private static List<RemedyWords.Named> eitherOrgan(List<RemedyWords.Named> named, CaseFacts facts) {
        String right = facts.reviewAgency() == null ? "" : LetterText.fold(facts.reviewAgency());
        return named.stream()
                .filter(organ -> Stream.of(organ.name().split("或者?(?:向)?|、"))
                        .noneMatch(one -> !right.isEmpty()
                                && organ.name().contains("或")
                                && new RemedyWords.Named(one, organ.from(), organ.to())
                                        .names(right, LetterText.fold(facts.agency()))))
                .toList();
    }

    /** A review is asked of the review organ, a suit brought in court. */
    private static void swapped(LetterText letter, RemedyWords remedies, List<LetterFinding> findings) {
        remedies.reviewOrgans().stream()
                .filter(organ -> organ.name().endsWith("法院"))
                .forEach(organ ->
                        findings.add(letter.finding(Check.REMEDY_ORGAN, organ.from(), organ.to(), "remedy.swapped")));
        Matcher suit = SUIT_IN_NO_COURT.matcher(letter.plain()).region(remedies.from(), remedies.to());
        while (suit.find()) {
            findings.add(letter.finding(Check.REMEDY_ORGAN, suit.start(), suit.end(), "remedy.swapped"));
        }
    }

    /**
     * The record does not tell the review organ: it must be named all the same (复议法实施条例 art. 17), and for a department of
     * local government it is, since 2024, the government and no longer the department above (复议法 art. 24).
     */
    private static void ownOrgan(
            LetterText letter, CaseFacts facts, RemedyWords remedies, List<LetterFinding> findings) {
        for (RemedyWords.Named organ : remedies.reviewOrgans()) {
            if (UNNAMED.matcher(organ.name()).matches()) {
                findings.add(letter.finding(Check.REMEDY_ORGAN, organ.from(), organ.to(), "remedy.organUnnamed"));
            } else if (facts.afterReform()
                    && DEPARTMENT.matcher(facts.agency()).matches()
                    && ABOVE.matcher(organ.name()).matches()) {
                findings.add(letter.finding(Check.REMEDY_ORGAN, organ.from(), organ.to(), "remedy.sameLevel"));
            } else if (OF_A_BRANCH.matcher(facts.agency()).matches()
                    && !facts.agency().contains("地方")
                    && organ.name().endsWith("人民政府")) {
                findings.add(letter.finding(Check.REMEDY_ORGAN, organ.from(), organ.to(), "remedy.branch"));
            } else if (isOfOtherPlace(facts.agency(), organ.name())) {
                findings.add(letter.finding(Check.REMEDY_ORGAN, organ.from(), organ.to(), "remedy.otherPlace"));
            }
        }
    }

    /** 穗城市教育局 and 佛城市人民政府: the government is that of the department's own place (复议法 art. 24). */
    private static boolean isOfOtherPlace(String agency, String review) {
        Matcher local = LOCAL.matcher(agency);
        if (local.find()) {
            return review.endsWith("人民政府") && !review.contains(local.group(1)) && review.matches("[\\p{IsHan}]{2,20}");
        }
        Matcher place = PLACE.matcher(agency.replaceAll("城市(?=管理|更新|建设|综合)", "城"));
        return DEPARTMENT.matcher(agency).matches()
                && !BY_CITY.matcher(agency).find()
                && place.find()
                && review.endsWith("人民政府")
                && !review.contains(place.group(1))
                && review.matches("[\\p{IsHan}]{2,20}");
    }

    private static void organ(
            LetterText letter,
            List<RemedyWords.Named> named,
            @Nullable String right,
            String self,
            RemedyWords remedies,
            String message,
            List<LetterFinding> findings) {
        if (right == null || right.isBlank()) {
            return;
        }
        String expected = LetterText.fold(right);
        boolean wrong = false;
        for (RemedyWords.Named organ : named) {
            if (!organ.names(expected, LetterText.fold(self))) {
                wrong = true;
                findings.add(letter.finding(Check.REMEDY_ORGAN, organ.from(), organ.to(), message, right));
            }
        }
        if (!wrong
                && !letter.all().substring(remedies.from()).contains(expected)
                && named.stream().noneMatch(organ -> organ.isSelf() && expected.equals(LetterText.fold(self)))) {
            findings.add(LetterFinding.missing(Check.REMEDY_ORGAN, message + "Missing", right));
        }
    }
}

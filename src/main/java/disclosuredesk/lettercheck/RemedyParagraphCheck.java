package disclosuredesk.lettercheck;

import disclosuredesk.decision.Ground;
import disclosuredesk.lettercheck.LetterFinding.Check;
import disclosuredesk.lettercheck.Paragraph.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The remedy paragraph (law notes section 4): the last before what is attached, one, in the system's own words, and word for word what the grounds
 * and the day demand, with the organ's own review organ, court and channel. What differs is named by what it is about.
 */
final class RemedyParagraphCheck {

    private static final String REVIEW_FIRST =
            "应当自收到本告知书之日起60日内先向%s申请行政复议;对行政复议决定不服的," + "可以自收到行政复议决定书之日起15日内向%s提起行政诉讼。";
    private static final String FREE_CHOICE = "可以自收到本告知书之日起60日内向%s申请行政复议,也可以自收到本告知书之日起6个月内向%s提起行政诉讼。";
    private static final Pattern PERIOD = Pattern.compile("(?:\\d+|[一二两三四五六七八九十百]+)(?:个?(?:工作日|日|天|月|年))");

    private RemedyParagraphCheck() {}

    static List<LetterFinding> of(ComposedLetter letter, ComposedFacts facts) {
        String right = right(facts);
        List<Paragraph> told = letter.paragraphs(Kind.REMEDY);
        List<LetterFinding> findings = new ArrayList<>();
        if (right.isEmpty()) {
            told.forEach(paragraph -> findings.add(ComposedCheck.finding(
                    Check.REMEDY_CLASS,
                    letter.line(paragraph),
                    ComposedCheck.cut(paragraph.text()),
                    "remedy.noneIsRight")));
            return findings;
        }
        if (told.isEmpty()) {
            findings.add(LetterFinding.missing(Check.REMEDY_MISSING, "remedy.none"));
            return findings;
        }
        Paragraph paragraph = told.get(0);
        if (facts.facts().servedOnline() && facts.reviewChannel() == null) {
            findings.add(ComposedCheck.finding(Check.REMEDY_ONLINE, letter.line(paragraph), "", "remedy.online"));
        }
        String text = LetterText.fold(paragraph.text());
        if (!text.equals(right)) {
            differences(letter.line(paragraph), text, right, facts, findings);
        }
        if (told.size() > 1
                || !paragraph.isSystemOnly()
                || letter.body().stream()
                        .dropWhile(one -> one != paragraph)
                        .skip(1)
                        .anyMatch(one -> one.kind() != Kind.ATTACHMENT)) {
            findings.add(ComposedCheck.finding(Check.REMEDY_MISSING, letter.line(paragraph), "", "remedy.notOurs"));
        }
        return findings;
    }

    /** The paragraph as the law demands it, folded; empty if nothing was decided against the applicant. */
    private static String right(ComposedFacts facts) {
        String organ = LetterText.fold(Objects.requireNonNull(facts.facts().reviewAgency()));
        String court = LetterText.fold(Objects.requireNonNull(facts.facts().court()));
        boolean against = facts.grounds().stream().anyMatch(ground -> ground.remedy() != Ground.Remedy.NONE);
        boolean first = facts.facts().afterReform()
                && facts.grounds().stream().anyMatch(ground -> CaseFacts.EXEMPTIONS.contains(ground.code()));
        boolean free = facts.grounds().stream()
                .anyMatch(ground ->
                        ground.remedy() != Ground.Remedy.NONE && !CaseFacts.EXEMPTIONS.contains(ground.code()));
        if (!against) {
            return "";
        }
        String online = facts.facts().servedOnline() && facts.reviewChannel() != null
                ? "行政复议申请也可以通过互联网提交:" + LetterText.fold(facts.reviewChannel()) + "。"
                : "";
        if (first && free) {
            return "对本告知书中不予公开的内容不服的," + REVIEW_FIRST.formatted(organ, court) + "对本告知书的其他内容不服的,"
                    + FREE_CHOICE.formatted(organ, court) + online;
        }
        return (first
                        ? "如对本决定不服," + REVIEW_FIRST.formatted(organ, court)
                        : "如对本答复不服," + FREE_CHOICE.formatted(organ, court))
                + online;
    }

    private static void differences(
            int line, String text, String right, ComposedFacts facts, List<LetterFinding> findings) {
        int before = findings.size();
        String organ = LetterText.fold(Objects.requireNonNull(facts.facts().reviewAgency()));
        String court = LetterText.fold(Objects.requireNonNull(facts.facts().court()));
        if (fewer("申请行政复议", text, right)) {
            findings.add(ComposedCheck.finding(Check.REMEDY_MISSING, line, "", "remedy.noReview"));
        } else if (fewer("向" + organ + "申请行政复议", text, right)) {
            findings.add(ComposedCheck.finding(Check.REMEDY_ORGAN, line, "", "remedy.reviewOrgan", organ));
        }
        if (fewer("提起行政诉讼", text, right)) {
            findings.add(ComposedCheck.finding(Check.REMEDY_MISSING, line, "", "remedy.noSuit"));
        } else if (fewer("向" + court + "提起行政诉讼", text, right)) {
            findings.add(ComposedCheck.finding(Check.REMEDY_ORGAN, line, "", "remedy.court", court));
        }
        List<String> periods = periods(text.replace(organ, "□").replace(court, "□"));
        List<String> rightPeriods = periods(right.replace(organ, "□").replace(court, "□"));
        for (int i = 0; i < rightPeriods.size(); i++) {
            if (i >= periods.size()) {
                findings.add(ComposedCheck.finding(
                        Check.REMEDY_PERIOD, line, "", "remedy.periodMissing", rightPeriods.get(i)));
            } else if (!periods.get(i).equals(rightPeriods.get(i))) {
                findings.add(ComposedCheck.finding(
                        Check.REMEDY_PERIOD, line, periods.get(i), "remedy.period", rightPeriods.get(i)));
            }
        }
        if (count("先向", text) != count("先向", right) || count("应当", text) != count("应当", right)) {
            findings.add(ComposedCheck.finding(
                    Check.REMEDY_CLASS,
                    line,
                    "",
                    count("先向", right) > 0
                            ? "remedy.firstMissing"
                            : facts.facts().afterReform() ? "remedy.firstWrong" : "remedy.firstTooEarly"));
        } else if (count("也可以自收到本告知书之日起", text) > count("也可以自收到本告知书之日起", right)) {
            findings.add(ComposedCheck.finding(Check.REMEDY_CLASS, line, "", "remedy.freeChoice"));
        }
        if (facts.reviewChannel() != null
                && fewer("互联网提交:" + LetterText.fold(facts.reviewChannel()) + "。", text, right)) {
            findings.add(ComposedCheck.finding(Check.REMEDY_ONLINE, line, "", "remedy.online"));
        }
        if (findings.size() == before) {
            findings.add(
                    ComposedCheck.finding(Check.REMEDY_MISSING, line, ComposedCheck.cut(text), "remedy.otherWords"));
        }
    }

    private static List<String> periods(String text) {
        Matcher matcher = PERIOD.matcher(text);
        return matcher.results().map(result -> result.group()).toList();
    }

    private static boolean fewer(String words, String text, String right) {
        return count(words, text) < count(words, right);
    }

    private static int count(String words, String text) {
        return (text.length() - text.replace(words, "").length()) / words.length();
    }
}

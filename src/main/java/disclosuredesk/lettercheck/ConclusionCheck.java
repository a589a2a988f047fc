package disclosuredesk.lettercheck;

import static java.util.Map.entry;

import disclosuredesk.decision.Ground;
import disclosuredesk.lettercheck.LetterFinding.Check;
import disclosuredesk.lettercheck.Paragraph.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One conclusion to each part, in the order of the parts: its article to paragraph and item, no other, and the words of its
 * conclusion (law notes section 4). A partly disclosed request says besides that the parts were told apart (art. 37).
 */
final class ConclusionCheck {

    private static final Map<Ground, String> CONCLUSIONS = Map.ofEntries(
            entry(Ground.ALREADY_PUBLISHED, "现将获取该政府信息的方式、途径告知"),
            entry(Ground.PROVIDED, "决定予以公开"),
            entry(Ground.STATE_SECRET, "决定不予公开"),
            entry(Ground.PROHIBITED_BY_LAW, "决定不予公开"),
            entry(Ground.ENDANGERS_SECURITY, "决定不予公开"),
            entry(Ground.THIRD_PARTY, "决定不予公开"),
            entry(Ground.INTERNAL_AFFAIRS, "决定不予公开"),
            entry(Ground.PROCESS_INFORMATION, "决定不予公开"),
            entry(Ground.ENFORCEMENT_FILE, "决定不予公开"),
            entry(Ground.ENQUIRY_BY_SPECIAL_LAW, "本机关不予公开"),
            entry(Ground.DOES_NOT_EXIST, "本机关无法提供"),
            entry(Ground.NOT_OURS, "本机关无法提供"),
            entry(Ground.WOULD_HAVE_TO_BE_MADE, "本机关无法提供"),
            entry(Ground.STILL_UNCLEAR, "本机关无法提供"),
            entry(Ground.PETITION, "本机关不作为政府信息公开申请处理"),
            entry(Ground.REPEATED, "本机关不予重复处理"),
            entry(Ground.PUBLICATION, "本机关不予处理"),
            entry(Ground.EXCESSIVE, "的申请不予处理"),
            entry(Ground.CONFIRMATION_OF_KNOWN, "本机关不予重复处理"),
            entry(Ground.NOT_INFORMATION, "本机关不予提供"),
            entry(Ground.NOT_CORRECTED, "不再处理"),
            entry(Ground.NOT_PAID, "不再处理"),
            entry(Ground.WITHDRAWN, "终止办理"),
            entry(Ground.OTHER, "终止办理"));

    /** Words that conclude; the right ones taken out, none may be left. */
    private static final Pattern CONCLUDES = Pattern.compile("予以公开|不予公开|无法提供|不予(?:重复)?处理|不再处理|终止办理");

    private static final Pattern ARTICLES =
            Pattern.compile("第[一二三四五六七八九十百]+条(?:第[一二三四五六七八九十]+款)?(?:第\\([一二三四五六七八九十]+\\)项)?"
                    + "(?:、第[一二三四五六七八九十百]+条(?:第[一二三四五六七八九十]+款)?(?:第\\([一二三四五六七八九十]+\\)项)?)*");
    private static final String REGULATION = "《中华人民共和国政府信息公开条例》";

    /** Why what is given is given in another form than was asked for is told before the conclusion (art. 40). */
    private static final Pattern OTHER_FORM = Pattern.compile(REGULATION + "第四十条的规定.该信息没有按照申请的形式");

    private ConclusionCheck() {}

    static List<LetterFinding> of(ComposedLetter letter, ComposedFacts facts) {
        List<LetterFinding> findings = new ArrayList<>();
        List<Paragraph> conclusions = letter.paragraphs(Kind.CONCLUSION);
        if (!conclusions.stream().map(Paragraph::ground).toList().equals(facts.grounds())) {
            findings.add(LetterFinding.missing(
                    Check.OUTCOME, "outcome.notSaid", facts.facts().outcome().fullLabel()));
        }
        conclusions.forEach(
                paragraph -> conclusion(letter, paragraph, Objects.requireNonNull(paragraph.ground()), findings));
        List<Paragraph> distinction = letter.paragraphs(Kind.DISTINCTION);
        boolean told =
                distinction.size() == 1 && distinction.get(0).systemText().contains(REGULATION + "第三十七条");
        if (facts.facts().isPartly() != told) {
            findings.add(LetterFinding.missing(
                    Check.ARTICLE,
                    told ? "article.other" : "article.missing",
                    told ? facts.facts().ground() : "37"));
        }
        return findings;
    }

    private static void conclusion(
            ComposedLetter letter, Paragraph paragraph, Ground ground, List<LetterFinding> findings) {
        int line = letter.line(paragraph);
        String text = paragraph.systemText();
        String right = Objects.requireNonNull(CONCLUSIONS.get(ground));
        Matcher other = CONCLUDES.matcher(text.replace(right, "□"));
        if (other.find()) {
            findings.add(ComposedCheck.finding(
                    Check.OUTCOME,
                    line,
                    other.group(),
                    "outcome.contradicts",
                    ground.outcome().fullLabel()));
        } else if (!text.contains(right)) {
            findings.add(ComposedCheck.finding(
                    Check.OUTCOME, line, "", "outcome.notSaid", ground.outcome().fullLabel()));
        }
        List<String> cited = new ArrayList<>();
        Matcher articles = ARTICLES.matcher(
                ground == Ground.PROVIDED ? OTHER_FORM.matcher(text).replaceFirst("") : text);
        while (articles.find()) {
            cited.add(articles.group());
        }
        String article = LetterText.fold(ground.article());
        if (ground.code().isEmpty()
                ? cited.isEmpty()
                : cited.equals(List.of(article)) && text.contains(REGULATION + article)) {
            return;
        }
        findings.add(
                cited.isEmpty()
                        ? ComposedCheck.finding(Check.ARTICLE, line, "", "article.missing", ground.code())
                        : ComposedCheck.finding(
                                Check.ARTICLE, line, String.join("、", cited), "article.other", ground.code()));
    }
}

package disclosuredesk.lettercheck;

import disclosuredesk.decision.Outcome;
import disclosuredesk.lettercheck.LetterFinding.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The articles fit the outcome: the ground of the record is cited to paragraph and item, no other deciding article is,
 * and none that the Regulation does not have (law notes section 4; "第十六条" alone loses cases).
 */
final class ArticleCheck {

    /** The articles that decide; any other may be cited beside them. */
    private static final Set<String> DECIDING =
            Set.of("14", "15", "16.1", "16.2", "36.1", "36.2", "36.4", "36.5", "36.6", "36.7", "38", "39.1", "39.2");

    private static final Set<String> WITHHOLDING =
            Set.of("14", "15", "16.1", "16.2", "36.4", "36.5", "36.6", "36.7", "38", "39.1", "39.2", "30", "35", "42");
    /** Said of what does not apply, or of what was decided before. */
    private static final Pattern NOT_DECIDING =
            Pattern.compile("不属于|不涉及|不存在|不适用|并非|除|曾|此前|前次|首次|已于|上次|公共利益|同意公开|情形的除外|是否");

    private static final Pattern DISCLOSES = Pattern.compile("(?<!不)予以公开|(?<!不)公开(?:该|上述|下列|如下)|提供");
    private static final Pattern WITHHOLDS = Pattern.compile("不予|不公开|不得公开|遮盖|遮挡|隐去|删除|区分处理|第三十七条|部分公开");

    private static final Pattern NUMBERED =
            Pattern.compile("(?<![条款项、])第?\\(?(?:[一二三四五六七八九十\\d]{1,2}|[A-F])\\)?项(?!规定|的规定|、)");

    /** A paragraph about one of the things asked for: 二、您申请的第2项内容…; 关于第二项。 */
    private static final Pattern ITEM =
            Pattern.compile("^(?:[一二三四五六七八九十]{1,2}、|\\d{1,2}[.、]|\\([一二三四五六七八九十\\d]{1,2}\\))?(?:关于|对于|针对|对|就)?"
                    + "[^,。;第条款]{0,10}第\\(?(" + Figures.NUMBER + ")\\)?[项个]");

    private ArticleCheck() {}

    static List<LetterFinding> of(LetterText letter, CaseFacts facts) {
        List<LetterFinding> findings = new ArrayList<>();
        if (facts.decidedOn().isBefore(LawCheck.REGULATION_2019)) {
            return findings; // the grounds of the Regulation of 2007 have other numbers
        }
        List<Citation> ours =
                Citation.in(letter).stream().filter(Citation::ours).toList();
        for (Citation citation : ours) {
            if (citation.doesNotExist()) {
                findings.add(letter.finding(Check.ARTICLE, citation.from(), citation.to(), "article.doesNotExist"));
            } else if (citation.isBare() && !bareAllowed(citation, ours, facts)) {
                findings.add(letter.finding(Check.ARTICLE, citation.from(), citation.to(), "article.bare"));
            } else if (DECIDING.contains(citation.code())
                    && !citation.code().equals(facts.ground())
                    && !fitsToo(citation, facts)
                    && !facts.isPartly()
                    && !facts.beside().contains(citation.code())
                    && decides(letter, citation)
                    && !ofAnotherItem(letter, citation, ours, facts)) {
                findings.add(
                        letter.finding(Check.ARTICLE, citation.from(), citation.to(), "article.other", facts.ground()));
            }
        }
        if (facts.outcome() == Outcome.R5_5
                ? ours.isEmpty()
                : !facts.ground().isEmpty()
                        && facts.outcome() != Outcome.R6_3
                        && ours.stream().noneMatch(citation -> citation.code().equals(facts.ground()))
                        && !(facts.isPartly() && itemByItem(letter, ours))) {
            findings.add(LetterFinding.missing(Check.ARTICLE, "article.missing", facts.ground()));
        }
        for (String other : facts.beside()) {
            if (!other.isEmpty()
                    && ours.stream().noneMatch(citation -> citation.code().equals(other))) {
                findings.add(LetterFinding.missing(Check.ARTICLE, "article.missing", other));
            }
        }
        if (facts.isPartly() && ours.stream().noneMatch(citation -> WITHHOLDING.contains(citation.code()))) {
            findings.add(LetterFinding.missing(Check.ARTICLE, "article.partMissing"));
        }
        return findings;
    }

    /** Several things were asked for: what the record names is the ground of another of them. */
    private static boolean ofAnotherItem(LetterText letter, Citation citation, List<Citation> ours, CaseFacts facts) {
        int item = item(letter, citation);
        return item > 0
                && ours.stream()
                        .filter(other -> other.code().equals(facts.ground()))
                        .map(other -> item(letter, other))
                        .anyMatch(other -> other > 0 && other != item);
    }

    /** The number of the thing asked for that the paragraph of the citation answers; 0 if it names none. */
    private static int item(LetterText letter, Citation citation) {
        int line = 0;
        while (line + 1 < letter.lines().size() && letter.start(line + 1) <= citation.from()) {
            line++;
        }
        Matcher item = ITEM.matcher(letter.lines().get(line));
        return item.find() ? Figures.of(item.group(1)) : 0;
    }

    /** That something got before be confirmed or issued again has no article of its own: arts 2, 36(6) and 39 are cited. */
    private static boolean fitsToo(Citation citation, CaseFacts facts) {
        return facts.outcome() == Outcome.R5_5
                && (citation.article() == 39 || citation.code().equals("36.6"));
    }

    /** The articles 14 to 16 on which something is withheld. */
    static boolean restsOnExemption(LetterText letter, CaseFacts facts) {
        return CaseFacts.EXEMPTIONS.contains(facts.ground())
                || facts.beside().stream().anyMatch(CaseFacts.EXEMPTIONS::contains)
                || facts.isPartly()
                        && Citation.in(letter).stream()
                                .anyMatch(citation -> citation.ours()
                                        && citation.article() >= 14
                                        && citation.article() <= 16
                                        && decides(letter, citation));
    }

    static boolean decides(LetterText letter, Citation citation) {
        String plain = letter.plain();
        int end = citation.to();
        while (end < plain.length() && ",。;:!?".indexOf(plain.charAt(end)) < 0) {
            end++;
        }
        return !NOT_DECIDING
                        .matcher(plain.substring(letter.clauseStart(citation.from()), end))
                        .find()
                && !opens(letter, citation);
    }

    /** Several things asked for, each given or withheld whole in a sentence of its own: nothing was to be told apart (art. 37). */
    private static boolean itemByItem(LetterText letter, List<Citation> ours) {
        return NUMBERED.matcher(letter.plain()).results().count() > 1
                && ours.stream()
                        .filter(citation -> citation.code().startsWith("36."))
                        .anyMatch(given -> ours.stream()
                                .anyMatch(other -> WITHHOLDING.contains(other.code())
                                        && decides(letter, other)
                                        && letter.sentenceStart(other.from()) != letter.sentenceStart(given.from())));
    }

    /** Art. 15 beside art. 36(2): the third party agreed, or the public interest weighs more, and so it is disclosed. */
    private static boolean opens(LetterText letter, Citation citation) {
        int from = letter.sentenceStart(citation.from());
        int to = letter.sentenceEnd(citation.to());
        RemedyWords remedies = RemedyWords.of(letter);
        String body = letter.plain()
                .substring(
                        letter.bodyStart(),
                        remedies == null ? letter.plain().length() : Math.max(letter.bodyStart(), remedies.from()));
        String sentence = WITHHOLDS.matcher(body).find() ? letter.plain().substring(from, to) : body;
        return citation.code().equals("15")
                && DISCLOSES.matcher(sentence).find()
                && !WITHHOLDS.matcher(sentence).find()
                && Citation.in(letter).stream()
                        .anyMatch(other -> other.ours()
                                && other.code().equals("36.2")
                                && other.from() >= from
                                && other.to() <= to);
    }

    private static boolean bareAllowed(Citation bare, List<Citation> all, CaseFacts facts) {
        return bare.article() == 36 && Set.of("30", "35", "42", "38").contains(facts.ground())
                || all.stream()
                        .anyMatch(
                                other -> other.article() == bare.article() && !other.isBare() && !other.doesNotExist());
    }
}

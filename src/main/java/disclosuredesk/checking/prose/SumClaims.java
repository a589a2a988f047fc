package disclosuredesk.checking.prose;

import disclosuredesk.report.Chapter;
import disclosuredesk.report.Finding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Sums the text itself names: a total and, after 其中, its parts, in the same sentence or the next; parts and then 共计; or the
 * sum written out. What stands in brackets belongs to the figure before them.
 */
final class SumClaims {

    private static final Pattern SENTENCE = Pattern.compile("[^。]{1,2000}");
    private static final Pattern PARTS = Pattern.compile("其中|分别(?:为|是)|包括|包含");
    private static final Pattern BRACKETS = Pattern.compile("\\([^()]*(?:\\)|$)|^[^()]*\\)");
    private static final Pattern IN_ALL = Pattern.compile("(?:合计|共计|总计|总共|共)[^0-9,;]{0,8}$");
    private static final Pattern WRITTEN_OUT =
            Pattern.compile("(\\d+(?:\\.\\d+)?(?:\\+\\d+(?:\\.\\d+)?)+)=(\\d+(?:\\.\\d+)?)");
    private static final Pattern CHANGE = Pattern.compile("同比|增长|增加|减少|上升|下降|较上年|比上年");
    /** What was done with the whole is no part of it. */
    private static final Pattern ANOTHER = Pattern.compile("[,;](?:已|均|全部|共|全年|当年|年内)*(?:办结|答复|办理完毕|结转下)[^,;]{0,6}$");

    private static final Pattern CARRIED = Pattern.compile("结转|转结");

    private final Chapter chapter;
    private final List<Finding> found = new ArrayList<>();

    /** The figures of the sentence before, of which this one may name the parts. */
    private List<NumberInText> before = List.of();

    private SumClaims(Chapter chapter) {
        this.chapter = chapter;
    }

    static List<Finding> in(String paragraph, Chapter chapter) {
        SumClaims claims = new SumClaims(chapter);
        Matcher sentences = SENTENCE.matcher(paragraph);
        while (sentences.find()) {
            writtenOut(sentences.group(), chapter, claims.found);
            claims.sentence(sentences.group());
        }
        return claims.found;
    }

    private void sentence(String sentence) {
        List<NumberInText> all = NumberInText.in(sentence).stream()
                .filter(figure -> !figure.isPercent()
                        && !figure.unit().isEmpty()
                        && !CHANGE.matcher(figure.before()).find())
                .toList();
        List<NumberInText> figures =
                all.stream().filter(figure -> !figure.bracketed()).toList();
        boolean named = false;
        for (int i = 0; i < figures.size(); i++) {
            if (namesParts(figures.get(i))) {
                named |= parts(sentence, figures, i);
            }
        }
        brackets(sentence, all);
        if (!named) {
            inAll(sentence, chapter, figures, found);
        }
        before = figures;
    }

    private static boolean namesParts(NumberInText figure) {
        return PARTS.matcher(BRACKETS.matcher(figure.before()).replaceAll("")).find();
    }

    /** @return whether there are parts to be added up */
    private boolean parts(String sentence, List<NumberInText> figures, int first) {
        String unit = figures.get(first).unit();
        List<BigDecimal> parts = new ArrayList<>();
        for (int i = first; i < figures.size(); i++) {
            NumberInText part = figures.get(i);
            if (i > first && (namesParts(part) || ANOTHER.matcher(part.before()).find())
                    || IN_ALL.matcher(part.before()).find() && i > first) {
                break;
            }
            if (part.unit().equals(unit)) {
                parts.add(part.number());
            }
        }
        List<NumberInText> wholes = figures.subList(0, first).stream()
                .filter(figure -> figure.unit().equals(unit))
                .toList();
        if (wholes.isEmpty() && first == 0) {
            wholes =
                    before.stream().filter(figure -> figure.unit().equals(unit)).toList();
        }
        if (parts.size() < 2 || wholes.isEmpty()) {
            return false;
        }
        NumberInText last = wholes.get(wholes.size() - 1);
        List<BigDecimal> totals = new ArrayList<>();
        if (wholes.size() > 1 && CARRIED.matcher(last.before()).find()) {
            totals.add(wholes.get(wholes.size() - 2).number().add(last.number())); // 9件，上年结转1件，其中: of both
        }
        totals.add(last.number());
        wholes.forEach(whole -> totals.add(whole.number()));
        if (totals.stream().noneMatch(total -> isReached(total, parts))) {
            compare(sentence, chapter, totals.get(0), unit, parts, found);
        }
        return true;
    }

    /** 9件（其中网络5件、信函4件） */
    private void brackets(String sentence, List<NumberInText> all) {
        for (int i = 0; i + 2 < all.size(); i++) {
            NumberInText total = all.get(i);
            NumberInText first = all.get(i + 1);
            if (!total.bracketed() && first.bracketed() && first.before().matches("\\((?:其中|分别|包括|包含).*")) {
                List<BigDecimal> parts = new ArrayList<>();
                for (int k = i + 1;
                        k < all.size()
                                && all.get(k).bracketed()
                                && (k == i + 1 || !all.get(k).before().contains("("));
                        k++) {
                    if (all.get(k).unit().equals(total.unit())) {
                        parts.add(all.get(k).number());
                    }
                }
                compare(sentence, chapter, total.number(), total.unit(), parts, found);
            }
        }
    }

    private static void writtenOut(String sentence, Chapter chapter, List<Finding> found) {
        Matcher sum = WRITTEN_OUT.matcher(sentence);
        while (sum.find()) {
            List<BigDecimal> parts = new ArrayList<>();
            for (String part : sum.group(1).split("\\+")) {
                parts.add(new BigDecimal(part));
            }
            compare(sentence, chapter, new BigDecimal(sum.group(2)), "", parts, found);
        }
    }

    /** 甲420元、乙290元，共计710元. */
    private static void inAll(String sentence, Chapter chapter, List<NumberInText> figures, List<Finding> found) {
        if (figures.size() > 2) {
            NumberInText last = figures.get(figures.size() - 1);
            List<NumberInText> before = figures.subList(0, figures.size() - 1);
            boolean oneUnit = before.stream().allMatch(figure -> figure.unit().equals(last.unit()));
            if (oneUnit && IN_ALL.matcher(last.before()).find()) {
                compare(
                        sentence,
                        chapter,
                        last.number(),
                        last.unit(),
                        before.stream().map(NumberInText::number).toList(),
                        found);
            }
        }
    }

    private static void compare(
            String sentence,
            Chapter chapter,
            BigDecimal total,
            String unit,
            List<BigDecimal> parts,
            List<Finding> found) {
        if (parts.size() < 2 || isReached(total, parts)) {
            return;
        }
        BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        String terms = parts.stream().map(BigDecimal::toPlainString).collect(Collectors.joining("+"));
        String less = sum.compareTo(total) < 0
                ? "，各项比总数少%s%s；各项如未列全，请说明".formatted(total.subtract(sum).toPlainString(), unit)
                : "";
        boolean whole =
                sum.stripTrailingZeros().scale() <= 0 && sum.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) < 0;
        found.add(Finding.warning(
                "text-sum",
                "正文",
                ProseChecks.place(chapter),
                "",
                "",
                total.toPlainString() + unit,
                whole ? sum.intValue() : null,
                "正文“%s”：各项之和 %s=%s，与%s%s不符%s"
                        .formatted(
                                NumberInText.quote(sentence),
                                terms,
                                sum.toPlainString(),
                                total.toPlainString(),
                                unit,
                                less)));
    }

    /** Figures behind the last part may be of something else. */
    private static boolean isReached(BigDecimal total, List<BigDecimal> parts) {
        BigDecimal sum = BigDecimal.ZERO;
        boolean reached = false;
        for (int i = 0; i < parts.size(); i++) {
            sum = sum.add(parts.get(i));
            reached |= i > 0 && sum.compareTo(total) == 0;
        }
        return reached;
    }
}

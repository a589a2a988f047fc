package disclosuredesk.statistics.prose;

import disclosuredesk.statistics.Chapter;
import disclosuredesk.statistics.Finding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Sums the text itself names: a total and, after 其中, its parts; parts and then 共计; or the sum written out. */
final class SumClaims {

    private static final Pattern SENTENCE = Pattern.compile("[^。]+");
    private static final Pattern PARTS = Pattern.compile("其中|分别(?:为|是)|包括|包含");
    private static final Pattern IN_ALL = Pattern.compile("(?:合计|共计|总计|总共|共)[^0-9,;]{0,8}$");
    private static final Pattern WRITTEN_OUT = Pattern.compile("(\\d+(?:\\.\\d+)?(?:\\+\\d+(?:\\.\\d+)?)+)=(\\d+(?:\\.\\d+)?)");
    private static final Pattern CHANGE = Pattern.compile("同比|增长|增加|减少|上升|下降|较上年|比上年");

    private SumClaims() {}

    static List<Finding> in(String paragraph, Chapter chapter) {
        List<Finding> found = new ArrayList<>();
        Matcher sentences = SENTENCE.matcher(paragraph);
        while (sentences.find()) {
            writtenOut(sentences.group(), chapter, found);
            parts(sentences.group(), chapter, found);
        }
        return found;
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

    private static void parts(String sentence, Chapter chapter, List<Finding> found) {
        List<Figure> figures = Figure.in(sentence).stream().filter(figure -> !figure.isPercent() && !figure.unit().isEmpty()
                && !CHANGE.matcher(figure.before()).find()).toList();
        for (int i = 0; i + 2 < figures.size(); i++) {
            Figure total = figures.get(i);
            if (PARTS.matcher(figures.get(i + 1).before()).find()) {
                List<BigDecimal> parts = new ArrayList<>();
                for (Figure part : figures.subList(i + 1, figures.size())) {
                    boolean another = !parts.isEmpty() && PARTS.matcher(part.before()).find();
                    if (another || IN_ALL.matcher(part.before()).find()) {
                        break;
                    }
                    if (part.unit().equals(total.unit())) {
                        parts.add(part.number());
                    }
                }
                compare(sentence, chapter, total.number(), total.unit(), parts, found);
                return;
            }
        }
        inAll(sentence, chapter, figures, found);
    }

    /** 甲420元、乙290元，共计710元. */
    private static void inAll(String sentence, Chapter chapter, List<Figure> figures, List<Finding> found) {
        if (figures.size() > 2) {
            Figure last = figures.get(figures.size() - 1);
            List<Figure> before = figures.subList(0, figures.size() - 1);
            boolean oneUnit = before.stream().allMatch(figure -> figure.unit().equals(last.unit()));
            if (oneUnit && IN_ALL.matcher(last.before()).find()) {
                compare(sentence, chapter, last.number(), last.unit(), before.stream().map(Figure::number).toList(), found);
            }
        }
    }

    private static void compare(String sentence, Chapter chapter, BigDecimal total, String unit, List<BigDecimal> parts, List<Finding> found) {
        BigDecimal sum = BigDecimal.ZERO;
        boolean reached = false;
        for (int i = 0; i < parts.size(); i++) {
            sum = sum.add(parts.get(i));
            reached |= i > 0 && sum.compareTo(total) == 0;
        }
        if (parts.size() < 2 || reached) {
            return;
        }
        String terms = parts.stream().map(BigDecimal::toPlainString).collect(Collectors.joining("+"));
        String less = sum.compareTo(total) < 0 ? "，各项比总数少%s%s；各项如未列全，请说明".formatted(total.subtract(sum).toPlainString(), unit) : "";
        boolean whole = sum.stripTrailingZeros().scale() <= 0 && sum.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) < 0;
        found.add(Finding.warning("text-sum", "正文", ProseChecks.place(chapter), "", "", total.toPlainString() + unit, whole ? sum.intValue() : null,
                "正文“%s”：各项之和 %s=%s，与%s%s不符%s".formatted(Figure.quote(sentence), terms, sum.toPlainString(), total.toPlainString(), unit, less)));
    }
}

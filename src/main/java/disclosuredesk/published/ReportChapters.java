package disclosuredesk.published;

import static java.util.Objects.requireNonNull;

import disclosuredesk.report.Chapter;
import disclosuredesk.report.ReportLabels;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The chapters of a report: lines of text between the headings of the format. */
final class ReportChapters {

    private static final int LONGEST_HEADING = 40;
    private static final double ALIKE = 0.6;
    private static final String NUMBERS = "一二三四五六";
    private static final Pattern NUMBERED = Pattern.compile("^\\s*[一二三四五六]\\s*[、.．,，].*");
    private static final Pattern NO_TEXT = Pattern.compile("\\s*(?:第二十条第[(（].[)）]项|信息内容)\\s*");
    private static final Pattern FOOT = Pattern.compile("版权所有|打印本页|【打印】|关闭窗口|主办单位[:：]|上一篇[:：]|网站地图|ICP备");

    private ReportChapters() {}

    /** The chapters that have a heading, in order. */
    static List<Chapter> chapters(List<String> lines) {
        TreeMap<Integer, List<String>> texts = new TreeMap<>();
        TreeMap<Integer, String> titles = new TreeMap<>();
        int current = 0;
        for (String line : lines) {
            int heading = heading(line);
            if (heading > 0) {
                current = heading;
                texts.put(current, new ArrayList<>());
                titles.put(current, Numbering.without(line).strip());
            } else if (current > 0 && FOOT.matcher(line).find() && line.length() < LONGEST_HEADING) {
                current = 0;
            } else if (current > 0 && !line.isBlank() && !NO_TEXT.matcher(line).matches()) {
                requireNonNull(texts.get(current))
                        .add(line.replaceAll("[\\s\\u00a0\\u3000]+", " ").strip());
            }
        }
        return texts.entrySet().stream()
                .map(text -> new Chapter(text.getKey(), requireNonNull(titles.get(text.getKey())), text.getValue()))
                .toList();
    }

    /** The number of the chapter whose heading the line is; 0 if it is none. */
    static int heading(String line) {
        String own = ReportLabels.folded(Numbering.without(line));
        if (own.isEmpty() || line.strip().length() > LONGEST_HEADING) {
            return 0;
        }
        for (int i = 0; i < Chapter.TITLES.size(); i++) {
            String title = ReportLabels.folded(Chapter.TITLES.get(i));
            boolean numbered = NUMBERED.matcher(line).matches()
                    && NUMBERS.indexOf(line.strip().charAt(0)) == i;
            if (own.equals(title) || numbered && Likeness.of(own, title) >= ALIKE) {
                return i + 1;
            }
        }
        return 0;
    }
}

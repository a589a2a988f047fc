package disclosuredesk.published;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the title of a report tells: 济南市2019年政府信息公开工作年度报告.
 *
 * @param organ empty when the title names none
 */
record ReportTitle(String organ, int year) {

    /** The Regulation came into force in 2008. */
    private static final int EARLIEST = 2008;

    private static final int LATEST = 2100;
    private static final int LONGEST_TITLE = 60;
    private static final int LINES_LOOKED_AT = 400;
    private static final String HAN_DIGITS = "〇一二三四五六七八九";

    private static final Pattern TITLE =
            Pattern.compile("(?<organ>[^,.;:,。;:《》<>|]{0,40}?)(?<year>20\\d{2}|二[〇○零0O一二三四五六七八九]{3})年(?:度)?"
                    + "(?<later>[^,.;:。《》]{0,30}?)(?:政府)?信息公开(?:工作)?(?:年度)?(?:工作)?(?:情况)?(?:的)?(?:年度)?(?:报告|年报)");
    private static final Pattern PERIOD = Pattern.compile("(20\\d{2})年1月1日(?:起)?(?:至|到|—|-|~)(?:\\1年)?12月31日");
    private static final Pattern ORGAN =
            Pattern.compile("[\\p{IsHan}()]{2,30}(?:省|市|县|区|旗|局|厅|委|委员会|政府|办公室|办公厅|院|镇|乡|街道|办事处|中心|部|会)");

    static boolean isYear(int year) {
        return year >= EARLIEST && year <= LATEST;
    }

    /**
     * Looks for the title: first a line of its own, or one broken in two; then in a sentence, the names of the file, and
     * last the period a report is of.
     *
     * @return null if the year is told nowhere
     */
    static @Nullable ReportTitle of(List<String> lines, List<String> names) {
        List<String> folded = lines.stream()
                .limit(LINES_LOOKED_AT)
                .map(ReportTitle::folded)
                .filter(line -> !line.isEmpty())
                .toList();
        for (int i = 0; i < folded.size(); i++) {
            String line = folded.get(i);
            String next = i + 1 < folded.size() ? folded.get(i + 1) : "";
            ReportTitle title = isShort(line) ? in(line) : null;
            if (title == null && !line.isEmpty() && isShort(line + next)) {
                title = in(line + next);
            }
            if (title != null) {
                return title.organ.isEmpty()
                                && i > 0
                                && ORGAN.matcher(folded.get(i - 1)).matches()
                        ? new ReportTitle(folded.get(i - 1), title.year)
                        : title;
            }
        }
        ReportTitle named = names.stream()
                .map(name -> in(folded(name)))
                .filter(title -> title != null)
                .findFirst()
                .orElse(null);
        return named != null ? named : inText(folded);
    }

    private static @Nullable ReportTitle inText(List<String> lines) {
        for (String line : lines) {
            Matcher period = PERIOD.matcher(line);
            if (period.find() && isYear(Integer.parseInt(period.group(1)))) {
                return new ReportTitle("", Integer.parseInt(period.group(1)));
            }
        }
        return lines.stream()
                .map(ReportTitle::in)
                .filter(title -> title != null)
                .findFirst()
                .map(title -> new ReportTitle("", title.year))
                .orElse(null);
    }

    private static boolean isShort(String line) {
        return line.length() <= LONGEST_TITLE && !line.endsWith("。");
    }

    private static String folded(String line) {
        return Normalizer.normalize(line, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Cf}]+", "");
    }

    private static @Nullable ReportTitle in(String line) {
        Matcher title = TITLE.matcher(line);
        if (!title.find()) {
            return null;
        }
        int year = year(title.group("year"));
        String organ = title.group("organ").isEmpty() ? title.group("later") : title.group("organ");
        return isYear(year) ? new ReportTitle(organ.replaceFirst("^(?:关于|索引号)", ""), year) : null;
    }

    private static int year(String written) {
        if (Character.isDigit(written.charAt(0))) {
            return Integer.parseInt(written);
        }
        int year = 0;
        for (char digit : written.replaceAll("[○零0O]", "〇").toCharArray()) {
            year = year * 10 + HAN_DIGITS.indexOf(digit);
        }
        return year;
    }
}

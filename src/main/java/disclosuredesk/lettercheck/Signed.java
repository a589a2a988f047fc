package disclosuredesk.lettercheck;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The day under a letter: the last line that is a date, with or without the organ and its seal before it.
 *
 * @param line index of the line
 */
record Signed(LocalDate day, int line) {

    /** Who may be asked stands in the line of the organ too. */
    private static final Pattern CONTACT =
            Pattern.compile("[,;(]?(?:联系(?:人|电话|方式|地址)|承办(?:人|机构|科室)|经办人|电话|地址|传真|邮编)[:：].*$");

    private static final Pattern MARK = Pattern.compile("\\((?:印章?|公章|盖章|章|代章|印|[^()]*章)\\)");

    static String withoutContact(String line) {
        return CONTACT.matcher(line).replaceFirst("");
    }

    static @Nullable Signed of(LetterText letter) {
        List<String> lines = letter.lines();
        for (int i = lines.size() - 1; i >= Math.max(0, lines.size() - 14); i--) {
            String line = MARK.matcher(lines.get(i)).replaceAll("");
            List<Dated> dates = Dated.in(line, 0);
            Dated last = dates.isEmpty() ? null : dates.get(dates.size() - 1);
            if (last != null
                    && last.to() == line.length()
                    && last.day().getYear() > 1900
                    && line.substring(0, last.from()).matches("[\\p{IsHan}·:]{0,40}")
                    && !line.substring(0, last.from()).matches(".*(?:于|自|至|在|从|前|日期为|的)")) {
                return new Signed(last.day(), i);
            }
        }
        return null;
    }
}

package disclosuredesk.registration;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part of a text: a label with what stands behind it, a heading, or words by themselves.
 *
 * @param label as written; empty: it has none
 * @param field what the label stands for; null: there is none
 * @param afterBlank whether an empty line stands before it
 * @param newLine whether it begins a line
 * @param line in which line it stands
 * @param cell whether its line is a row of cells
 */
record PastedPiece(
        String label,
        @Nullable PastedField field,
        String value,
        boolean afterBlank,
        boolean newLine,
        int line,
        boolean cell) {

    /** Where a label may begin on a line: behind a mark or a blank. */
    private static final Pattern COLON = Pattern.compile("[:：](?!//)");

    private static final Pattern AROUND =
            Pattern.compile("^[\\s\\u3000*＊●■•·▪◆]*(?:[（(]?[0-9一二三四五六七八九十]{1,2}[、.．)）]\\s*)?[*＊]?");
    private static final Pattern UNKNOWN =
            Pattern.compile("[\\p{IsHan}A-Za-z][\\p{IsHan}A-Za-z]{0,11}(?:[（(][^（）()]{0,20}[)）])?");
    private static final Pattern NUMBERED =
            Pattern.compile("^\\s*[（(]?[0-9一二三四五六七八九十①②③④⑤⑥⑦⑧⑨]{1,3}[、.．)）].*", Pattern.DOTALL);
    private static final Pattern ASKING = Pattern.compile(".*(?:公开|提供|获取|查阅|信息|材料|文件|内容)$");
    private static final Pattern SAYING = Pattern.compile("^(?:尊敬的|你好|您好|贵局|致|兹|我|关于|现|特|根据|依据|其中|包括|具体|如下|附).*");
    private static final int MOST_CHUNKS = 8;

    PastedPiece as(PastedField other) {
        return new PastedPiece(label, other, value, afterBlank, newLine, line, cell);
    }

    boolean isBlank() {
        return field == null && value.isBlank();
    }

    boolean isNumbered() {
        return NUMBERED.matcher(value).matches();
    }

    /** The rows cut at their labels. */
    static List<PastedPiece> of(List<List<String>> rows) {
        List<PastedPiece> pieces = new ArrayList<>();
        boolean blank = false;
        for (int i = 0; i < rows.size(); i++) {
            List<String> row = rows.get(i);
            boolean cells = row.size() > 1;
            if (row.stream().allMatch(String::isBlank)) {
                blank = true;
                continue;
            }
            for (int column = 0; column < row.size(); column++) {
                cut(row.get(column), blank && column == 0, column == 0, i, cells, pieces);
            }
            blank = false;
        }
        return pieces;
    }

    private static void cut(
            String cell, boolean blank, boolean first, int line, boolean cells, List<PastedPiece> pieces) {
        Optional<PastedField> whole =
                PastedLabels.of(cell).filter(field -> field.isHeading() || !PastedChoice.isTickable(cell));
        if (whole.isPresent() || cell.isBlank()) {
            boolean ticked = PastedChoice.hasTick(cell)
                    && whole.filter(PastedField::isHeading).isPresent();
            pieces.add(new PastedPiece(
                    whole.isEmpty() || ticked ? "" : cell.strip(),
                    ticked ? null : whole.orElse(null),
                    whole.isEmpty() || ticked ? cell.strip() : "",
                    blank,
                    first,
                    line,
                    cells));
            return;
        }
        boolean start = first;
        boolean after = blank;
        for (String part : cell.split("\n")) {
            if (!part.isBlank()) {
                line(part.strip(), after, start, line, cells, pieces);
                start = true;
                after = false;
            }
        }
    }

    private static void line(
            String text, boolean blank, boolean first, int line, boolean cells, List<PastedPiece> pieces) {
        List<Label> labels = labels(text);
        if (labels.isEmpty() && !PastedChoice.hasBox(text)) {
            labels = blanks(text);
        }
        int before = labels.isEmpty() ? text.length() : labels.get(0).start();
        String head = labels.isEmpty()
                ? text.strip()
                : text.substring(0, before).strip().replaceFirst("[,，;；|、（(]+$", "");
        boolean start = first;
        if (!head.isEmpty() && !AROUND.matcher(head).replaceFirst("").isEmpty()) {
            Optional<PastedField> heading = PastedLabels.of(head).filter(PastedField::isHeading);
            pieces.add(new PastedPiece(
                    heading.isPresent() ? head : "",
                    heading.orElse(null),
                    heading.isPresent() ? "" : head,
                    blank,
                    start,
                    line,
                    cells));
            start = false;
        }
        for (int i = 0; i < labels.size(); i++) {
            Label label = labels.get(i);
            int end = i + 1 < labels.size() ? labels.get(i + 1).start() : text.length();
            String whole = text.substring(label.end(), end).strip();
            int closed = closed(whole);
            String value = closed < 0 ? whole : whole.substring(0, closed);
            if (i + 1 < labels.size() || !label.field().isLong()) {
                value = value.replaceFirst("[,，;；|、。（(]+$", "");
            }
            if (label.field().isHeading() && !value.isBlank()) {
                pieces.add(new PastedPiece(label.text(), label.field(), "", blank && start, start, line, cells));
                line(value, false, false, line, cells, pieces);
                continue;
            }
            pieces.add(new PastedPiece(label.text(), label.field(), value, blank && start, start, line, cells));
            start = false;
            String behind = closed < 0 ? "" : whole.substring(closed + 1).replaceFirst("^[,，;；。、\\s]+", "");
            if (!behind.isEmpty()) {
                pieces.add(new PastedPiece("", null, behind, false, false, line, cells));
            }
        }
    }

    /** Where a bracket closes that was opened before the value. */
    private static int closed(String value) {
        for (int i = 0, depth = 0; i < value.length(); i++) {
            char mark = value.charAt(i);
            depth += mark == '(' || mark == '（' ? 1 : mark == ')' || mark == '）' ? -1 : 0;
            if (depth < 0 && !value.substring(0, i).matches(".*(?:^|[；;，,、。\\s])[0-9一二三四五六七八九十]{1,2}$")) {
                return i;
            }
            depth = Math.max(0, depth);
        }
        return -1;
    }

    private record Label(int start, int end, String text, PastedField field) {}

    /** Labels with their colons. */
    private static List<Label> labels(String text) {
        List<Label> labels = new ArrayList<>();
        int from = 0;
        Matcher colon = COLON.matcher(text);
        while (colon.find()) {
            if (colon.start() - from > 200) {
                from = colon.start() - 200;
            }
            Label label = before(text, from, colon.start(), labels);
            if (label != null
                    && !(label.field() == PastedField.FOREIGN
                            && PastedLabels.of(label.text()).isEmpty()
                            && text.substring(colon.end()).isBlank())) {
                labels.add(label);
                from = colon.end();
            } else if (colon.start() == 0 || !Character.isDigit(text.charAt(colon.start() - 1))) {
                from = Math.max(from, colon.end());
            }
        }
        return labels;
    }

    private static @Nullable Label before(String text, int from, int colon, List<Label> sofar) {
        String all = text.substring(from, colon);
        Optional<PastedField> listed =
                PastedLabels.of(AROUND.matcher(all).replaceFirst("")).filter(field -> all.matches(".*[、，,/].*"));
        if (from == 0 && listed.isPresent()) {
            return new Label(0, colon + 1, all.strip(), listed.get());
        }
        int start = from;
        for (int i = colon - 1, depth = 0; i >= from; i--) {
            char mark = text.charAt(i);
            depth += mark == ')' || mark == '）' ? 1 : mark == '(' || mark == '（' ? -1 : 0;
            if (depth < 0) {
                start = i + 1;
                break;
            }
            if (depth <= 0
                    && ",，;；。|、\"“”{".indexOf(mark) >= 0
                    && !(i < 4
                            && AROUND.matcher(text.substring(0, i + 1))
                                    .replaceFirst("")
                                    .isEmpty())) {
                start = i + 1;
                break;
            }
        }
        String segment = text.substring(start, colon);
        List<Integer> begins = begins(segment);
        for (int i = Math.max(0, begins.size() - MOST_CHUNKS); i < begins.size(); i++) {
            String label = segment.substring(begins.get(i));
            Optional<PastedField> field = PastedLabels.of(AROUND.matcher(label).replaceFirst(""));
            if (field.isPresent()) {
                return new Label(start + begins.get(i), colon + 1, label.strip(), field.get());
            }
        }
        String last = begins.isEmpty() ? "" : segment.substring(begins.get(begins.size() - 1));
        String bare = AROUND.matcher(last).replaceFirst("").strip();
        boolean asks = ASKING.matcher(bare).matches()
                || SAYING.matcher(bare).matches()
                || NUMBERED.matcher(last).matches();
        boolean inside = start + (begins.isEmpty() ? 0 : begins.get(begins.size() - 1)) > 0;
        boolean goesOn = inside
                && (sofar.isEmpty() || sofar.get(sofar.size() - 1).field().isLong());
        return !asks && !goesOn && UNKNOWN.matcher(bare).matches()
                ? new Label(start + begins.get(begins.size() - 1), colon + 1, bare, PastedField.FOREIGN)
                : null;
    }

    /** Where its parts between blanks begin. */
    private static List<Integer> begins(String text) {
        List<Integer> begins = new ArrayList<>();
        boolean gap = true;
        for (int i = 0; i < text.length(); i++) {
            boolean blank =
                    Character.isWhitespace(text.charAt(i)) || text.charAt(i) == '\u3000' || text.charAt(i) == '\u00a0';
            if (!blank && gap) {
                begins.add(i);
            }
            gap = blank;
        }
        return begins;
    }

    /** Labels before blanks, if the line begins with one: a form whose cells became blanks. */
    private static List<Label> blanks(String text) {
        List<Label> labels = new ArrayList<>();
        List<Integer> begins = begins(text);
        if (begins.size() < 2 || begins.size() > 60) {
            return labels;
        }
        for (int i = 0; i < begins.size(); ) {
            int width = labelAt(text, begins, i);
            if (width == 0 && i == 0) {
                return labels;
            }
            if (width > 0) {
                int end = i + width < begins.size() ? begins.get(i + width) : text.length();
                String label = text.substring(begins.get(i), end).strip();
                labels.add(new Label(
                        begins.get(i),
                        end,
                        label,
                        PastedLabels.of(AROUND.matcher(label).replaceFirst("")).orElseThrow()));
            }
            i += Math.max(1, width);
        }
        return labels;
    }

    private static int labelAt(String text, List<Integer> begins, int at) {
        for (int width = Math.min(5, begins.size() - at); width > 0; width--) {
            int end = at + width < begins.size() ? begins.get(at + width) : text.length();
            String label = Normalizer.normalize(text.substring(begins.get(at), end), Normalizer.Form.NFKC)
                    .strip();
            if (label.length() > 1
                    && PastedLabels.of(AROUND.matcher(label).replaceFirst("")).isPresent()) {
                return width;
            }
        }
        return 0;
    }
}

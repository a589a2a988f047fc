package disclosuredesk.registration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Cells as spreadsheets put them on the clipboard: tabs between, lines below, quotes around what holds either. */
final class PastedTable {

    private static final Pattern DOWN = Pattern.compile("(?m)(?:^[ \\u3000]*\\p{IsHan}[ \\u3000]*\\n){2,12}");
    private static final int LONGEST_NAME = 40;

    private PastedTable() {}

    /** The text's rows: of cells where tabs, bars or commas part them, else each line one cell. */
    static List<List<String>> rows(String text) {
        String plain = joined(text.replaceAll("【([^【】\\n]{1,20})】[:：]?", "\n$1："));
        if (plain.indexOf('\t') >= 0) {
            return of(plain);
        }
        List<String> lines = plain.lines().toList();
        for (int i = 0; i + 1 < lines.size(); i++) {
            for (String mark : List.of("|", ",", "，", ";", "；")) {
                List<String> head = split(lines.get(i), mark);
                if (head.size() > 2 && isHead(head, split(lines.get(i + 1), mark))) {
                    return lines.stream().map(line -> split(line, mark)).toList();
                }
            }
        }
        boolean bars = lines.stream()
                        .filter(line -> line.strip().matches("\\|.*\\|.*\\|"))
                        .count()
                > 1;
        return lines.stream()
                .filter(line -> !bars || !line.matches("[|:\\-+ ]+"))
                .map(line -> bars ? split(line, "|") : List.of(line))
                .toList();
    }

    private static List<String> split(String line, String mark) {
        String plain = mark.equals("|") ? line.strip().replaceFirst("^\\|", "").replaceFirst("\\|$", "") : line;
        return Arrays.stream(plain.split(Pattern.quote(mark), -1))
                .map(cell -> cell.strip().replaceAll("^\"(.*)\"$", "$1"))
                .toList();
    }

    /** A side heading printed downwards, one character a line, is one word. */
    private static String joined(String text) {
        return text.length() < 3
                ? text
                : DOWN.matcher(text).replaceAll(down -> down.group().replaceAll("\\s", "") + "\n");
    }

    /** All rows of cells between tabs. */
    static List<List<String>> of(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (quoted && character == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (character == '"' && (quoted || cell.isEmpty() && text.indexOf('"', i + 1) > 0)) {
                quoted = !quoted;
            } else if (!quoted && (character == '\t' || character == '\n')) {
                row.add(cell.toString().strip());
                cell.setLength(0);
                if (character == '\n') {
                    keep(rows, row);
                    row = new ArrayList<>();
                }
            } else {
                cell.append(character);
            }
        }
        row.add(cell.toString().strip());
        keep(rows, row);
        return rows;
    }

    /** Blank ones too: they part what stands around them. */
    private static void keep(List<List<String>> rows, List<String> row) {
        rows.add(row);
    }

    /**
     * Whether the row holds names of columns and the next their values: at least two that are known, none missing between them, and
     * below nothing that is itself a name. The rows of a printed form, label and value side by side, are none.
     */
    static boolean isHead(List<String> row, List<String> next) {
        List<String> named = row.stream().filter(cell -> !cell.isBlank()).toList();
        long known = row.stream()
                .filter(cell -> PastedLabels.of(cell)
                        .filter(field -> field.item() != null)
                        .isPresent())
                .count();
        long values = next.stream().filter(cell -> !cell.isBlank()).count();
        if (known < 2
                || values < 2
                || row.stream().anyMatch(PastedShape::isPlainly)
                || row.stream().anyMatch(cell -> cell.length() > LONGEST_NAME)) {
            return false;
        }
        boolean gaps = row.subList(0, row.lastIndexOf(named.get(named.size() - 1)) + 1).stream()
                .anyMatch(String::isBlank);
        return (!gaps || known > 3)
                && next.size() <= row.size() + 1
                && named.stream().noneMatch(PastedChoice::hasBox)
                && !named(row, next);
    }

    /** Whether the second row names something itself: a value which is a printed answer does not. */
    private static boolean named(List<String> row, List<String> next) {
        for (int column = 0; column < next.size(); column++) {
            String cell = next.get(column);
            boolean choice = PastedChoice.isOption(cell)
                    && (column >= row.size()
                            || PastedLabels.of(row.get(column))
                                    .filter(field -> !field.isChoice())
                                    .isEmpty());
            if (!choice
                    && PastedLabels.of(cell)
                            .filter(field -> field.item() != null)
                            .isPresent()) {
                return true;
            }
        }
        return false;
    }
}

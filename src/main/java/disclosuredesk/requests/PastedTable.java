package disclosuredesk.requests;

import java.util.ArrayList;
import java.util.List;

/** Cells as spreadsheets put them on the clipboard: tabs between, lines below, quotes around what holds either. */
final class PastedTable {

    private PastedTable() {}

    /** Rows that are not blank. */
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

    private static void keep(List<List<String>> rows, List<String> row) {
        if (row.stream().anyMatch(cell -> !cell.isBlank())) {
            rows.add(row);
        }
    }

    /** Whether the row holds names of columns: at least two that are known, and nothing that is plainly a value. */
    static boolean isHead(List<String> row) {
        long known = row.stream().filter(cell -> PastedLabels.of(cell).isPresent()).count();
        return known >= 2 && row.stream().noneMatch(PastedShape::isPlainly);
    }
}

package disclosuredesk.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One officer as typed, everything still text.
 *
 * @param number of the line, counted from 1
 * @param roles separated by 、
 */
public record PeopleRow(int number, String login, String name, String department, String jobTitle, String roles) {

    /** In the order of the columns. */
    List<String> cells() {
        return List.of(login, name, department, jobTitle, roles);
    }

    /** The line as it is typed: cells with a tab between them. */
    String line() {
        return String.join("\t", cells()).stripTrailing();
    }

    /** The lines of a text that hold something; what a spreadsheet puts on the clipboard is read as it comes. */
    static List<PeopleRow> of(String text) {
        String[] lines = text.split("\\R", -1);
        List<PeopleRow> rows = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].isBlank()) {
                List<String> cells = Arrays.stream(lines[i].split("[\t|]", -1))
                        .map(String::strip)
                        .toList();
                rows.add(new PeopleRow(
                        i + 1, cell(cells, 0), cell(cells, 1), cell(cells, 2), cell(cells, 3), rest(cells)));
            }
        }
        return rows;
    }

    private static String cell(List<String> cells, int at) {
        return at < cells.size() ? cells.get(at) : "";
    }

    /** Roles may stand in columns of their own. */
    private static String rest(List<String> cells) {
        return cells.size() < 5
                ? ""
                : String.join(
                        "、",
                        cells.subList(4, cells.size()).stream()
                                .filter(cell -> !cell.isEmpty())
                                .toList());
    }
}

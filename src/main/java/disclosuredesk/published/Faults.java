package disclosuredesk.published;

import disclosuredesk.report.Finding;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with the cells and rows of a file, each with its place, in the order it was met. */
final class Faults {

    private static final int LONGEST_QUOTE = 40;

    private final List<Finding> found = new ArrayList<>();

    /**
     * A place in a table.
     *
     * @param table 二, 三 or 四
     * @param column empty for the whole row
     */
    record Place(String table, String row, String label, String column) {}

    void add(Place place, @Nullable String printed, String sentence) {
        found.add(Finding.fault(
                place.table(),
                shortened(place.row()),
                place.label(),
                place.column(),
                printed == null ? null : shortened(printed),
                sentence));
    }

    /** Something odd about a cell that could nevertheless be read. */
    void remark(String check, Place place, @Nullable String printed, String sentence) {
        found.add(Finding.warning(
                check,
                place.table(),
                shortened(place.row()),
                place.label(),
                place.column(),
                printed == null ? null : shortened(printed),
                null,
                sentence));
    }

    /** A remark on the file as a whole. */
    void remark(String sentence) {
        found.add(Finding.warning("file", "正文", "", "", sentence));
    }

    List<Finding> all() {
        return found;
    }

    /** Short enough to quote, and on one line. */
    static String shortened(String text) {
        String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ");
        return line.codePointCount(0, line.length()) <= LONGEST_QUOTE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_QUOTE)) + "…";
    }
}

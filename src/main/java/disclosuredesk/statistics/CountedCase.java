package disclosuredesk.statistics;

import disclosuredesk.report.Table3Row;
import disclosuredesk.requests.ApplicantKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cells of table 三 a request counts in, in one year: the one it came in by, the one it went out by.
 *
 * @param cameIn 一 or 二
 * @param wentOut a row of 三 in the grain of the 2021 format, or 四
 */
public record CountedCase(ApplicantKind kind, Table3Row cameIn, Table3Row wentOut) {

    /** A place in the table, told by its row and the applicant's column. */
    public record Cell(Table3Row row, ApplicantKind kind) {}

    /** Both cells, the one it came in by first. */
    public List<Cell> cells() {
        return List.of(new Cell(cameIn, kind), new Cell(wentOut, kind));
    }

    /** The cells of this that are not cells of the other; all of them if there is no other. */
    List<Cell> without(@Nullable CountedCase other) {
        List<Cell> cells = new ArrayList<>(cells());
        if (other != null) {
            cells.removeAll(other.cells());
        }
        return cells;
    }
}

package disclosuredesk.published;

import disclosuredesk.published.Faults.Place;
import disclosuredesk.published.Grid.Cell;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A cell of a table that must hold a number of requests or cases. */
final class FigureCell {

    private FigureCell() {}

    /**
     * The number; null when the cell is blank or when what stands there is none, which becomes a fault.
     *
     * @param positions the columns that each have a cell of their own
     */
    @SuppressWarnings("ReferenceEquality") // the same cell, reached from two columns
    static @Nullable Integer count(
            Grid grid, int row, int position, List<Integer> positions, Place place, Faults faults) {
        Cell cell = grid.at(row, position);
        String printed = CellText.of(cell.text()).text();
        if (positions.stream().anyMatch(other -> other != position && grid.at(row, other) == cell)) {
            faults.add(place, printed, "与旁边的格合并，不知这个数是哪一列的");
            return null;
        }
        if (cell.row() != row || cell.rowSpan() > 1) {
            if (!printed.isEmpty()) {
                faults.add(place, printed, "与上下的格合并，不知这个数是哪一行的");
            }
            return null;
        }
        return count(cell.text(), place, faults);
    }

    static @Nullable Integer count(String text, Place place, Faults faults) {
        CellText cell = CellText.of(text);
        BigDecimal number = cell.number();
        if (number == null) {
            if (!cell.mark().isEmpty()) {
                faults.remark("cell", place, cell.mark(), "空格印作“" + cell.mark() + "”，按空白计；没有的应填0");
            } else if (!cell.text().isEmpty()) {
                faults.add(place, cell.text(), "不是数而是文字：“" + Faults.shortened(cell.text()) + "”");
            }
            return null;
        }
        String wrong = wrong(number, cell.unit());
        if (wrong != null) {
            faults.add(place, cell.text(), wrong + "：" + Faults.shortened(cell.text()));
            return null;
        }
        String beside = cell.unit() + cell.note();
        if (!beside.isEmpty()) {
            faults.remark("cell", place, cell.text(), "数之外还印有“" + beside + "”，按" + number.intValue() + "计");
        }
        return number.intValue();
    }

    private static @Nullable String wrong(BigDecimal number, String unit) {
        if (!CellText.isWhole(number)) {
            return "不是整数";
        }
        if (number.signum() < 0) {
            return "不能是负数";
        }
        if (number.compareTo(BigDecimal.valueOf(CellText.LARGEST_COUNT)) > 0) {
            return "数值过大";
        }
        return unit.contains("万") || unit.contains("元") ? "应当是件数，不用" + unit : null;
    }
}

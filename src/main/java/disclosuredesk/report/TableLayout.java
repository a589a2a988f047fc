package disclosuredesk.report;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table in its published layout, ready for any form: rows of cells with their spans, a spanned place being left out as in
 * HTML.
 *
 * @param name 二, 三 or 四
 * @param widths of the columns, in hundredths of the table
 * @param headRows how many rows head the table and are printed again on a further page
 */
public record TableLayout(String name, int[] widths, int headRows, List<List<Cell>> rows) {

    /**
     * One cell.
     *
     * @param text as printed; empty for a blank one
     * @param figure the name of the figure in it, as placeholders call it: table3.NEW.total; empty for a label
     * @param number the figure as a number, where nothing else is printed in the cell
     */
    public record Cell(
            String text,
            int columns,
            int rows,
            String figure,
            @Nullable BigDecimal number) {

        static Cell label(String text, int columns, int rows) {
            return new Cell(text, columns, rows, "", null);
        }

        static Cell figure(String name, String text, int columns, @Nullable BigDecimal number) {
            return new Cell(text, columns, 1, name, number);
        }

        public boolean isLabel() {
            return figure.isEmpty();
        }
    }

    public TableLayout {
        widths = widths.clone();
        rows = rows.stream().map(List::copyOf).toList();
    }

    @Override
    public int[] widths() {
        return widths.clone();
    }

    /** 表二, 表三, 表四. */
    public String title() {
        return "表" + name;
    }
}

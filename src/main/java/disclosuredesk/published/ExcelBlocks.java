package disclosuredesk.published;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The sheets of a workbook that are shown, each as a grid of the rows and columns that are, with its rows of one cell as paragraphs before it. */
final class ExcelBlocks {

    private static final int MOST_SHEETS = 30;

    private ExcelBlocks() {}

    static List<Block> of(byte[] xlsx) throws IOException {
        List<Block> blocks = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            ExcelFormulas formulas = new ExcelFormulas(book);
            for (int i = 0; i < Math.min(book.getNumberOfSheets(), MOST_SHEETS); i++) {
                if (book.getSheetVisibility(i) == SheetVisibility.VISIBLE) {
                    add(book.getSheetAt(i), formulas, blocks);
                }
            }
        }
        return blocks;
    }

    private static void add(XSSFSheet sheet, ExcelFormulas formulas, List<Block> blocks) {
        int[] rows = shownRows(sheet);
        int[] columns = shownColumns(sheet);
        Grid.Builder builder = new Grid.Builder();
        int width = 0;
        for (CellRangeAddress merged : sheet.getMergedRegions()) {
            int row = next(rows, merged.getFirstRow());
            int column = next(columns, merged.getFirstColumn());
            int high = next(rows, merged.getLastRow() + 1) - row;
            int wide = next(columns, merged.getLastColumn() + 1) - column;
            if (high > 0 && wide > 0) {
                Row first = sheet.getRow(merged.getFirstRow());
                Cell cell = first == null ? null : first.getCell(merged.getFirstColumn());
                builder.put(
                        row, column, high, wide, cell instanceof XSSFCell real ? ExcelCell.text(real, formulas) : "");
                width = Math.max(width, column + wide);
            }
        }
        for (Row row : sheet) {
            for (Cell cell : row) {
                boolean shown = cell.getRowIndex() < Grid.MOST_ROWS
                        && cell.getColumnIndex() < columns.length - 1
                        && !isHidden(rows, cell.getRowIndex())
                        && !isHidden(columns, cell.getColumnIndex());
                if (shown && cell instanceof XSSFCell real) {
                    builder.put(
                            rows[cell.getRowIndex()],
                            columns[cell.getColumnIndex()],
                            1,
                            1,
                            ExcelCell.text(real, formulas));
                    width = Math.max(width, columns[cell.getColumnIndex()] + 1);
                }
            }
        }
        // a sheet has a cell everywhere, only mostly an empty one
        int high = rows[rows.length - 1];
        for (int row = 0; row < high; row++) {
            for (int column = 0; column < Math.min(width, Grid.MOST_COLUMNS); column++) {
                builder.put(row, column, 1, 1, "");
            }
        }
        Grid grid = builder.build(high);
        addText(grid, blocks);
        blocks.add(grid);
    }

    /** For each row how many shown ones stand before it; one more at the end. */
    private static int[] shownRows(XSSFSheet sheet) {
        int[] before = new int[Math.min(sheet.getLastRowNum() + 1, Grid.MOST_ROWS) + 1];
        for (int row = 0; row + 1 < before.length; row++) {
            Row each = sheet.getRow(row);
            before[row + 1] = before[row] + (each != null && (each.getZeroHeight() || each.getHeight() == 0) ? 0 : 1);
        }
        return before;
    }

    private static int[] shownColumns(XSSFSheet sheet) {
        int[] before = new int[2 * Grid.MOST_COLUMNS + 1];
        for (int column = 0; column + 1 < before.length; column++) {
            before[column + 1] =
                    before[column] + (sheet.isColumnHidden(column) || sheet.getColumnWidth(column) == 0 ? 0 : 1);
        }
        return before;
    }

    private static int next(int[] before, int at) {
        return before[Math.min(at, before.length - 1)];
    }

    private static boolean isHidden(int[] before, int at) {
        return before[at + 1] == before[at];
    }

    private static void addText(Grid grid, List<Block> blocks) {
        for (int row = 0; row < grid.rows().size(); row++) {
            List<Grid.Cell> words = grid.words(row);
            if (words.size() == 1 && words.get(0).row() == row) {
                blocks.add(new Block.Text(words.get(0).text()));
            }
        }
    }
}

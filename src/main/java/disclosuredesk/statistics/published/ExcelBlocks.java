package disclosuredesk.statistics.published;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The sheets of a workbook that are shown, each as a grid, with its rows of one cell as paragraphs before it. */
final class ExcelBlocks {

    private static final int MOST_SHEETS = 30;

    private ExcelBlocks() {}

    static List<Block> of(byte[] xlsx) throws IOException {
        List<Block> blocks = new ArrayList<>();
        try (Workbook book = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            for (int i = 0; i < Math.min(book.getNumberOfSheets(), MOST_SHEETS); i++) {
                if (book.getSheetVisibility(i) == SheetVisibility.VISIBLE) {
                    add(book.getSheetAt(i), blocks);
                }
            }
        }
        return blocks;
    }

    private static void add(Sheet sheet, List<Block> blocks) {
        Grid.Builder builder = new Grid.Builder();
        int rows = Math.min(sheet.getLastRowNum() + 1, Grid.MOST_ROWS);
        int columns = 0;
        for (CellRangeAddress merged : sheet.getMergedRegions()) {
            Row row = sheet.getRow(merged.getFirstRow());
            Cell cell = row == null ? null : row.getCell(merged.getFirstColumn());
            builder.put(merged.getFirstRow(), merged.getFirstColumn(), merged.getLastRow() - merged.getFirstRow() + 1,
                    merged.getLastColumn() - merged.getFirstColumn() + 1, cell == null ? "" : text(cell));
            columns = Math.max(columns, merged.getLastColumn() + 1);
        }
        for (Row row : sheet) {
            for (Cell cell : row) {
                builder.put(cell.getRowIndex(), cell.getColumnIndex(), 1, 1, text(cell));
                columns = Math.max(columns, cell.getColumnIndex() + 1);
            }
        }
        // a sheet has a cell everywhere, only mostly an empty one
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < Math.min(columns, Grid.MOST_COLUMNS); column++) {
                builder.put(row, column, 1, 1, "");
            }
        }
        Grid grid = builder.build(rows);
        addText(grid, blocks);
        blocks.add(grid);
    }

    private static void addText(Grid grid, List<Block> blocks) {
        for (int row = 0; row < grid.rows().size(); row++) {
            List<Grid.Cell> words = grid.words(row);
            if (words.size() == 1 && words.get(0).row() == row) {
                blocks.add(new Block.Text(words.get(0).text()));
            }
        }
    }

    private static String text(Cell cell) {
        CellType type = cell.getCellType();
        if (type == CellType.FORMULA) {
            if (cell instanceof XSSFCell real && !real.getCTCell().isSetV()) {
                return "=" + cell.getCellFormula(); // never calculated: there is no number to read
            }
            type = cell.getCachedFormulaResultType();
        }
        return switch (type) {
            case NUMERIC -> DateUtil.isCellDateFormatted(cell) ? new DataFormatter().formatCellValue(cell)
                    : NumberToTextConverter.toText(cell.getNumericCellValue());
            case STRING -> cell.getStringCellValue();
            case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
            case ERROR -> FormulaError.forInt(cell.getErrorCellValue()).getString();
            default -> "";
        };
    }
}

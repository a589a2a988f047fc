package disclosuredesk.published;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/**
 * Works out sums a workbook was saved without: only additions of cells of the same workbook, only where every formula of it is
 * one. Any other formula is left as it is.
 */
final class ExcelFormulas {

    private static final int MOST_FORMULAS = 2_000;
    private static final int LONGEST = 400;
    private static final String SHEET = "(?:(?:'([^'\\[\\]!]{1,31})'|([\\p{L}\\p{N}_]{1,31}))!)?";
    private static final Pattern CELLS =
            Pattern.compile(SHEET + "\\$?([A-Z]{1,2})\\$?(\\d{1,5})(?::\\$?([A-Z]{1,2})\\$?(\\d{1,5}))?");
    private static final Pattern SUMS =
            Pattern.compile("(?:SUM\\(|ROUND\\(|[-+*(),]|\\d{1,9}(?:\\.\\d{1,9})?|" + CELLS.pattern() + "|\\s)+");

    private final Workbook book;
    private @Nullable FormulaEvaluator evaluator;
    private boolean harmless = true;

    ExcelFormulas(Workbook book) {
        this.book = book;
        int formulas = 0;
        for (Sheet sheet : book) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.FORMULA) {
                        formulas++;
                        harmless &= formulas <= MOST_FORMULAS && isSum(cell.getCellFormula());
                    }
                }
            }
        }
    }

    private static boolean isSum(String formula) {
        return formula.length() <= LONGEST && SUMS.matcher(formula).matches();
    }

    /** The number a sum comes to; null if it is no sum, adds up nothing, or cannot be told. */
    @Nullable
    Double worked(Cell cell) {
        String formula = cell.getCellFormula();
        if (!harmless || !isSum(formula) || !addsSomething(formula, cell.getSheet())) {
            return null;
        }
        try {
            if (evaluator == null) {
                evaluator = book.getCreationHelper().createFormulaEvaluator();
            }
            CellValue value = evaluator.evaluate(cell);
            return value == null || value.getCellType() != CellType.NUMERIC ? null : value.getNumberValue();
        } catch (RuntimeException untold) { // a name, a loop, another workbook
            return null;
        }
    }

    /** A sum of empty cells is a slip, not a 0. */
    private boolean addsSomething(String formula, Sheet own) {
        Matcher cells = CELLS.matcher(formula);
        while (cells.find()) {
            String named = cells.group(1) == null ? cells.group(2) : cells.group(1);
            Sheet sheet = named == null ? own : book.getSheet(named);
            int first = CellReference.convertColStringToIndex(cells.group(3));
            int last = cells.group(5) == null ? first : CellReference.convertColStringToIndex(cells.group(5));
            int top = Integer.parseInt(cells.group(4)) - 1;
            int bottom = cells.group(6) == null ? top : Integer.parseInt(cells.group(6)) - 1;
            for (int r = top; sheet != null && r <= Math.min(bottom, top + Grid.MOST_ROWS); r++) {
                Row row = sheet.getRow(r);
                for (int c = first; row != null && c <= Math.min(last, first + Grid.MOST_COLUMNS); c++) {
                    Cell cell = row.getCell(c);
                    if (cell != null
                            && (cell.getCellType() == CellType.NUMERIC || cell.getCellType() == CellType.FORMULA)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}

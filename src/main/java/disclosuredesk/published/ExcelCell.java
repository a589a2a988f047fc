package disclosuredesk.published;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.jspecify.annotations.Nullable;

/** What a cell of a workbook shows; where that is not what it holds, something that is no number. */
final class ExcelCell {

    private ExcelCell() {}

    static String text(XSSFCell cell, ExcelFormulas formulas) {
        String text = printed(cell, formulas);
        XSSFCellStyle style = cell.getCellStyle();
        XSSFFont font = style == null ? null : style.getFont();
        boolean ground = style != null && style.getFillPattern() != FillPatternType.NO_FILL;
        boolean unseen = font != null && (font.getStrikeout() || isWhite(font) && !ground && Ink.isFigures(text));
        return unseen && !text.isBlank() ? String.valueOf(Ink.HIDDEN) : text;
    }

    private static boolean isWhite(XSSFFont font) {
        XSSFColor color = font.getXSSFColor();
        String argb = color == null || color.isThemed() && color.getARGBHex() == null ? null : color.getARGBHex();
        return argb != null && argb.toUpperCase(Locale.ROOT).endsWith("FFFFFF");
    }

    private static String printed(XSSFCell cell, ExcelFormulas formulas) {
        CellType type = cell.getCellType();
        if (type == CellType.FORMULA) {
            return formula(cell, formulas);
        }
        return switch (type) {
            case NUMERIC -> number(cell, cell.getNumericCellValue());
            case STRING -> rich(cell);
            case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
            case ERROR -> FormulaError.forInt(cell.getErrorCellValue()).getString();
            default -> "";
        };
    }

    /** The stored result; one that was never stored, or no longer agrees with the cells, is worked out or refused. */
    private static String formula(XSSFCell cell, ExcelFormulas formulas) {
        CellType stored = cell.getCachedFormulaResultType();
        boolean none = !cell.getCTCell().isSetV() || cell.getCTCell().getV().isBlank();
        Double worked = formulas.worked(cell);
        if (none && stored != CellType.STRING) {
            return worked == null ? "=" + cell.getCellFormula() : number(cell, worked);
        }
        return switch (stored) {
            case NUMERIC -> {
                double value = cell.getNumericCellValue();
                yield worked != null && Math.abs(worked - value) > 0.000_001
                        ? "=" + cell.getCellFormula() + "：存" + NumberToTextConverter.toText(value) + "，算得"
                                + NumberToTextConverter.toText(worked)
                        : number(cell, value);
            }
            case STRING -> none ? "=" + cell.getCellFormula() : cell.getStringCellValue();
            case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
            case ERROR -> FormulaError.forInt(cell.getErrorCellValue()).getString();
            default -> "=" + cell.getCellFormula();
        };
    }

    private static String number(Cell cell, double value) {
        DataFormatter formats = new DataFormatter(Locale.SIMPLIFIED_CHINESE); // one for all threads would not be safe
        if (DateUtil.isCellDateFormatted(cell)) {
            return formats.formatRawCellContents(
                    value,
                    cell.getCellStyle().getDataFormat(),
                    cell.getCellStyle().getDataFormatString());
        }
        String held = NumberToTextConverter.toText(value);
        String format = cell.getCellStyle().getDataFormatString();
        if (format == null || format.equalsIgnoreCase("General") || format.equals("@")) {
            return held;
        }
        if (format.strip().startsWith(";") && value != 0) {
            return String.valueOf(Ink.HIDDEN); // a format that shows nothing of it
        }
        String shown = formats.formatRawCellContents(value, cell.getCellStyle().getDataFormat(), format)
                .strip();
        CellText seen = CellText.of(shown);
        BigDecimal holds = CellText.plainDecimal(held);
        if (holds == null) {
            return held;
        }
        if (seen.isBlank()) {
            return holds.signum() == 0 ? held : String.valueOf(Ink.HIDDEN); // 0 shown as nothing or a dash is 0
        }
        return agrees(seen.number(), holds) || shown.replace(",", "").contains(held) && !shown.contains("%")
                ? held
                : shown + "（存" + held + "）≠";
    }

    private static boolean agrees(@Nullable BigDecimal seen, BigDecimal holds) {
        return seen != null
                && holds.setScale(Math.max(0, seen.scale()), RoundingMode.HALF_UP)
                                .compareTo(seen)
                        == 0;
    }

    /** Raised and struck characters of a text are told by the runs of its font. */
    private static String rich(XSSFCell cell) {
        RichTextString rich = cell.getRichStringCellValue();
        if (!(rich instanceof XSSFRichTextString text) || text.numFormattingRuns() == 0) {
            return rich.getString();
        }
        String whole = text.getString();
        StringBuilder told = new StringBuilder();
        int at = 0;
        for (int run = 0; run < text.numFormattingRuns(); run++) {
            int from = Math.min(whole.length(), Math.max(at, text.getIndexOfFormattingRun(run)));
            int to = Math.min(whole.length(), from + text.getLengthOfFormattingRun(run));
            told.append(whole, at, from);
            String part = whole.substring(from, to);
            XSSFFont font = text.getFontOfFormattingRun(run);
            boolean raised = font != null && font.getTypeOffset() != Font.SS_NONE;
            boolean unseen = font != null && font.getStrikeout();
            told.append(part.isBlank() ? part : unseen ? String.valueOf(Ink.HIDDEN) : raised ? Ink.mark(part) : part);
            at = to;
        }
        return told.append(whole.substring(at)).toString();
    }
}

package disclosuredesk.report.files;

import disclosuredesk.report.AnnualReport;
import disclosuredesk.report.Chapter;
import disclosuredesk.report.ReportTables;
import disclosuredesk.report.TableLayout;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The report as a workbook: sheets 表二, 表三 and 表四 with the tables as printed, merged cells and all, then sheet 正文
 * with title, scope and text. Numbers are numbers; blank cells stay blank.
 */
final class ReportXlsx {

    /** More digits than a workbook's numbers can hold. */
    private static final int MOST_DIGITS = 15;

    private static final int TABLE_WIDTH = 110;
    private static final int CHARACTER = 256;
    private static final int TEXT = -1;
    /** Told before the title, so that no label of the table before it can be taken for the agency. */
    private static final String REMARK = "本工作簿由依申请公开办理系统导出，可供汇总：表二、表三、表四各占一张工作表，空白格与零含义不同，正文在本表。";
    /** A workbook's cell holds no more characters; what is left goes on in the row below. */
    private static final int MOST_IN_A_CELL = 32_000;

    private final Map<Integer, CellStyle> styles = new HashMap<>();
    private final Workbook book;

    private ReportXlsx(Workbook book) {
        this.book = book;
    }

    static byte[] of(AnnualReport report) {
        try (Workbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            new ReportXlsx(book).write(report);
            book.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void write(AnnualReport report) {
        for (Chapter chapter : report.chapters()) {
            ReportTables.of(report, chapter.number()).forEach(this::table);
        }
        text(book.createSheet("正文"), report);
    }

    /** A line a row, in one column, so that it reads like the report and is read back like one. */
    private void text(Sheet sheet, AnnualReport report) {
        sheet.setColumnWidth(0, TABLE_WIDTH * CHARACTER);
        line(sheet, REMARK);
        line(sheet, report.title());
        line(sheet, report.subtitle());
        for (Chapter chapter : report.chapters()) {
            line(sheet, AnnualReport.heading(chapter));
            chapter.paragraphs().forEach(paragraph -> line(sheet, paragraph));
        }
    }

    private void line(Sheet sheet, String text) {
        Cell cell = sheet.createRow(sheet.getPhysicalNumberOfRows()).createCell(0);
        cell.setCellStyle(textStyle());
        cell.setCellValue(text.substring(0, Math.min(text.length(), MOST_IN_A_CELL)));
        if (text.length() > MOST_IN_A_CELL) {
            line(sheet, text.substring(MOST_IN_A_CELL));
        }
    }

    private void table(TableLayout layout) {
        Sheet sheet = book.createSheet(layout.title());
        int[] widths = layout.widths();
        for (int column = 0; column < widths.length; column++) {
            sheet.setColumnWidth(column, Math.max(9, widths[column] * TABLE_WIDTH / 100) * CHARACTER);
        }
        int[] below = new int[widths.length];
        for (int at = 0; at < layout.rows().size(); at++) {
            Row row = sheet.createRow(at);
            List<TableLayout.Cell> cells = layout.rows().get(at);
            int next = 0;
            for (int column = 0; column < widths.length; column++) {
                Cell cell = row.createCell(column);
                cell.setCellStyle(style(0));
                if (below[column] > 0) {
                    below[column]--;
                } else {
                    TableLayout.Cell printed = cells.get(next++);
                    put(cell, printed);
                    for (int i = 1; i < printed.columns(); i++) {
                        row.createCell(column + i).setCellStyle(style(0));
                    }
                    for (int i = 0; i < printed.columns(); i++) {
                        below[column + i] = printed.rows() - 1;
                    }
                    if (printed.columns() > 1 || printed.rows() > 1) {
                        sheet.addMergedRegion(new CellRangeAddress(
                                at, at + printed.rows() - 1, column, column + printed.columns() - 1));
                    }
                    column += printed.columns() - 1;
                }
            }
        }
        if (layout.headRows() > 0) {
            sheet.createFreezePane(0, layout.headRows());
        }
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(widths.length > 4);
        sheet.setFitToPage(true);
    }

    private void put(Cell cell, TableLayout.Cell printed) {
        BigDecimal number = printed.number();
        if (number != null && number.precision() <= MOST_DIGITS) {
            cell.setCellValue(number.doubleValue());
            cell.setCellStyle(style(number.scale()));
        } else if (!printed.text().isEmpty()) {
            cell.setCellValue(printed.text());
        }
    }

    private CellStyle textStyle() {
        return styles.computeIfAbsent(TEXT, key -> {
            CellStyle style = book.createCellStyle();
            style.setWrapText(true);
            style.setVerticalAlignment(VerticalAlignment.TOP);
            style.setAlignment(HorizontalAlignment.LEFT);
            return style;
        });
    }

    /** @param decimals of the number, shown as they were typed */
    private CellStyle style(int decimals) {
        return styles.computeIfAbsent(decimals, key -> {
            CellStyle style = book.createCellStyle();
            style.setAlignment(HorizontalAlignment.CENTER);
            style.setVerticalAlignment(VerticalAlignment.CENTER);
            style.setWrapText(true);
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
            style.setDataFormat(book.createDataFormat().getFormat(decimals == 0 ? "0" : "0." + "0".repeat(decimals)));
            return style;
        });
    }
}

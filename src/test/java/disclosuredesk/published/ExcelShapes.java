package disclosuredesk.published;

import static disclosuredesk.published.Shapes.equal;
import static disclosuredesk.published.Shapes.refused;

import disclosuredesk.published.PrintedTable.Digits;
import disclosuredesk.published.PrintedTable.Labels;
import disclosuredesk.published.Shapes.Content;
import disclosuredesk.published.Shapes.Shape;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The report as workbooks: formulas with and without their results, formats of numbers, hidden rows and columns, marks. */
final class ExcelShapes {

    private ExcelShapes() {}

    private static Content workbook(PrintedReport report, Consumer<XSSFSheet> change) {
        return () -> {
            try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(report.xlsx()));
                    ByteArrayOutputStream out = new ByteArrayOutputStream()) {
                change.accept(book.getSheetAt(0));
                book.write(out);
                return out.toByteArray();
            }
        };
    }

    private static Shape file(String name, Consumer<XSSFSheet> change) {
        return equal("x-" + name, workbook(Shapes.report(), change));
    }

    private static Shape unreadable(String name, Consumer<XSSFSheet> change) {
        return refused("x-" + name, workbook(Shapes.report(), change));
    }

    private static XSSFCell cell(XSSFSheet sheet, int number) {
        for (var row : sheet) {
            for (var cell : row) {
                if (cell.getCellType() == CellType.NUMERIC && cell.getNumericCellValue() == number) {
                    return (XSSFCell) cell;
                }
            }
        }
        throw new IllegalStateException("not there: " + number);
    }

    private static Consumer<XSSFSheet> format(String format) {
        return sheet -> {
            XSSFCellStyle style = sheet.getWorkbook().createCellStyle();
            style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat(format));
            sheet.forEach(row -> row.forEach(cell -> {
                if (cell.getCellType() == CellType.NUMERIC) {
                    cell.setCellStyle(style);
                }
            }));
        };
    }

    /** The total of the new ones as a formula; its result as given, or none. */
    private static Consumer<XSSFSheet> formula(String formula, String result) {
        return sheet -> {
            XSSFCell total = cell(sheet, 1745);
            int row = total.getRowIndex() + 1;
            String first = org.apache.poi.ss.util.CellReference.convertNumToColString(total.getColumnIndex() - 6);
            String last = org.apache.poi.ss.util.CellReference.convertNumToColString(total.getColumnIndex() - 1);
            total.setCellFormula(formula.replace("A1", first + row).replace("F1", last + row));
            if (result == null) {
                total.getCTCell().unsetV();
            } else {
                total.getCTCell().setV(result);
            }
        };
    }

    private static Consumer<XSSFSheet> rich(String number, String mark, short offset, boolean struck) {
        return sheet -> {
            XSSFFont font = sheet.getWorkbook().createFont();
            font.setTypeOffset(offset);
            font.setStrikeout(struck);
            XSSFRichTextString text = new XSSFRichTextString(number + mark);
            text.applyFont(0, number.length(), sheet.getWorkbook().createFont());
            text.applyFont(number.length(), text.length(), font);
            cell(sheet, Integer.parseInt(number)).setCellValue(text);
        };
    }

    static List<Shape> all() {
        List<Shape> all = new ArrayList<>();
        for (Labels labels : Labels.values()) {
            all.add(equal(
                    "x-labels-" + labels,
                    workbook(
                            Shapes.report(
                                    List.of(Shapes.second()),
                                    List.of(PrintedTable.third(Shapes.TRUTH.table3(), labels, Digits.PLAIN)),
                                    List.of(Shapes.fourth())),
                            sheet -> {})));
        }
        all.add(file("unmerged", sheet -> {
            while (sheet.getNumMergedRegions() > 0) {
                sheet.removeMergedRegion(0);
            }
        }));
        for (String format : List.of(
                "#,##0", "0.00", "0\"件\"", "0;-0;\"-\"", "0;-0;;@", "#,##0_);(#,##0)", "[Red]0", "@", "000000")) {
            all.add(file("format " + format, format(format)));
        }
        all.add(file(
                "text-numbers",
                sheet -> sheet.forEach(row -> row.forEach(cell -> {
                    if (cell.getCellType() == CellType.NUMERIC) {
                        cell.setCellValue(String.valueOf((long) cell.getNumericCellValue()));
                    }
                }))));
        all.add(file("formula", formula("SUM(A1:F1)", "1745")));
        all.add(file("formula-without-result", formula("SUM(A1:F1)", null)));
        all.add(file("formula-with-empty-result", formula("SUM(A1:F1)", "")));
        all.add(file("sum-written-out", formula("A1+25+31+29+42+F1", null)));
        all.add(file("other-formula-with-result", formula("VLOOKUP(1,A1:F1,1)", "1745")));
        all.add(file("mark", rich("420", "1", Font.SS_SUPER, false)));
        all.add(file("mark-below", rich("420", "1", Font.SS_SUB, false)));
        all.add(file("struck", rich("420", "9", Font.SS_NONE, true)));
        all.add(file("mark-sign", sheet -> cell(sheet, 420).setCellValue("420①")));
        all.add(file("remark", sheet -> cell(sheet, 420).setCellValue("420（其中修订16）")));
        all.add(file("hidden-row", sheet -> {
            while (sheet.getNumMergedRegions() > 0) {
                sheet.removeMergedRegion(0);
            }
            int row = cell(sheet, 1745).getRowIndex() + 1;
            sheet.shiftRows(row, sheet.getLastRowNum(), 1);
            sheet.createRow(row).createCell(1).setCellValue("一、本年新收政府信息公开申请数量");
            for (int i = 4; i < 11; i++) {
                sheet.getRow(row).createCell(i).setCellValue(7);
            }
            sheet.getRow(row).setZeroHeight(true);
        }));
        all.add(file("hidden-column", sheet -> {
            sheet.forEach(row -> row.createCell(30).setCellValue(5));
            sheet.setColumnHidden(30, true);
        }));
        all.add(file("hidden-sheet", sheet -> {
            XSSFSheet draft = sheet.getWorkbook().createSheet("草稿");
            draft.createRow(0).createCell(0).setCellValue("自然人");
            sheet.getWorkbook().setSheetHidden(1, true);
        }));
        all.add(file("white-beside", sheet -> {
            XSSFFont font = sheet.getWorkbook().createFont();
            font.setColor(
                    new org.apache.poi.xssf.usermodel.XSSFColor(new byte[] {(byte) 255, (byte) 255, (byte) 255}, null));
            XSSFCellStyle style = sheet.getWorkbook().createCellStyle();
            style.setFont(font);
            XSSFCell beside = cell(sheet, 1745).getRow().createCell(20);
            beside.setCellValue(99);
            beside.setCellStyle(style);
        }));
        all.add(file("frame", sheet -> sheet.createFreezePane(2, 2)));
        for (int cut : new int[] {5, 15}) {
            all.add(equal(
                    "x-cut-" + cut,
                    workbook(
                            Shapes.report(
                                    List.of(Shapes.second()),
                                    PrintedTable.third(Shapes.TRUTH.table3(), Labels.REPEATED, Digits.PLAIN)
                                            .cutAfter(cut, 3),
                                    List.of(Shapes.fourth())),
                            sheet -> {})));
        }
        all.add(unreadable("format 0%", format("0%")));
        all.add(unreadable("format 0,", format("0,")));
        all.add(unreadable("format ;;;", format(";;;")));
        all.add(unreadable("other-formula-without-result", formula("VLOOKUP(1,A1:F1,1)", null)));
        all.add(unreadable("stale-result", formula("SUM(A1:F1)", "1700")));
        all.add(unreadable("error", formula("SUM(A1:F1)", null).andThen(sheet -> {
            for (var row : sheet) {
                for (var cell : row) {
                    if (cell.getCellType() == CellType.FORMULA) {
                        cell.setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.REF.getCode());
                    }
                }
            }
        })));
        all.add(unreadable("white", sheet -> {
            XSSFFont font = sheet.getWorkbook().createFont();
            font.setColor(
                    new org.apache.poi.xssf.usermodel.XSSFColor(new byte[] {(byte) 255, (byte) 255, (byte) 255}, null));
            XSSFCellStyle style = sheet.getWorkbook().createCellStyle();
            style.setFont(font);
            cell(sheet, 1598).setCellStyle(style);
        }));
        all.add(equal(
                "x08-formula-nocache.xlsx",
                () -> Files.readAllBytes(Shapes.FILES.resolve("x08-formula-nocache.xlsx"))));
        return all;
    }
}

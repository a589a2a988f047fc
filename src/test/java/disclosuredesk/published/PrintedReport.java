package disclosuredesk.published;

import disclosuredesk.documents.PdfDocument;
import disclosuredesk.report.Chapter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** A report as paragraphs and printed tables, and the files it can become. */
final class PrintedReport {

    /** The kinds of file a report is published in. */
    enum Kind {
        DOCX,
        XLSX,
        HTML,
        PDF;

        byte[] file(PrintedReport report) throws IOException {
            return switch (this) {
                case DOCX -> report.docx();
                case XLSX -> report.xlsx();
                case HTML -> report.html("").getBytes(StandardCharsets.UTF_8);
                case PDF -> report.pdf();
            };
        }
    }

    final List<Object> parts = new ArrayList<>();

    PrintedReport add(Object part) {
        parts.add(part);
        return this;
    }

    /** The usual report: title, chapters, the tables in their chapters. */
    static PrintedReport of(
            String title,
            List<PrintedTable> second,
            List<PrintedTable> third,
            List<PrintedTable> fourth,
            Chapter... chapters) {
        PrintedReport report = new PrintedReport().add(title);
        String[] numbers = {"一", "二", "三", "四", "五", "六"};
        for (int i = 0; i < 6; i++) {
            report.add(numbers[i] + "、" + Chapter.TITLES.get(i));
            for (Chapter chapter : chapters) {
                if (chapter.number() == i + 1) {
                    chapter.paragraphs().forEach(report::add);
                }
            }
            (i == 1 ? second : i == 2 ? third : i == 3 ? fourth : List.<PrintedTable>of()).forEach(report::add);
        }
        return report;
    }

    byte[] docx() throws IOException {
        try (XWPFDocument word = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (Object part : parts) {
                if (part instanceof PrintedTable table) {
                    write(word.createTable(), table);
                    word.createParagraph();
                } else {
                    word.createParagraph().createRun().setText(part.toString());
                }
            }
            word.write(out);
            return out.toByteArray();
        }
    }

    private static void write(XWPFTable table, PrintedTable printed) {
        int[] open = new int[40];
        int[] wide = new int[40];
        for (int r = 0; r < printed.rows.size(); r++) {
            XWPFTableRow row = r == 0 ? table.getRow(0) : table.createRow();
            while (!row.getTableCells().isEmpty()) {
                row.removeCell(0);
            }
            int column = 0;
            for (PrintedTable.Cell cell : printed.rows.get(r)) {
                column = continued(row, open, wide, column);
                XWPFTableCell word = row.createCell();
                word.setText(cell.text());
                span(word, cell.columns());
                if (cell.rows() > 1) {
                    word.getCTTc().getTcPr().addNewVMerge().setVal(STMerge.RESTART);
                    open[column] = cell.rows() - 1;
                    wide[column] = cell.columns();
                }
                column += cell.columns();
            }
            continued(row, open, wide, column);
        }
    }

    /** Word repeats a merged cell in each row it reaches into. */
    private static int continued(XWPFTableRow row, int[] open, int[] wide, int from) {
        int column = from;
        while (column < open.length && open[column] > 0) {
            open[column]--;
            XWPFTableCell below = row.createCell();
            span(below, wide[column]);
            below.getCTTc().getTcPr().addNewVMerge();
            column += wide[column];
        }
        return column;
    }

    private static void span(XWPFTableCell cell, int columns) {
        if (cell.getCTTc().getTcPr() == null) {
            cell.getCTTc().addNewTcPr();
        }
        if (columns > 1) {
            cell.getCTTc().getTcPr().addNewGridSpan().setVal(BigInteger.valueOf(columns));
        }
    }

    byte[] xlsx() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = book.createSheet("年度报告");
            int row = 1;
            for (Object part : parts) {
                if (part instanceof PrintedTable table) {
                    row = write(sheet, table, row) + 1;
                } else {
                    sheet.createRow(row).createCell(1).setCellValue(part.toString());
                    sheet.addMergedRegion(new CellRangeAddress(row, row, 1, 12));
                    row++;
                }
            }
            book.write(out);
            return out.toByteArray();
        }
    }

    private static int write(XSSFSheet sheet, PrintedTable printed, int top) {
        java.util.Set<String> taken = new java.util.HashSet<>();
        for (int r = 0; r < printed.rows.size(); r++) {
            var row = sheet.createRow(top + r);
            int column = 0;
            for (PrintedTable.Cell cell : printed.rows.get(r)) {
                while (taken.contains(r + "/" + column)) {
                    column++;
                }
                if (cell.text().matches("\\d{1,9}")) {
                    row.createCell(column + 1).setCellValue(Integer.parseInt(cell.text()));
                } else {
                    row.createCell(column + 1).setCellValue(cell.text());
                }
                if (cell.rows() * cell.columns() > 1) {
                    sheet.addMergedRegion(new CellRangeAddress(
                            top + r, top + r + cell.rows() - 1, column + 1, column + cell.columns()));
                }
                for (int down = 0; down < cell.rows(); down++) {
                    for (int right = 0; right < cell.columns(); right++) {
                        taken.add((r + down) + "/" + (column + right));
                    }
                }
            }
        }
        return top + printed.rows.size();
    }

    /** @param tableStyle of the tables */
    String html(String tableStyle) {
        StringBuilder page = new StringBuilder(
                "<html><head><meta charset=\"utf-8\"/><title>政府信息公开</title><style>@page{size:A4 landscape}body{font-family:'"
                        + PdfDocument.FAMILY
                        + "';font-size:9pt}table{border-collapse:collapse;width:100%;margin-bottom:14pt}tr{page-break-inside:avoid}td{border:1px solid black;"
                        + tableStyle + "}</style></head><body>");
        for (Object part : parts) {
            if (part instanceof PrintedTable table) {
                page.append("<table>");
                for (List<PrintedTable.Cell> row : table.rows) {
                    page.append("<tr>");
                    for (PrintedTable.Cell cell : row) {
                        page.append("<td")
                                .append(cell.rows() > 1 ? " rowspan=\"" + cell.rows() + "\"" : "")
                                .append(cell.columns() > 1 ? " colspan=\"" + cell.columns() + "\"" : "")
                                .append(">")
                                .append(cell.text().replace("\n", "<br/>"))
                                .append("</td>");
                    }
                    page.append("</tr>");
                }
                page.append("</table>");
            } else {
                page.append("<p>").append(part).append("</p>");
            }
        }
        return page.append("</body></html>").toString();
    }

    byte[] pdf() {
        return PdfDocument.ofHtml(html(""));
    }
}

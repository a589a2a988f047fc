package disclosuredesk.desk.search;

import disclosuredesk.decision.Outcome;
import disclosuredesk.desk.docket.CaseRow;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * A list of cases as an Excel sheet: the columns and lines of the page, names masked as there. Everything is written as
 * text or as a date, never as a formula, and what a spreadsheet could take for one when it is copied on carries Excel's own
 * mark of a text.
 */
@Component
class CaseExport {

    /** Rows kept in memory; the rest lies in a temporary file. */
    private static final int WINDOW = 200;

    /** Column widths in characters of the sheet's standard font. */
    private static final int WIDE = 60;

    private static final int NARROW = 18;

    private final MessageSource messages;

    CaseExport(MessageSource messages) {
        this.messages = messages;
    }

    /** Lines one after another. */
    interface Lines {
        void each(Consumer<CaseRow> line);
    }

    /** Writes the sheet; the stream stays open. */
    void write(List<Column> columns, Lines lines, OutputStream out) throws IOException {
        try (var book = new SXSSFWorkbook(WINDOW)) {
            book.setCompressTempFiles(true);
            SXSSFSheet sheet = book.createSheet(text("desk.requests.title"));
            var cells = new Cells(book);
            Row head = sheet.createRow(0);
            for (int i = 0; i < columns.size(); i++) {
                sheet.setColumnWidth(i, (columns.get(i) == Column.INFORMATION ? WIDE : NARROW) * 256);
                Cell cell = head.createCell(i);
                cell.setCellValue(text("list." + columns.get(i)));
                cell.setCellStyle(cells.head);
            }
            sheet.createFreezePane(0, 1);
            int[] number = new int[1];
            lines.each(line -> {
                Row row = sheet.createRow(++number[0]);
                for (int i = 0; i < columns.size(); i++) {
                    cells.write(row.createCell(i), value(columns.get(i), line));
                }
            });
            sheet.setAutoFilter(new CellRangeAddress(0, number[0], 0, columns.size() - 1));
            book.write(out);
        }
    }

    private static final class Cells {

        private final CellStyle head;
        private final CellStyle date;
        private final CellStyle text;

        Cells(SXSSFWorkbook book) {
            Font bold = book.createFont();
            bold.setBold(true);
            head = book.createCellStyle();
            head.setFont(bold);
            date = book.createCellStyle();
            date.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
            text = book.createCellStyle();
            text.setQuotePrefixed(true);
        }

        void write(Cell cell, @Nullable Object value) {
            if (value instanceof LocalDate day) {
                cell.setCellValue(day);
                cell.setCellStyle(date);
            } else if (value != null) {
                String words = value.toString();
                cell.setCellValue(words);
                if (!words.isEmpty() && "=+-@\t\r".indexOf(words.charAt(0)) >= 0) {
                    cell.setCellStyle(text);
                }
            }
        }
    }

    private @Nullable Object value(Column column, CaseRow row) {
        return switch (column) {
            case NUMBER -> row.number();
            case APPLICANT -> row.applicant();
            case APPLICANT_KIND -> text("ApplicantKind." + row.kind());
            case CHANNEL -> text("Channel." + row.channel());
            case INFORMATION -> row.information();
            case RECEIVED_ON -> row.receivedOn();
            case STEP -> row.step() == null ? text(row.standing()) : text("step." + row.step());
            case HOLDER ->
                row.step() == null ? null : Objects.requireNonNullElseGet(row.holder(), () -> text("list.unclaimed"));
            case DUE -> due(row);
            case OUTCOME ->
                row.outcome() == null
                        ? null
                        : row.isVoid()
                                ? text("requests.void")
                                : Outcome.valueOf(row.outcome()).fullLabel();
            case CLOSED_ON -> row.closedOn();
            case DEPARTMENT -> row.department();
        };
    }

    private String due(CaseRow row) {
        String words =
                messages.getMessage(row.due().words(), new Object[] {row.due().argument()}, Locale.SIMPLIFIED_CHINESE);
        return row.due().date() == null ? words : row.due().date() + " " + words;
    }

    private String text(String key) {
        return messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE);
    }
}

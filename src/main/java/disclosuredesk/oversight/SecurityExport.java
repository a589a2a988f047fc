package disclosuredesk.oversight;

import java.io.IOException;
import java.io.OutputStream;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The security ledger as an Excel sheet, with the hash of each entry. Everything is text, and marked as such: nothing in it is a formula. */
@Component
public class SecurityExport {

    private static final int WINDOW = 200;
    private static final int NARROW = 20;
    private static final int WIDE = 70;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private static final List<String> HEADS =
            List.of("seq", "at", "officer", "address", "event", "what", "number", "result", "hash");

    private final MessageSource messages;

    SecurityExport(MessageSource messages) {
        this.messages = messages;
    }

    /** Lines one after another. */
    public interface Lines {
        void each(Consumer<SecurityRegister.Line> line);
    }

    /** Writes the sheet; the stream stays open. */
    public void write(Lines lines, OutputStream out) throws IOException {
        try (var book = new SXSSFWorkbook(WINDOW)) {
            book.setCompressTempFiles(true);
            SXSSFSheet sheet = book.createSheet(text("oversight.title"));
            CellStyle plain = book.createCellStyle();
            plain.setQuotePrefixed(true);
            for (int i = 0; i < HEADS.size(); i++) {
                sheet.setColumnWidth(i, ("what".equals(HEADS.get(i)) ? WIDE : NARROW) * 256);
            }
            sheet.createFreezePane(0, 1);
            row(
                    sheet.createRow(0),
                    plain,
                    HEADS.stream().map(head -> text("oversight." + head)).toList());
            int[] number = new int[1];
            lines.each(line -> row(sheet.createRow(++number[0]), plain, values(line)));
            book.write(out);
        }
    }

    private List<String> values(SecurityRegister.Line line) {
        String number = line.number();
        return List.of(
                String.valueOf(line.entry().seq()),
                line.entry().recordedAt().format(MOMENT),
                line.entry().officerName(),
                line.entry().address(),
                line.kind(),
                line.sentence(),
                number == null ? "" : number,
                text(line.entry().done() ? "oversight.done" : "oversight.refused"),
                line.entry().hash());
    }

    private static void row(Row row, CellStyle plain, List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            Cell cell = row.createCell(i);
            cell.setCellValue(values.get(i));
            cell.setCellStyle(plain);
        }
    }

    private String text(String key) {
        return messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE);
    }
}

package disclosuredesk.materials.kept;

import disclosuredesk.documents.UnreadableDocument;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hssf.extractor.ExcelExtractor;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.extractor.WordExtractor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/**
 * The text of files that are kept as they came: plain text, mails, old Word and Excel files. For reading only; the file itself is what
 * counts. Nothing in them is run, evaluated or fetched.
 */
public final class KeptText {

    /** Characters. */
    public static final int LONGEST = 400_000;

    private KeptText() {}

    /**
     * The text of a plain text file: UTF-8, UTF-16 with its mark, or GB 18030.
     *
     * @return empty if it is none
     */
    public static Optional<String> characters(byte[] file) {
        boolean wide = file.length > 1
                && ((file[0] & 0xff) == 0xff && (file[1] & 0xff) == 0xfe
                        || (file[0] & 0xff) == 0xfe && (file[1] & 0xff) == 0xff);
        for (Charset charset :
                wide ? List.of(StandardCharsets.UTF_16) : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            try {
                String text = charset.newDecoder()
                        .decode(ByteBuffer.wrap(file))
                        .toString()
                        .replaceFirst("^\uFEFF", "");
                boolean controls = text.chars()
                        .anyMatch(one -> one < 0x20 && one != '\n' && one != '\r' && one != '\t' && one != '\f');
                return controls ? Optional.empty() : Optional.of(text);
            } catch (CharacterCodingException other) {
                // try the next one
            }
        }
        return Optional.empty();
    }

    /** Of a kept mail: what its head says, its text and the names of what it carries. */
    public static String ofMail(MailSource mail) {
        StringBuilder text = new StringBuilder();
        line(text, "发件人", (mail.name() + " " + mail.address()).strip());
        line(text, "主题", mail.subject());
        line(text, "附件", String.join("、", mail.attachments()));
        return cut(text.append('\n').append(mail.text()).toString());
    }

    /** Of a mail kept by Outlook. */
    public static String ofOutlook(byte[] file) throws UnreadableDocument {
        try (MAPIMessage mail = OutlookMail.open(file)) {
            StringBuilder text = new StringBuilder();
            line(text, "发件人", mail.getDisplayFrom());
            line(text, "收件人", mail.getDisplayTo());
            line(text, "主题", mail.getSubject());
            line(
                    text,
                    "日期",
                    mail.getMessageDate() == null
                            ? null
                            : mail.getMessageDate()
                                    .toInstant()
                                    .atZone(MailSource.PEKING)
                                    .toLocalDateTime()
                                    .toString()
                                    .replace('T', ' '));
            line(text, "附件", String.join("、", OutlookMail.attachments(mail)));
            return cut(text.append('\n').append(OutlookMail.text(mail)).toString());
        } catch (Exception damaged) { // the library declares its own for each field
            throw new UnreadableDocument("邮件读不出文字");
        }
    }

    /** Of an old Word file. */
    public static String ofOldWord(byte[] file) throws UnreadableDocument {
        try (POIFSFileSystem opened = new POIFSFileSystem(new ByteArrayInputStream(file));
                HWPFDocument word = new HWPFDocument(opened);
                WordExtractor text = new WordExtractor(word)) {
            return cut(WordExtractor.stripFields(text.getText()));
        } catch (IOException | RuntimeException damaged) {
            throw new UnreadableDocument("Word文件读不出文字，可能设有密码");
        }
    }

    /** Of an old Excel file: values as stored; nothing is calculated. */
    public static String ofOldExcel(byte[] file) throws UnreadableDocument {
        try (HSSFWorkbook book = new HSSFWorkbook(new ByteArrayInputStream(file));
                ExcelExtractor text = new ExcelExtractor(book)) {
            text.setFormulasNotResults(false);
            return cut(text.getText());
        } catch (IOException | RuntimeException damaged) {
            throw new UnreadableDocument("Excel文件读不出文字，可能设有密码");
        }
    }

    private static void line(StringBuilder text, String label, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            text.append(label).append("：").append(value.strip()).append('\n');
        }
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST)).replaceAll("[\\x00-\\x08\\x0b\\x0e-\\x1f]", " ");
    }
}

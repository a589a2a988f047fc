package disclosuredesk.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;

/** What closes a letter never begins a page alone: the last paragraph before it goes with it, and where that is one line, the one before. */
public final class KeptTogether {

    /** Lines of the text that go with the end of a letter. */
    private static final int LINES = 2;

    /** Characters a line surely has room for, its indent taken off (GB/T 9704: 28). */
    private static final int LINE = 25;

    private KeptTogether() {}

    /**
     * The same Word file with its end kept together.
     *
     * @param closing the text of the first paragraph of the end, say the signature; where none has it nothing changes
     */
    public static byte[] from(byte[] docx, String closing) {
        String printed = Printable.text(closing);
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(docx));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            List<XWPFParagraph> paragraphs = word.getParagraphs();
            int first = -1;
            for (int i = 1; i < paragraphs.size(); i++) {
                first = paragraphs.get(i).getText().equals(printed) ? i : first;
            }
            if (first < 0) {
                return docx;
            }
            int from = first - 1;
            while (from > 0 && isOneLine(paragraphs.get(from).getText()) && first - from < LINES) {
                from--;
            }
            for (int i = from; i < paragraphs.size() - 1; i++) {
                CTPPr style = paragraphs.get(i).getCTP().isSetPPr()
                        ? paragraphs.get(i).getCTP().getPPr()
                        : paragraphs.get(i).getCTP().addNewPPr();
                if (!style.isSetKeepNext()) {
                    style.addNewKeepNext();
                }
                if (!style.isSetWidowControl()) {
                    style.addNewWidowControl();
                }
            }
            word.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static boolean isOneLine(String text) {
        return text.codePointCount(0, text.length()) <= LINE;
    }
}

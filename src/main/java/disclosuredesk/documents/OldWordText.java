package disclosuredesk.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.extractor.WordExtractor;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** The text of Word 97 to 2003 and of WPS files of that form (MS-DOC), as it is printed: what was deleted or hidden is left out. */
final class OldWordText {

    /** No letter has a tenth of them. */
    private static final int MOST_PARAGRAPHS = 20_000;

    private OldWordText() {}

    /** Headers, then the text, what stands in boxes, then the notes; a paragraph or a cell of a table each. */
    static List<String> of(byte[] file) throws UnreadableDocument {
        try (POIFSFileSystem opened = new POIFSFileSystem(new ByteArrayInputStream(file));
                HWPFDocument word = new HWPFDocument(opened)) {
            List<String> lines = new ArrayList<>();
            for (Range part : List.of(
                    word.getHeaderStoryRange(),
                    word.getRange(),
                    word.getMainTextboxRange(),
                    word.getFootnoteRange(),
                    word.getEndnoteRange())) {
                add(part, lines);
            }
            return lines;
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            throw new UnreadableDocument("Word文件（doc、wps）读不出文字：已损坏、设有密码，或者是Word 95以前的格式；请另存为不带密码的docx后再核对");
        }
    }

    private static void add(Range part, List<String> lines) throws IOException {
        if (part.numParagraphs() > MOST_PARAGRAPHS) {
            throw new IOException("too many paragraphs");
        }
        for (int i = 0; i < part.numParagraphs(); i++) {
            Paragraph paragraph = part.getParagraph(i);
            StringBuilder text = new StringBuilder(paragraph.text());
            for (int run = paragraph.numCharacterRuns() - 1; run >= 0; run--) {
                CharacterRun characters = paragraph.getCharacterRun(run);
                if (characters.isMarkedDeleted()
                        || characters.isVanished()) { // what no run covers is printed and stays
                    int from = Math.max(
                            0, Math.min(text.length(), characters.getStartOffset() - paragraph.getStartOffset()));
                    text.delete(
                            from,
                            Math.max(
                                    from,
                                    Math.min(text.length(), characters.getEndOffset() - paragraph.getStartOffset())));
                }
            }
            for (String line : WordExtractor.stripFields(text.toString()).split("[\\r\\u0007\\u000b\\f]")) {
                String clean = line.replaceAll("[\\x00-\\x08\\x0e-\\x1f]", "").strip();
                if (!clean.isEmpty()) {
                    lines.add(clean);
                }
            }
        }
    }
}

package disclosuredesk.report.files;

import disclosuredesk.report.AnnualReport;
import disclosuredesk.report.Chapter;
import disclosuredesk.report.ReportTables;
import disclosuredesk.report.TableLayout;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFRun.FontCharRange;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** The report as a Word file: title, headings and text in the fonts of official documents, tables as real Word tables. */
final class ReportDocx {

    private static final String TITLE_FONT = "方正小标宋简体";
    private static final String HEADING_FONT = "黑体";
    private static final String TEXT_FONT = "仿宋_GB2312";
    private static final int LINE = 28;
    private static final int TWO_CHARACTERS = 640;

    /** A4 and its margins, in twentieths of a point; what they leave is the tables' width. */
    private static final int WIDTH = 11906;

    private static final int HEIGHT = 16838;
    private static final int SIDE = 1418;
    static final int TEXT_WIDTH = WIDTH - 2 * SIDE;

    private ReportDocx() {}

    static byte[] of(AnnualReport report) {
        try (XWPFDocument word = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            paragraph(word, report.title(), TITLE_FONT, 22, ParagraphAlignment.CENTER, 0);
            paragraph(word, report.subtitle(), TEXT_FONT, 14, ParagraphAlignment.CENTER, 0)
                    .setSpacingAfter(240);
            for (Chapter chapter : report.chapters()) {
                XWPFParagraph heading = paragraph(
                        word, AnnualReport.heading(chapter), HEADING_FONT, 16, ParagraphAlignment.LEFT, TWO_CHARACTERS);
                heading.setKeepNext(true);
                heading.getCTP().getPPr().addNewOutlineLvl().setVal(BigInteger.ZERO);
                List<TableLayout> tables = ReportTables.of(report, chapter.number());
                for (String text : chapter.paragraphs()) {
                    paragraph(word, text, TEXT_FONT, 16, ParagraphAlignment.BOTH, TWO_CHARACTERS)
                            .setKeepNext(!tables.isEmpty());
                }
                for (TableLayout table : tables) {
                    WordTable.add(word, table, TEXT_WIDTH);
                    paragraph(word, "", TEXT_FONT, 10, ParagraphAlignment.LEFT, 0);
                }
            }
            page(word);
            word.getProperties().getCoreProperties().setTitle(report.title());
            word.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void page(XWPFDocument word) {
        CTSectPr section = word.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(WIDTH));
        size.setH(BigInteger.valueOf(HEIGHT));
        CTPageMar margin = section.addNewPgMar();
        margin.setTop(BigInteger.valueOf(1701));
        margin.setBottom(BigInteger.valueOf(1474));
        margin.setLeft(BigInteger.valueOf(SIDE));
        margin.setRight(BigInteger.valueOf(SIDE));
    }

    private static XWPFParagraph paragraph(
            XWPFDocument word, String text, String font, int size, ParagraphAlignment place, int indent) {
        XWPFParagraph paragraph = word.createParagraph();
        paragraph.setAlignment(place);
        paragraph.setIndentationFirstLine(indent);
        paragraph.setSpacingAfter(0);
        paragraph.setSpacingBetween(Math.max(LINE, size + 8), LineSpacingRule.AT_LEAST);
        run(paragraph, text, font, size);
        return paragraph;
    }

    /** Text in a Chinese font, whatever script its characters are of. */
    static void run(XWPFParagraph paragraph, String text, String font, int size) {
        XWPFRun run = paragraph.createRun();
        for (FontCharRange range : FontCharRange.values()) {
            run.setFontFamily(font, range);
        }
        run.setFontSize(size);
        run.setText(text);
    }
}

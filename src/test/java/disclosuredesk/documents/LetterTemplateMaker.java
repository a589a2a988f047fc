package disclosuredesk.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/**
 * Makes the shipped template src/main/resources/documents/letter.docx after GB/T 9704-2012: A4, 天头 37 mm, 订口 28 mm,
 * 版心 156 × 225 mm, red head, 3号仿宋 with a pitch of 28 points, 页码 4号. Run by hand when the layout is to change.
 */
final class LetterTemplateMaker {

    private static final int TWIPS = 20;
    private static final int SIZE_2 = 22;
    private static final int SIZE_3 = 16;

    private LetterTemplateMaker() {}

    public static void main(String[] file) throws IOException {
        try (XWPFDocument word = new XWPFDocument();
                OutputStream out = Files.newOutputStream(Path.of(file[0]))) {
            CTSectPr section = word.getDocument().getBody().addNewSectPr();
            CTPageSz size = section.addNewPgSz();
            size.setW(BigInteger.valueOf(11906));
            size.setH(BigInteger.valueOf(16838));
            CTPageMar margin = section.addNewPgMar();
            margin.setTop(mm(37));
            margin.setBottom(mm(35));
            margin.setLeft(mm(28));
            margin.setRight(mm(26));
            XWPFParagraph head = line(word, "{{head}}", "方正小标宋简体", 30, ParagraphAlignment.CENTER, 44);
            head.getRuns().get(0).setBold(true);
            head.getRuns().get(0).setColor("C00000");
            XWPFParagraph number = line(word, "{{number}}", "仿宋_GB2312", SIZE_3, ParagraphAlignment.CENTER, 28);
            number.setSpacingBefore(12 * TWIPS);
            number.setBorderBottom(Borders.SINGLE);
            number.getCTP().getPPr().getPBdr().getBottom().setColor("C00000");
            number.getCTP().getPPr().getPBdr().getBottom().setSz(BigInteger.valueOf(16));
            number.getCTP().getPPr().getPBdr().getBottom().setSpace(BigInteger.valueOf(4));
            XWPFParagraph title = line(word, "{{title}}", "方正小标宋简体", SIZE_2, ParagraphAlignment.CENTER, 34);
            title.getRuns().get(0).setBold(true);
            title.setSpacingBefore(16 * TWIPS);
            title.setSpacingAfter(14 * TWIPS);
            line(word, "{{addressee}}", "仿宋_GB2312", SIZE_3, ParagraphAlignment.LEFT, 28);
            line(word, "{{?paragraphs}}", "仿宋_GB2312", SIZE_3, ParagraphAlignment.LEFT, 28);
            line(word, "{{=#this}}", "仿宋_GB2312", SIZE_3, ParagraphAlignment.BOTH, 28)
                    .setIndentationFirstLine(2 * SIZE_3 * TWIPS);
            line(word, "{{/paragraphs}}", "仿宋_GB2312", SIZE_3, ParagraphAlignment.LEFT, 28);
            XWPFParagraph signature = line(word, "{{signature}}", "仿宋_GB2312", SIZE_3, ParagraphAlignment.RIGHT, 28);
            signature.setIndentationRight(4 * SIZE_3 * TWIPS);
            signature.setSpacingBefore(28 * TWIPS);
            line(word, "{{date}}", "仿宋_GB2312", SIZE_3, ParagraphAlignment.RIGHT, 28)
                    .setIndentationRight(4 * SIZE_3 * TWIPS);
            XWPFParagraph contact = line(word, "{{contact}}", "仿宋_GB2312", SIZE_3, ParagraphAlignment.LEFT, 28);
            contact.setIndentationFirstLine(2 * SIZE_3 * TWIPS);
            contact.setSpacingBefore(14 * TWIPS);
            XWPFParagraph page = word.createFooter(HeaderFooterType.DEFAULT).createParagraph();
            page.setAlignment(ParagraphAlignment.CENTER);
            page.createRun().setText("— ");
            page.getCTP().addNewFldSimple().setInstr("PAGE");
            page.createRun().setText(" —");
            word.write(out);
        }
    }

    private static XWPFParagraph line(
            XWPFDocument word, String text, String font, int size, ParagraphAlignment place, int pitch) {
        XWPFParagraph paragraph = word.createParagraph();
        paragraph.setAlignment(place);
        paragraph.setSpacingBetween(pitch, LineSpacingRule.EXACT);
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        run.setFontSize(size);
        CTFonts fonts = run.getCTR().getRPr().addNewRFonts();
        fonts.setEastAsia(font);
        fonts.setAscii("Times New Roman");
        fonts.setHAnsi("Times New Roman");
        return paragraph;
    }

    private static BigInteger mm(int mm) {
        return BigInteger.valueOf(Math.round(mm * 1440 / 25.4));
    }
}

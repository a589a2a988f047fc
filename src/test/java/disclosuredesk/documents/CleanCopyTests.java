package disclosuredesk.documents;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.documents.HiddenContent.Kind;
import disclosuredesk.testing.Papers;
import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDJavascriptNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.action.PDAction;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionSubmitForm;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.action.PDPageAdditionalActions;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What a file carries besides what is seen is told by its kind, and the clean copy shows the same without it. */
class CleanCopyTests {

    private interface Change {
        void on(PDDocument pdf) throws IOException;
    }

    private static byte[] pdf(Change change) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(Papers.pdf("Contract of 2023", "second page"));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            change.on(pdf);
            pdf.save(out);
            return out.toByteArray();
        }
    }

    private static PDActionURI uri(String address) {
        PDActionURI uri = new PDActionURI();
        uri.setURI(address);
        return uri;
    }

    private static void link(PDDocument pdf, PDAction action) throws IOException {
        PDAnnotationLink link = new PDAnnotationLink();
        link.setRectangle(new PDRectangle(70, 760, 100, 20));
        link.setAction(action);
        pdf.getPage(0).getAnnotations().add(link);
    }

    private static Map<String, Change> acting() {
        Map<String, Change> all = new LinkedHashMap<>();
        all.put(
                "a script when it is opened",
                pdf -> pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)")));
        all.put(
                "an address when it is opened",
                pdf -> pdf.getDocumentCatalog().setOpenAction(uri("http://198.51.100.1/opened")));
        all.put("a program when it is opened", pdf -> pdf.getDocumentCatalog().setOpenAction(new PDActionLaunch()));
        all.put("a script of the file", pdf -> {
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
            PDJavascriptNameTreeNode tree = new PDJavascriptNameTreeNode();
            tree.setNames(Map.of("a", new PDActionJavaScript("app.alert(1)")));
            names.setJavascript(tree);
            pdf.getDocumentCatalog().setNames(names);
        });
        all.put("a script when a page is turned to", pdf -> {
            PDPageAdditionalActions actions = new PDPageAdditionalActions();
            actions.setO(new PDActionJavaScript("app.alert(1)"));
            pdf.getPage(1).setActions(actions);
        });
        all.put("a link that sends a form", pdf -> link(pdf, new PDActionSubmitForm()));
        all.put("a link to a program", pdf -> link(pdf, new PDActionLaunch()));
        all.put("a link to a file", pdf -> link(pdf, uri("file:///etc/passwd")));
        all.put("a link that goes on to a script", pdf -> {
            PDActionURI first = uri("https://example.com/");
            first.setNext(List.of(new PDActionJavaScript("app.alert(1)")));
            link(pdf, first);
        });
        return all;
    }

    @TestFactory
    Stream<DynamicTest> aPdfThatActsIsToldAndItsCleanCopyDoesNotAndKeepsItsText() {
        return acting().entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> {
                    byte[] file = pdf(one.getValue());
                    assertThat(HiddenContent.of(file)).containsExactly(Kind.ACTIONS);
                    byte[] clean = CleanCopy.of(file, Set.of(Kind.ACTIONS)).orElseThrow();
                    assertThat(HiddenContent.of(clean)).isEmpty();
                    assertThat(DocumentText.of(clean)).containsExactly("Contract of 2023", "second page");
                    assertThat(new String(clean, StandardCharsets.ISO_8859_1))
                            .doesNotContain("alert", "198.51", "passwd");
                }));
    }

    @Test
    void aLinkToAnAddressThatIsSeenAndABookmarkAreNothingHidden() throws IOException {
        assertThat(HiddenContent.of(pdf(pdf -> link(pdf, uri("https://www.example.com/a")))))
                .isEmpty();
        assertThat(HiddenContent.of(pdf(pdf -> {
                    PDPageFitDestination begin = new PDPageFitDestination();
                    begin.setPage(pdf.getPage(0));
                    PDActionGoTo go = new PDActionGoTo();
                    go.setDestination(begin);
                    pdf.getDocumentCatalog().setOpenAction(go);
                })))
                .isEmpty();
    }

    private static Change text(RenderingMode mode, float x, float y, Color color, boolean covered) {
        return pdf -> {
            try (PDPageContentStream content =
                    new PDPageContentStream(pdf, pdf.getPage(0), PDPageContentStream.AppendMode.APPEND, true, true)) {
                content.setNonStrokingColor(color);
                content.beginText();
                content.setRenderingMode(mode);
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(x, y);
                content.showText("SECRET 13912345678");
                content.endText();
                if (covered) {
                    content.setNonStrokingColor(Color.BLACK);
                    content.addRect(x - 5, y - 5, 200, 20);
                    content.fill();
                }
            }
        };
    }

    @Test
    void textThatIsThereAndNotSeenIsToldAndIsNotInTheCleanCopy() throws Exception {
        Map<String, Change> all = new LinkedHashMap<>();
        all.put("without ink", text(RenderingMode.NEITHER, 72, 500, Color.BLACK, false));
        all.put("white", text(RenderingMode.FILL, 72, 500, Color.WHITE, false));
        all.put("beside the page", text(RenderingMode.FILL, 900, 500, Color.BLACK, false));
        all.put("under a box somebody drew over it", text(RenderingMode.FILL, 72, 500, Color.BLACK, true));
        for (Map.Entry<String, Change> one : all.entrySet()) {
            byte[] file = pdf(one.getValue());
            assertThat(HiddenContent.of(file)).as(one.getKey()).containsExactly(Kind.HIDDEN_TEXT);
            byte[] clean = CleanCopy.of(file, Set.of(Kind.HIDDEN_TEXT)).orElseThrow();
            assertThat(HiddenContent.of(clean)).as(one.getKey()).isEmpty();
            try (PDDocument read = Loader.loadPDF(clean)) {
                assertThat(new org.apache.pdfbox.text.PDFTextStripper().getText(read))
                        .as(one.getKey())
                        .isBlank();
            }
        }
        assertThat(HiddenContent.of(pdf(text(RenderingMode.FILL, 72, 500, Color.GRAY, false))))
                .isEmpty();
    }

    @Test
    void notesAuthorsAndAttachmentsAreNotInTheCleanCopy() throws Exception {
        byte[] noted = pdf(pdf -> {
            PDAnnotationText note = new PDAnnotationText();
            note.setContents("SECRET");
            note.setRectangle(new PDRectangle(300, 700, 20, 20));
            pdf.getPage(0).getAnnotations().add(note);
        });
        assertThat(HiddenContent.of(CleanCopy.of(noted, HiddenContent.of(noted)).orElseThrow()))
                .isEmpty();
        byte[] signed = pdf(pdf -> pdf.getDocumentInformation().setAuthor("张三"));
        byte[] clean = CleanCopy.of(signed, HiddenContent.of(signed)).orElseThrow();
        try (PDDocument read = Loader.loadPDF(clean)) {
            assertThat(read.getDocumentInformation().getMetadataKeys()).isEmpty();
            assertThat(read.getNumberOfPages()).isEqualTo(2);
        }
        byte[] turned = pdf(pdf -> {
            pdf.getDocumentInformation().setAuthor("张三");
            pdf.getPage(0).setRotation(90);
            COSDictionary piece = new COSDictionary();
            piece.setString("Old", "SECRET");
            pdf.getPage(0).getCOSObject().setItem(COSName.PIECE_INFO, piece);
        });
        try (PDDocument read =
                Loader.loadPDF(CleanCopy.of(turned, HiddenContent.of(turned)).orElseThrow())) {
            assertThat(read.getPage(0).getRotation()).isEqualTo(90);
            assertThat(read.getPage(0).getCOSObject().containsKey(COSName.PIECE_INFO))
                    .isFalse();
        }
    }

    private interface Fill {
        void in(XSSFWorkbook book, XSSFSheet sheet) throws IOException;
    }

    private static byte[] workbook(Fill fill) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.getProperties().getCoreProperties().setCreator("");
            XSSFSheet sheet = book.createSheet("公开");
            XSSFRow row = sheet.createRow(0);
            row.createCell(0).setCellValue("项目");
            row.createCell(1).setCellValue(1500);
            row.createCell(2).setCellValue("SECRET");
            fill.in(book, sheet);
            book.write(out);
            return out.toByteArray();
        }
    }

    @Test
    void whatAWorkbookHidesIsToldByItsKindAndTheCleanCopyHoldsTheCellsThatAreSeen() throws Exception {
        Map<Fill, Kind> all = new LinkedHashMap<>();
        all.put((book, sheet) -> sheet.setColumnHidden(2, true), Kind.HIDDEN_CELLS);
        all.put((book, sheet) -> sheet.setColumnWidth(2, 0), Kind.HIDDEN_CELLS);
        all.put((book, sheet) -> sheet.createRow(5).setZeroHeight(true), Kind.HIDDEN_CELLS);
        all.put(
                (book, sheet) -> {
                    book.createSheet("SECRET").createRow(0).createCell(0).setCellValue("SECRET");
                    book.setSheetVisibility(1, org.apache.poi.ss.usermodel.SheetVisibility.VERY_HIDDEN);
                },
                Kind.HIDDEN_CELLS);
        all.put(
                (book, sheet) -> {
                    var name = book.createName();
                    name.setNameName("底价");
                    name.setRefersToFormula("123456");
                },
                Kind.NAMES);
        all.put(
                (book, sheet) -> {
                    var comment = sheet.createDrawingPatriarch()
                            .createCellComment(book.getCreationHelper().createClientAnchor());
                    comment.setString(book.getCreationHelper().createRichTextString("SECRET"));
                    comment.setAddress(0, 0);
                },
                Kind.COMMENTS);
        for (Map.Entry<Fill, Kind> one : all.entrySet()) {
            byte[] file = workbook(one.getKey());
            assertThat(HiddenContent.of(file)).as(one.getValue().name()).containsExactly(one.getValue());
            byte[] clean = CleanCopy.of(file, HiddenContent.of(file)).orElseThrow();
            assertThat(HiddenContent.of(clean)).isEmpty();
            try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(clean))) {
                assertThat(book.getNumberOfSheets()).isEqualTo(1);
                assertThat(book.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
                        .isEqualTo("项目");
                assertThat(book.getSheetAt(0).getRow(0).getCell(1).getNumericCellValue())
                        .isEqualTo(1500);
                Cell third = book.getSheetAt(0).getRow(0).getCell(2);
                boolean hidden = third == null || third.getStringCellValue().isEmpty();
                assertThat(hidden).isEqualTo(one.getValue() == Kind.HIDDEN_CELLS && HiddenColumn.is(file));
            }
        }
    }

    /** Whether the third column is the one that is hidden. */
    private static final class HiddenColumn {
        static boolean is(byte[] file) throws IOException {
            try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
                return book.getSheetAt(0).isColumnHidden(2)
                        || book.getSheetAt(0).getColumnWidth(2) == 0;
            }
        }
    }

    @Test
    void theRecordsOfAPivotConnectionsAndLinksAreTold() {
        assertThat(HiddenContent.of(PdfFiltersTests.file("x-pivot.xlsx"))).contains(Kind.PIVOT_CACHE);
        assertThat(HiddenContent.of(Papers.zip("xl/externalLinks/externalLink1.xml", "<externalLink/>")))
                .containsExactly(Kind.LINKS);
        assertThat(HiddenContent.of(Papers.zip("xl/connections.xml", "<connections/>")))
                .containsExactly(Kind.LINKS);
        assertThat(HiddenContent.of(Papers.zip("xl/model/item.data", "x"))).containsExactly(Kind.PIVOT_CACHE);
        assertThat(HiddenContent.of(Papers.zip(
                        "xl/threadedComments/threadedComment1.xml",
                        "<ThreadedComments><threadedComment ref=\"A1\"/></ThreadedComments>")))
                .containsExactly(Kind.COMMENTS);
        assertThat(
                        HiddenContent.of(
                                Papers.zip(
                                        "xl/workbook.xml",
                                        "<workbook><definedNames><definedName name=\"_xlnm.Print_Area\">A1</definedName></definedNames></workbook>")))
                .isEmpty();
        assertThat(HiddenContent.of(Papers.zip(
                        "xl/workbook.xml", "<x:workbook><x:sheet name='a' state='veryHidden'/></x:workbook>")))
                .containsExactly(Kind.HIDDEN_CELLS);
        assertThat(HiddenContent.of(Papers.zip(
                        "xl/worksheets/sheet1.xml", "<worksheet><sheetFormatPr zeroHeight=\"1\"/></worksheet>")))
                .containsExactly(Kind.HIDDEN_CELLS);
        assertThat(HiddenContent.of(Papers.zip(
                        "xl/worksheets/sheet1.xml",
                        "<worksheet><row r=\"1\" ht=\"0\" customHeight=\"1\"/></worksheet>")))
                .containsExactly(Kind.HIDDEN_CELLS);
        assertThat(HiddenContent.of(
                        Papers.zip("docProps/custom.xml", "<Properties><property name=\"起草人\"/></Properties>")))
                .containsExactly(Kind.AUTHOR);
        assertThat(HiddenContent.of(Papers.zip("word/document.xml", "<w:rPr><w:vanish w:val=\"1\"/></w:rPr>")))
                .containsExactly(Kind.HIDDEN_TEXT);
        assertThat(HiddenContent.of(Papers.zip("word/document.xml", "<w:rPr><w:vanish w:val=\"0\"/></w:rPr>")))
                .isEmpty();
    }

    @Test
    void theAuthorOfAWordFileIsNotInItsCleanCopyAndADraftIsLeftToPeople() throws Exception {
        byte[] word = Papers.zip(
                "[Content_Types].xml",
                HiddenContentTests.WORD,
                "word/document.xml",
                "<w:document/>",
                "docProps/core.xml",
                "<cp:coreProperties><dc:creator>张三</dc:creator><cp:lastModifiedBy>李四</cp:lastModifiedBy></cp:coreProperties>");
        byte[] clean = CleanCopy.of(word, HiddenContent.of(word)).orElseThrow();
        assertThat(HiddenContent.of(clean)).isEmpty();
        byte[] draft = Papers.zip(
                "[Content_Types].xml",
                HiddenContentTests.WORD,
                "word/document.xml",
                "<w:document><w:ins/></w:document>");
        assertThat(CleanCopy.of(draft, HiddenContent.of(draft))).isEmpty();
    }

    @Test
    void aPictureSaysNothingBesidesWhatItShows() throws Exception {
        byte[] png = Papers.picture("png", 40, 30);
        java.nio.ByteBuffer said = java.nio.ByteBuffer.allocate(png.length + 40);
        byte[] text = "tEXtAuthor\0SECRET".getBytes(StandardCharsets.ISO_8859_1);
        java.util.zip.CRC32 check = new java.util.zip.CRC32();
        check.update(text);
        said.put(png, 0, 33)
                .putInt(text.length - 4)
                .put(text)
                .putInt((int) check.getValue())
                .put(png, 33, png.length - 33);
        byte[] file = java.util.Arrays.copyOf(said.array(), said.position());
        assertThat(HiddenContent.of(file)).containsExactly(Kind.CAMERA);
        assertThat(CleanCopy.of(file, Set.of(Kind.CAMERA))).contains(png);
    }
}

package disclosuredesk.documents;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.documents.HiddenContent.Kind;
import disclosuredesk.testing.Papers;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** A file given as it is carries more than its pages show; what, is told. */
public class HiddenContentTests {

    /** Content types of a Word file. */
    public static final String WORD =
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/word/document.xml\""
                    + " ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";

    @Test
    void aPlainFileCarriesNothing() {
        assertThat(HiddenContent.of(Papers.pdf("plain"))).isEmpty();
        assertThat(HiddenContent.of(Papers.picture("jpg", 40, 30))).isEmpty();
        assertThat(HiddenContent.of(Papers.picture("png", 40, 30))).isEmpty();
        assertThat(HiddenContent.of(
                        Papers.zip("word/document.xml", "<w:document><w:instrText/><w:delText0/></w:document>")))
                .isEmpty();
        assertThat(HiddenContent.of(new byte[0])).isEmpty();
        assertThat(HiddenContent.of("PK broken".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    void revisionsCommentsHiddenTextEmbeddedFilesAndAuthorOfAWordFileAreTold() {
        assertThat(HiddenContent.of(Papers.zip("word/document.xml", "<w:p><w:del w:id=\"1\"/></w:p>")))
                .containsExactly(Kind.REVISIONS);
        assertThat(HiddenContent.of(
                        Papers.zip("word/comments.xml", "<w:comments><w:comment w:id=\"0\"/></w:comments>")))
                .containsExactly(Kind.COMMENTS);
        assertThat(HiddenContent.of(Papers.zip("word/comments.xml", "<w:comments/>")))
                .isEmpty();
        assertThat(HiddenContent.of(Papers.zip("word/document.xml", "<w:rPr><w:vanish/></w:rPr>")))
                .containsExactly(Kind.HIDDEN_TEXT);
        assertThat(HiddenContent.of(Papers.zip("word/embeddings/a.xlsx", "x"))).containsExactly(Kind.ATTACHMENTS);
        assertThat(HiddenContent.of(Papers.zip("docProps/core.xml", "<dc:creator>张三</dc:creator>")))
                .containsExactly(Kind.AUTHOR);
        assertThat(HiddenContent.of(Papers.zip("docProps/core.xml", "<dc:creator></dc:creator>")))
                .isEmpty();
    }

    @Test
    void hiddenSheetsAndRowsOfAWorkbookAreTold() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            book.createSheet("公开").createRow(0).setZeroHeight(true);
            assertThat(HiddenContent.of(saved(book))).contains(Kind.HIDDEN_CELLS);
        }
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            book.createSheet("公开");
            book.createSheet("内部");
            assertThat(HiddenContent.of(saved(book))).doesNotContain(Kind.HIDDEN_CELLS);
            book.setSheetHidden(1, true);
            assertThat(HiddenContent.of(saved(book))).contains(Kind.HIDDEN_CELLS);
        }
    }

    private static byte[] saved(XSSFWorkbook book) throws IOException {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.write(out);
            return out.toByteArray();
        }
    }

    @Test
    void commentsFormsAttachmentsLayersAndAuthorOfAPdfAreTold() throws IOException {
        assertThat(HiddenContent.of(changed(pdf -> pdf.getDocumentInformation().setAuthor("张三"))))
                .containsExactly(Kind.AUTHOR);
        assertThat(HiddenContent.of(
                        changed(pdf -> pdf.getDocumentCatalog().setOCProperties(new PDOptionalContentProperties()))))
                .containsExactly(Kind.LAYERS);
        assertThat(HiddenContent.of(changed(pdf -> {
                    PDAnnotationText note = new PDAnnotationText();
                    note.setRectangle(new PDRectangle(10, 10, 10, 10));
                    pdf.getPage(0).getAnnotations().add(note);
                })))
                .containsExactly(Kind.COMMENTS);
        assertThat(HiddenContent.of(changed(pdf -> {
                    PDAcroForm form = new PDAcroForm(pdf);
                    PDTextField field = new PDTextField(form);
                    field.setPartialName("a");
                    form.getFields().add(field);
                    pdf.getDocumentCatalog().setAcroForm(form);
                })))
                .containsExactly(Kind.FORM_FIELDS);
        assertThat(HiddenContent.of(changed(pdf -> {
                    PDComplexFileSpecification file = new PDComplexFileSpecification();
                    file.setEmbeddedFile(new PDEmbeddedFile(pdf, new ByteArrayInputStream(new byte[3])));
                    PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
                    tree.setNames(Map.of("a", file));
                    PDDocumentNameDictionary names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
                    names.setEmbeddedFiles(tree);
                    pdf.getDocumentCatalog().setNames(names);
                })))
                .containsExactly(Kind.ATTACHMENTS);
    }

    private interface Change {
        void on(PDDocument pdf) throws IOException;
    }

    private static byte[] changed(Change change) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(Papers.pdf("plain"));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            change.on(pdf);
            pdf.save(out);
            return out.toByteArray();
        }
    }

    @Test
    void thatAPhotographSaysHowAndPerhapsWhereItWasTakenIsTold() {
        byte[] photograph = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE1, 0, 16, 'E', 'x', 'i', 'f', 0, 0};
        assertThat(HiddenContent.of(photograph)).containsExactly(Kind.CAMERA);
    }
}

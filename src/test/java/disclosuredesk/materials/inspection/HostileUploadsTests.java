package disclosuredesk.materials.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.shared.Refused;
import disclosuredesk.testing.Papers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is sent to hurt is refused, each with its sentence; what people send every day is taken. */
public class HostileUploadsTests {

    private static final String TYPES =
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/word/document.xml\""
                    + " ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    /** In two pieces, or scanners would take this class for a virus. */
    private static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*";

    /** A file and the key of the sentence it must be refused with. */
    public record Hostile(String name, byte[] content, String key) {}

    /** Forty files by what is wrong with them. */
    public static Map<String, Hostile> corpus() {
        Map<String, Hostile> all = new LinkedHashMap<>();
        byte[] pdf = Papers.pdf("good");
        byte[] png = Papers.picture("png", 40, 30);
        byte[] jpg = Papers.picture("jpg", 40, 30);
        byte[] docx = Papers.docx("good");
        all.put("nothing in it", hostile("a.pdf", new byte[0], "empty"));
        all.put("21 MiB", hostile("a.pdf", Arrays.copyOf(pdf, 21 << 20), "tooLarge"));
        all.put("a name of 301 characters", hostile("长".repeat(297) + ".pdf", pdf, "longName"));
        all.put("no name", hostile("\u202e\u0007/", pdf, "nameless"));
        all.put("no extension", hostile("无扩展名", pdf, "wrongExtension"));
        all.put("a picture called pdf", hostile("a.pdf", png, "wrongExtension"));
        all.put("a PDF called jpg", hostile("a.jpg", pdf, "wrongExtension"));
        all.put("a PDF called pdf.exe", hostile("a.pdf.exe", pdf, "wrongExtension"));
        all.put(
                "a web page called pdf",
                hostile("a.pdf", text("<html><script>alert(1)</script></html>"), "unknownKind"));
        all.put(
                "a drawing with script",
                hostile(
                        "a.png",
                        text("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"),
                        "unknownKind"));
        all.put("a program", hostile("a.pdf", bytes("MZ\u0090\0\3\0\0\0\4\0\0\0", 2000), "unknownKind"));
        all.put(
                "old Word",
                hostile("a.docx", bytes("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", 4096), "unknownKind"));
        all.put("plain text", hostile("a.pdf", text("只是文本"), "unknownKind"));
        all.put("the scanners' test file", hostile("a.pdf", text(EICAR), "virus"));
        all.put("the test file behind a PDF", hostile("a.pdf", joined(pdf, text(EICAR)), "virus"));
        all.put("the test file inside a Word file", hostile("a.docx", word("word/media/image1.png", EICAR), "virus"));
        all.put("a Word file with macros", hostile("a.docx", word("word/vbaProject.bin", "macro"), "macro"));
        all.put(
                "docm renamed",
                hostile(
                        "a.docx",
                        Papers.zip(
                                "[Content_Types].xml",
                                "<Types><Override ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/></Types>",
                                "word/document.xml",
                                "<w/>"),
                        "macro"));
        all.put("docm", hostile("a.docm", docx, "wrongExtension"));
        all.put(
                "an old macro sheet",
                hostile(
                        "a.xlsx",
                        Papers.zip(
                                "[Content_Types].xml",
                                "<Types><Override ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>",
                                "xl/macrosheets/sheet1.xml",
                                "<m/>"),
                        "macro"));
        all.put("a control", hostile("a.docx", word("word/activeX/activeX1.xml", "<a/>"), "macro"));
        all.put(
                "a template fetched from outside",
                hostile(
                        "a.docx",
                        word(
                                "word/_rels/settings.xml.rels",
                                "<Relationships><Relationship Id=\"r\" Type=\"" + RELATION
                                        + "attachedTemplate\" Target=\"http://198.51.100.1/t.dotm\" TargetMode=\"External\"/></Relationships>"),
                        "fetches"));
        all.put(
                "an entity that reads a file",
                hostile(
                        "a.docx",
                        word("word/comments.xml", "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>"),
                        "doctype"));
        all.put(
                "a billion laughs in UTF-16",
                hostile(
                        "a.docx",
                        Papers.zip(
                                "[Content_Types].xml",
                                TYPES,
                                "word/document.xml",
                                "\ufeff<!DOCTYPE a [<!ENTITY b \"bbbb\">]><a>&b;</a>"
                                        .getBytes(StandardCharsets.UTF_16LE)),
                        "doctype"));
        all.put("a program inside a Word file", hostile("a.docx", word("word/run.exe", "MZ"), "foreignPart"));
        all.put("a ZIP inside a Word file", hostile("a.docx", word("word/inner.zip", "PK"), "foreignPart"));
        all.put("a ZIP", hostile("a.docx", Papers.zip("a.txt", "x"), "unknownKind"));
        all.put("10,000 entries", hostile("a.docx", manyParts(), "bomb"));
        all.put("300 MiB of zeros", hostile("a.docx", wordBomb(300), "bomb"));
        all.put("climbs out of its folder", hostile("a.docx", word("../../etc/cron.d/x", "x"), "damaged"));
        all.put("a ZIP behind a picture", hostile("a.png", joined(png, docx), "polyglot"));
        all.put("a ZIP behind a photograph", hostile("a.jpg", joined(jpg, docx), "polyglot"));
        all.put(
                "a script in a photograph",
                hostile(
                        "a.jpg",
                        joined(
                                Arrays.copyOf(jpg, 20),
                                joined(text("<script>alert(1)</script>"), Arrays.copyOfRange(jpg, 20, jpg.length))),
                        "polyglot"));
        all.put("a ZIP behind a PDF", hostile("a.pdf", joined(pdf, docx), "polyglot"));
        all.put(
                "a Word file behind a script",
                hostile("a.docx", joined(text("#!/bin/sh\nexit\n"), docx), "unknownKind"));
        all.put("half a PDF", hostile("a.pdf", Arrays.copyOf(pdf, pdf.length / 2), "damaged"));
        all.put("half a Word file", hostile("a.docx", Arrays.copyOf(docx, docx.length / 2), "damaged"));
        all.put("an encrypted PDF", hostile("a.pdf", encrypted(), "encrypted"));
        all.put("a PDF stream of 200 MiB", hostile("a.pdf", pdfBomb(200, 1), "bomb"));
        all.put("a PDF stream packed twice", hostile("a.pdf", pdfBomb(200, 2), "bomb"));
        all.put("a page of 300 m", hostile("a.pdf", hugePage(), "pixels"));
        all.put("a picture of 50,000 by 50,000", hostile("a.png", hugePicture(), "pixels"));
        return all;
    }

    private static Hostile hostile(String name, byte[] content, String key) {
        return new Hostile(name, content, "materials.file." + key);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String begin, int length) {
        return Arrays.copyOf(begin.getBytes(StandardCharsets.ISO_8859_1), length);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    private static byte[] word(String part, String content) {
        return Papers.zip("[Content_Types].xml", TYPES, "word/document.xml", "<w:document/>", part, content);
    }

    private static byte[] manyParts() {
        Object[] parts = new Object[20_004];
        parts[0] = "[Content_Types].xml";
        parts[1] = TYPES;
        for (int i = 2; i < parts.length; i += 2) {
            parts[i] = "word/media/" + i + ".png";
            parts[i + 1] = "";
        }
        return Papers.zip(parts);
    }

    private static byte[] wordBomb(int mebibytes) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
                zip.write(text(TYPES));
                zip.putNextEntry(new ZipEntry("word/media/image1.png"));
                for (int i = 0; i < mebibytes; i++) {
                    zip.write(new byte[1 << 20]);
                }
            }
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    private static byte[] pdfBomb(int mebibytes, int times) {
        try {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (DeflaterOutputStream in = new DeflaterOutputStream(packed)) {
                for (int i = 0; i < mebibytes; i++) {
                    in.write(new byte[1 << 20]);
                }
            }
            byte[] stream = packed.toByteArray();
            if (times == 2) {
                ByteArrayOutputStream again = new ByteArrayOutputStream();
                try (DeflaterOutputStream in = new DeflaterOutputStream(again)) {
                    in.write(stream);
                }
                stream = again.toByteArray();
            }
            String filters = times == 2 ? "[/FlateDecode /FlateDecode]" : "/FlateDecode";
            byte[] head = text(
                    "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                            + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>endobj\n4 0 obj<</Length "
                            + stream.length + "/Filter "
                            + filters + ">>stream\n");
            return joined(joined(head, stream), text("\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"));
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    private static byte[] encrypted() {
        return saved(pdf -> {
            StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", "secret", new AccessPermission());
            pdf.protect(policy);
        });
    }

    private static byte[] hugePage() {
        return saved(
                pdf -> pdf.getPage(0).setMediaBox(new org.apache.pdfbox.pdmodel.common.PDRectangle(850_000, 850_000)));
    }

    private interface Change {
        void on(PDDocument pdf) throws IOException;
    }

    private static byte[] saved(Change change) {
        try (PDDocument pdf = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            pdf.addPage(new PDPage());
            change.on(pdf);
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    /** Its head claims 2.5 thousand million pixels; the rest is a small picture's. */
    private static byte[] hugePicture() {
        byte[] png = Papers.picture("png", 40, 30);
        java.nio.ByteBuffer head = java.nio.ByteBuffer.wrap(png);
        head.putInt(16, 50_000);
        head.putInt(20, 50_000);
        CRC32 check = new CRC32();
        check.update(png, 12, 17);
        head.putInt(29, (int) check.getValue());
        return png;
    }

    @TestFactory
    java.util.stream.Stream<DynamicTest> eachIsRefusedWithItsSentence() {
        return corpus().entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> {
                    Hostile file = one.getValue();
                    assertThat(refusal(file)).isEqualTo(file.key());
                }));
    }

    private static String refusal(Hostile file) {
        try {
            InspectedFile.of(file.name(), file.content());
            return "taken";
        } catch (Refused refused) {
            return refused.messageKey();
        }
    }

    @Test
    void theCorpusHoldsAtLeastFortyFiles() {
        assertThat(corpus()).hasSizeGreaterThanOrEqualTo(40);
    }

    @Test
    void whatPeopleSendEveryDayIsTaken() {
        assertThat(InspectedFile.of("C:\\桌面\\申请表.PDF", Papers.pdf("one", "two", "three")))
                .satisfies(file -> assertThat(file.name()).isEqualTo("申请表.PDF"))
                .satisfies(file -> assertThat(file.kind()).isEqualTo(FileKind.PDF))
                .satisfies(file -> assertThat(file.pages()).isEqualTo(3));
        assertThat(InspectedFile.of("a.docx", Papers.docx("x")).kind()).isEqualTo(FileKind.DOCX);
        assertThat(InspectedFile.of("a.xlsx", Papers.xlsx("x")).kind()).isEqualTo(FileKind.XLSX);
        assertThat(InspectedFile.of("a.jpeg", Papers.picture("jpg", 300, 200)).pages())
                .isEqualTo(1);
        assertThat(InspectedFile.of("a.png", Papers.picture("png", 300, 200)).kind())
                .isEqualTo(FileKind.PNG);
        assertThat(InspectedFile.of("长".repeat(296) + ".pdf", Papers.pdf("x")).name())
                .hasSize(300);
    }

    @Test
    void aWrongNumberOfPagesIsPutRightAndATreeWithoutEndRefused() throws Exception {
        String pages =
                "4 0 obj<</Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n5 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n";
        for (int said : new int[] {0, 1, 7}) {
            byte[] pdf = tree("[3 0 R 5 0 R]/Count " + said, "[4 0 R]/Count -3", pages);
            assertThat(InspectedFile.of("a.pdf", pdf).pages())
                    .as("said " + said)
                    .isEqualTo(2);
            try (var drawn = disclosuredesk.documents.DrawnPages.of(pdf)) {
                assertThat(drawn.count()).isEqualTo(2);
                assertThat(drawn.png(1, 20)).isNotEmpty();
                assertThat(drawn.png(2, 20)).isNotEmpty();
            }
        }
        assertThat(refusal(hostile("a.pdf", tree("[3 0 R]/Count 1", "[2 0 R]/Count 1", pages), "")))
                .isEqualTo("materials.file.damaged");
        assertThat(refusal(hostile("a.pdf", tree("[3 0 R]/Count 1", "[]/Count 1", pages), "")))
                .isEqualTo("materials.file.damaged");
    }

    private static byte[] tree(String upper, String lower, String pages) {
        return text("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids" + upper
                + ">>endobj\n3 0 obj<</Type/Pages/Parent 2 0 R/Kids" + lower + ">>endobj\n" + pages
                + "trailer<</Root 1 0 R>>\n%%EOF\n");
    }

    @Test
    void ourOwnLettersInAllThreeFormsAreTaken() {
        byte[] docx = disclosuredesk.documents.WordTemplate.shipped("/documents/letter.docx")
                .file();
        byte[] pdf = disclosuredesk.documents.PdfDocument.ofHtml(
                "<html><body style=\"font-family: 'Noto Serif SC'\">答复告知书</body></html>");
        assertThat(InspectedFile.of("a.docx", docx).kind()).isEqualTo(FileKind.DOCX);
        assertThat(InspectedFile.of("a.pdf", pdf).kind()).isEqualTo(FileKind.PDF);
        assertThat(InspectedFile.of("a.ofd", disclosuredesk.documents.OfdDocument.of(pdf)))
                .satisfies(ofd -> {
                    assertThat(ofd.kind()).isEqualTo(FileKind.OFD);
                    assertThat(ofd.pages()).isPositive();
                });
    }

    @Test
    void aPhotographWithAnotherPictureBehindItsEndIsTaken() {
        byte[] jpg = Papers.picture("jpg", 300, 200);
        assertThat(InspectedFile.of("手机照片.jpg", joined(jpg, Papers.picture("jpg", 30, 20)))
                        .kind())
                .isEqualTo(FileKind.JPEG);
    }
}

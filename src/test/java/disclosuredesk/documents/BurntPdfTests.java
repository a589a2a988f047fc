package disclosuredesk.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What lies under a mark, or out of sight anywhere in the file, is not in the file that goes out. */
@Tag("whole")
@Tag("computes")
class BurntPdfTests {

    private static final int FILES = 10;
    private static final int STRINGS = 100;

    /** The upper 70 % of the page hold the secrets, the rest what may be read. */
    private static final PageBox SECRET = new PageBox(0, 0, 1000, 700);

    private static final long SEED = System.nanoTime();
    private final Random random = new Random(SEED);

    private enum Hiding {
        TEXT,
        INVISIBLE_TEXT,
        FIELD,
        ANNOTATION,
        LAYER,
        ATTACHMENT,
        INFORMATION,
        METADATA,
        PICTURE,
        BOOKMARK,
        SCRIPT,
        BESIDE_THE_PAGE,
        OLD_VERSION
    }

    private String plant(Hiding hiding, List<String> planted) {
        String text = "PLANT" + hiding.ordinal() + "x" + Long.toString(random.nextLong() >>> 1, 36);
        planted.add(text);
        return text;
    }

    private byte[] file(List<String> planted) throws IOException {
        try (PDDocument pdf = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage(PDRectangle.A4);
            pdf.addPage(page);
            PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
            PDOptionalContentGroup layer = new PDOptionalContentGroup("hidden");
            PDOptionalContentProperties layers = new PDOptionalContentProperties();
            layers.addGroup(layer);
            layers.setGroupEnabled(layer, false);
            pdf.getDocumentCatalog().setOCProperties(layers);
            PDAcroForm form = new PDAcroForm(pdf);
            pdf.getDocumentCatalog().setAcroForm(form);
            PDResources fonts = new PDResources();
            fonts.put(COSName.getPDFName("Helv"), font);
            form.setDefaultResources(fonts);
            form.setDefaultAppearance("/Helv 9 Tf 0 g");
            PDDocumentOutline outline = new PDDocumentOutline();
            pdf.getDocumentCatalog().setDocumentOutline(outline);
            Map<String, PDComplexFileSpecification> attachments = new HashMap<>();
            StringBuilder metadata = new StringBuilder("<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">");
            try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                for (int i = 0; i < STRINGS; i++) {
                    Hiding hiding = Hiding.values()[i % (Hiding.values().length - 1)];
                    String text = plant(hiding, planted);
                    float y = 820 - 5 * i;
                    switch (hiding) {
                        case TEXT -> write(content, font, text, 40, y, RenderingMode.FILL);
                        case INVISIBLE_TEXT -> write(content, font, text, 40, y, RenderingMode.NEITHER);
                        case BESIDE_THE_PAGE -> write(content, font, text, 2000, y, RenderingMode.FILL);
                        case LAYER -> {
                            content.beginMarkedContent(COSName.OC, layer);
                            write(content, font, text, 200, y, RenderingMode.FILL);
                            content.endMarkedContent();
                        }
                        case PICTURE -> {
                            byte[] dots = text.getBytes(StandardCharsets.US_ASCII);
                            PDImageXObject picture = new PDImageXObject(
                                    pdf,
                                    new ByteArrayInputStream(dots),
                                    (COSBase) null,
                                    dots.length,
                                    1,
                                    8,
                                    PDDeviceGray.INSTANCE);
                            content.drawImage(picture, 300, y, 200, 4);
                        }
                        case FIELD -> {
                            PDTextField field = new PDTextField(form);
                            field.setPartialName("field" + i);
                            field.getWidgets().get(0).setRectangle(new PDRectangle(300, y, 200, 12));
                            field.getWidgets().get(0).setPage(page);
                            page.getAnnotations().add(field.getWidgets().get(0));
                            form.getFields().add(field);
                            field.setValue(text);
                        }
                        case ANNOTATION -> {
                            PDAnnotationText note = new PDAnnotationText();
                            note.setContents(text);
                            note.setRectangle(new PDRectangle(500, y, 20, 12));
                            page.getAnnotations().add(note);
                        }
                        case ATTACHMENT -> {
                            PDComplexFileSpecification attachment = new PDComplexFileSpecification();
                            attachment.setFile(i + ".txt");
                            attachment.setEmbeddedFile(new PDEmbeddedFile(
                                    pdf, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
                            attachments.put(i + ".txt", attachment);
                        }
                        case INFORMATION -> pdf.getDocumentInformation().setCustomMetadataValue("Key" + i, text);
                        case METADATA -> metadata.append("<d>").append(text).append("</d>");
                        case BOOKMARK -> {
                            PDOutlineItem item = new PDOutlineItem();
                            item.setTitle(text);
                            outline.addLast(item);
                        }
                        case SCRIPT -> {
                            COSArray scripts = (COSArray)
                                    pdf.getDocumentCatalog().getCOSObject().getDictionaryObject("Scripts");
                            if (scripts == null) {
                                scripts = new COSArray();
                                pdf.getDocumentCatalog().getCOSObject().setItem("Scripts", scripts);
                            }
                            scripts.add(new PDActionJavaScript(text));
                        }
                        default -> throw new IllegalStateException(hiding.name());
                    }
                }
                write(content, font, "KEEP what may be read", 40, 150, RenderingMode.FILL);
            }
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
            PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(attachments);
            names.setEmbeddedFiles(tree);
            pdf.getDocumentCatalog().setNames(names);
            pdf.getDocumentInformation().setCreationDate(Calendar.getInstance());
            PDMetadata stream = new PDMetadata(pdf);
            stream.importXMPMetadata(metadata.append("</x:xmpmeta>").toString().getBytes(StandardCharsets.UTF_8));
            pdf.getDocumentCatalog().setMetadata(stream);
            pdf.save(out);
            String old = plant(Hiding.OLD_VERSION, planted);
            planted.remove(planted.size() - 2); // a hundred a file
            byte[] whole = out.toByteArray();
            return withOldVersion(whole, old);
        }
    }

    /** An object that no version of the file refers to any more, behind the last one. */
    private static byte[] withOldVersion(byte[] whole, String text) {
        byte[] remains = ("\n999 0 obj(" + text + ")endobj\n%%EOF\n").getBytes(StandardCharsets.US_ASCII);
        byte[] all = Arrays.copyOf(whole, whole.length + remains.length);
        System.arraycopy(remains, 0, all, whole.length, remains.length);
        return all;
    }

    private static void write(
            PDPageContentStream content, PDType1Font font, String text, float x, float y, RenderingMode mode)
            throws IOException {
        content.beginText();
        content.setRenderingMode(mode);
        content.setFont(font, 9);
        content.newLineAtOffset(x, y);
        content.showText(text);
        content.endText();
    }

    /** Which of the strings are found by text extraction, in any decoded stream or string, or in the bytes. */
    private static Set<String> found(byte[] file, List<String> planted) throws IOException {
        StringBuilder all = new StringBuilder(new String(file, StandardCharsets.ISO_8859_1));
        try (PDDocument pdf = Loader.loadPDF(file)) {
            all.append(new PDFTextStripper().getText(pdf));
            Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
            for (COSObjectKey key : pdf.getDocument().getXrefTable().keySet()) {
                collect(pdf.getDocument().getObjectFromPool(key).getObject(), all, seen);
            }
            collect(pdf.getDocument().getTrailer(), all, seen);
        }
        String text = all.toString();
        Set<String> found = new TreeSet<>();
        planted.stream().filter(text::contains).forEach(found::add);
        return found;
    }

    private static void collect(COSBase base, StringBuilder all, Set<COSBase> seen) throws IOException {
        COSBase object = base instanceof COSObject reference ? reference.getObject() : base;
        if (object == null || !seen.add(object)) {
            return;
        }
        if (object instanceof COSString string) {
            all.append(string.getString()).append('\n');
        }
        if (object instanceof COSStream stream) {
            try (var in = stream.createInputStream()) {
                all.append(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1))
                        .append('\n');
            }
        }
        if (object instanceof COSDictionary dictionary) {
            for (COSBase value : dictionary.getValues()) {
                collect(value, all, seen);
            }
        } else if (object instanceof COSArray array) {
            for (COSBase value : array) {
                collect(value, all, seen);
            }
        }
    }

    @Test
    void ofAThousandPlantedStringsNoneIsInTheFileThatGoesOut() throws Exception {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < FILES; i++) {
            List<String> planted = new ArrayList<>();
            byte[] file = file(planted);
            all.addAll(planted);
            assertThat(found(file, planted))
                    .as("the control file, seed " + SEED)
                    .containsExactlyInAnyOrderElementsOf(planted);
            byte[] burnt = BurntPdf.of(file, List.of(new BurntPdf.Mark(1, SECRET, "第十五条")), "{0}{1}", List.of("遮盖说明"));
            assertThat(found(burnt, planted)).as("seed " + SEED).isEmpty();
            requireOnlyWhatMayBeSeen(file, burnt);
        }
        assertThat(Set.copyOf(all)).hasSize(FILES * STRINGS);
    }

    /** Black under the mark but for its label in the middle; beside it dot for dot what was there. */
    private static void requireOnlyWhatMayBeSeen(byte[] file, byte[] burnt) throws Exception {
        try (DrawnPages before = DrawnPages.of(file);
                DrawnPages after = DrawnPages.of(burnt)) {
            BufferedImage was = before.draw(1, 200);
            BufferedImage is = after.draw(1, 200);
            assertThat(is.getWidth()).isEqualTo(was.getWidth());
            int bottom = was.getHeight() * 7 / 10;
            int seenBelow = 0;
            int notBlack = 0;
            int changed = 0;
            for (int y = 0; y < was.getHeight(); y++) {
                for (int x = 0; x < was.getWidth(); x++) {
                    int dot = is.getRGB(x, y) & 0xffffff;
                    boolean label = Math.abs(y - bottom / 2) < was.getHeight() / 50
                            && Math.abs(x - was.getWidth() / 2) < was.getWidth() / 8;
                    if (y < bottom && !label) {
                        notBlack += dot == 0 ? 0 : 1;
                    } else if (y > bottom + 4) {
                        changed += dot == (was.getRGB(x, y) & 0xffffff) ? 0 : 1;
                        seenBelow += dot == 0 ? 1 : 0;
                    }
                }
            }
            assertThat(notBlack).as("dots under the mark that are not black").isZero();
            assertThat(changed).as("dots beside the mark that changed").isZero();
            assertThat(seenBelow).as("dots of the text that may be read").isPositive();
        }
    }

    @Test
    void nothingButPicturesIsInTheFile() throws Exception {
        byte[] burnt = BurntPdf.of(
                file(new ArrayList<>()), List.of(new BurntPdf.Mark(1, SECRET, "第十五条")), "{0}{1}", List.of());
        try (PDDocument pdf = Loader.loadPDF(burnt)) {
            assertThat(pdf.getDocumentCatalog().getAcroForm()).isNull();
            assertThat(pdf.getDocumentCatalog().getMetadata()).isNull();
            assertThat(pdf.getDocumentCatalog().getNames()).isNull();
            assertThat(pdf.getDocumentCatalog().getOCProperties()).isNull();
            assertThat(pdf.getDocumentCatalog().getDocumentOutline()).isNull();
            assertThat(pdf.getDocumentInformation().getMetadataKeys()).isEmpty();
            assertThat(pdf.getPage(0).getAnnotations()).isEmpty();
            assertThat(new PDFTextStripper().getText(pdf)).isBlank();
        }
    }

    @Test
    void aPageWithheldAsAWholeIsASlipThatSaysOnWhichGround() throws Exception {
        byte[] two = disclosuredesk.testing.Papers.pdf("first", "second");
        byte[] burnt =
                BurntPdf.of(two, List.of(new BurntPdf.Mark(2, PageBox.WHOLE, "第十六条第二款")), "第{0}页不予公开（{1}）", List.of());
        try (DrawnPages before = DrawnPages.of(two);
                DrawnPages after = DrawnPages.of(burnt)) {
            assertThat(after.count()).isEqualTo(2);
            assertThat(dark(after.draw(1, 200))).isEqualTo(dark(before.draw(1, 200)));
            assertThat(dark(after.draw(2, 200)))
                    .isNotEqualTo(dark(before.draw(2, 200)))
                    .isPositive();
        }
    }

    private static int dark(BufferedImage image) {
        int dark = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                dark += (image.getRGB(x, y) & 0xff) < 128 ? 1 : 0;
            }
        }
        return dark;
    }

    @Test
    void aTurnedPageIsMarkedAsItIsSeen() throws Exception {
        byte[] file;
        try (PDDocument pdf = Loader.loadPDF(disclosuredesk.testing.Papers.pdf("PLANT secret"));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            pdf.getPage(0).setRotation(90);
            pdf.save(out);
            file = out.toByteArray();
        }
        byte[] burnt =
                BurntPdf.of(file, List.of(new BurntPdf.Mark(1, new PageBox(850, 0, 150, 1000), "")), "", List.of());
        try (DrawnPages after = DrawnPages.of(burnt)) {
            BufferedImage image = after.draw(1, 72);
            assertThat(image.getWidth()).isGreaterThan(image.getHeight());
            for (int y = 0; y < image.getHeight(); y++) {
                assertThat(image.getRGB((int) (image.getWidth() * 0.93), y) & 0xffffff)
                        .isZero();
                assertThat(image.getRGB(image.getWidth() / 2, y) & 0xffffff).isEqualTo(0xffffff);
            }
        }
    }

    @Test
    void aFontTheFileOnlyNamesIsDrawnWithOurs() throws Exception {
        byte[] file;
        try (PDDocument pdf = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage(PDRectangle.A4);
            pdf.addPage(page);
            COSDictionary cid = new COSDictionary();
            cid.setItem(COSName.TYPE, COSName.FONT);
            cid.setName(COSName.SUBTYPE, "CIDFontType2");
            cid.setName(COSName.BASE_FONT, "SimSun");
            COSDictionary system = new COSDictionary();
            system.setString("Registry", "Adobe");
            system.setString("Ordering", "GB1");
            system.setInt("Supplement", 4);
            cid.setItem("CIDSystemInfo", system);
            COSDictionary descriptor = new COSDictionary();
            descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
            descriptor.setName(COSName.FONT_NAME, "SimSun");
            descriptor.setInt(COSName.FLAGS, 4);
            cid.setItem(COSName.FONT_DESC, descriptor);
            COSDictionary type0 = new COSDictionary();
            type0.setItem(COSName.TYPE, COSName.FONT);
            type0.setName(COSName.SUBTYPE, "Type0");
            type0.setName(COSName.BASE_FONT, "SimSun");
            type0.setName(COSName.ENCODING, "UniGB-UCS2-H");
            COSArray descendants = new COSArray();
            descendants.add(cid);
            type0.setItem(COSName.DESCENDANT_FONTS, descendants);
            COSDictionary fonts = new COSDictionary();
            fonts.setItem("F1", type0);
            COSDictionary resources = new COSDictionary();
            resources.setItem(COSName.FONT, fonts);
            page.getCOSObject().setItem(COSName.RESOURCES, resources);
            COSStream content = pdf.getDocument().createCOSStream();
            try (var to = content.createOutputStream()) {
                to.write("BT /F1 60 Tf 100 600 Td <653F5E9C> Tj ET".getBytes(StandardCharsets.US_ASCII));
            }
            page.getCOSObject().setItem(COSName.CONTENTS, content);
            pdf.save(out);
            file = out.toByteArray();
        }
        try (DrawnPages pages = DrawnPages.of(file)) {
            assertThat(dark(pages.draw(1, 72)))
                    .as("two characters of 60 points leave more ink than two boxes")
                    .isGreaterThan(700);
        }
    }
}

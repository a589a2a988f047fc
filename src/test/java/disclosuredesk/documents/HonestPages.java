package disclosuredesk.documents;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroupAttributes;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.shading.PDShading;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;

/** Pages with much on them that people really send: albums, scans in layers, plans, slides. */
final class HonestPages {

    private static final PDRectangle A3 = new PDRectangle(PDRectangle.A3.getWidth(), PDRectangle.A3.getHeight());

    private HonestPages() {}

    /** What draws a page. */
    @FunctionalInterface
    interface Drawing {
        void on(PDDocument pdf, PDPage page, PDPageContentStream content) throws IOException;
    }

    /** By what they are; each is made when it is asked for. */
    static Map<String, Page> all() {
        Map<String, Page> all = new LinkedHashMap<>();
        all.put("ten photographs of 12 million dots", () -> page(PDRectangle.A4, HonestPages::photographs));
        all.put("an icon drawn 120 times", () -> page(PDRectangle.A4, HonestPages::icons));
        all.put("a scan at 600 dpi in four layers", () -> page(PDRectangle.A4, HonestPages::layers));
        all.put("a plan of 4,200,000 operators", () -> page(A3, HonestPages::plan));
        all.put("a slide of 90 groups", () -> page(new PDRectangle(960, 540), HonestPages::slide));
        all.put("a page of 90 groups", () -> page(PDRectangle.A4, HonestPages::slide));
        all.put(
                "A3 at 600 dpi, black and white",
                () -> page(A3, (pdf, page, content) -> scan(pdf, page, content, BufferedImage.TYPE_BYTE_BINARY)));
        all.put(
                "A3 at 600 dpi, grey",
                () -> page(A3, (pdf, page, content) -> scan(pdf, page, content, BufferedImage.TYPE_BYTE_GRAY)));
        all.put(
                "A3 at 600 dpi, in colour",
                () -> page(A3, (pdf, page, content) -> scan(pdf, page, content, BufferedImage.TYPE_3BYTE_BGR)));
        all.put(
                "a ground of 400 patches",
                () -> page(PDRectangle.A4, (pdf, page, content) -> shade(pdf, content, 6, Meshes.patches(20, 1))));
        all.put(
                "a ground of 800 triangles",
                () -> page(PDRectangle.A4, (pdf, page, content) -> shade(pdf, content, 4, Meshes.triangles(20, 1))));
        all.put(
                "a ground of a lattice",
                () -> page(PDRectangle.A4, (pdf, page, content) -> shade(pdf, content, 5, Meshes.lattice(20))));
        return all;
    }

    /** What no program writes but to keep a machine busy. */
    static Map<String, Page> endless() {
        Map<String, Page> all = new LinkedHashMap<>();
        all.put(
                "40,000 patches",
                () -> page(PDRectangle.A4, (pdf, page, content) -> shade(pdf, content, 6, Meshes.patches(200, 1))));
        all.put(
                "500 patches each as large as the page",
                () -> page(PDRectangle.A4, (pdf, page, content) -> shade(pdf, content, 7, Meshes.largePatches(500))));
        all.put(
                "20,000 triangles each as large as the page",
                () -> page(
                        PDRectangle.A4, (pdf, page, content) -> shade(pdf, content, 4, Meshes.triangles(1, 10_000))));
        all.put(
                "a million triangles",
                () -> page(
                        PDRectangle.A4, (pdf, page, content) -> shade(pdf, content, 4, Meshes.triangles(20, 1_250))));
        all.put(
                "a small ground that is laid 10,000 times",
                () -> page(PDRectangle.A4, (pdf, page, content) -> {
                    shade(pdf, content, 4, Meshes.triangles(4, 1));
                    content.appendRawCommands("/sh1 sh ".repeat(10_000));
                }));
        all.put("groups of the page's size 24 deep", () -> page(PDRectangle.A2, HonestPages::nested));
        all.put(
                "10,000 areas mixed with what lies below",
                () -> page(PDRectangle.A4, (pdf, page, content) -> {
                    PDExtendedGraphicsState state = new PDExtendedGraphicsState();
                    state.setBlendMode(BlendMode.MULTIPLY);
                    content.setGraphicsStateParameters(state);
                    content.appendRawCommands("0 0 595 842 re f ".repeat(10_000));
                }));
        return all;
    }

    /** A document of one page. */
    @FunctionalInterface
    interface Page {
        byte[] file();
    }

    static byte[] page(PDRectangle size, Drawing drawing) {
        try (PDDocument pdf = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage(size);
            pdf.addPage(page);
            try (PDPageContentStream content =
                    new PDPageContentStream(pdf, page, PDPageContentStream.AppendMode.OVERWRITE, true)) {
                drawing.on(pdf, page, content);
            }
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void photographs(PDDocument pdf, PDPage page, PDPageContentStream content) throws IOException {
        byte[] jpeg = jpeg(pdf, picture(4_000, 3_000, BufferedImage.TYPE_3BYTE_BGR));
        for (int i = 0; i < 10; i++) {
            PDImageXObject photograph = JPEGFactory.createFromByteArray(pdf, jpeg);
            content.drawImage(photograph, 40 + i % 2 * 260, 20 + i / 2 * 160, 200, 150);
        }
    }

    private static void icons(PDDocument pdf, PDPage page, PDPageContentStream content) throws IOException {
        BufferedImage drawn = new BufferedImage(1_024, 1_024, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = drawn.createGraphics();
        pen.setColor(Color.BLUE);
        pen.fillOval(100, 100, 824, 824);
        pen.dispose();
        PDImageXObject icon = LosslessFactory.createFromImage(pdf, drawn);
        for (int i = 0; i < 120; i++) {
            content.drawImage(icon, 30 + i % 10 * 54, 30 + i / 10 * 64, 40, 40);
        }
    }

    /** Paper, pencil and two inks, as scanners that set text apart from its ground write them. */
    private static void layers(PDDocument pdf, PDPage page, PDPageContentStream content) throws IOException {
        int width = 4_960;
        int height = 7_016;
        content.drawImage(
                JPEGFactory.createFromByteArray(pdf, jpeg(pdf, picture(width, height, BufferedImage.TYPE_3BYTE_BGR))),
                0,
                0,
                595,
                842);
        PDImageXObject pencil =
                JPEGFactory.createFromByteArray(pdf, jpeg(pdf, picture(width, height, BufferedImage.TYPE_BYTE_GRAY)));
        pencil.getCOSObject().setItem(COSName.MASK, stencil(pdf, width, height));
        content.drawImage(pencil, 0, 0, 595, 842);
        for (Color ink : new Color[] {Color.BLACK, Color.RED}) {
            content.setNonStrokingColor(ink);
            content.drawImage(stencil(pdf, width, height), 0, 0, 595, 842);
        }
    }

    private static PDImageXObject stencil(PDDocument pdf, int width, int height) throws IOException {
        PDImageXObject stencil =
                CCITTFactory.createFromImage(pdf, picture(width, height, BufferedImage.TYPE_BYTE_BINARY));
        stencil.getCOSObject().removeItem(COSName.COLORSPACE);
        stencil.setStencil(true);
        return stencil;
    }

    /** Lines of a few millimetres, each drawn for itself as programs for plans do. */
    private static void plan(PDDocument pdf, PDPage page, PDPageContentStream content) throws IOException {
        StringBuilder lines = new StringBuilder(60_000_000).append(".1 w\n");
        for (int i = 0; i < 1_400_000; i++) {
            int x = i % 1_180 * 7 % 830;
            int y = i / 1_180;
            lines.append(x)
                    .append(' ')
                    .append(y)
                    .append(" m ")
                    .append(x + i % 5)
                    .append(' ')
                    .append(y + 3 + i % 3)
                    .append(" l S\n");
        }
        content.appendRawCommands(lines.toString());
    }

    private static void slide(PDDocument pdf, PDPage page, PDPageContentStream content) throws IOException {
        for (int i = 0; i < 90; i++) {
            content.drawForm(group(
                    pdf, page, new PDResources(), "0 0 1 rg " + (i * 5 + 10) + " " + (i * 5 + 10) + " 40 20 re f"));
        }
    }

    private static PDTransparencyGroup group(PDDocument pdf, PDPage page, PDResources resources, String drawn)
            throws IOException {
        COSStream stream = pdf.getDocument().createCOSStream();
        try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(drawn.getBytes(StandardCharsets.US_ASCII));
        }
        PDTransparencyGroup group = new PDTransparencyGroup(new PDStream(stream));
        group.setBBox(page.getMediaBox());
        group.setResources(resources);
        stream.setItem(COSName.GROUP, new PDTransparencyGroupAttributes().getCOSObject());
        return group;
    }

    private static void nested(PDDocument pdf, PDPage page, PDPageContentStream content) throws IOException {
        PDTransparencyGroup inner = null;
        for (int i = 0; i < 24; i++) {
            PDResources resources = new PDResources();
            if (inner != null) {
                resources.put(COSName.getPDFName("X"), inner);
            }
            inner = group(pdf, page, resources, inner == null ? "0 0 9 9 re f" : "/X Do");
        }
        content.drawForm(inner);
    }

    private static void shade(PDDocument pdf, PDPageContentStream content, int kind, byte[] mesh) throws IOException {
        COSStream stream = pdf.getDocument().createCOSStream();
        stream.setInt(COSName.SHADING_TYPE, kind);
        stream.setItem(COSName.COLORSPACE, COSName.DEVICERGB);
        stream.setInt(COSName.BITS_PER_COORDINATE, 16);
        stream.setInt(COSName.BITS_PER_COMPONENT, 8);
        stream.setInt(COSName.BITS_PER_FLAG, 8);
        stream.setInt(COSName.VERTICES_PER_ROW, 21);
        stream.setItem(COSName.DECODE, COSArray.ofCOSIntegers(List.of(0, 595, 0, 842, 0, 1, 0, 1, 0, 1)));
        try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(mesh);
        }
        content.shadingFill(PDShading.create(stream));
    }

    private static void scan(PDDocument pdf, PDPage page, PDPageContentStream content, int type) throws IOException {
        BufferedImage scanned = picture(7_016, 9_921, type);
        PDImageXObject image = type == BufferedImage.TYPE_BYTE_BINARY
                ? CCITTFactory.createFromImage(pdf, scanned)
                : JPEGFactory.createFromByteArray(pdf, jpeg(pdf, scanned));
        content.drawImage(
                image, 0, 0, page.getMediaBox().getWidth(), page.getMediaBox().getHeight());
    }

    /** Lines of writing, so to speak, on a ground that is not all one colour. */
    private static BufferedImage picture(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        if (type == BufferedImage.TYPE_3BYTE_BGR) {
            pen.setPaint(new java.awt.GradientPaint(0, 0, Color.WHITE, width, height, Color.ORANGE));
            pen.fillRect(0, 0, width, height);
        }
        pen.setColor(Color.BLACK);
        pen.setStroke(new BasicStroke(width / 300f));
        for (int y = height / 40; y < height; y += height / 40) {
            for (int x = width / 20; x < width * 19 / 20; x += width / 60) {
                pen.drawLine(x, y, x + width / 100, y + (x + y) % (height / 80));
            }
        }
        pen.dispose();
        return image;
    }

    private static byte[] jpeg(PDDocument pdf, BufferedImage image) throws IOException {
        try (var in = JPEGFactory.createFromImage(pdf, image, 0.8f)
                .createInputStream(List.of(COSName.DCT_DECODE.getName()))) {
            return in.readAllBytes();
        }
    }
}

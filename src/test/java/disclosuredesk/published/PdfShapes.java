package disclosuredesk.published;

import static disclosuredesk.published.Shapes.equal;
import static disclosuredesk.published.Shapes.refused;
import static disclosuredesk.published.Shapes.replaced;

import disclosuredesk.documents.PdfDocument;
import disclosuredesk.published.Shapes.Content;
import disclosuredesk.published.Shapes.Shape;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/** The report as PDF: dotted and dashed rules, turned pages, marks, hidden text, pages that cut tables. */
final class PdfShapes {

    private PdfShapes() {}

    private static Content pdf(String style, UnaryOperator<String> change) {
        return () -> PdfDocument.ofHtml(change.apply(Shapes.report().html(style)));
    }

    private static Shape file(String name, String style, UnaryOperator<String> change) {
        return equal("p-" + name, pdf(style, change));
    }

    private static UnaryOperator<String> figure(String by) {
        return html -> replaced(html, ">1598<", ">" + by + "<");
    }

    /** Something done to each page of the report. */
    private interface Turned {
        void page(PDDocument pdf, PDPage page) throws IOException;
    }

    private static Content turned(Turned turned) {
        return () -> {
            try (PDDocument pdf = Loader.loadPDF(Shapes.report().pdf());
                    ByteArrayOutputStream out = new ByteArrayOutputStream()) {
                for (PDPage page : pdf.getPages()) {
                    turned.page(pdf, page);
                }
                pdf.save(out);
                return out.toByteArray();
            }
        };
    }

    /** The content drawn through a matrix, on paper of another size. */
    private static void drawnThrough(PDDocument pdf, PDPage page, Matrix matrix, PDRectangle paper) throws IOException {
        try (PDPageContentStream before = new PDPageContentStream(pdf, page, AppendMode.PREPEND, false, false)) {
            before.transform(matrix);
        }
        page.setMediaBox(paper);
        page.setCropBox(paper);
    }

    static List<Shape> all() {
        List<Shape> all = new ArrayList<>();
        all.add(file("plain", "", html -> html));
        all.add(file("dotted", "border:1px dotted black;", html -> html));
        all.add(file("dashed", "border:1px dashed black;", html -> html));
        all.add(file("hair-lines", "border:0.2pt solid #999;", html -> html));
        all.add(file("thick", "border:2pt solid black;", html -> html));
        all.add(file(
                "doubled",
                "border:1px solid black;",
                html -> replaced(html, "border-collapse:collapse", "border-collapse:separate;border-spacing:1px")));
        all.add(file("striped", "", html -> replaced(html, "</style>", "tr{background:#eef}</style>")));
        all.add(file("small-type", "font-size:6pt;", html -> html));
        all.add(file("upright-paper", "font-size:6pt;", html -> replaced(html, "A4 landscape", "A4 portrait")));
        all.add(file("short-pages", "", html -> replaced(html, "A4 landscape", "297mm 105mm")));
        for (int height = 88; height < 130; height += 7) {
            String paper = "297mm " + height + "mm";
            all.add(file(
                    "rows-cut-" + height,
                    "",
                    html -> replaced(
                            replaced(html, "A4 landscape", paper),
                            "page-break-inside:avoid",
                            "page-break-inside:auto")));
        }
        for (String mark : List.of(
                "<sup style=\"font-size:60%\">1</sup>",
                "<sup style=\"font-size:60%\">12</sup>",
                "<sup style=\"font-size:60%\">[1]</sup>",
                "<sub style=\"font-size:60%\">1</sub>",
                "<span style=\"font-size:50%\">1</span>",
                "<span style=\"vertical-align:super\">1</span>")) {
            all.add(file("mark-" + mark.replaceAll("[^a-z0-9]+", "-"), "", figure("1598" + mark)));
        }
        all.add(file("white", "", figure("1598<span style=\"color:white\">9</span>")));
        all.add(file("hidden", "", figure("1598<span style=\"visibility:hidden\">9</span>")));
        all.add(file(
                "white-on-dark",
                "",
                html -> replaced(html, "<td>1598</td>", "<td style=\"background:#036;color:white\">1598</td>")));
        all.add(file("unit", "", figure("1598件")));
        all.add(equal("p-turned-page", turned((pdf, page) -> {
            float height = page.getMediaBox().getHeight();
            float width = page.getMediaBox().getWidth();
            drawnThrough(pdf, page, new Matrix(0, 1, -1, 0, height, 0), new PDRectangle(height, width));
            page.setRotation(90);
        })));
        all.add(equal("p-turned-content", turned((pdf, page) -> {
            float height = page.getMediaBox().getHeight();
            float width = page.getMediaBox().getWidth();
            drawnThrough(pdf, page, new Matrix(0, 1, -1, 0, height, 0), new PDRectangle(height, width));
        })));
        all.add(equal("p-turned-back", turned((pdf, page) -> {
            float height = page.getMediaBox().getHeight();
            float width = page.getMediaBox().getWidth();
            drawnThrough(pdf, page, new Matrix(0, -1, 1, 0, 0, width), new PDRectangle(height, width));
        })));
        all.add(equal(
                "p-upside-down",
                turned((pdf, page) -> drawnThrough(
                        pdf,
                        page,
                        new Matrix(
                                -1,
                                0,
                                0,
                                -1,
                                page.getMediaBox().getWidth(),
                                page.getMediaBox().getHeight()),
                        page.getMediaBox()))));
        all.add(equal(
                "p-smaller",
                turned((pdf, page) ->
                        drawnThrough(pdf, page, new Matrix(0.7f, 0, 0, 0.7f, 20, 20), page.getMediaBox()))));
        all.add(refused("p-covered", turned((pdf, page) -> {
            try (PDPageContentStream after = new PDPageContentStream(pdf, page, AppendMode.APPEND, false, true)) {
                after.setNonStrokingColor(1f, 1f, 1f);
                after.addRect(
                        60,
                        60,
                        page.getMediaBox().getWidth() - 120,
                        page.getMediaBox().getHeight() - 120);
                after.fill();
            }
        })));
        all.add(refused("p-unruled", pdf("border:none;", html -> html)));
        all.add(refused("p-wholly-white", pdf("", figure("<span style=\"color:white\">1598</span>"))));
        all.add(refused("p-two-in-one", pdf("", figure("1 598"))));
        return all;
    }
}

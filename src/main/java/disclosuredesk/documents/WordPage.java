package disclosuredesk.documents;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/**
 * A Word letter as a page for the PDF printer: paragraphs and tables with what GB/T 9704 uses (margins, size, weight,
 * colour, place, indent, line pitch, rule below). Pictures and text boxes are not carried over.
 */
final class WordPage {

    private static final double TWIPS = 20.0;
    private static final int NORMAL_SIZE = 16;

    /** GB/T 9704: outside, one character from the edge of the text: right on odd pages, left on even ones. */
    private static final String NUMBER =
            "font-family: '" + Fonts.FAMILY + "'; font-size: 14pt; content: '— ' counter(page) ' —'; ";

    private WordPage() {}

    static String html(InputStream docx) throws IOException {
        try (XWPFDocument word = new XWPFDocument(docx)) {
            StringBuilder html =
                    new StringBuilder("<html><head><style>").append(style(word)).append("</style></head><body>");
            for (XWPFHeader header : word.getHeaderList()) {
                header.getBodyElements().forEach(element -> add(element, html));
            }
            word.getBodyElements().forEach(element -> add(element, html));
            return html.append("</body></html>").toString();
        }
    }

    private static String style(XWPFDocument word) {
        CTSectPr section = word.getDocument().getBody().getSectPr();
        CTPageMar margin = section == null ? null : section.getPgMar();
        String margins = margin == null
                ? "37mm 26mm 35mm 28mm"
                : points(margin.getTop()) + " " + points(margin.getRight()) + " " + points(margin.getBottom()) + " "
                        + points(margin.getLeft());
        return "@page { size: 210mm 297mm; margin: " + margins + "; }"
                + " @page :right { @bottom-right { " + NUMBER + "padding-right: 14pt; } }"
                + " @page :left { @bottom-left { " + NUMBER + "padding-left: 14pt; } }"
                + " body { font-family: '" + Fonts.FAMILY + "'; font-size: " + NORMAL_SIZE + "pt; margin: 0; }"
                + " p { margin: 0; orphans: 2; widows: 2; word-wrap: break-word; white-space: pre-wrap; } table { border-collapse: collapse; width: 100%; }"
                + " td { border: 0.5pt solid #000; padding: 3pt; vertical-align: top; }";
    }

    private static String points(Object twips) {
        return String.format(Locale.ROOT, "%.1fpt", Double.parseDouble(String.valueOf(twips)) / TWIPS);
    }

    private static void add(IBodyElement element, StringBuilder html) {
        if (element instanceof XWPFParagraph paragraph) {
            add(paragraph, html);
        } else if (element instanceof XWPFTable table) {
            html.append("<table>");
            for (XWPFTableRow row : table.getRows()) {
                html.append("<tr>");
                for (XWPFTableCell cell : row.getTableCells()) {
                    html.append("<td>");
                    cell.getBodyElements().forEach(inside -> add(inside, html));
                    html.append("</td>");
                }
                html.append("</tr>");
            }
            html.append("</table>");
        }
    }

    private static void add(XWPFParagraph paragraph, StringBuilder html) {
        html.append("<p style=\"").append(style(paragraph)).append("\">");
        for (XWPFRun run : paragraph.getRuns()) {
            html.append("<span style=\"")
                    .append(style(run))
                    .append("\">")
                    .append(escaped(run.text()))
                    .append("</span>");
        }
        html.append(paragraph.getText().isEmpty() ? "&#160;</p>" : "</p>");
    }

    private static String style(XWPFParagraph paragraph) {
        StringBuilder style = new StringBuilder();
        ParagraphAlignment place = paragraph.getAlignment();
        style.append("text-align:")
                .append(
                        place == ParagraphAlignment.CENTER
                                ? "center"
                                : place == ParagraphAlignment.RIGHT || place == ParagraphAlignment.END
                                        ? "right"
                                        : place == ParagraphAlignment.BOTH ? "justify" : "left")
                .append(';');
        twips(style, "text-indent", paragraph.getIndentationFirstLine());
        twips(style, "padding-left", paragraph.getIndentationLeft());
        twips(style, "padding-right", paragraph.getIndentationRight());
        twips(style, "margin-top", paragraph.getSpacingBefore());
        twips(style, "margin-bottom", paragraph.getSpacingAfter());
        double pitch = paragraph.getSpacingBetween();
        if (pitch > 0) {
            style.append("line-height:")
                    .append(
                            paragraph.getSpacingLineRule() == LineSpacingRule.AUTO
                                    ? String.format(Locale.ROOT, "%.2f;", pitch * 1.3)
                                    : String.format(Locale.ROOT, "%.1fpt;", pitch));
        }
        if (paragraph.getCTP().isSetPPr() && paragraph.getCTP().getPPr().isSetKeepNext()) {
            style.append("page-break-after:avoid;");
        }
        if (paragraph.getBorderBottom() != Borders.NONE && paragraph.getBorderBottom() != Borders.NIL) {
            style.append("border-bottom:1.5pt solid #c00000;");
        }
        return style.toString();
    }

    private static void twips(StringBuilder style, String what, int twips) {
        if (twips > 0) {
            style.append(what).append(':').append(points(twips)).append(';');
        }
    }

    private static String style(XWPFRun run) {
        Double size = run.getFontSizeAsDouble();
        String color = run.getColor();
        return "font-size:" + (size == null ? NORMAL_SIZE : size) + "pt;" + (run.isBold() ? "font-weight:700;" : "")
                + (color != null && color.matches("[0-9A-Fa-f]{6}") ? "color:#" + color + ";" : "");
    }

    private static String escaped(String text) {
        return Printable.onPaper(Printable.text(text))
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}

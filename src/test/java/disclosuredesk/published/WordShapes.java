package disclosuredesk.published;

import static disclosuredesk.published.Shapes.equal;
import static disclosuredesk.published.Shapes.refused;
import static disclosuredesk.published.Shapes.replaced;

import disclosuredesk.published.PrintedTable.Digits;
import disclosuredesk.published.PrintedTable.Labels;
import disclosuredesk.published.Shapes.Shape;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The report as Word documents: content controls, text boxes, marks, hidden and deleted text, fields, cut tables. */
final class WordShapes {

    private static final String PART = "word/document.xml";
    private static final String FIGURE = "<w:r><w:t>1598</w:t></w:r>";
    private static final String BOX =
            "<w:r><mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">"
                    + "<mc:Choice Requires=\"wps\"><w:drawing><wp:inline xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\">"
                    + "<wps:txbx xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><w:txbxContent>%1$s</w:txbxContent></wps:txbx>"
                    + "</wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>%1$s</w:txbxContent></w:pict></mc:Fallback>"
                    + "</mc:AlternateContent></w:r>";

    private static final String BEGIN =
            "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>=SUM(A1)</w:instrText></w:r>";
    private static final String SEPARATE = "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
    private static final String END = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

    private WordShapes() {}

    /** A row before the second one, with properties that keep it from being printed. */
    private static UnaryOperator<String> rowBefore(String properties) {
        return xml -> xml.replaceFirst(
                "<w:tr>(?=(?:(?!<w:tr>).)*二、上年结转)",
                "<w:tr><w:trPr>" + properties
                        + "</w:trPr><w:tc><w:p><w:r><w:t>一、本年新收政府信息公开申请数量</w:t></w:r></w:p></w:tc></w:tr><w:tr>");
    }

    private static String within(String xml, String element, String before, String after) {
        return xml.replace("<w:" + element + ">", before + "<w:" + element + ">")
                .replace("</w:" + element + ">", "</w:" + element + ">" + after);
    }

    private static final String CONTROL = "<w:sdt><w:sdtPr/><w:sdtContent>";
    private static final String CONTROL_END = "</w:sdtContent></w:sdt>";

    private static Shape file(String name, UnaryOperator<String> change) {
        return equal("d-" + name, () -> Shapes.changed(Shapes.report().docx(), PART, change));
    }

    private static Shape unreadable(String name, UnaryOperator<String> change) {
        return refused("d-" + name, () -> Shapes.changed(Shapes.report().docx(), PART, change));
    }

    private static UnaryOperator<String> figure(String by) {
        return xml -> replaced(xml.replaceAll("<w:r>\\s*<w:t( [^>]*)?>1598</w:t>\\s*</w:r>", FIGURE), FIGURE, by);
    }

    /** Runs behind the figure, with properties of their own. */
    private static UnaryOperator<String> behind(String properties, String text) {
        return figure(FIGURE + "<w:r><w:rPr>" + properties + "</w:rPr><w:t>" + text + "</w:t></w:r>");
    }

    static List<Shape> all() {
        List<Shape> all = new ArrayList<>();
        for (Labels labels : Labels.values()) {
            all.add(equal(
                    "d-labels-" + labels,
                    () -> Shapes.report(
                                    List.of(Shapes.second()),
                                    List.of(PrintedTable.third(Shapes.TRUTH.table3(), labels, Digits.PLAIN)),
                                    List.of(Shapes.fourth()))
                            .docx()));
        }
        all.add(equal("d-plain", () -> Shapes.report().docx()));
        all.add(file("tables-in-controls", xml -> within(xml, "tbl", CONTROL, CONTROL_END)));
        all.add(file("rows-in-controls", xml -> within(xml, "tr", CONTROL, CONTROL_END)));
        all.add(file("cells-in-controls", xml -> within(xml, "tc", CONTROL, CONTROL_END)));
        all.add(file(
                "all-in-one-control",
                xml -> xml.replaceFirst("<w:body>", "<w:body>" + CONTROL)
                        .replaceFirst(
                                "(<w:sectPr.*?</w:sectPr>|<w:sectPr[^>]*/>)?</w:body>", CONTROL_END + "</w:body>")));
        all.add(file("figure-in-control", figure("<w:sdt><w:sdtContent>" + FIGURE + "</w:sdtContent></w:sdt>")));
        all.add(file("figure-in-link", figure("<w:hyperlink>" + FIGURE + "</w:hyperlink>")));
        all.add(file("figure-inserted", figure("<w:ins w:id=\"1\" w:author=\"a\">" + FIGURE + "</w:ins>")));
        all.add(file(
                "figure-split",
                figure("<w:r><w:t>15</w:t></w:r><w:proofErr w:type=\"spellStart\"/><w:r><w:t>98</w:t></w:r>")));
        all.add(file("figure-in-box", figure(BOX.formatted("<w:p>" + FIGURE + "</w:p>"))));
        all.add(file(
                "deleted",
                figure("<w:del w:id=\"1\" w:author=\"a\"><w:r><w:delText>7</w:delText></w:r></w:del>" + FIGURE)));
        all.add(file(
                "moved-away",
                figure("<w:moveFrom w:id=\"1\" w:author=\"a\"><w:r><w:t>7</w:t></w:r></w:moveFrom>" + FIGURE)));
        all.add(file("mark", behind("<w:vertAlign w:val=\"superscript\"/>", "1")));
        all.add(file("mark-below", behind("<w:vertAlign w:val=\"subscript\"/>", "1")));
        all.add(file("mark-lifted", behind("<w:position w:val=\"8\"/>", "1")));
        all.add(file("mark-brackets", behind("<w:vertAlign w:val=\"superscript\"/>", "[1]")));
        all.add(file("mark-note", figure(FIGURE + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>")));
        all.add(file("mark-end-note", figure(FIGURE + "<w:r><w:endnoteReference w:id=\"2\"/></w:r>")));
        all.add(file("mark-sign", figure("<w:r><w:t>1598¹</w:t></w:r>")));
        all.add(file("hidden", behind("<w:vanish/>", "9")));
        all.add(file("hidden-off", figure("<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>1598</w:t></w:r>")));
        all.add(file("struck", behind("<w:strike/>", "9")));
        all.add(file("struck-twice", behind("<w:dstrike/>", "9")));
        all.add(file("white", behind("<w:color w:val=\"FFFFFF\"/>", "9")));
        all.add(file("dust", behind("<w:sz w:val=\"2\"/>", "9")));
        all.add(file("hidden-row", rowBefore("<w:hidden/>")));
        all.add(file("deleted-row", rowBefore("<w:del w:id=\"3\" w:author=\"a\"/>")));
        all.add(file("field", figure(BEGIN + SEPARATE + FIGURE + END)));
        all.add(file("simple-field", figure("<w:fldSimple w:instr=\"=SUM(A1)\">" + FIGURE + "</w:fldSimple>")));
        all.add(file(
                "tables-in-boxes",
                xml -> xml.replaceAll("(?s)<w:tbl>.*?</w:tbl>", "<w:p>" + BOX.formatted("$0<w:p/>") + "</w:p>")));
        all.add(file(
                "nested", figure("</w:p><w:tbl><w:tr><w:tc><w:p>" + FIGURE + "</w:p></w:tc></w:tr></w:tbl><w:p>")));
        all.add(file("labels-not-joined", xml -> xml.replaceAll("<w:vMerge( w:val=\"restart\")?/>", "")));
        for (int cut : new int[] {5, 12, 20}) {
            all.add(equal(
                    "d-cut-" + cut,
                    () -> Shapes.report(
                                    List.of(Shapes.second()), Shapes.third().cutAfter(cut, 0), List.of(Shapes.fourth()))
                            .docx()));
            all.add(equal(
                    "d-cut-head-again-" + cut,
                    () -> Shapes.report(
                                    List.of(Shapes.second()), Shapes.third().cutAfter(cut, 3), List.of(Shapes.fourth()))
                            .docx()));
        }
        all.add(unreadable("hidden-wholly", figure("<w:r><w:rPr><w:vanish/></w:rPr><w:t>1598</w:t></w:r>")));
        all.add(unreadable("field-without-result", figure(BEGIN + END)));
        all.add(unreadable("picture", figure("<w:r><w:drawing/></w:r>")));
        all.add(unreadable("broken", figure("<w:r><w:t>15</w:t><w:br/><w:t>98</w:t></w:r>")));
        for (String file : List.of("d06-sdt-tables.docx", "d09-hidden-text.docx", "t2-sup.docx")) {
            all.add(equal(file, () -> Files.readAllBytes(Shapes.FILES.resolve(file))));
        }
        return all;
    }
}

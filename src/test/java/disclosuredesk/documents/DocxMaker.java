package disclosuredesk.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The shipped template with something put into it: text, parts, parts that the document refers to. */
final class DocxMaker {

    static final String NAMESPACES = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
            + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
            + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
            + " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\""
            + " xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\""
            + " xmlns:dgm=\"http://schemas.openxmlformats.org/drawingml/2006/diagram\""
            + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
            + " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""
            + " xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\"";

    private static final String DOCUMENT = "word/document.xml";
    private static final String RELATIONS = "word/_rels/document.xml.rels";
    private static final String TYPES = "[Content_Types].xml";
    private static final String REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private int relations;

    DocxMaker() {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(
                WordTemplate.shipped("/documents/letter.docx").file()))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        replace(
                DOCUMENT,
                "<w:document",
                "<w:document"
                        + NAMESPACES.replaceFirst(" xmlns:w=\"[^\"]*\"", "").replaceFirst(" xmlns:r=\"[^\"]*\"", ""));
    }

    DocxMaker replace(String part, String what, String by) {
        String before = new String(parts.get(part), StandardCharsets.UTF_8);
        if (!before.contains(what)) {
            throw new IllegalArgumentException(part + " has no " + what);
        }
        parts.put(part, before.replace(what, by).getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Puts blocks before the end of the body. */
    DocxMaker body(String xml) {
        return replace(DOCUMENT, "<w:sectPr>", xml + "<w:sectPr>");
    }

    /** A paragraph with the runs in it. */
    DocxMaker paragraph(String runs) {
        return body("<w:p>" + runs + "</w:p>");
    }

    DocxMaker part(String name, String xml) {
        return part(name, xml, StandardCharsets.UTF_8);
    }

    DocxMaker part(String name, String xml, Charset charset) {
        parts.put(name, xml.getBytes(charset));
        return this;
    }

    /** A part the document refers to, of a content type of WordprocessingML or, with a slash, any. @return the relation's id */
    String related(String name, String type, String relation, String xml) {
        String contentType = type.contains("/")
                ? type
                : "application/vnd.openxmlformats-officedocument.wordprocessingml." + type + "+xml";
        replace(
                TYPES,
                "</Types>",
                "<Override PartName=\"/" + name + "\" ContentType=\"" + contentType + "\"/></Types>");
        String id = "planted" + ++relations;
        replace(
                RELATIONS,
                "</Relationships>",
                "<Relationship Id=\"" + id + "\" Type=\"" + REL + relation + "\" Target=\"/" + name
                        + "\"/></Relationships>");
        part(name, xml);
        return id;
    }

    DocxMaker extension(String ending, String contentType) {
        return replace(
                TYPES,
                "</Types>",
                "<Default Extension=\"" + ending + "\" ContentType=\"" + contentType + "\"/></Types>");
    }

    /** A header or footer the section refers to. */
    DocxMaker edge(String kind, String type, String content) {
        String tag = kind.equals("header") ? "hdr" : "ftr";
        String id = related(
                "word/" + kind + "-" + type + ".xml",
                kind,
                kind,
                "<w:" + tag + NAMESPACES + ">" + content + "</w:" + tag + ">");
        return replace(
                DOCUMENT,
                "<w:sectPr>",
                "<w:sectPr><w:" + kind + "Reference w:type=\"" + type + "\" r:id=\"" + id + "\"/>");
    }

    byte[] file() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    static String run(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    static String p(String text) {
        return "<w:p>" + run(text) + "</w:p>";
    }

    static String cell(String content) {
        return "<w:tc>" + content + "</w:tc>";
    }

    static String table(String rows) {
        return "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>" + rows + "</w:tbl><w:p/>";
    }

    static String row(String cells) {
        return "<w:tr>" + cells + "</w:tr>";
    }

    static String control(String content) {
        return "<w:sdt><w:sdtPr><w:alias w:val=\"控件\"/></w:sdtPr><w:sdtContent>" + content + "</w:sdtContent></w:sdt>";
    }

    static String shape(String content) {
        return "<w:drawing><wp:inline><wp:extent cx=\"9\" cy=\"9\"/><wp:docPr id=\"9\" name=\"n\"/><a:graphic><a:graphicData"
                + " uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><wps:wsp><wps:txbx><w:txbxContent>"
                + content
                + "</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>";
    }

    static String vml(String content) {
        return "<w:pict><v:shape id=\"s\" style=\"width:9pt\"><v:textbox><w:txbxContent>" + content
                + "</w:txbxContent></v:textbox></v:shape></w:pict>";
    }
}

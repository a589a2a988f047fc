package disclosuredesk.testing.fuzz;

import disclosuredesk.testing.Papers;

/** Word and OFD files with much in little. */
final class WordFiles {

    static final String TYPES = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + override("document", "document.main") + override("header1", "header") + override("footnotes", "footnotes")
            + override("styles", "styles") + "</Types>";
    static final String ROOT = relations(
            "<Relationship Id=\"r\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" "
                    + "Target=\"word/document.xml\"/>");
    static final String NAMESPACES =
            " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument"
                    + "/2006/relationships\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:v=\"urn:schemas-microsoft-com:vml\"";

    private static final String OFD = " xmlns:ofd=\"http://www.ofdspec.org/2016\"";

    private WordFiles() {}

    private static String override(String part, String type) {
        return "<Override PartName=\"/word/" + part
                + ".xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml." + type
                + "+xml\"/>";
    }

    private static String relations(String each) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + each
                + "</Relationships>";
    }

    private static String relation(String id, String kind) {
        return "<Relationship Id=\"" + id
                + "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + kind
                + "\" Target=\"" + (kind.equals("header") ? "header1" : kind) + ".xml\"/>";
    }

    static String p(String text) {
        return "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    /** A body between a header, footnotes and styles. */
    static byte[] of(String body) {
        return Papers.zip(
                "[Content_Types].xml",
                TYPES,
                "_rels/.rels",
                ROOT,
                "word/_rels/document.xml.rels",
                relations(relation("h", "header") + relation("f", "footnotes") + relation("s", "styles")),
                "word/document.xml",
                "<w:document" + NAMESPACES + "><w:body>" + body + "</w:body></w:document>",
                "word/header1.xml",
                "<w:hdr" + NAMESPACES + ">" + p("某局") + "</w:hdr>",
                "word/footnotes.xml",
                "<w:footnotes" + NAMESPACES + "><w:footnote w:id=\"2\">" + p("注") + "</w:footnote></w:footnotes>",
                "word/styles.xml",
                "<w:styles" + NAMESPACES
                        + "><w:style w:styleId=\"a\"><w:rPr><w:vanish/></w:rPr><w:basedOn w:val=\"a\"/></w:style></w:styles>");
    }

    static byte[] rich() {
        return of(p("答复书")
                + "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"900\"/><w:gridCol w:w=\"900\"/></w:tblGrid><w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr><w:tc><w:tcPr>"
                + "<w:gridSpan w:val=\"2\"/><w:vMerge w:val=\"restart\"/></w:tcPr>" + p("格")
                + "</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>" + p("") + "</w:tc></w:tr></w:tbl>"
                + "<w:sdt><w:sdtPr><w:alias w:val=\"控件\"/></w:sdtPr><w:sdtContent>" + p("控件")
                + "</w:sdtContent></w:sdt>"
                + "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"/><mc:Fallback><w:pict><v:textbox><w:txbxContent>"
                + p("框") + "</w:txbxContent></v:textbox></w:pict>"
                + "</mc:Fallback></mc:AlternateContent></w:r><w:ins w:id=\"1\" w:author=\"某\"><w:r><w:t>入</w:t></w:r></w:ins><w:del><w:r><w:delText>删</w:delText></w:r></w:del></w:p>"
                + "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"
                + "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"h\"/></w:sectPr>");
    }

    private static String text(double x, double y, String text) {
        return "<ofd:TextObject ID=\"9\" Boundary=\"" + x + " " + y
                + " 100 6\" CTM=\"1 0 0 1 0 0\" Font=\"1\" Size=\"5\"><ofd:TextCode X=\"0\" Y=\"5\" DeltaX=\"g 9 5\">"
                + text + "</ofd:TextCode></ofd:TextObject>";
    }

    static byte[] ofd() {
        return Papers.zip(
                "OFD.xml",
                "<ofd:OFD" + OFD
                        + "><ofd:DocBody><ofd:DocRoot>/Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>",
                "Doc_0/Document.xml",
                "<ofd:Document" + OFD
                        + "><ofd:CommonData><ofd:TemplatePage ID=\"2\" BaseLoc=\"Tpls/T.xml\"/></ofd:CommonData>"
                        + "<ofd:Pages><ofd:Page ID=\"1\" BaseLoc=\"Pages/P/Content.xml\"/></ofd:Pages></ofd:Document>",
                "Doc_0/Tpls/T.xml",
                "<ofd:Page" + OFD + "><ofd:Content><ofd:Layer>" + text(60, 10, "某局文件")
                        + "</ofd:Layer></ofd:Content></ofd:Page>",
                "Doc_0/Pages/P/Content.xml",
                "<ofd:Page" + OFD + "><ofd:Template TemplateID=\"2\"/><ofd:Content><ofd:Layer>" + text(80, 60.2, "收到。")
                        + text(20, 40, "陈某：") + "</ofd:Layer></ofd:Content></ofd:Page>");
    }
}

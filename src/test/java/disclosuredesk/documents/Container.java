package disclosuredesk.documents;

import static disclosuredesk.documents.DocxMaker.NAMESPACES;
import static disclosuredesk.documents.DocxMaker.cell;
import static disclosuredesk.documents.DocxMaker.control;
import static disclosuredesk.documents.DocxMaker.p;
import static disclosuredesk.documents.DocxMaker.row;
import static disclosuredesk.documents.DocxMaker.run;
import static disclosuredesk.documents.DocxMaker.shape;
import static disclosuredesk.documents.DocxMaker.table;
import static disclosuredesk.documents.DocxMaker.vml;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;

/** Each container of a Word package that can hold a text, or an attribute, and how one puts something into it. */
public enum Container {
    BODY("正文第11段", (docx, text) -> docx.body(p(text))),
    SPLIT_RUNS(
            "正文第11段", (docx, text) -> docx.paragraph(pieces(text, "<w:r><w:rPr><w:b/></w:rPr><w:t>", "</w:t></w:r>"))),
    ONE_RUN_SPLIT_TEXTS("正文第11段", (docx, text) -> docx.paragraph("<w:r>" + pieces(text, "<w:t>", "</w:t>") + "</w:r>")),
    CHARACTER_REFERENCES(
            "正文第11段", (docx, text) -> docx.body(p(text.replace("{", "&#123;").replace("}", "&#x7d;")))),
    CDATA("正文第11段", (docx, text) -> docx.body(p("<![CDATA[" + text + "]]>"))),
    PROOF_MARKS(
            "正文第11段",
            (docx, text) -> docx.paragraph(run(text.substring(0, 2))
                    + "<w:proofErr w:type=\"spellStart\"/><w:bookmarkStart w:id=\"1\" w:name=\"b\"/>"
                    + run(text.substring(2)) + "<w:bookmarkEnd w:id=\"1\"/>")),
    CELL("正文表格第1行第2格第1段", (docx, text) -> docx.body(table(row(cell(p("甲")) + cell(p(text)))))),
    TABLE_IN_TABLE(
            "正文表格第1行第1格表格第2行第1格第1段",
            (docx, text) -> docx.body(table(row(cell(table(row(cell(p("甲"))) + row(cell(p(text))))))))),
    BLOCK_CONTROL("正文内容控件“控件”第1段", (docx, text) -> docx.body(control(p(text)))),
    CONTROL_IN_CONTROL("正文内容控件“控件”内容控件“控件”第1段", (docx, text) -> docx.body(control(control(p(text))))),
    TABLE_IN_CONTROL("正文内容控件“控件”表格第1行第1格第1段", (docx, text) -> docx.body(control(table(row(cell(p(text))))))),
    RUN_CONTROL("正文第11段", (docx, text) -> docx.paragraph(control(run(text)))),
    CONTROL_AND_RUNS(
            "正文第11段", (docx, text) -> docx.paragraph(run(text.substring(0, 3)) + control(run(text.substring(3))))),
    CELL_CONTROL("正文表格第1行内容控件“控件”第1格第1段", (docx, text) -> docx.body(table(row(control(cell(p(text))))))),
    ROW_CONTROL(
            "正文表格内容控件“控件”第1行第1格第1段", (docx, text) -> docx.body(table(row(cell(p("甲"))) + control(row(cell(p(text))))))),
    CONTROL_IN_CELL("正文表格第1行第1格内容控件“控件”第1段", (docx, text) -> docx.body(table(row(cell(control(p(text)) + "<w:p/>"))))),
    BOUND_CONTROL(
            "正文内容控件第1段",
            (docx, text) -> docx.body(
                    "<w:sdt><w:sdtPr><w:dataBinding w:xpath=\"/x\" w:storeItemID=\"{1}\"/></w:sdtPr><w:sdtContent>"
                            + p(text) + "</w:sdtContent></w:sdt>")),
    CONTROL_TITLE(
            "内容控件",
            (docx, text) -> docx.body("<w:sdt><w:sdtPr><w:alias w:val=\"" + text
                    + "\"/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>")),
    TEXT_BOX("正文第11段图形文本框第1段", (docx, text) -> docx.paragraph("<w:r>" + shape(p(text)) + "</w:r>")),
    TEXT_BOX_BESIDE_TEXT(
            "正文第11段图形文本框第1段", (docx, text) -> docx.paragraph("<w:r><w:t>甲</w:t>" + shape(p(text)) + "</w:r>")),
    OLD_TEXT_BOX("正文第11段图形文本框第1段", (docx, text) -> docx.paragraph("<w:r>" + vml(p(text)) + "</w:r>")),
    ALTERNATIVE_CHOICE("正文第11段图形文本框第1段", (docx, text) -> docx.paragraph(alternatives(p(text), p("甲")))),
    ALTERNATIVE_FALLBACK("正文第11段兼容内容图形文本框第1段", (docx, text) -> docx.paragraph(alternatives(p("甲"), p(text)))),
    BOTH_ALTERNATIVES("正文第11段图形文本框第1段", (docx, text) -> docx.paragraph(alternatives(p(text), p(text)))),
    CONTROL_IN_TEXT_BOX(
            "正文第11段图形文本框内容控件“控件”第1段", (docx, text) -> docx.paragraph("<w:r>" + shape(control(p(text))) + "</w:r>")),
    HYPERLINK("正文第11段", (docx, text) -> docx.paragraph("<w:hyperlink w:anchor=\"b\">" + run(text) + "</w:hyperlink>")),
    TOOLTIP(
            "屏幕提示",
            (docx, text) -> docx.paragraph(
                    "<w:hyperlink w:anchor=\"b\" w:tooltip=\"" + text + "\">" + run("甲") + "</w:hyperlink>")),
    SMART_TAG("正文第11段", (docx, text) -> docx.paragraph("<w:smartTag w:element=\"e\">" + run(text) + "</w:smartTag>")),
    INSERTED("正文第11段", (docx, text) -> docx.paragraph("<w:ins w:id=\"1\" w:author=\"甲\">" + run(text) + "</w:ins>")),
    DELETED(
            "正文第11段",
            (docx, text) -> docx.paragraph(
                    "<w:del w:id=\"1\" w:author=\"甲\"><w:r><w:delText>" + text + "</w:delText></w:r></w:del>")),
    HIDDEN_TEXT(
            "正文第11段", (docx, text) -> docx.paragraph("<w:r><w:rPr><w:vanish/></w:rPr><w:t>" + text + "</w:t></w:r>")),
    PHONETIC(
            "正文第11段",
            (docx, text) -> docx.paragraph("<w:r><w:ruby><w:rt>" + run(text) + "</w:rt><w:rubyBase>" + run("甲")
                    + "</w:rubyBase></w:ruby></w:r>")),
    FORMULA("正文第11段", (docx, text) -> docx.paragraph("<m:oMath><m:r><m:t>" + text + "</m:t></m:r></m:oMath>")),
    HEADER("页眉“header-default.xml”第1段", (docx, text) -> docx.edge("header", "default", p(text))),
    FIRST_HEADER("页眉“header-first.xml”第1段", (docx, text) -> docx.edge("header", "first", p(text))),
    EVEN_HEADER(
            "页眉“header-even.xml”表格第1行第1格第1段", (docx, text) -> docx.edge("header", "even", table(row(cell(p(text)))))),
    CONTROL_IN_HEADER(
            "页眉“header-first.xml”内容控件“控件”第1段", (docx, text) -> docx.edge("header", "first", control(p(text)))),
    WATERMARK(
            "艺术字",
            (docx, text) -> docx.edge(
                    "header",
                    "first",
                    "<w:p><w:r><w:pict><v:shape id=\"s\" style=\"width:9pt\"><v:textpath string=\"" + text
                            + "\"/></v:shape></w:pict></w:r></w:p>")),
    FOOTER("页脚“footer-first.xml”第1段", (docx, text) -> docx.edge("footer", "first", p(text))),
    EVEN_FOOTER("页脚“footer-even.xml”第1段", (docx, text) -> docx.edge("footer", "even", p(text))),
    FOOTNOTE("脚注“footnotes.xml”第1条第1段", (docx, text) -> {
        docx.related(
                "word/footnotes.xml",
                "footnotes",
                "footnotes",
                "<w:footnotes" + NAMESPACES + "><w:footnote w:id=\"1\">" + p(text) + "</w:footnote></w:footnotes>");
        docx.paragraph("<w:r><w:footnoteReference w:id=\"1\"/></w:r>");
    }),
    ENDNOTE(
            "尾注“endnotes.xml”第1条第1段",
            (docx, text) -> docx.related(
                    "word/endnotes.xml",
                    "endnotes",
                    "endnotes",
                    "<w:endnotes" + NAMESPACES + "><w:endnote w:id=\"1\">" + p(text) + "</w:endnote></w:endnotes>")),
    COMMENT(
            "批注“comments.xml”第1条第1段",
            (docx, text) -> docx.related(
                    "word/comments.xml",
                    "comments",
                    "comments",
                    "<w:comments" + NAMESPACES + "><w:comment w:id=\"1\" w:author=\"甲\">" + p(text)
                            + "</w:comment></w:comments>")),
    COMMENT_AUTHOR(
            "作者",
            (docx, text) -> docx.related(
                    "word/comments.xml",
                    "comments",
                    "comments",
                    "<w:comments" + NAMESPACES + "><w:comment w:id=\"1\" w:author=\"" + text + "\">" + p("甲")
                            + "</w:comment></w:comments>")),
    ALTERNATIVE_TEXT(
            "替代文字",
            (docx, text) -> docx.paragraph(
                    "<w:r>" + shape(p("甲")).replace("name=\"n\"", "name=\"n\" descr=\"" + text + "\"") + "</w:r>")),
    ALTERNATIVE_TITLE(
            "替代文字的标题",
            (docx, text) -> docx.paragraph(
                    "<w:r>" + shape(p("甲")).replace("name=\"n\"", "name=\"n\" title=\"" + text + "\"") + "</w:r>")),
    OLD_ALTERNATIVE_TEXT(
            "替代文字",
            (docx, text) -> docx.paragraph(
                    "<w:r>" + vml(p("甲")).replace("id=\"s\"", "id=\"s\" alt=\"" + text + "\"") + "</w:r>")),
    FIELD(
            "正文第11段",
            (docx, text) -> docx.paragraph(field(run("").replace("w:t xml:space=\"preserve\"", "w:instrText")
                    .replace("</w:t>", text + "</w:instrText>")))),
    SPLIT_FIELD(
            "正文第11段",
            (docx, text) -> docx.paragraph(field(pieces(text, "<w:r><w:instrText>", "</w:instrText></w:r>")))),
    FIELD_RESULT(
            "正文第11段", (docx, text) -> docx.paragraph("<w:fldSimple w:instr=\"PAGE\">" + run(text) + "</w:fldSimple>")),
    SIMPLE_FIELD(
            "正文第11段",
            (docx, text) -> docx.paragraph("<w:fldSimple w:instr=\"" + text + "\">" + run("1") + "</w:fldSimple>")),
    CHART_TITLE(
            "图表“chart1.xml”第1段",
            (docx, text) -> docx.related(
                    "word/charts/chart1.xml",
                    "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
                    "chart",
                    "<c:chartSpace" + NAMESPACES + "><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>" + text
                            + "</a:t></a:r></a:p></c:rich></c:tx></c:title><c:plotArea/></c:chart></c:chartSpace>")),
    CHART_VALUE(
            "图表“chart1.xml”",
            (docx, text) -> docx.related(
                    "word/charts/chart1.xml",
                    "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
                    "chart",
                    "<c:chartSpace" + NAMESPACES + "><c:chart><c:plotArea/></c:chart><c:extLst><c:ext><c:v>" + text
                            + "</c:v></c:ext></c:extLst></c:chartSpace>")),
    DIAGRAM(
            "SmartArt图形“data1.xml”第1段",
            (docx, text) -> docx.related(
                    "word/diagrams/data1.xml",
                    "application/vnd.openxmlformats-officedocument.drawingml.diagramData+xml",
                    "diagramData",
                    "<dgm:dataModel" + NAMESPACES + "><dgm:ptLst><dgm:pt><dgm:t><a:p><a:r><a:t>" + text
                            + "</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:ptLst></dgm:dataModel>")),
    PROPERTY(
            "文档属性“core.xml”",
            (docx, text) -> docx.replace(
                    "docProps/core.xml",
                    "</cp:coreProperties>",
                    "<dc:title xmlns:dc=\"http://purl.org/dc/elements/1.1/\">" + text
                            + "</dc:title></cp:coreProperties>")),
    APPLICATION_PROPERTY(
            "文档属性“app.xml”",
            (docx, text) ->
                    docx.replace("docProps/app.xml", "</Properties>", "<Company>" + text + "</Company></Properties>")),
    CUSTOM_PROPERTY(
            "文档属性“custom.xml”",
            (docx, text) -> docx.part(
                    "docProps/custom.xml",
                    "<Properties><property name=\"x\"><lpwstr>" + text + "</lpwstr></property></Properties>")),
    CUSTOM_XML(
            "自定义XML“item1.xml”", (docx, text) -> docx.part("customXml/item1.xml", "<data><x>" + text + "</x></data>")),
    CUSTOM_XML_ATTRIBUTE(
            "自定义XML“item1.xml”", (docx, text) -> docx.part("customXml/item1.xml", "<data x=\"" + text + "\"/>")),
    GLOSSARY(
            "构建基块“document.xml”",
            (docx, text) -> docx.related(
                    "word/glossary/document.xml",
                    "document.glossary",
                    "glossaryDocument",
                    "<w:glossaryDocument" + NAMESPACES + "><w:docParts><w:docPart><w:docPartBody>" + p(text)
                            + "</w:docPartBody></w:docPart></w:docParts></w:glossaryDocument>")),
    LINK_TARGET(
            "链接目标",
            (docx, text) -> docx.replace(
                    "word/_rels/document.xml.rels",
                    "</Relationships>",
                    "<Relationship Id=\"t\" Type=\"http://x/hyperlink\" Target=\"" + text + "\"/></Relationships>")),
    VARIABLE(
            "设置“settings.xml”",
            (docx, text) -> docx.part(
                    "word/settings.xml",
                    "<w:settings" + NAMESPACES + "><w:docVars><w:docVar w:name=\"x\" w:val=\"" + text
                            + "\"/></w:docVars></w:settings>")),
    STYLE_NAME(
            "样式“styles.xml”",
            (docx, text) -> docx.related(
                    "word/styles.xml",
                    "styles",
                    "styles",
                    "<w:styles" + NAMESPACES + "><w:style w:styleId=\"x\"><w:name w:val=\"" + text
                            + "\"/></w:style></w:styles>")),
    LIST_TEXT(
            "编号“numbering.xml”",
            (docx, text) -> docx.related(
                    "word/numbering.xml",
                    "numbering",
                    "numbering",
                    "<w:numbering" + NAMESPACES
                            + "><w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:lvlText w:val=\"" + text
                            + "\"/></w:lvl></w:abstractNum></w:numbering>")),
    PART_OF_ANOTHER_NAME(
            "页眉“planted.dat”第1段",
            (docx, text) -> docx.related(
                    "word/planted.dat", "header", "header", "<w:hdr" + NAMESPACES + ">" + p(text) + "</w:hdr>")),
    PART_NOBODY_REFERS_TO(
            "页眉“alone.xml”第1段",
            (docx, text) -> docx.part("word/alone.xml", "<w:hdr" + NAMESPACES + ">" + p(text) + "</w:hdr>")),
    PART_CALLED_A_PICTURE(
            "页眉“a.png”第1段",
            (docx, text) -> docx.extension("png", "image/png")
                    .part("word/media/a.png", "<w:hdr" + NAMESPACES + ">" + p(text) + "</w:hdr>")),
    PART_IN_UTF_16(
            "页眉“wide.xml”第1段",
            (docx, text) -> docx.part(
                    "word/wide.xml",
                    "<?xml version=\"1.0\" encoding=\"UTF-16\"?><w:hdr" + NAMESPACES + ">" + p(text) + "</w:hdr>",
                    StandardCharsets.UTF_16)),
    PART_IN_ANOTHER_CHARSET(
            "页眉“odd.xml”第1段",
            (docx, text) -> docx.part(
                    "word/odd.xml",
                    "<?xml version=\"1.0\" encoding=\"GB18030\"?><w:hdr" + NAMESPACES + ">" + p(text) + "</w:hdr>",
                    Charset.forName("GB18030"))),
    VECTOR_PICTURE(
            "图片“a.svg”",
            (docx, text) -> docx.extension("svg", "image/svg+xml")
                    .part(
                            "word/media/a.svg",
                            "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>" + text + "</text></svg>"));

    /** What a refusal calls it. */
    final String place;

    private final BiConsumer<DocxMaker, String> planting;

    Container(String place, BiConsumer<DocxMaker, String> planting) {
        this.place = place;
        this.planting = planting;
    }

    /** The shipped template with the text in this container. */
    public byte[] with(String text) {
        DocxMaker docx = new DocxMaker();
        planting.accept(docx, text);
        return docx.file();
    }

    /** The same with the place itself moved here from where the shipped template has it. */
    byte[] replacing(String place, String by) {
        DocxMaker docx = new DocxMaker().replace("word/document.xml", place, by);
        planting.accept(docx, place);
        return docx.file();
    }

    private static String pieces(String text, String before, String after) {
        StringBuilder cut = new StringBuilder();
        for (int i = 0; i < text.length(); i += 3) {
            cut.append(before).append(text, i, Math.min(text.length(), i + 3)).append(after);
        }
        return cut.toString();
    }

    private static String alternatives(String choice, String fallback) {
        return "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\">" + shape(choice) + "</mc:Choice><mc:Fallback>"
                + vml(fallback) + "</mc:Fallback></mc:AlternateContent></w:r>";
    }

    private static String field(String code) {
        return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>" + code
                + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + run("1")
                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    }
}

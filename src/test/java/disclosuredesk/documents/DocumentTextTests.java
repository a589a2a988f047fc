package disclosuredesk.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import disclosuredesk.materials.kept.MailSource;
import disclosuredesk.testing.KeptPapers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file handed in says, in the order a person reads it; what cannot be read is refused with what to do. */
class DocumentTextTests {

    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
            + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" xmlns:v=\"urn:schemas-microsoft-com:vml\"";

    private static String p(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    private static String control(String content) {
        return "<w:sdt><w:sdtPr><w:alias w:val=\"控件\"/></w:sdtPr><w:sdtContent>" + content + "</w:sdtContent></w:sdt>";
    }

    private static List<String> word(String body) throws Exception {
        return DocumentText.of(zip(Map.of(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.mai"
                        + "n+xml\"/></Types>",
                "_rels/.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r\" "
                        + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/><"
                        + "/Relationships>",
                "word/document.xml",
                "<w:document " + W + "><w:body>" + body + "</w:body></w:document>")));
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : parts.keySet().stream().sorted().toList()) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(parts.get(name).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    @Test
    void content_controls_are_read_where_they_stand() throws Exception {
        String box = "<mc:AlternateContent><mc:Choice Requires=\"wps\"><wps:txbx><w:txbxContent>" + p("某局")
                + "</w:txbxContent></wps:txbx></mc:Choice>" + "<mc:Fallback><w:pict><v:textbox><w:txbxContent>"
                + p("某局") + "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent>";
        assertThat(word("<w:p><w:r>" + box + "</w:r></w:p>" + control(p("告知书")) + control(control(p("陈某：") + p("正文一。")))
                        + p("正文二。")
                        + "<w:tbl><w:tr>" + control("<w:tc>" + p("格一") + "</w:tc>") + "<w:tc>" + control(p("格二"))
                        + "</w:tc></w:tr></w:tbl>"
                        + "<w:p>" + control("<w:r><w:t>2026年</w:t></w:r>") + "<w:r><w:t>3月5日</w:t></w:r></w:p>"))
                .filteredOn(line -> !line.isBlank())
                .containsExactly("某局", "告知书", "陈某：", "正文一。", "正文二。", "格一", "格二", "2026年3月5日");
    }

    @Test
    void what_word_does_not_show_is_not_read() throws Exception {
        assertThat(
                        word(
                                "<w:p><w:r><w:t>看得见</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r><w:del><w:r><w:delText>删去</w:delText></w:r></w:del>"
                                        + "<w:ins><w:r><w:t>插入</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>移走</w:t></w:r></w:moveFrom></w:p>"))
                .containsExactly("看得见插入");
    }

    private static String text(double x, double y, String text) {
        return "<ofd:TextObject ID=\"9\" Boundary=\"" + x + " " + y
                + " 100 6\" Font=\"1\" Size=\"5\"><ofd:TextCode X=\"0\" Y=\"5\" DeltaX=\"g 9 5\">" + text
                + "</ofd:TextCode></ofd:TextObject>";
    }

    @Test
    void an_ofd_of_any_maker_is_read_line_by_line() throws Exception {
        String ns = " xmlns:ofd=\"http://www.ofdspec.org/2016\"";
        byte[] file = zip(Map.of(
                "OFD.xml",
                "<ofd:OFD" + ns
                        + "><ofd:DocBody><ofd:DocRoot>/Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>",
                "Doc_0/Document.xml",
                "<ofd:Document" + ns
                        + "><ofd:CommonData><ofd:TemplatePage ID=\"2\" BaseLoc=\"Tpls/T.xml\"/></ofd:CommonData>"
                        + "<ofd:Pages><ofd:Page ID=\"1\" BaseLoc=\"Pages/P/Content.xml\"/></ofd:Pages></ofd:Document>",
                "Doc_0/Tpls/T.xml",
                "<ofd:Page" + ns + "><ofd:Content><ofd:Layer>" + text(60, 10, "某局文件")
                        + "</ofd:Layer></ofd:Content></ofd:Page>",
                "Doc_0/Pages/P/Content.xml",
                "<ofd:Page" + ns + "><ofd:Template TemplateID=\"2\"/><ofd:Content><ofd:Layer>" + text(80, 60.2, "收到。")
                        + text(20, 40, "陈某：") + text(20, 60, "本机关于2026年3月2日")
                        + "</ofd:Layer></ofd:Content></ofd:Page>"));
        assertThat(DocumentText.of(file)).containsExactly("某局文件", "陈某：", "本机关于2026年3月2日收到。");
    }

    @Test
    void a_damaged_ofd_is_refused() throws Exception {
        byte[] none = zip(Map.of(
                "OFD.xml",
                "<ofd:OFD xmlns:ofd=\"http://www.ofdspec.org/2016\"><ofd:DocRoot>/none.xml</ofd:DocRoot></ofd:OFD>"));
        byte[] entity = zip(Map.of("OFD.xml", "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>"));
        for (byte[] file : List.of(none, entity)) {
            assertThatThrownBy(() -> DocumentText.of(file))
                    .isInstanceOf(UnreadableDocument.class)
                    .hasMessageContaining("OFD已损坏");
        }
    }

    @Test
    void a_web_page_is_read_as_it_is_seen() throws Exception {
        String page =
                "<!DOCTYPE html><html><head><title>x</title><style>p{}</style></head><body><h1>告知书</h1><p>陈某：</p><p>第一行<br>第二行</p>"
                        + "<div style=\"display:none\">隐藏</div><table><tr><td>申请人</td><td>陈某</td></tr></table><script>1</script></body></html>";
        assertThat(DocumentText.of(page.getBytes(StandardCharsets.UTF_8)))
                .extracting(String::strip)
                .containsExactly("告知书", "陈某：", "第一行", "第二行", "申请人", "陈某");
    }

    @Test
    void text_in_utf_16_is_read() throws Exception {
        assertThat(DocumentText.of("\uFEFF告知书\r\n陈某：".getBytes(StandardCharsets.UTF_16LE)))
                .containsExactly("告知书", "陈某：");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\\rtf1\\ansi\\ansicpg936 x}", "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1"})
    void what_is_not_read_is_refused_with_what_to_do(String beginning) {
        assertThatThrownBy(() -> DocumentText.of(beginning.getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageContaining("另存为")
                .hasMessageContaining("docx");
    }

    @Test
    void a_page_that_word_wrote_or_that_holds_drawings_is_not_deep() throws Exception {
        String marks = "<w:LsdException Locked=\"false\" Name=\"a > b\"/>".repeat(1_000);
        String page = "<html><head><!--[if gte mso 9]><xml>" + "<w:open>".repeat(1_000) + "</xml><![endif]--><style>"
                + "/*<b>*/".repeat(1_000)
                + "</style><script>" + "x='<div>';".repeat(1_000) + "</script></head><body>" + marks + "<svg>"
                + "<path d='M0 0'/><use href=\"#a\"/>".repeat(1_000)
                + "</svg><p title='" + "<i>".repeat(1_000) + "'>正文</p></body></html>";
        assertThat(WebPage.isTooDeep(page)).isFalse();
        assertThat(DocumentText.of(page.getBytes(StandardCharsets.UTF_8))).contains("正文");
        assertThat(MailSource.ofPage(page)).contains("正文");
        for (String deep : List.of("<div/>", "<w:a>", "<!--><div>", "<a '><i>")) {
            assertThat(WebPage.isTooDeep(deep.repeat(1_000))).as(deep).isTrue();
        }
    }

    @Test
    void anOldWordFileIsReadAsItIsPrinted() throws UnreadableDocument {
        assertThat(DocumentText.of(KeptPapers.oldWord("政府信息公开申请答复书", "陈某：", "现答复如下。")))
                .containsExactly("政府信息公开申请答复书", "陈某：", "现答复如下。", "TestFootnote", "TestEndnote");
        assertThat(DocumentText.of(KeptPapers.hiddenOldWord())).containsExactly("TestFootnote", "TestEndnote");
        assertThat(DocumentText.of(PdfFiltersTests.file("footnote.doc")))
                .containsExactly("Test text", "TestFootnote", "TestEndnote");
    }

    @Test
    void anOldWordFileThatIsDamagedIsRefused() {
        byte[] whole = KeptPapers.oldWord("答复书");
        for (byte[] file : new byte[][] {
            KeptPapers.compound("WordDocument", new byte[600]),
            java.util.Arrays.copyOf(whole, whole.length / 2),
            KeptPapers.xls("台账")
        }) {
            assertThatThrownBy(() -> DocumentText.of(file))
                    .isInstanceOf(UnreadableDocument.class)
                    .hasMessageContaining("另存为不带密码的docx");
        }
    }
}

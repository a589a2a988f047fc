package disclosuredesk.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A template from outside is refused, naming the place, before anything could run, fetch or be left open. */
class WordTemplateTests {

    private static final Set<String> NAMES = new LinkedHashSet<>(
            List.of("head", "number", "title", "addressee", "paragraphs", "signature", "date", "contact"));
    private static final String DOCUMENT = "word/document.xml";
    private static final byte[] GOOD =
            WordTemplate.shipped("/documents/letter.docx").file();

    @Test
    void theShippedTemplateIsFit() throws Exception {
        assertThat(WordTemplate.read(GOOD, NAMES).file()).isEqualTo(GOOD);
    }

    @Test
    void anUnknownPlaceIsNamedWithItsParagraph() {
        refused(changed(DOCUMENT, xml -> xml.replace("{{title}}", "{{titel}}")), "正文第3段", "{{titel}}", "title");
    }

    @Test
    void aMissingPlaceIsNamed() {
        refused(changed(DOCUMENT, xml -> xml.replace("{{contact}}", "联系方式")), "缺少占位符“{{contact}}”");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{title", "title}}", "{{title}"})
    void aPlaceThatIsNotClosedIsNamed(String broken) {
        refused(changed(DOCUMENT, xml -> xml.replace("{{title}}", broken)), "正文第3段", "没有写完整");
    }

    @Test
    void aRepeatThatDoesNotEndIsRefused() {
        refused(changed(DOCUMENT, xml -> xml.replace("{{/paragraphs}}", "")), "{{/paragraphs}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{{@head}}", "{{+head}}", "{{#head}}", "{{T(java.lang.Runtime).getRuntime()}}", "{{=head}}"})
    void aPlaceThatIsMoreThanANameIsRefused(String place) {
        refused(changed(DOCUMENT, xml -> xml.replace("{{head}}", place)), "正文第1段", "系统不认识");
    }

    @ParameterizedTest
    @CsvSource({
        "word/vbaProject.bin,宏",
        "word/embeddings/oleObject1.bin,嵌入对象",
        "word/activeX/activeX1.xml,控件",
        "word/afchunk.htm,嵌入对象"
    })
    void aMacroOrAnEmbeddedObjectIsRefused(String part, String word) {
        refused(with(part, "x"), part, word);
    }

    @Test
    void aMacroTemplateUnderTheNameOfADocumentIsRefused() {
        refused(
                changed(
                        "[Content_Types].xml",
                        xml -> xml.replace("wordprocessingml.document.main+xml", "x.macroEnabled.main+xml")
                                .replace(
                                        "application/vnd.openxmlformats-officedocument.x",
                                        "application/vnd.ms-word.document")),
                "宏");
    }

    @ParameterizedTest
    @ValueSource(strings = {"attachedTemplate", "hyperlink", "image", "oleObject", "frame"})
    void anExternalRelationshipIsRefused(String type) {
        refused(
                with(
                        "word/_rels/settings.xml.rels",
                        "<Relationships><Relationship Id=\"r\" Type=\"http://x/" + type
                                + "\" Target=\"http://127.0.0.1/t.dotm\" TargetMode = 'External'/></Relationships>"),
                "settings.xml.rels",
                "外部");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INCLUDETEXT \"c:/x\"",
                "INCLUDEPICTURE \"http://x\"",
                "DDEAUTO c:/x",
                "LINK Word",
                "HYPERLINK \"http://x\"",
                "MACROBUTTON x",
                "IMPORT x",
                "PAGE \\* MERGEFORMAT INCLUDETEXT x"
            })
    void aFieldThatIsNotAPageNumberIsRefused(String code) {
        refused(
                changed(
                        DOCUMENT,
                        xml -> xml.replace(
                                "</w:body>",
                                "<w:p><w:r><w:instrText>" + code.replace("\"", "&quot;")
                                        + "</w:instrText></w:r></w:p></w:body>")),
                "域代码");
    }

    @Test
    void aDocumentTypeDeclarationIsRefused() {
        refused(
                changed(
                        "word/styles.xml",
                        xml -> xml,
                        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>"),
                "文档类型声明");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PK", "没有", "%PDF-1.7", "PK\u0003\u0004damaged"})
    void whatIsNoWordFileIsRefused(String file) {
        assertThatThrownBy(() -> WordTemplate.read(file.getBytes(StandardCharsets.UTF_8), NAMES))
                .isInstanceOf(UnfitTemplate.class);
    }

    @Test
    void aBombIsRefusedBeforeItIsOpened() {
        refused(with("word/media/bomb.xml", " ".repeat(60 << 20)), "解压后过大");
        refused(new byte[(5 << 20) + 1], "超过5MB");
    }

    @Test
    void whatIsFilledInIsNotReadAsATemplate() throws Exception {
        Map<String, Object> values = Map.of(
                "head",
                "{{title}}",
                "number",
                "${1+1}",
                "title",
                "甲",
                "addressee",
                "{{?paragraphs}}",
                "paragraphs",
                List.of("{{=#this}}", "#{1}"),
                "signature",
                "乙",
                "date",
                "丙",
                "contact",
                "丁");
        assertThat(DocumentText.of(WordTemplate.read(GOOD, NAMES).fill(values)))
                .containsSubsequence(
                        "{{title}}", "${1+1}", "甲", "{{?paragraphs}}", "{{=#this}}", "#{1}", "乙", "丙", "丁");
    }

    private static void refused(byte[] file, String... words) {
        assertThatThrownBy(() -> WordTemplate.read(file, NAMES))
                .isInstanceOf(UnfitTemplate.class)
                .satisfies(refusal -> assertThat(refusal.getMessage()).contains(words));
    }

    private static byte[] with(String part, String content) {
        return rewritten(part, xml -> xml, content);
    }

    private static byte[] changed(String part, UnaryOperator<String> change, String... whole) {
        return rewritten(part, whole.length == 0 ? change : xml -> whole[0], null);
    }

    private static byte[] rewritten(String part, UnaryOperator<String> change, String added) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(GOOD));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            boolean found = false;
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String content = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                boolean it = entry.getName().equals(part);
                found |= it;
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write((it ? change.apply(content) : content).getBytes(StandardCharsets.UTF_8));
            }
            if (!found) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write((added == null ? change.apply("") : added).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}

package disclosuredesk.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is written into whichever container of a template: it is a name we know and is filled in, or it is refused with its place. */
class TemplateContainersTests {

    private static final Set<String> NAMES = new LinkedHashSet<>(
            List.of("head", "number", "title", "addressee", "paragraphs", "signature", "date", "contact"));

    /** Leaves a trace if anything evaluates it. */
    private static final String TRACE = "disclosuredesk.planted";

    private static final String HOSTILE = "{{T(java.lang.System).setProperty('" + TRACE + "','x')}}";

    private static final List<String> HOSTILES = List.of(
            HOSTILE,
            HOSTILE.replace("{{", "{{?") + "{{/}}",
            "{{@title}}",
            HOSTILE.replace("{{", "{{="),
            HOSTILE.replace("{{", "{{@"),
            HOSTILE.replace("{{", "{{#"),
            HOSTILE.replace("{{", "{{*"),
            HOSTILE.replace("{{", "{{+"),
            "{{class}}",
            "{{#this}}",
            "{{+title}}",
            "{{title.bytes}}",
            "{{title?length():1}}",
            "{{_index}}");

    @AfterEach
    void noTrace() {
        System.clearProperty(TRACE);
    }

    private static void refused(Container container, String text, String... words) {
        assertThatThrownBy(() -> WordTemplate.read(container.with(text), NAMES))
                .as("%s", container)
                .isInstanceOf(UnfitTemplate.class)
                .satisfies(refusal -> assertThat(refusal.getMessage())
                        .contains(container.place)
                        .satisfies(message -> List.of(words)
                                .forEach(word -> assertThat(message).contains(word))));
        assertThat(System.getProperty(TRACE)).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void withSomethingHarmlessItIsFit(Container container) throws Exception {
        String harmless = Set.of(Container.FIELD, Container.SPLIT_FIELD, Container.SIMPLE_FIELD)
                        .contains(container)
                ? "PAGE  "
                : "示例文字";
        assertThat(WordTemplate.read(container.with(harmless), NAMES).file()).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void anExpressionIsRefusedWithItsPlace(Container container) {
        refused(container, HOSTILE);
    }

    @ParameterizedTest
    @EnumSource
    void anUnknownNameIsRefusedWithItsPlace(Container container) {
        refused(container, "{{nobody}}", "nobody");
    }

    @ParameterizedTest
    @EnumSource
    void aPlaceNotWrittenWholeIsRefusedWithItsPlace(Container container) {
        for (String half : List.of("{{title", "title}}", "｛｛title｝｝")) {
            refused(container, half);
        }
    }

    /** Filled in everywhere, or refused: it never goes out as it is written. */
    @ParameterizedTest
    @EnumSource
    void aKnownNameIsFilledInOrRefusedWithItsPlace(Container container) throws Exception {
        byte[] file = container.with("{{title}}");
        UnfitTemplate refusal = catchThrowableOfType(UnfitTemplate.class, () -> WordTemplate.read(file, NAMES));
        if (refusal != null) {
            assertThat(refusal.getMessage()).as("%s", container).contains(container.place);
            return;
        }
        List<WordPiece> filled =
                WordPackage.pieces(WordTemplate.read(file, NAMES).fill(values()));
        assertThat(filled).as("%s", container).noneMatch(piece -> piece.text().contains("{{"));
        int written = container == Container.BOTH_ALTERNATIVES ? 3 : 2; // the template's own, and the planted ones
        assertThat(filled)
                .filteredOn(piece -> piece.text().contains("的值title"))
                .as("%s", container)
                .hasSize(written);
    }

    /** The PDF and OFD are made of fewer containers: a name that stands in none of them would be missing on paper. */
    @ParameterizedTest
    @EnumSource(names = {"BLOCK_CONTROL", "FOOTER", "TABLE_IN_CONTROL"})
    void aNameThatOnlyTheWordFileWouldShowIsRefusedWithItsPlace(Container container) {
        byte[] file = container.replacing("{{title}}", "标题");
        assertThatThrownBy(() -> WordTemplate.read(file, NAMES))
                .isInstanceOf(UnfitTemplate.class)
                .hasMessageContaining("{{title}}")
                .hasMessageContaining(container.place)
                .hasMessageContaining("PDF");
    }

    @Test
    void aPartInACharsetNobodyUsesIsRefusedByItsName() {
        for (String charset : List.of("IBM037", "UTF-32")) {
            byte[] file = new DocxMaker()
                    .part(
                            "word/odd.xml",
                            "<?xml version=\"1.0\" encoding=\"" + charset + "\"?><x>" + HOSTILE + "</x>",
                            Charset.forName(charset))
                    .file();
            assertThatThrownBy(() -> WordTemplate.read(file, NAMES))
                    .isInstanceOf(UnfitTemplate.class)
                    .hasMessageContaining("odd.xml");
        }
    }

    @Test
    void aPartThatIsThereTwiceIsRefused() {
        assertThatThrownBy(() -> WordTemplate.read(
                        new DocxMaker().part("WORD/document.xml", "<x/>").file(), NAMES))
                .hasMessageContaining("重复");
    }

    @Test
    void aFileWithinTheFileIsRefusedWhateverItIsCalled() {
        for (String name : List.of("word/media/a.png", "word/embeddings/a.xlsx", "word/data.dat")) {
            byte[] file = new DocxMaker()
                    .part(name, "PK\u0003\u0004x", StandardCharsets.ISO_8859_1)
                    .file();
            assertThatThrownBy(() -> WordTemplate.read(file, NAMES))
                    .hasMessageContaining(name)
                    .hasMessageContaining("嵌入对象");
        }
    }

    /** What a control or a text box says is read where a letter is checked, not only what stands beside it. */
    @ParameterizedTest
    @EnumSource(
            names = {
                "BLOCK_CONTROL",
                "CONTROL_IN_CONTROL",
                "TABLE_IN_CONTROL",
                "CELL_CONTROL",
                "ROW_CONTROL",
                "CONTROL_IN_CELL",
                "RUN_CONTROL",
                "TEXT_BOX",
                "TEXT_BOX_BESIDE_TEXT",
                "OLD_TEXT_BOX",
                "ALTERNATIVE_CHOICE",
                "CONTROL_IN_TEXT_BOX",
                "CONTROL_IN_HEADER",
                "FOOTNOTE",
                "HYPERLINK",
                "INSERTED"
            })
    void theTextOfAFileIsThatOfItsContainersToo(Container container) throws Exception {
        assertThat(DocumentText.of(container.with("另行缴纳费用")))
                .filteredOn(line -> line.contains("另行缴纳费用"))
                .hasSize(1);
    }

    /** What clerks and administrators use does work; what is refused above is not everything. */
    @Test
    void ordinaryContainersAreFilledIn() {
        Set<Container> taken = EnumSet.allOf(Container.class).stream()
                .filter(container -> {
                    try {
                        return WordTemplate.read(container.with("{{title}}"), NAMES) != null;
                    } catch (UnfitTemplate refused) {
                        return false;
                    }
                })
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Container.class)));
        assertThat(taken)
                .contains(
                        Container.BODY,
                        Container.SPLIT_RUNS,
                        Container.CELL,
                        Container.TABLE_IN_TABLE,
                        Container.BLOCK_CONTROL,
                        Container.HEADER,
                        Container.FIRST_HEADER,
                        Container.EVEN_HEADER,
                        Container.FOOTER,
                        Container.CHARACTER_REFERENCES);
    }

    /** The check left out: even then nothing is evaluated, fetched or included, in any container. */
    @ParameterizedTest
    @EnumSource
    void nothingReachesAnEvaluationEvenUnchecked(Container container) {
        for (String text : container == Container.BODY || container == Container.BLOCK_CONTROL
                ? HOSTILES
                : HOSTILES.subList(0, 3)) {
            fillUnchecked(container.with(text));
            assertThat(System.getProperty(TRACE)).as("%s %s", container, text).isNull();
        }
    }

    private static void fillUnchecked(byte[] file) {
        try {
            new WordTemplate(file).fill(values());
        } catch (RuntimeException refused) {
            assertThat(refused).isNotInstanceOf(ClassCastException.class);
        }
    }

    /** The engine as it was configured: the trap does close, so the tests above would have seen it. */
    @Test
    void theEngineAsItWasWouldHaveRunIt() throws Exception {
        for (Container container :
                List.of(Container.BODY, Container.BLOCK_CONTROL, Container.CELL_CONTROL, Container.COMMENT)) {
            System.clearProperty(TRACE);
            try (XWPFTemplate template = XWPFTemplate.compile(
                    new ByteArrayInputStream(container.with(HOSTILE)),
                    Configure.builder().useSpringEL(false).build())) {
                template.render(values());
            } catch (RuntimeException later) {
                assertThat(later).isNotNull();
            }
            assertThat(System.getProperty(TRACE)).as("%s", container).isEqualTo("x");
        }
    }

    private static Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        NAMES.forEach(name -> values.put(name, "的值" + name));
        values.put("paragraphs", List.of("第一段", "第二段"));
        return values;
    }
}

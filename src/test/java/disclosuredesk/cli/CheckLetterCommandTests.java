package disclosuredesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command {@code check-letter}, as a shell sees it. */
class CheckLetterCommandTests {

    private static final List<String> LETTER = List.of(
            "示例市规划局",
            "政府信息不予公开告知书",
            "示规公开〔2026〕3号",
            "王𬭶：",
            "本机关于2026年3月2日收到您提交的政府信息公开申请，申请公开“某工程会议纪要”。",
            "经审查，该纪要属于讨论记录，系过程性信息。根据《中华人民共和国政府信息公开条例》第十六条第二款的规定，本机关决定不予公开。",
            "如对本决定不服，应当自收到本告知书之日起60日内先向示例市人民政府申请行政复议；对行政复议决定不服的，",
            "可以自收到行政复议决定书之日起15日内向示例区人民法院提起行政诉讼。",
            "示例市规划局",
            "2026年3月16日");
    private static final String FACTS = """
            {"outcome":"3.6","ground":"16.2","decidedOn":"2026-03-16","receivedOn":"2026-03-02","applicant":"王𬭶",
             "letterNumber":"示规公开〔2026〕3号","agency":"示例市规划局","reviewAgency":"示例市人民政府",
             "court":"示例区人民法院","servedOnline":false}
            """;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private int code;

    @TempDir
    private Path folder;

    private String check(Path letter, String facts, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("facts.json"), facts);
        String[] args = new String[4 + more.length];
        System.arraycopy(new String[] {"check-letter", letter.toString(), "--facts", file.toString()}, 0, args, 0, 4);
        System.arraycopy(more, 0, args, 4, more.length);
        var out = new ByteArrayOutputStream();
        err.reset();
        code = Commands.run(Object.class, args, out, err);
        return out.toString(StandardCharsets.UTF_8);
    }

    private Path text(List<String> lines) throws IOException {
        return Files.write(folder.resolve("letter.txt"), lines);
    }

    private Path docx(List<String> lines) throws IOException {
        Path file = folder.resolve("letter.docx");
        try (XWPFDocument word = new XWPFDocument();
                var out = Files.newOutputStream(file)) {
            lines.forEach(line -> word.createParagraph().createRun().setText(line));
            word.write(out);
        }
        return file;
    }

    private Path pdf(List<String> lines) throws IOException {
        Path file = folder.resolve("letter.pdf");
        try (PDDocument pdf = new PDDocument();
                InputStream font = getClass().getResourceAsStream("/fonts/NotoSerifSC-gov.ttf")) {
            PDType0Font serif = PDType0Font.load(pdf, font);
            PDPage page = new PDPage();
            pdf.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                content.beginText();
                content.setFont(serif, 9);
                content.setLeading(18);
                content.newLineAtOffset(20, 740);
                for (String line : lines) {
                    content.showText(line);
                    content.newLine();
                }
                content.endText();
            }
            pdf.save(file.toFile());
        }
        return file;
    }

    @Test
    void aGoodLetterIsCleanAsTextAsWordAndAsPdf() throws IOException {
        for (Path letter : List.of(
                text(LETTER),
                docx(LETTER),
                pdf(LETTER),
                Files.write(folder.resolve("old.txt"), LETTER.subList(0, 3), Charset.forName("GB18030")))) {
            String out = check(letter, FACTS);
            if (letter.endsWith("old.txt")) {
                assertThat(out).contains("收件人");
            } else {
                assertThat(out).as(letter.toString()).isEqualToNormalizingNewlines("未发现问题\n");
                assertThat(code).isZero();
            }
        }
    }

    @Test
    void aFindingNamesItsPlaceAndWhatIsWrongThere() throws IOException {
        List<String> wrong = LETTER.stream()
                .map(line -> line.replace("第十六条第二款", "第十六条").replace("60日", "30日"))
                .toList();
        for (Path letter : List.of(text(wrong), docx(wrong), pdf(wrong))) {
            String out = check(letter, FACTS);
            assertThat(code).isEqualTo(1);
            assertThat(out).contains("第6行  法律依据  “第十六条”").contains("第7行  救济期限  “30日”：期限有误，应为60日。");
        }
        JsonNode answer = JsonMapper.builder().build().readTree(check(text(wrong), FACTS, "--json"));
        assertThat(answer.path("findings")
                        .valueStream()
                        .map(finding -> finding.path("check").asString()))
                .contains("ARTICLE", "REMEDY_PERIOD");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"outcome\":\"9.9\",\"decidedOn\":\"2026-03-16\",\"applicant\":\"甲\",\"agency\":\"乙局\"}",
                "{\"outcome\":\"3.6\",\"ground\":\"77\",\"decidedOn\":\"2026-03-16\",\"applicant\":\"甲\",\"agency\":\"乙局\"}",
                "{\"outcome\":\"3.6\",\"decidedOn\":\"2026-02-30\",\"applicant\":\"甲\",\"agency\":\"乙局\"}",
                "{\"outcome\":\"3.6\",\"decidedOn\":\"2026-03-16\",\"applicant\":[],\"agency\":\"乙局\"}",
                "not json"
            })
    void factsThatSayNothingAreUnusable(String facts) throws IOException {
        assertThat(check(text(LETTER), facts)).isEmpty();
        assertThat(code).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
    }

    @Test
    void aFileThatIsNoLetterIsUnusable() throws IOException {
        byte[] word = Files.readAllBytes(docx(LETTER));
        for (byte[] file : List.of(
                new byte[0],
                java.util.Arrays.copyOf(word, 900),
                "%PDF-1.7 damaged".getBytes(StandardCharsets.UTF_8),
                new byte[] {0, 1, 2, 3})) {
            assertThat(check(Files.write(folder.resolve("x.bin"), file), FACTS)).isEmpty();
            assertThat(code).isEqualTo(2);
            assertThat(err.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
        }
        check(folder.resolve("none.docx"), FACTS);
        assertThat(code).isEqualTo(2);
    }

    @Test
    void withoutFactsTheLetterIsCheckedAgainstItself() throws IOException {
        assertThat(run(text(LETTER))).isEqualToNormalizingNewlines("未发现问题\n");
        List<String> wrong = LETTER.stream()
                .map(line -> line.replace("2026年3月16日", "2026年4月16日"))
                .toList();
        assertThat(run(text(wrong))).contains("超过20个工作日的期限");
        assertThat(code).isEqualTo(1);
    }

    @Test
    void someFactsAreEnough() throws IOException {
        assertThat(check(text(LETTER), "{\"applicant\":\"王𬭶\"}")).isEqualToNormalizingNewlines("未发现问题\n");
        assertThat(check(text(LETTER), "{\"applicant\":\"王某\",\"receivedOn\":\"2026-03-03\"}"))
                .contains("收件人")
                .contains("收到申请的日期应为2026-03-03");
    }

    @Test
    void aLetterOnTheWayToAnAnswerIsCheckedForWhatTheLawDemandsOfIt() throws IOException {
        List<String> extension = List.of(
                "示例市规划局",
                "延期答复告知书",
                "示规公开延〔2026〕1号",
                "王𬭶：",
                "本机关于2026年3月2日收到您提交的政府信息公开申请。因需查阅的档案较多，根据《中华人民共和国政府信息公开条例》第三十三条，延长答复期限30个工作日。",
                "示例市规划局",
                "2026年3月20日");
        assertThat(run(text(extension))).contains("延长的期限最长不得超过20个工作日").contains("负责人同意");
        assertThat(check(text(extension), "{\"outcome\":\"延期\",\"receivedOn\":\"2026-02-02\"}"))
                .contains("原期限到2026-03-06届满");
    }

    @Test
    void aFileInAFormatNobodyReadsSaysWhatToDo() throws IOException {
        run(Files.writeString(folder.resolve("x.rtf"), "{\\rtf1\\ansi 1}"));
        assertThat(code).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("RTF")
                .contains("另存为docx")
                .hasLineCount(1);
    }

    private String run(Path letter) {
        var out = new ByteArrayOutputStream();
        err.reset();
        code = Commands.run(Object.class, new String[] {"check-letter", letter.toString()}, out, err);
        return out.toString(StandardCharsets.UTF_8);
    }
}

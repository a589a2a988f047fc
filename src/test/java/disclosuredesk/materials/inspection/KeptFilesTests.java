package disclosuredesk.materials.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import disclosuredesk.documents.BoundPdf;
import disclosuredesk.documents.ConvertedPdf;
import disclosuredesk.documents.DrawnPages;
import disclosuredesk.documents.UnreadableDocument;
import disclosuredesk.materials.kept.KeptText;
import disclosuredesk.materials.kept.MailSource;
import disclosuredesk.shared.Refused;
import disclosuredesk.testing.KeptPapers;
import disclosuredesk.testing.Papers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What people really send is kept as it came, told by its content, and made readable or named as not readable. */
class KeptFilesTests {

    /** In two pieces, or scanners would take this class for a virus. */
    private static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*";

    static Stream<Arguments> everyKind() throws IOException {
        byte[] word = KeptPapers.compound("WordDocument", new byte[600]);
        return Stream.of(
                Arguments.of("来信.eml", KeptPapers.eml("x"), FileKind.EML, null),
                Arguments.of("来信.msg", KeptPapers.msg(), FileKind.MSG, null),
                Arguments.of("申请表.doc", word, FileKind.DOC, null),
                Arguments.of("申请表.WPS", word, FileKind.DOC, null),
                Arguments.of("台账.xls", KeptPapers.xls("台账"), FileKind.XLS, null),
                Arguments.of("台账.et", KeptPapers.xls("台账"), FileKind.XLS, null),
                Arguments.of("扫描.tif", KeptPapers.tiff(3), FileKind.TIFF, 3),
                Arguments.of("传真.tiff", KeptPapers.tiff(1), FileKind.TIFF, 1),
                Arguments.of("照片.heic", KeptPapers.heic(), FileKind.HEIC, null),
                Arguments.of("说明.txt", "本人申请公开".getBytes(StandardCharsets.UTF_8), FileKind.TXT, null),
                Arguments.of("说明.txt", "本人申请公开".getBytes(Charset.forName("GB18030")), FileKind.TXT, null),
                Arguments.of("说明.txt", "\ufeff本人申请公开".getBytes(StandardCharsets.UTF_16LE), FileKind.TXT, null),
                Arguments.of("邮件源文.txt", KeptPapers.eml("x"), FileKind.TXT, null),
                Arguments.of("受限.pdf", KeptPapers.restricted(Papers.pdf("a", "b")), FileKind.PDF, 2),
                Arguments.of("perm.pdf", resource("perm.pdf"), FileKind.PDF, null));
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void eachIsKeptByteForByteAndKnownByItsContent(String name, byte[] content, FileKind kind, Integer pages) {
        byte[] sent = content.clone();
        InspectedFile file = InspectedFile.of(name, sent);
        assertThat(file.kind()).isEqualTo(kind);
        assertThat(file.content()).isEqualTo(content);
        assertThat(file.name()).isEqualTo(name);
        assertThat(file.kind().extensions()).isNotEmpty();
        if (pages != null) {
            assertThat(file.pages()).isEqualTo(pages);
        }
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void calledSomethingElseItIsRefused(String name, byte[] content, FileKind kind, Integer pages) {
        assertThatThrownBy(() -> InspectedFile.of("照片.png", content)).isInstanceOf(Refused.class);
    }

    @Test
    void aLargeFileIsKeptAsTheSettingSaysAndATooLargeOneIsToldTheSetting() {
        byte[] large = Arrays.copyOf("大".repeat(100).getBytes(StandardCharsets.UTF_8), 21 << 20);
        Arrays.fill(large, 300, large.length, (byte) 'a');
        assertThat(InspectedFile.of("大.txt", large, 100 << 20).content()).hasSize(21 << 20);
        assertThatThrownBy(() -> InspectedFile.of("大.txt", large, 20 << 20))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.messageKey()).isEqualTo("materials.file.tooLarge");
                    assertThat(refused.arguments()).containsExactly("大.txt", 20);
                });
    }

    @Test
    void aMailTellsItsSenderItsTextItsDaysAndWhatItCarries() throws UnreadableDocument {
        MailSource mail = MailSource.of(KeptPapers.eml("x"));
        assertThat(mail.name()).isEqualTo("王某甲");
        assertThat(mail.subject()).isEqualTo("政府信息公开申请");
        assertThat(mail.sentAt()).isEqualTo("2026-11-20T23:59:58");
        assertThat(mail.arrivedAt()).isEqualTo("2026-11-21T00:05:00");
        assertThat(mail.proof()).startsWith("Received: from mail.example.com");
        assertThat(mail.attachments()).containsExactly("a.bin");
        assertThat(KeptText.ofMail(mail)).contains("发件人：王某甲 wangmoujia@example.com", "附件：a.bin", "申请公开和平路改造项目规划许可证");
    }

    private static byte[] mail(String part, int parts) {
        StringBuilder mail = new StringBuilder(
                "From: a@example.com\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n");
        for (int i = 1; i <= parts; i++) {
            mail.append("--b\n").append(part.replace("#", String.valueOf(i))).append('\n');
        }
        return mail.append("--b--\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aMailThatForwardsManyOthersIsTakenAndSaysHowManyItDoesNotList() throws UnreadableDocument {
        byte[] many = mail(
                "Content-Type: message/rfc822\nContent-Disposition: attachment; filename=\"#.eml\"\n\nSubject: y\n"
                        + "Content-Type: multipart/mixed; boundary=\"in#\"\n\n" + "--in#\n\nx\n".repeat(10)
                        + "--in#--\n",
                305);
        assertThat(InspectedFile.of("a.eml", many).kind()).isEqualTo(FileKind.EML);
        assertThat(MailSource.of(many).attachments())
                .hasSize(201)
                .contains("200.eml")
                .endsWith("另有105个附件未列出");
        assertThat(KeptText.ofMail(MailSource.of(many))).contains("、另有105个附件未列出");
        byte[] tooMany = mail("\nx", 2_001);
        assertThatThrownBy(() -> MailSource.of(tooMany))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageContaining("过多");
        assertThatThrownBy(() -> InspectedFile.of("a.eml", tooMany))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("materials.file.tooManyParts"));
    }

    @Test
    void theTextOfOldFilesIsReadOrNamedAsNotReadable() throws UnreadableDocument {
        assertThat(KeptText.ofOutlook(KeptPapers.msg())).contains("主题：政府信息公开申请", "发件人：王某甲", "申请公开和平路改造项目规划许可证");
        assertThat(KeptText.ofOldExcel(KeptPapers.xls("征收补偿台账"))).contains("征收补偿台账");
        assertThatThrownBy(() -> KeptText.ofOldWord(KeptPapers.compound("WordDocument", new byte[600])))
                .isInstanceOf(UnreadableDocument.class);
    }

    @Test
    void aScanAndATextBecomeAPdfWithEverythingInIt() throws UnreadableDocument, IOException {
        byte[] scan = ConvertedPdf.ofScan(KeptPapers.tiff(3));
        try (DrawnPages pages = DrawnPages.of(scan)) {
            assertThat(pages.count()).isEqualTo(3);
        }
        assertThat(InspectedFile.of("a.pdf", scan).pages()).isEqualTo(3);
        byte[] text = ConvertedPdf.ofText("第一行<b>&\n\n" + "第二段，很长".repeat(400) + "\n\ud83d\ude00\ud800末行");
        assertThat(InspectedFile.of("a.pdf", text).pages()).isGreaterThan(1);
        assertThat(String.join("", disclosuredesk.documents.DocumentText.of(text))
                        .replaceAll("\\s", ""))
                .contains("第一行<b>&", "末行");
        assertThat(ConvertedPdf.scanPng(KeptPapers.tiff(2), 2, 30)).startsWith(0x89, 'P', 'N', 'G');
    }

    @Test
    void aRestrictedPdfIsReadDrawnAndBoundIntoTheDossierLikeAnyOther() throws Exception {
        byte[] restricted = KeptPapers.restricted(Papers.pdf("Hepinglu 12"));
        assertThat(String.join("", disclosuredesk.documents.DocumentText.of(restricted)))
                .contains("Hepinglu 12");
        try (DrawnPages pages = DrawnPages.of(restricted)) {
            assertThat(pages.png(1, 40)).startsWith(0x89, 'P', 'N', 'G');
        }
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        assertThat(BoundPdf.write(
                        java.util.List.of(new BoundPdf.Part("受限文件", () -> restricted)),
                        lines -> Papers.pdf("front"),
                        out))
                .isEqualTo(1);
        assertThat(String.join("", disclosuredesk.documents.DocumentText.of(out.toByteArray())))
                .contains("Hepinglu 12");
    }

    @Test
    void whatUnfoldsTooFarIsFoundBehindTheEncryptionToo() {
        assertThatThrownBy(() -> InspectedFile.of("a.pdf", KeptPapers.restrictedBomb(200)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("materials.file.bomb"));
    }

    static Stream<Arguments> hostile() {
        byte[] mail = KeptPapers.eml(EICAR);
        return Stream.of(
                Arguments.of("a.eml", mail, "virus"),
                Arguments.of("a.txt", EICAR.getBytes(StandardCharsets.UTF_8), "virus"),
                Arguments.of(
                        "a.doc",
                        KeptPapers.compound("WordDocument", new byte[600], "x", EICAR.getBytes(StandardCharsets.UTF_8)),
                        "virus"),
                Arguments.of(
                        "a.doc",
                        KeptPapers.compound("WordDocument", new byte[600], "_VBA_PROJECT", new byte[600]),
                        "macro"),
                Arguments.of("a.doc", KeptPapers.compound("PowerPoint Document", new byte[600]), "unknownKind"),
                Arguments.of("a.doc", KeptPapers.xls("x"), "wrongExtension"),
                Arguments.of(
                        "a.txt",
                        "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8),
                        "unknownKind"),
                Arguments.of("a.txt", "#!/bin/sh\nrm -rf /\n".getBytes(StandardCharsets.UTF_8), "unknownKind"),
                Arguments.of("a.txt", new byte[] {'a', 0, 1, 2}, "unknownKind"),
                Arguments.of("a.eml", "你好".getBytes(StandardCharsets.UTF_8), "unknownKind"),
                Arguments.of("a.eml", "说明.txt".getBytes(StandardCharsets.UTF_8), "unknownKind"),
                Arguments.of("a.tif", Arrays.copyOf(KeptPapers.tiff(1), 40), "damaged"),
                Arguments.of("a.heic", Papers.picture("png", 20, 20), "wrongExtension"));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void whatHurtsIsRefusedInTheseKindsToo(String name, byte[] content, String key) {
        assertThatThrownBy(() -> InspectedFile.of(name, content))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("materials.file." + key));
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(KeptFilesTests.class.getResourceAsStream("/kept/" + name))) {
            return in.readAllBytes();
        }
    }
}

package disclosuredesk.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import disclosuredesk.archive.Dossiers.Dossier;
import disclosuredesk.decision.Ground;
import disclosuredesk.documents.DocumentText;
import disclosuredesk.letters.IssuingLetters;
import disclosuredesk.letters.LetterKind;
import disclosuredesk.letters.Letters;
import disclosuredesk.materials.FilingMaterials;
import disclosuredesk.materials.Materials;
import disclosuredesk.materials.Purpose;
import disclosuredesk.materials.inspection.InspectedFile;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.Papers;
import disclosuredesk.testing.World;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ActiveProfiles;

/** The closed case stands on its own: one package with everything, which proves itself and names what was changed in it. */
@SpringBootTest
@ActiveProfiles("test")
class DossierTests {

    @Autowired
    private ApplicationContext beans;

    @TempDir
    private Path folder;

    private World world;
    private Materials materials;

    @BeforeEach
    void organ() {
        world = new World(beans);
        materials = beans.getBean(Materials.class);
    }

    private void file(RequestId id, Purpose purpose, String name, byte[] content) {
        beans.getBean(FilingMaterials.class)
                .file(id, world.version(id), purpose, InspectedFile.of(name, content), world.clerk);
    }

    private Dossier dossier(RequestId id) {
        return beans.getBean(Dossiers.class).of(id).orElseThrow();
    }

    private RequestId archivedWithMaterials() {
        RequestId id = world.delivered(Ground.DOES_NOT_EXIST);
        file(id, Purpose.APPLICATION, "申请表.pdf", Papers.pdf("Application form"));
        file(id, Purpose.DELIVERY_PROOF, "邮政收据.jpg", Papers.picture("jpg", 400, 300));
        file(id, Purpose.OTHER, "情况说明.docx", Papers.docx("说明"));
        world.archiving.archive(id, world.version(id), "2026-永久-007", Archiving.FOR_EVER, "", world.clerk);
        return id;
    }

    private Path zip(RequestId id) throws Exception {
        Path file = folder.resolve("dossier.zip");
        return Files.write(file, materials.content(dossier(id).zip()));
    }

    @Test
    void theBoundDossierListsAndHoldsEverythingOnRecord() throws Exception {
        RequestId id = archivedWithMaterials();
        byte[] pdf = materials.content(dossier(id).pdf());
        String text = String.join("\n", DocumentText.of(pdf)).replaceAll("\\s+", "");
        assertThat(text)
                .contains(
                        "卷内目录",
                        "申请登记",
                        "检索记录与拟办意见",
                        "征求意见",
                        "决定与审批",
                        "送达",
                        "期限说明",
                        "审计记录摘录",
                        "答复告知书",
                        "申请表.pdf",
                        "邮政收据.jpg",
                        "情况说明.docx",
                        "2026-永久-007",
                        "保管期限永久",
                        "Applicationform",
                        "邮政特快专递（EMS）",
                        "法制审核：丙",
                        "签发：丁",
                        "业务系统",
                        "第三十三条第二款")
                .doesNotContain("??", "〓");
        assertThat(dossier(id).retainedUntil()).isNull();
    }

    @Test
    void theContentsTellTheNumberPrintedOnThePage() throws Exception {
        RequestId id = archivedWithMaterials();
        byte[] pdf = materials.content(dossier(id).pdf());
        try (org.apache.pdfbox.pdmodel.PDDocument document = org.apache.pdfbox.Loader.loadPDF(pdf)) {
            int front = document.getNumberOfPages()
                    - java.util.Objects.requireNonNull(dossier(id).pdf().pages());
            org.apache.pdfbox.text.PDFTextStripper stripper = new org.apache.pdfbox.text.PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setEndPage(front);
            java.util.regex.Matcher line = java.util.regex.Pattern.compile("申请材料 申请表\\.pdf\\s+(\\d+)\\s+1\\b")
                    .matcher(stripper.getText(document));
            assertThat(line.find()).isTrue();
            int page = Integer.parseInt(line.group(1));
            stripper.setStartPage(front + page);
            stripper.setEndPage(front + page);
            assertThat(stripper.getText(document))
                    .contains("Application form")
                    .containsPattern("(?m)^\\s*" + page + "\\s*$");
        }
    }

    @Test
    void thePackageHoldsEveryFileByItselfAndProvesItself() throws Exception {
        Path zip = zip(archivedWithMaterials());
        try (ZipFile opened = new ZipFile(zip.toFile())) {
            assertThat(opened.stream().map(ZipEntry::getName))
                    .contains("卷宗.pdf", "审计记录.jsonl", "SHA256SUMS")
                    .anyMatch(name -> name.matches("文书/01 .*答复告知书.*\\.pdf"))
                    .anyMatch(name -> name.matches("材料/.*申请表\\.pdf"))
                    .anyMatch(name -> name.matches("材料/.*情况说明\\.docx"))
                    .anyMatch(name -> name.startsWith("检索证明/"));
        }
        DossierFile.Verdict verdict = DossierFile.verify(zip);
        assertThat(verdict.faults()).isEmpty();
        assertThat(verdict.files()).isGreaterThanOrEqualTo(6);
    }

    @Test
    void eachOfTwoHundredRandomChangesOfAByteIsFound() throws Exception {
        Path zip = zip(archivedWithMaterials());
        byte[] whole = Files.readAllBytes(zip);
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<Integer> missed = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            byte[] changed = whole.clone();
            int at = random.nextInt(changed.length);
            changed[at] ^= (byte) (1 + random.nextInt(255));
            if (DossierFile.verify(Files.write(folder.resolve("changed.zip"), changed))
                    .faults()
                    .isEmpty()) {
                missed.add(at);
            }
        }
        assertThat(missed).as("seed " + seed).isEmpty();
        assertThat(DossierFile.verify(Files.write(
                                folder.resolve("short.zip"), java.util.Arrays.copyOf(whole, whole.length - 1)))
                        .faults())
                .isNotEmpty();
        assertThat(DossierFile.verify(Files.write(folder.resolve("empty.zip"), new byte[0]))
                        .faults())
                .isNotEmpty();
    }

    @Test
    void aFileAddedBehindTheManifestIsNamedThoughItIsSealedAnew() throws Exception {
        java.util.Map<String, DossierFile.Content> entries = new java.util.LinkedHashMap<>();
        entries.put("a.txt", out -> out.write("甲".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        Path good = folder.resolve("good.zip");
        DossierFile.write(good, entries, world.today().atStartOfDay());
        assertThat(DossierFile.verify(good).faults()).isEmpty();
        Path forged = folder.resolve("forged.zip");
        try (ZipFile from = new ZipFile(good.toFile());
                java.util.zip.ZipOutputStream to = new java.util.zip.ZipOutputStream(Files.newOutputStream(forged))) {
            for (ZipEntry entry : java.util.Collections.list(from.entries())) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(
                        entry.getName().equals("a.txt")
                                ? "乙".getBytes(java.nio.charset.StandardCharsets.UTF_8)
                                : from.getInputStream(entry).readAllBytes());
            }
            to.putNextEntry(new ZipEntry("b.txt"));
        }
        assertThat(DossierFile.verify(forged).faults())
                .extracting(DossierFile.Fault::messageKey)
                .containsExactlyInAnyOrder("archive.verify.seal", "archive.verify.extra", "archive.verify.changed");
    }

    @Test
    void theLedgerKeepsTheHashOfTheWholeAndTheArchivedCaseTakesNoMoreFiles() throws Exception {
        RequestId id = archivedWithMaterials();
        assertThat(world.audit.of(id))
                .anySatisfy(entry ->
                        assertThat(entry.details()).contains(dossier(id).zip().sha256()));
        assertThat(DossierFile.verify(zip(id)).sha256())
                .isEqualTo(dossier(id).zip().sha256());
        assertThatThrownBy(() -> file(id, Purpose.OTHER, "后补.pdf", Papers.pdf("later")))
                .isInstanceOf(Refused.class)
                .hasMessage("materials.archived");
    }

    @Test
    void aDossierIsKeptToTheEndOfTheYearItsRetentionEnds() {
        RequestId id = world.delivered(Ground.PROVIDED);
        assertThatThrownBy(() -> world.archiving.archive(id, world.version(id), "", 5, "", world.clerk))
                .hasMessage("archive.retention.impossible");
        world.archiving.archive(id, world.version(id), "", 10, "", world.clerk);
        assertThat(dossier(id).retainedUntil()).isEqualTo(LocalDate.of(2036, 12, 31));
    }

    @Test
    void aFileThatLacksALetterIsArchivedOnlyWithAReasonThatStandsEverywhere() throws Exception {
        RequestId id = world.delivered(Ground.STILL_UNCLEAR);
        voidNotice(id);
        assertThatThrownBy(() -> world.archiving.archive(id, world.version(id), "", world.clerk))
                .isInstanceOf(Refused.class)
                .hasMessage("archive.missing.reason");
        world.archiving.archive(id, world.version(id), "", "通知书在系统外制发", world.clerk);
        assertThat(dossier(id).missing()).isEqualTo("补正告知书");
        assertThat(String.join(
                                "\n",
                                DocumentText.of(materials.content(dossier(id).pdf())))
                        .replaceAll("\\s+", ""))
                .contains("缺少：补正告知书。理由：通知书在系统外制发");
        assertThat(world.audit.of(id))
                .anySatisfy(entry -> assertThat(entry.event()).isEqualTo("DossierIncomplete"));
    }

    /** As of a case whose letters were not made here. */
    private void voidNotice(RequestId id) {
        long letter = beans.getBean(Letters.class)
                .valid(id, LetterKind.CORRECTION_NOTICE)
                .orElseThrow()
                .id();
        beans.getBean(IssuingLetters.class).voidLetter(id, world.version(id), letter, "错发", world.clerk);
    }

    @Test
    void aLetterNumberedAfterwardsCompletesTheFile() {
        RequestId id = world.delivered(Ground.STILL_UNCLEAR);
        voidNotice(id);
        beans.getBean(IssuingLetters.class).issue(id, world.version(id), LetterKind.CORRECTION_NOTICE, "", world.clerk);
        world.archiving.archive(id, world.version(id), "", "不需要的理由", world.clerk);
        assertThat(dossier(id).missing()).isEmpty();
        assertThat(dossier(id).missingReason()).isEmpty();
    }

    @Test
    void aRequestWithdrawnBeforeAnyAnswerHasADossierToo() throws Exception {
        RequestId id = world.registered();
        world.withdrawing.withdraw(id, world.version(id), world.today(), "申请人书面撤回", world.clerk);
        world.archiving.archive(id, world.version(id), "", world.clerk);
        assertThat(String.join("", DocumentText.of(materials.content(dossier(id).pdf()))))
                .contains("申请人书面撤回");
        assertThat(DossierFile.verify(zip(id)).faults()).isEmpty();
    }
}

package disclosuredesk.letters;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.consultation.Answer;
import disclosuredesk.consultation.Consultation;
import disclosuredesk.cooperation.AssistanceQuestion;
import disclosuredesk.cooperation.OutsideLetter;
import disclosuredesk.decision.DecisionPart;
import disclosuredesk.decision.Evidence;
import disclosuredesk.decision.Ground;
import disclosuredesk.decision.ReviewAnswer;
import disclosuredesk.documents.DocumentText;
import disclosuredesk.fees.FeeNotice;
import disclosuredesk.letters.LetterFiles.Form;
import disclosuredesk.materials.FilingMaterials;
import disclosuredesk.materials.Materials;
import disclosuredesk.materials.Purpose;
import disclosuredesk.materials.inspection.InspectedFile;
import disclosuredesk.rehearsal.Proofs;
import disclosuredesk.requests.ApplicantKind;
import disclosuredesk.requests.Channel;
import disclosuredesk.requests.CorrectionNotice;
import disclosuredesk.requests.Receipt;
import disclosuredesk.requests.Registration;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.PageTest;
import disclosuredesk.testing.Papers;
import disclosuredesk.testing.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * The letter of every kind and outcome, walked to on real transitions, word by word as in src/test/resources/letters/golden;
 * its Word and PDF files say the same. {@code -Dgolden=write} writes the files anew, to be read before they are committed.
 */
@PageTest
class GoldenLettersTests {

    private static final Path GOLDEN = Path.of("src/test/resources/letters/golden");

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Letters letters;

    @Autowired
    private LetterFiles files;

    @Autowired
    private IssuingLetters issuing;

    private World world;

    @BeforeEach
    void organ() {
        world = new World(beans);
    }

    static Stream<Ground> grounds() {
        return Ground.forDrafting().stream().filter(ground -> ground != Ground.NOT_PAID);
    }

    @ParameterizedTest
    @MethodSource("grounds")
    void theAnswerOnEachGround(Ground ground) throws Exception {
        same("DECISION-" + ground, world.approved(ground), LetterKind.DECISION);
    }

    @Test
    void theAnswerThatGivesAPart() throws Exception {
        RequestId id = world.readyToDraft(Ground.PROVIDED);
        world.decisionMaking.draft(
                id,
                world.version(id),
                List.of(
                        new DecisionPart("方案正文", Ground.PROVIDED, null, Proofs.of(Ground.PROVIDED)),
                        new DecisionPart(
                                "方案讨论记录",
                                Ground.PROCESS_INFORMATION,
                                "该记录形成于方案定稿之前",
                                Proofs.of(Ground.PROCESS_INFORMATION))),
                world.clerk);
        world.decisionMaking.passReview(
                id,
                world.version(id),
                ReviewAnswer.allFine(),
                Proofs.secrecyReview(world.today()),
                "同意",
                world.reviewer);
        world.decisionMaking.approve(id, world.version(id), "同意", "", world.head);
        same("DECISION-PARTLY", id, LetterKind.DECISION);
    }

    /** Art. 40: the letter says that, and why; what is only read at the agency is no attachment. */
    @ParameterizedTest
    @CsvSource({"ELECTRONIC, 电子, 电子扫描件一份，以电子邮件发送", "INSPECTION, '查阅、抄录', 工作日上午到本机关政府信息公开查阅点查阅"})
    void theAnswerInAnotherFormThanWasAskedFor(String name, String form, String how) throws Exception {
        RequestId id = world.readyToDraft(Ground.PROVIDED);
        Map<Evidence, String> proofs = new EnumMap<>(Proofs.of(Ground.PROVIDED));
        proofs.put(Evidence.PROVIDED_FORM, form);
        proofs.put(Evidence.PROVIDED_HOW, how);
        proofs.put(Evidence.OTHER_FORM, "原件年久，复印会损坏载体");
        world.decisionMaking.draft(
                id,
                world.version(id),
                List.of(new DecisionPart("东环路改造项目征收补偿方案", Ground.PROVIDED, null, proofs)),
                world.clerk);
        world.decisionMaking.passReview(
                id,
                world.version(id),
                ReviewAnswer.allFine(),
                Proofs.secrecyReview(world.today()),
                "同意",
                world.reviewer);
        world.decisionMaking.approve(id, world.version(id), "同意", "", world.head);
        same("DECISION-OTHER_FORM-" + name, id, LetterKind.DECISION);
    }

    @Test
    void theAnswerOfARequestNotPaidFor() throws Exception {
        RequestId id = world.assigned();
        world.askForFee(
                id,
                world.version(id),
                new FeeNotice(FeeNotice.Basis.PAGE, 44, 0, world.today(), world.today(), null, null),
                world.clerk);
        same("FEE_NOTICE", id, LetterKind.FEE_NOTICE);
        world.today(world.today().plusDays(40));
        world.timers.endDuePeriods();
        issue(id, LetterKind.DECISION);
        same("DECISION-NOT_PAID", id, LetterKind.DECISION);
    }

    @Test
    void theAnswerOfARequestNotCorrected() throws Exception {
        RequestId id = world.registered();
        world.askForCorrection(
                id,
                world.version(id),
                CorrectionNotice.sent(world.today(), "请写明文件名称", world.today().plusDays(14)),
                world.clerk);
        same("CORRECTION_NOTICE", id, LetterKind.CORRECTION_NOTICE);
        world.today(world.today().plusDays(16));
        world.timers.endDuePeriods();
        issue(id, LetterKind.DECISION);
        same("DECISION-NOT_CORRECTED", id, LetterKind.DECISION);
    }

    @Test
    void theConfirmationRecordOfARequestFromTheInternet() throws Exception {
        Registration plain = world.registration(world.today(), ApplicantKind.OTHER);
        var online = new Registration(
                plain.id(),
                Receipt.on(Channel.INTERNET, world.today()),
                plain.applicant(),
                plain.information(),
                plain.documentNumber(),
                plain.wantedForm(),
                plain.wantedRoute());
        world.registering.register(online, world.clerk);
        issue(online.id(), LetterKind.CONFIRMATION_RECORD);
        same("CONFIRMATION_RECORD", online.id(), LetterKind.CONFIRMATION_RECORD);
    }

    @Test
    void theLettersOfAnExcessiveRequest() throws Exception {
        RequestId id = world.assigned();
        world.askForReasons(id, world.version(id), world.today(), world.today().plusDays(9), "本月共提出申请46件", world.clerk);
        same("REASONS_NOTICE", id, LetterKind.REASONS_NOTICE);
        world.excess.receive(id, world.version(id), world.today(), "课题研究", world.clerk);
        world.excess.postpone(id, world.version(id), world.today().plusDays(60), "所涉材料须逐卷调阅", world.clerk);
        issue(id, LetterKind.POSTPONEMENT_NOTICE);
        same("POSTPONEMENT_NOTICE", id, LetterKind.POSTPONEMENT_NOTICE);
    }

    @Test
    void theLettersToThirdPartyAndJointAgency() throws Exception {
        RequestId id = world.proposed(Ground.PROVIDED, true);
        world.askOpinions(
                id,
                world.version(id),
                List.of(
                        Consultation.letter(
                                Consultation.Kind.THIRD_PARTY, "恒通公司", null, "投标报价", world.today(), world.today()),
                        Consultation.letter(
                                Consultation.Kind.JOINT_AGENCY, "示例市财政局", null, "联合批复", world.today(), world.today())),
                world.clerk);
        for (LetterKind kind :
                List.of(LetterKind.THIRD_PARTY_ENQUIRY, LetterKind.JOINT_ENQUIRY, LetterKind.ENQUIRY_NOTICE)) {
            if (kind == LetterKind.ENQUIRY_NOTICE) {
                issue(id, kind);
            }
            same(kind.name(), id, kind);
        }
        for (Consultation one : world.consultations.of(id)) {
            world.consulting.recordOpinion(
                    id,
                    world.version(id),
                    new Answer(
                            one.id(),
                            null,
                            world.today(),
                            one.kind() == Consultation.Kind.THIRD_PARTY
                                    ? Consultation.Opinion.OBJECTS
                                    : Consultation.Opinion.AGREES,
                            "涉及商业秘密"),
                    world.clerk);
        }
        world.decisionMaking.draft(
                id,
                world.version(id),
                List.of(new DecisionPart(
                        "中标合同", Ground.PROVIDED, "该合同使用财政资金，关系公众健康，不公开将对公共利益造成重大影响", Proofs.of(Ground.PROVIDED))),
                world.clerk);
        world.decisionMaking.passReview(
                id,
                world.version(id),
                ReviewAnswer.allFine(),
                Proofs.secrecyReview(world.today()),
                "同意",
                world.reviewer);
        world.decisionMaking.approve(id, world.version(id), "同意", "", world.head);
        issue(id, LetterKind.THIRD_PARTY_NOTICE);
        same("THIRD_PARTY_NOTICE", id, LetterKind.THIRD_PARTY_NOTICE);
    }

    @Test
    void theLettersToOtherOrgans() throws Exception {
        RequestId id = world.proposed(Ground.PROVIDED, true);
        world.askOpinions(
                id,
                world.version(id),
                List.of(
                        Consultation.letter(
                                Consultation.Kind.OTHER_AGENCY, "示例省水利厅", null, "批复原件", world.today(), null),
                        Consultation.letter(
                                Consultation.Kind.SECRECY_AGENCY, "示例市国家保密局", null, "批复附图", world.today(), null)),
                world.clerk);
        for (LetterKind kind : List.of(LetterKind.AGENCY_ENQUIRY, LetterKind.SECRECY_ENQUIRY)) {
            same(kind.name(), id, kind);
        }
        issue(id, LetterKind.ENQUIRY_NOTICE);
        same("ENQUIRY_NOTICE-AGENCY", id, LetterKind.ENQUIRY_NOTICE);
    }

    @Test
    void theLettersOfAnOrdinaryRequest() throws Exception {
        RequestId id = world.assigned();
        world.extending.propose(id, world.version(id), 10, "须汇总三个科室的材料", world.clerk);
        world.extending.approve(id, world.version(id), world.head);
        for (LetterKind kind : List.of(
                LetterKind.RECEIPT, LetterKind.ORAL_RECORD, LetterKind.ASSIGNMENT_SLIP, LetterKind.EXTENSION_NOTICE)) {
            issue(id, kind);
            same(kind.name(), id, kind);
        }
        world.withdrawing.withdraw(id, world.version(id), world.today(), "已从其他途径取得", world.clerk);
        issue(id, LetterKind.WITHDRAWAL_CONFIRMATION);
        same("WITHDRAWAL_CONFIRMATION", id, LetterKind.WITHDRAWAL_CONFIRMATION);
    }

    @ParameterizedTest
    @EnumSource(names = {"SERVICE_RECEIPT", "APPROVAL_SHEET"})
    void theSheetsOfADeliveredAnswer(LetterKind kind) throws Exception {
        RequestId id = world.delivered(Ground.INTERNAL_AFFAIRS);
        issue(id, kind);
        same(kind.name(), id, kind);
    }

    @ParameterizedTest
    @EnumSource(names = {"RECTIFICATION_NOTICE", "FORWARDING_NOTICE"})
    void theLettersInAnOfficersWords(LetterKind kind) throws Exception {
        RequestId id = world.assigned();
        issuing.write(
                id, world.version(id), kind, new WrittenLetter("示例市档案馆", "经核对登记资料，出生日期已更正为1980年5月1日"), world.clerk);
        same(kind.name(), id, kind);
    }

    @Test
    void theLettersToAnOrganAskedForHelp() throws Exception {
        RequestId id = world.assigned();
        long help = world.helpPrepared(id);
        issue(id, LetterKind.ASSISTANCE_LETTER);
        same("ASSISTANCE_LETTER", id, LetterKind.ASSISTANCE_LETTER);
        assertThat(String.join(
                        "",
                        letters.valid(id, LetterKind.ASSISTANCE_LETTER)
                                .orElseThrow()
                                .content()
                                .lines()))
                .as("who applied, and for what, is not told")
                .doesNotContain("王", "征收补偿方案", "样例证件");
        world.askingAssistance.send(help, "", world.today(), "EMS 1000000010", world.clerk);
        world.today(LocalDate.of(2026, 3, 6));
        world.askingAssistance.chase(help, "", world.clerk);
        issue(id, LetterKind.ASSISTANCE_URGING);
        same("ASSISTANCE_URGING", id, LetterKind.ASSISTANCE_URGING);
        world.today(LocalDate.of(2026, 3, 10));
        world.askingAssistance.chase(help, "", world.clerk);
        issue(id, LetterKind.ASSISTANCE_URGING);
        same("ASSISTANCE_URGING-LATE", id, LetterKind.ASSISTANCE_URGING);
        assertThat(issuing.possible(id, world.clerk))
                .doesNotContain(LetterKind.ASSISTANCE_LETTER, LetterKind.ASSISTANCE_URGING);
        List<String> papers = new ArrayList<>();
        for (String name : List.of("用地红线图.pdf", "征收范围说明.pdf")) {
            beans.getBean(FilingMaterials.class)
                    .file(id, world.version(id), Purpose.OTHER, InspectedFile.of(name, Papers.pdf("map")), world.clerk);
        }
        beans.getBean(Materials.class).of(id, Purpose.OTHER).forEach(one -> papers.add(one.storageName()));
        world.askingAssistance.ask(
                id,
                new AssistanceQuestion(
                        "核对红线图所示范围与1998年征收范围是否一致", Set.of(), List.of(new OutsideLetter("示例市档案馆", "", null)), papers, 5),
                world.clerk);
        issue(id, LetterKind.ASSISTANCE_LETTER);
        same("ASSISTANCE_LETTER-PAPERS", id, LetterKind.ASSISTANCE_LETTER);
    }

    private void issue(RequestId id, LetterKind kind) {
        assertThat(issuing.possible(id, world.clerk)).contains(kind);
        issuing.issue(id, world.version(id), kind, "", world.clerk);
    }

    private void same(String name, RequestId id, LetterKind kind) throws Exception {
        Letter letter = letters.valid(id, kind).orElseThrow();
        same(
                name,
                letter.content(),
                kind != LetterKind.APPROVAL_SHEET && kind != LetterKind.ASSIGNMENT_SLIP,
                form -> files.of(letter, form, world.clerk));
    }

    /** Word by word as in the file, and the same in each form. */
    static void same(String name, LetterContent content, boolean leavesTheHouse, Function<Form, byte[]> files)
            throws Exception {
        String text = String.join("\n", content.lines()) + "\n";
        assertThat(text).doesNotContain("??").doesNotContain("null").doesNotContainPattern("\\{\\d}");
        for (Form form : List.of(Form.DOCX, Form.PDF)) {
            assertThat(squeezed(String.join("", DocumentText.of(files.apply(form)))))
                    .as("%s of %s", form, name)
                    .isEqualTo(squeezed(inFileOrder(content)));
        }
        readAsALawyerReads(name, leavesTheHouse, content, files.apply(Form.PDF));
        golden(name, text);
    }

    /** No choice left to the reader, no word from inside, the numbers of the pages outside, the end never alone on a page. */
    private static void readAsALawyerReads(String name, boolean leavesTheHouse, LetterContent content, byte[] pdf)
            throws IOException {
        String body = String.join("\n", content.paragraphs());
        for (String choice : List.of("（贵", "您或者", "个人隐私等", "投诉、举报等", "第三方或者其他机关", "一/二", "（或")) {
            assertThat(body).as(name).doesNotContain(choice);
        }
        if (leavesTheHouse) {
            for (String inside : List.of("拟办", "承办科室", "经办人意见", "乙科长")) {
                assertThat(body).as(name).doesNotContain(inside);
            }
        }
        if (body.contains("随本告知书一并提供")) {
            assertThat(content.paragraphs()).as(name).anyMatch(line -> line.startsWith("附件："));
        }
        List<LetterPage> pages = LetterPage.of(pdf);
        for (LetterPage page : pages) {
            assertThat(page.isNumberOutside())
                    .as("%s page %s", name, page.number())
                    .isTrue();
        }
        LetterPage end = pages.get(pages.size() - 1);
        List<String> closing = List.of(content.signature(), content.date(), content.contact());
        assertThat(end.lines()).as(name).endsWith(closing.toArray(String[]::new));
        if (pages.size() > 1) {
            assertThat(end.lines().size() - closing.size())
                    .as("%s: lines of the body beside its end", name)
                    .isGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void noKindAndNoGroundIsMissing() {
        for (LetterKind kind : LetterKind.values()) {
            if (kind != LetterKind.DECISION) {
                assertThat(GOLDEN.resolve(kind + ".txt")).exists();
            }
        }
        for (Ground ground : Ground.values()) {
            if (ground != Ground.WITHDRAWN) {
                assertThat(GOLDEN.resolve("DECISION-" + ground + ".txt")).exists();
            }
        }
    }

    /** In the files the number stands above the title. */
    private static String inFileOrder(LetterContent content) {
        return content.head()
                + content.number()
                + content.title()
                + content.addressee()
                + String.join("", content.paragraphs())
                + content.signature()
                + content.date()
                + content.contact();
    }

    private static String squeezed(String text) {
        return text.replaceAll("—\\s*\\d+\\s*—", "").replaceAll("[\\s\\u00a0\\u3000]", "");
    }

    private static void golden(String name, String text) throws IOException {
        Path file = GOLDEN.resolve(name + ".txt");
        if ("write".equals(System.getProperty("golden"))) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, text);
        }
        assertThat(file).content().isEqualTo(text);
    }
}

package disclosuredesk.release.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import disclosuredesk.decision.DecisionPart;
import disclosuredesk.decision.Evidence;
import disclosuredesk.decision.Ground;
import disclosuredesk.documents.DocumentText;
import disclosuredesk.documents.HiddenContent;
import disclosuredesk.documents.HiddenContentTests;
import disclosuredesk.documents.Scans;
import disclosuredesk.documents.UnreadableDocument;
import disclosuredesk.materials.FilingMaterials;
import disclosuredesk.materials.Material;
import disclosuredesk.materials.Materials;
import disclosuredesk.materials.Purpose;
import disclosuredesk.materials.inspection.InspectedFile;
import disclosuredesk.rehearsal.Proofs;
import disclosuredesk.release.InformationFile;
import disclosuredesk.release.InformationFiles;
import disclosuredesk.release.Reassessing;
import disclosuredesk.release.Reassessment;
import disclosuredesk.release.Release;
import disclosuredesk.release.WithheldRegister;
import disclosuredesk.shared.ListOrder;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.PageTest;
import disclosuredesk.testing.Pages;
import disclosuredesk.testing.Pages.Answer;
import disclosuredesk.testing.Papers;
import disclosuredesk.testing.World;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What goes out of each file: marked, burnt, and the same as what was decided; what is withheld is looked at again. */
@PageTest
class ReleasePagesTests {

    private static final String SECRETS =
            "Contract\nID 110101199003078515 phone 13912345678\ncard 6222021234567894 tel 010-66001234\nPrice 1250000";

    @Autowired
    private ApplicationContext beans;

    private World world;
    private Pages pages;

    @BeforeEach
    void organ() {
        world = new World(beans);
        pages = new Pages(beans);
    }

    private RequestId withInformation(byte[] content) {
        RequestId id = world.proposed(Ground.PROVIDED, false);
        beans.getBean(FilingMaterials.class)
                .file(id, world.version(id), Purpose.INFORMATION, InspectedFile.of("协议.pdf", content), world.handler);
        return id;
    }

    private InformationFile file(RequestId id) {
        return beans.getBean(InformationFiles.class).of(id).get(0);
    }

    private Answer post(RequestId id, String page, String... fields) {
        Map<String, String> form = new HashMap<>(Pages.form(fields));
        form.put("version", String.valueOf(world.version(id)));
        return pages.post(
                "/requests/" + id + "/release/" + file(id).material().storageName() + page, form, world.clerk);
    }

    private void draft(RequestId id, DecisionPart... parts) {
        world.decisionMaking.draft(id, world.version(id), List.of(parts), world.clerk);
    }

    @Test
    void suggestsIdentityNumbersTelephonesAndBankCardsAndBurnsThemIn() throws Exception {
        RequestId id = withInformation(Papers.pdf(SECRETS, "second page"));
        Answer page = pages.get(
                "/requests/" + id + "/release/" + file(id).material().storageName() + "/pages/1", world.clerk);
        assertThat(page.text())
                .contains("身份证号 110*************15", "银行卡号 622***********94", "电话号码 139******78", "电话号码 010*******34")
                .doesNotContain("??");
        assertThat(post(id, "/suggestions", "wholeGround", "THIRD_PARTY").flash())
                .isEqualTo("release.adopted");
        assertThat(file(id).marks()).hasSize(4);
        assertThat(file(id).choice()).isEqualTo(Release.REDACTED);
        assertThat(post(id, "/suggestions", "wholeGround", "THIRD_PARTY").flash())
                .isEqualTo("release.adopted");
        assertThat(file(id).marks()).as("nothing is marked twice").hasSize(4);
        assertThat(post(id, "/burning").flash()).isEqualTo("release.burnt.done");
        Material burnt = file(id).burnt();
        assertThat(burnt.name()).isEqualTo("协议（遮盖件）.pdf");
        assertThat(burnt.pages()).as("two pages and what the marks mean").isEqualTo(3);
        assertThatThrownBy(() -> DocumentText.of(beans.getBean(Materials.class).content(burnt)))
                .isInstanceOf(UnreadableDocument.class);
    }

    @Test
    void marksAreTypedMovedAndRemovedAsNumbersAndOutdateTheBurntFile() {
        RequestId id = withInformation(Papers.pdf("one"));
        post(
                id,
                "/pages/1",
                "marks[0].left",
                "10",
                "marks[0].top",
                "20.5",
                "marks[0].width",
                "30",
                "marks[0].height",
                "5",
                "marks[0].ground",
                "THIRD_PARTY",
                "marks[1].left",
                "",
                "marks[1].top",
                "",
                "marks[1].width",
                "",
                "marks[1].height",
                "",
                "marks[1].ground",
                "");
        assertThat(file(id).marks())
                .singleElement()
                .satisfies(mark -> assertThat(mark.box().top()).isEqualTo(205));
        post(id, "/burning");
        assertThat(file(id).burnt()).isNotNull();
        post(
                id,
                "/pages/1",
                "marks[0].left",
                "12",
                "marks[0].top",
                "20.5",
                "marks[0].width",
                "30",
                "marks[0].height",
                "5",
                "marks[0].ground",
                "THIRD_PARTY");
        assertThat(file(id).burnt()).isNull();
        assertThat(pages.get("/requests/" + id + "/release", world.clerk).text())
                .contains("尚未生成遮盖件");
        post(
                id,
                "/pages/1",
                "marks[0].left",
                "12",
                "marks[0].top",
                "20.5",
                "marks[0].width",
                "30",
                "marks[0].height",
                "5",
                "marks[0].ground",
                "THIRD_PARTY",
                "marks[0].removed",
                "true");
        assertThat(file(id).marks()).isEmpty();
        Answer beside = post(
                id,
                "/pages/1",
                "marks[0].left",
                "90",
                "marks[0].top",
                "20",
                "marks[0].width",
                "30",
                "marks[0].height",
                "5",
                "marks[0].ground",
                "THIRD_PARTY");
        assertThat(beside.text()).contains("第1处遮盖的位置不完整或者超出页面");
        assertThat(beside.html()).contains("value=\"90.0\"");
        assertThat(post(
                                id,
                                "/pages/1",
                                "marks[0].left",
                                "1",
                                "marks[0].top",
                                "1",
                                "marks[0].width",
                                "3",
                                "marks[0].height",
                                "5")
                        .text())
                .contains("请为每处遮盖");
        assertThat(post(id, "/pages/2").status()).isEqualTo(404);
    }

    @Test
    void aCleanCopyGoesOutByDefaultNamedWithoutANumber() throws Exception {
        RequestId id = world.proposed(Ground.PROVIDED, false);
        byte[] signed;
        try (PDDocument pdf = Loader.loadPDF(Papers.pdf("Contract"));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            pdf.getDocumentInformation().setAuthor("李四");
            pdf.save(out);
            signed = out.toByteArray();
        }
        beans.getBean(FilingMaterials.class)
                .file(
                        id,
                        world.version(id),
                        Purpose.INFORMATION,
                        InspectedFile.of("张三13912345678的合同.pdf", signed),
                        world.handler);
        post(id, "/choice", "choice", "WHOLE");
        Material clean = file(id).burnt();
        assertThat(clean.name()).isEqualTo("张三***********的合同（清理件）.pdf");
        assertThat(file(id).hidden()).isEmpty();
        byte[] content = beans.getBean(Materials.class).content(clean);
        assertThat(HiddenContent.of(content)).isEmpty();
        assertThat(DocumentText.of(content)).containsExactly("Contract");
        assertThat(pages.get("/requests/" + id + "/release", world.clerk).text())
                .contains("（清理件）")
                .doesNotContain("??");
        post(id, "/choice", "choice", "REDACTED");
        assertThat(file(id).isToBeBurnt())
                .as("a clean copy is no redacted file")
                .isTrue();
        post(id, "/choice", "choice", "WHOLE", "asIs", "true");
        assertThat(file(id).burnt()).isNull();
        assertThat(pages.get("/requests/" + id + "/release", world.clerk).text())
                .contains("原件还带有： 作者等文件属性、 文件名中的个人信息");
    }

    @Test
    void aPageThatCannotBeDrawnWholeIsRefusedAloudAndMayOnlyBeWithheld() throws Exception {
        RequestId id = withInformation(Scans.damaged());
        Answer page = pages.get(
                "/requests/" + id + "/release/" + file(id).material().storageName() + "/pages/1", world.clerk);
        assertThat(page.text()).contains("第1页有图像或者其他内容不能完整显示", "本页不能生成遮盖件，只能整页不提供");
        post(id, "/choice", "choice", "REDACTED");
        assertThat(post(id, "/burning").text()).contains("第1页有图像或者其他内容不能完整显示", "没有生成任何文件");
        assertThat(file(id).burnt()).isNull();
        post(id, "/pages/1", "whole", "true", "wholeGround", "THIRD_PARTY");
        assertThat(post(id, "/burning").flash()).isEqualTo("release.burnt.done");
    }

    @Test
    void aMarkThatLeavesHalfOfANumberFreeIsNotBurnt() {
        RequestId id = withInformation(Papers.pdf(SECRETS));
        post(id, "/suggestions", "wholeGround", "THIRD_PARTY");
        var box = file(id).marks().get(0).box();
        post(
                id,
                "/pages/1",
                "marks[0].left",
                String.valueOf(box.left() / 10.0),
                "marks[0].top",
                String.valueOf((box.top() - box.height() / 2) / 10.0),
                "marks[0].width",
                String.valueOf(box.width() / 10.0),
                "marks[0].height",
                String.valueOf(box.height() / 10.0),
                "marks[0].ground",
                "THIRD_PARTY");
        assertThat(post(id, "/burning").text()).contains("没有完全遮住，仍可辨认");
        assertThat(file(id).burnt()).isNull();
    }

    @Test
    void whatIsGivenAndWhatIsWithheldOfAPaperAreNamedApart() {
        RequestId id = withInformation(Papers.pdf("one"));
        refused(
                id,
                "decision.draft.sameName",
                world.part("《方案》", Ground.PROVIDED),
                world.part("方案 ", Ground.PROCESS_INFORMATION));
    }

    @Test
    void whatGoesOutMustBeWhatIsDecided() {
        RequestId id = withInformation(Papers.pdf("one", "two"));
        refused(id, "release.check.undecided", world.part(Ground.PROVIDED));
        post(id, "/pages/2", "whole", "true", "wholeGround", "PROCESS_INFORMATION");
        refused(
                id,
                "release.check.toBeBurnt",
                world.part(Ground.PROVIDED),
                world.part("讨论记录", Ground.PROCESS_INFORMATION));
        post(id, "/burning");
        refused(id, "release.check.notWhole", world.part(Ground.PROVIDED));
        refused(
                id,
                "release.check.otherGround",
                world.part(Ground.PROVIDED),
                world.part("执法案卷", Ground.ENFORCEMENT_FILE));
        refused(id, "release.check.notGiven", world.part(Ground.PROCESS_INFORMATION));
        assertThat(post(id, "/choice", "choice", "WHOLE").text()).contains("已有1处遮盖，不能原件提供");
        assertThat(post(id, "/choice", "choice", "WITHHELD").text()).contains("请为每处遮盖和不提供的内容选择依据");
        draft(id, world.part(Ground.PROVIDED), world.part("讨论记录", Ground.PROCESS_INFORMATION));
        assertThat(file(id).pagesGiven()).isEqualTo(1);
    }

    @Test
    void whatTheLetterListsAsAttachmentsIsWhatGoesOut() {
        RequestId id = withInformation(Papers.pdf("one"));
        post(id, "/choice", "choice", "WHOLE");
        refused(id, "release.check.notListed", world.part(Ground.ALREADY_PUBLISHED));
        post(id, "/choice", "choice", "WITHHELD", "ground", "PROCESS_INFORMATION");
        Map<Evidence, String> asData = new EnumMap<>(world.evidence(Ground.PROVIDED));
        asData.put(Evidence.PROVIDED_FORM, "电子");
        asData.put(Evidence.OTHER_FORM, "原件年久，复印会损坏载体");
        DecisionPart withheld = world.part("讨论记录", Ground.PROCESS_INFORMATION);
        refused(id, "release.check.nothingGiven", new DecisionPart("方案正文", Ground.PROVIDED, null, asData), withheld);
        draft(id, world.part("方案正文", Ground.PROVIDED), withheld);
        assertThat(pages.get("/requests/" + id, world.reviewer).text()).contains("附件核对：附件说明列出“方案正文”，案卷内没有定为提供的文件");
    }

    @Test
    void anAttachmentOfAnotherNameThanTheFileIsSaidToWhoSigns() {
        RequestId id = withInformation(Papers.pdf("one"));
        post(id, "/choice", "choice", "WHOLE");
        draft(id, world.part("听证笔录", Ground.PROVIDED));
        assertThat(pages.get("/requests/" + id, world.reviewer).text())
                .contains("附件说明列出1项（听证笔录），定为提供的文件有1份（" + file(id).givenName() + "）");
        RequestId same = withInformation(Papers.pdf("two"));
        post(same, "/choice", "choice", "WHOLE");
        draft(same, world.part(file(same).givenName().replaceFirst("\\.pdf$", ""), Ground.PROVIDED));
        assertThat(pages.get("/requests/" + same, world.reviewer).text()).doesNotContain("附件核对");
    }

    private void refused(RequestId id, String key, DecisionPart... parts) {
        assertThatThrownBy(() -> draft(id, parts)).hasMessage(key);
    }

    @Test
    void whatGoesOutIsFixedByTheApproval() {
        RequestId id = withInformation(Papers.pdf("one"));
        post(id, "/choice", "choice", "WHOLE");
        draft(id, world.part(Ground.PROVIDED));
        world.decisionMaking.passReview(
                id,
                world.version(id),
                disclosuredesk.decision.ReviewAnswer.allFine(),
                Proofs.secrecyReview(world.today()),
                "同意",
                world.reviewer);
        world.decisionMaking.approve(id, world.version(id), "同意", "", world.head);
        Answer late = post(id, "/pages/1", "whole", "true", "wholeGround", "THIRD_PARTY");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("决定已经签发，提供的信息不能再改动");
        assertThatThrownBy(() -> beans.getBean(FilingMaterials.class)
                        .strike(id, world.version(id), file(id).material().storageName(), "错", world.clerk))
                .hasMessage("release.decided");
    }

    @Test
    void theRegisterTellsWhatIsWithheldAndWhenToLookAtItAgain() {
        RequestId id = world.delivered(Ground.INTERNAL_AFFAIRS);
        assertThat(pages.get("/withheld", world.handler).status()).isEqualTo(403);
        Answer page = pages.get("/withheld", world.clerk);
        assertThat(page.text())
                .contains("不予公开信息台账", "第十六条第一款", world.today().plusMonths(12).toString())
                .doesNotContain("??", "已到期");
        world.today(world.today().plusMonths(12));
        assertThat(pages.get("/withheld", world.clerk).text()).contains("不予公开信息（1）", "已到期");
        String at = "/requests/" + id + "/reassessment/1";
        assertThat(pages.get(at, world.clerk).status()).isEqualTo(200);
        assertThat(pages.post(
                                at,
                                Map.of(
                                        "version",
                                        String.valueOf(world.version(id)),
                                        "result",
                                        "STILL_WITHHELD",
                                        "note",
                                        "情势没有变化",
                                        "reviewOn",
                                        "2026-01-01"),
                                world.clerk)
                        .text())
                .contains("请填写晚于今天的下次评估日期");
        pages.post(
                at,
                Map.of(
                        "version",
                        String.valueOf(world.version(id)),
                        "result",
                        "STILL_WITHHELD",
                        "note",
                        "情势没有变化",
                        "reviewOn",
                        world.today().plusMonths(6).toString()),
                world.clerk);
        assertThat(pages.get("/withheld", world.clerk).text())
                .contains("继续不予公开", "情势没有变化", world.today().plusMonths(6).toString())
                .doesNotContain("已到期");
        world.today(world.today().plusDays(1));
        pages.post(
                at,
                Map.of("version", String.valueOf(world.version(id)), "result", "MAY_BE_DISCLOSED", "note", "项目已经完成"),
                world.clerk);
        assertThat(pages.get("/withheld", world.clerk).text()).contains(world.today() + " 可以公开", "项目已经完成");
    }

    @Test
    void whatAFileGivenAsItIsCarriesBesidesItsPagesIsToldToWhoChoosesAndToWhoReviews() {
        RequestId id = world.proposed(Ground.PROVIDED, false);
        byte[] draft = Papers.zip(
                "[Content_Types].xml",
                HiddenContentTests.WORD,
                "word/document.xml",
                "<w:document><w:ins w:author=\"x\"><w:r/></w:ins></w:document>",
                "word/comments.xml",
                "<w:comments><w:comment w:id=\"0\"/></w:comments>");
        beans.getBean(FilingMaterials.class)
                .file(id, world.version(id), Purpose.INFORMATION, InspectedFile.of("方案.docx", draft), world.clerk);
        Material material =
                beans.getBean(Materials.class).of(id, Purpose.INFORMATION).get(0);
        Answer byDefault = pages.post(
                "/requests/" + id + "/release/" + material.storageName() + "/choice",
                Map.of("version", String.valueOf(world.version(id)), "choice", "WHOLE"),
                world.clerk);
        assertThat(byDefault.text()).as("no clean copy can be made of a draft").contains("带有页面以外的内容：修订痕迹、批注。不能自动清理");
        assertThat(file(id).choice()).isNull();
        pages.post(
                "/requests/" + id + "/release/" + material.storageName() + "/choice",
                Map.of("version", String.valueOf(world.version(id)), "choice", "WHOLE", "asIs", "true"),
                world.clerk);
        assertThat(pages.get("/requests/" + id + "/release", world.clerk).text())
                .contains("原件还带有： 修订痕迹、 批注");
        assertThat(pages.get("/requests/" + id, world.head).text()).contains("原件还带有： 修订痕迹、 批注");
        pages.post(
                "/requests/" + id + "/release/" + material.storageName() + "/choice",
                Map.of(
                        "version",
                        String.valueOf(world.version(id)),
                        "choice",
                        "WITHHELD",
                        "ground",
                        "INTERNAL_AFFAIRS"),
                world.clerk);
        assertThat(pages.get("/requests/" + id, world.head).text()).doesNotContain("原件还带有");
    }

    @Test
    void theNumberInTheMenuIsThatOfTheDueLinesOnEveryDay() {
        world.today(LocalDate.of(2026, 8, 28));
        world.delivered(Ground.INTERNAL_AFFAIRS);
        world.today(LocalDate.of(2026, 8, 31));
        world.delivered(Ground.PROCESS_INFORMATION);
        WithheldRegister register = beans.getBean(WithheldRegister.class);
        world.jdbc
                .sql(
                        "insert into agency_setting (agency_id, name, setting_value) values (:agency, 'REASSESSMENT_MONTHS', 6)")
                .param("agency", world.agency)
                .update();
        for (LocalDate day = LocalDate.of(2027, 2, 20); day.isBefore(LocalDate.of(2027, 3, 5)); day = day.plusDays(1)) {
            LocalDate today = day;
            assertThat(register.due(world.agency, today)).as(today.toString()).isEqualTo((int)
                    register.page(world.clerk, ListOrder.OWN, 1).rows().stream()
                            .filter(entry -> entry.isDue(today))
                            .count());
        }
        assertThat(register.page(world.clerk, ListOrder.OWN, 1).rows())
                .hasSize(2)
                .allMatch(entry -> entry.withheld().decidedOn().plusMonths(6).equals(entry.reviewOn()));
        assertThat(register.due(world.agency, LocalDate.of(2027, 2, 27))).isZero();
        assertThat(register.due(world.agency, LocalDate.of(2027, 2, 28))).isEqualTo(2);
    }

    @Test
    void whatIsToBeLookedAtNextComesFirstAndWhatNeedNotBeLast() {
        RequestId toAuthority = world.delivered(Ground.ENQUIRY_BY_SPECIAL_LAW);
        world.today(World.MONDAY.plusDays(1));
        RequestId second = world.delivered(Ground.PROCESS_INFORMATION);
        RequestId first = world.delivered(Ground.INTERNAL_AFFAIRS);
        WithheldRegister register = beans.getBean(WithheldRegister.class);
        assertThat(order(register)).as("of one day the later number first").containsExactly(first, second, toAuthority);
        Reassessing reassessing = beans.getBean(Reassessing.class);
        LocalDate month = world.today().plusMonths(1);
        reassessing.reassess(
                second, world.version(second), 1, Reassessment.Result.STILL_WITHHELD, "仍在讨论", month, world.clerk);
        reassessing.reassess(
                first,
                world.version(first),
                1,
                Reassessment.Result.STILL_WITHHELD,
                "误",
                month.minusDays(5),
                world.clerk);
        world.today(world.today().plusDays(1));
        reassessing.reassess(
                first,
                world.version(first),
                1,
                Reassessment.Result.STILL_WITHHELD,
                "更正",
                month.plusDays(5),
                world.clerk);
        assertThat(order(register)).containsExactly(second, first, toAuthority);
        assertThat(register.page(world.clerk, ListOrder.OWN, 7).rows())
                .as("the nearest page")
                .extracting(WithheldRegister.Entry::reviewOn)
                .containsExactly(month, month.plusDays(5), null);
        assertThat(register.find(world.agency, first, 1).orElseThrow().last().note())
                .isEqualTo("更正");
        assertThat(register.find(world.agency, first, 2)).isEmpty();
        assertThat(register.find(world.clerkOfAnotherAgency.agencyId(), first, 1))
                .isEmpty();
    }

    private List<RequestId> order(WithheldRegister register) {
        return register.page(world.clerk, ListOrder.OWN, 1).rows().stream()
                .map(entry -> entry.withheld().request())
                .toList();
    }

    @Test
    void whatSeveralApplicantsWereGivenIsSuggestedForPublication() {
        RequestId one = world.delivered(Ground.PROVIDED);
        RequestId other = world.delivered(Ground.PROVIDED);
        assertThat(pages.get("/withheld", world.clerk).text())
                .as("one applicant twice is not several")
                .contains("没有两个以上申请人取得相同信息的情形");
        world.jdbc
                .sql(
                        "update disclosure_request set identity_number = 'OTHER1', identity_index = 'OTHER1' where id = :id")
                .param("id", other.value())
                .update();
        assertThat(pages.get("/withheld", world.clerk).text()).contains("主动公开建议", "2 2 " + world.today());
        String latest = pages.get("/withheld", world.clerk)
                .all("/requests/([0-9a-f-]{36})/publication")
                .get(0);
        assertThat(latest).isIn(one.value(), other.value());
        RequestId id = RequestId.parse(latest).orElseThrow();
        assertThat(pages.get("/requests/" + latest + "/publication", world.clerk)
                        .text())
                .doesNotContain("??");
        pages.post(
                "/requests/" + latest + "/publication",
                Map.of("version", String.valueOf(world.version(id)), "published", "true", "note", "门户网站规划栏目"),
                world.clerk);
        assertThat(pages.get("/withheld", world.clerk).text()).contains("纳入主动公开 " + world.today(), "门户网站规划栏目");
    }
}

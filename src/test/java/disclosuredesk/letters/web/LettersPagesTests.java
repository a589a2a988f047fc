package disclosuredesk.letters.web;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.decision.DecisionPart;
import disclosuredesk.decision.Ground;
import disclosuredesk.decision.ReviewAnswer;
import disclosuredesk.documents.Container;
import disclosuredesk.documents.DocumentText;
import disclosuredesk.documents.WordTemplate;
import disclosuredesk.letters.IssuingLetters;
import disclosuredesk.letters.Letter;
import disclosuredesk.letters.LetterFiles;
import disclosuredesk.letters.LetterKind;
import disclosuredesk.letters.Letters;
import disclosuredesk.rehearsal.Proofs;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.PageTest;
import disclosuredesk.testing.Pages;
import disclosuredesk.testing.World;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Letters on their pages: checked before they are signed, numbered without gaps, voided and not deleted. */
@PageTest
class LettersPagesTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Letters letters;

    private Pages pages;
    private World world;

    @BeforeEach
    void organ() {
        pages = new Pages(beans);
        world = new World(beans);
    }

    private Letter answer(RequestId id) {
        return letters.valid(id, LetterKind.DECISION).orElseThrow();
    }

    private static String at(RequestId id, String rest) {
        return "/requests/" + id + "/letters" + rest;
    }

    @Test
    void theReviewerAndTheHeadSeeTheLetterWithWhatTheCheckFinds() {
        RequestId id = world.drafted(Ground.INTERNAL_AFFAIRS);
        assertThat(pages.get("/requests/" + id + "/review", world.reviewer).text())
                .contains("答复文书预览", "示公开〔2026〕1号", "应当自收到本告知书之日起60日内先向示例市人民政府申请行政复议", "文书检查没有发现问题");
        assertThat(letters.of(id)).isEmpty();
    }

    @Test
    void anAnswerWithAFindingIsNotSignedUnlessTheHeadSaysWhy() {
        RequestId id = world.readyToDraft(Ground.INTERNAL_AFFAIRS);
        world.decisionMaking.draft(
                id,
                world.version(id),
                List.of(new DecisionPart(
                        "方案",
                        Ground.INTERNAL_AFFAIRS,
                        "根据《中华人民共和国政府信息公开条例》第十四条的规定办理",
                        world.evidence(Ground.INTERNAL_AFFAIRS))),
                world.clerk);
        world.decisionMaking.passReview(
                id, world.version(id), ReviewAnswer.allFine(), Proofs.secrecyReview(world.today()), "", world.reviewer);
        Pages.Answer refused =
                pages.act(id, "approval", world.version(id), world.head, "answer", "PASSED", "comment", "同意");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("不能签发", "法律依据", "第十四条");
        assertThat(letters.of(id)).isEmpty();
        assertThat(world.steps(id)).containsExactly("approveDecision");

        pages.act(
                id,
                "approval",
                world.version(id),
                world.head,
                "answer",
                "PASSED",
                "comment",
                "同意",
                "despite",
                "第十四条系引用原文");
        assertThat(answer(id).number()).isEqualTo("示公开〔2026〕1号");
        assertThat(pages.get("/requests/" + id, world.clerk).text()).contains("第十四条系引用原文");
    }

    @Test
    void withoutALetterheadNothingIsSigned() {
        world.jdbc
                .sql("delete from letterhead where agency_id = :agency")
                .param("agency", world.agency)
                .update();
        RequestId id = world.reviewed(Ground.PROVIDED);
        assertThat(pages.act(id, "approval", world.version(id), world.head, "answer", "PASSED")
                        .text())
                .contains("文书信息尚未填写");
        assertThat(world.steps(id)).containsExactly("approveDecision");
    }

    @Test
    void aVoidLetterKeepsItsNumberAndTheNextHasAnother() {
        RequestId id = world.approved(Ground.PROVIDED);
        Letter first = answer(id);
        assertThat(pages.act(id, "letters/" + first.id() + "/void", world.version(id), world.clerk, "reason", "")
                        .text())
                .contains("请填写作废理由");
        assertThat(pages.act(id, "letters/" + first.id() + "/void", world.version(id), world.clerk, "reason", "")
                        .all("name=\"version\"[^>]*value=\"(-?\\d+)\""))
                .as("of both forms of the page")
                .hasSize(2)
                .containsOnly(String.valueOf(world.version(id)));
        pages.act(
                id,
                "letters/" + first.id() + "/void",
                world.version(id),
                world.clerk,
                "reason",
                "印错",
                "understood",
                "true");
        assertThat(letters.valid(id, LetterKind.DECISION)).isEmpty();
        assertThat(pages.act(
                                id,
                                "delivery",
                                world.version(id),
                                world.clerk,
                                "route",
                                "POST",
                                "deliveredOn",
                                world.today().toString(),
                                "proof",
                                "EMS1")
                        .text())
                .contains("没有有效的答复文书，不能送达");

        pages.act(id, "letters", world.version(id), world.clerk, "kind", "DECISION");
        assertThat(answer(id).number()).isEqualTo("示公开〔2026〕2号");
        assertThat(pages.get("/letters?year=2026", world.clerk).text())
                .contains("示公开〔2026〕1号", "已作废（2026-03-02）：印错", "示公开〔2026〕2号");
        assertThat(world.ledger(id)).endsWith("LetterIssued", "LetterVoided", "LetterIssued");
    }

    @Test
    void aDeliveredAnswerIsNotVoided() {
        RequestId id = world.delivered(Ground.PROVIDED);
        assertThat(pages.act(
                                id,
                                "letters/" + answer(id).id() + "/void",
                                world.version(id),
                                world.clerk,
                                "reason",
                                "印错",
                                "understood",
                                "true")
                        .text())
                .contains("已经送达，不能作废");
        assertThat(answer(id).isVoid()).isFalse();
    }

    @Test
    void aLetterIsIssuedOnceToEachAddressee() {
        RequestId id = world.registered();
        assertThat(pages.get(at(id, ""), world.clerk).text()).contains("出具登记回执").doesNotContain("出具补正告知书");
        pages.act(id, "letters", world.version(id), world.clerk, "kind", "RECEIPT");
        assertThat(pages.get(at(id, ""), world.clerk).text())
                .contains("示公开〔2026〕1号")
                .doesNotContain("出具登记回执");
        assertThat(pages.act(id, "letters", world.version(id), world.clerk, "kind", "RECEIPT")
                        .text())
                .contains("或者已经出具");
        assertThat(pages.act(id, "letters", world.version(id), world.clerk, "kind", "CORRECTION_NOTICE")
                        .text())
                .contains("没有需要出具的这种文书");
        assertThat(letters.of(id)).hasSize(1);
    }

    @Test
    void othersThanTheOfficeIssueNothing() {
        RequestId id = world.assigned();
        assertThat(pages.get(at(id, ""), world.handler).text()).doesNotContain("出具登记回执");
        assertThat(pages.act(id, "letters", world.version(id), world.handler, "kind", "RECEIPT")
                        .status())
                .isEqualTo(403);
        assertThat(pages.get(at(id, ""), world.clerkOfAnotherAgency).status()).isEqualTo(404);
        assertThat(pages.get("/letters", world.handler).status()).isEqualTo(403);
    }

    @Test
    void aLetterOfAnotherRequestIsNotFoundUnderThisOne() {
        RequestId one = world.approved(Ground.PROVIDED);
        RequestId other = world.registered();
        for (String rest : List.of("", "/pdf", "/docx", "/ofd")) {
            assertThat(pages.get(at(other, "/" + answer(one).id() + rest), world.clerk)
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void chosenLettersArePrintedTogether() {
        Letter one = answer(world.approved(Ground.PROVIDED));
        Letter two = answer(world.approved(Ground.INTERNAL_AFFAIRS));
        String both = "year=2026&letter=" + one.id() + "&letter=" + two.id();
        assertThat(pages.get("/letters/print?" + both, world.clerk).all("class=\"paper-title\">([^<]+)<"))
                .containsExactly("政府信息公开告知书", "政府信息不予公开告知书");
        assertThat(pages.get("/letters/print.pdf?" + both, world.clerk).status())
                .isEqualTo(200);
        assertThat(pages.get("/letters/print?year=2026", world.clerk).text()).contains("请至少选择一份文书");
    }

    @Test
    void theAdministratorFillsInTheLetterheadAndOthersDoNot() {
        Map<String, String> form =
                Pages.form("numberWord", "示规公开", "reviewAgency", "示例市人民政府", "court", "示例区人民法院", "contact", "电话1");
        assertThat(pages.post("/letterhead", form, world.clerk).status()).isEqualTo(403);
        assertThat(pages.get("/letterhead", world.head).status()).isEqualTo(403);
        assertThat(pages.post("/letterhead", form, world.administrator).location())
                .isEqualTo("/letterhead");
        form.put("numberWord", "ABC");
        form.put("court", " ");
        assertThat(pages.post("/letterhead", form, world.administrator).text()).contains("请填写");
        assertThat(answer(world.approved(Ground.PROVIDED)).number()).isEqualTo("示规公开〔2026〕1号");
    }

    @Test
    void anUnfitTemplateIsRefusedAndTheOneInUseStays() {
        byte[] own = WordTemplate.shipped("/documents/letter.docx").file();
        assertThat(pages.upload(
                                "/letterhead/template",
                                Map.of(),
                                "模板.docx",
                                "没有".getBytes(StandardCharsets.UTF_8),
                                world.administrator)
                        .text())
                .contains("模板不能使用：文件不是Word文档（docx）");
        assertThat(pages.get("/letterhead", world.administrator).text()).contains("现在使用系统自带的模板");
        pages.upload("/letterhead/template", Map.of(), "模板.docx", own, world.administrator);
        assertThat(pages.get("/letterhead", world.administrator).text()).contains("本机关的模板“模板.docx”");
        pages.post("/letterhead/template/removal", Map.of(), world.administrator);
        assertThat(pages.get("/letterhead", world.administrator).text()).contains("现在使用系统自带的模板");
    }

    /** One from before the check looked into every container: nothing of it runs, letters go out with the shipped one, and it is said. */
    @Test
    void aTemplateStoredBeforeTheCheckIsNotUsed() throws Exception {
        String trace = "disclosuredesk.planted.stored";
        byte[] hostile = Container.BLOCK_CONTROL.with("{{T(java.lang.System).setProperty('" + trace + "','x')}}");
        assertThat(pages.upload("/letterhead/template", Map.of(), "模板.docx", hostile, world.administrator)
                        .text())
                .contains("模板不能使用：正文内容控件“控件”第1段");
        world.jdbc
                .sql(
                        "insert into letter_template (agency_id, file_name, content, uploaded_on, uploaded_by) values (:agency, '旧模板.docx', :content, :on, :by)")
                .param("agency", world.agency)
                .param("content", hostile)
                .param("on", world.today())
                .param("by", world.administrator.id())
                .update();
        assertThat(pages.get("/letterhead", world.administrator).text())
                .contains("现在使用系统自带的模板", "本机关的模板“旧模板.docx”不符合现在的检查要求", "内容控件");
        RequestId id = world.delivered(Ground.PROVIDED);
        byte[] docx = beans.getBean(LetterFiles.class).of(answer(id), LetterFiles.Form.DOCX, world.clerk);
        assertThat(String.join("", DocumentText.of(docx)))
                .contains(answer(id).content().title())
                .doesNotContain("{{");
        assertThat(System.getProperty(trace)).isNull();
    }

    @Test
    void anAnswerAfterANoticeNumberedElsewhereIsIssuedByTheHeadWithAReason() {
        RequestId id = world.unpaid();
        beans.getBean(IssuingLetters.class)
                .voidLetter(id, world.version(id), letters.of(id).get(0).id(), "以纸质发文为准", world.clerk);
        assertThat(pages.act(id, "letters", world.version(id), world.clerk, "kind", "DECISION")
                        .text())
                .contains("不能签发");
        assertThat(pages.act(id, "letters", world.version(id), world.clerk, "kind", "DECISION", "despite", "纸质发文")
                        .status())
                .isEqualTo(403);
        assertThat(letters.valid(id, LetterKind.DECISION)).isEmpty();
        pages.act(id, "letters", world.version(id), world.head, "kind", "DECISION", "despite", "收费通知书为纸质发文，文号见卷宗");
        assertThat(answer(id).content().title()).isEqualTo("政府信息公开申请不再处理告知书");
    }

    @Test
    void aWrittenLetterNeedsItsTextAndItsOrgan() {
        RequestId id = world.assigned();
        assertThat(pages.get(at(id, "/new"), world.clerk).text())
                .contains("更正告知书", "转送告知书")
                .doesNotContain("协查函");
        assertThat(pages.act(
                                id,
                                "letters/new",
                                world.version(id),
                                world.clerk,
                                "kind",
                                "FORWARDING_NOTICE",
                                "text",
                                "写到一半的内容")
                        .text())
                .contains("请填写对方机关的名称", "写到一半的内容");
        assertThat(pages.act(
                                id,
                                "letters/new",
                                world.version(id),
                                world.clerk,
                                "kind",
                                "DECISION",
                                "text",
                                "甲",
                                "agency",
                                "乙")
                        .text())
                .contains("请选择文书种类");
        assertThat(pages.act(
                                id,
                                "letters/new",
                                world.version(id),
                                world.handler,
                                "kind",
                                "RECTIFICATION_NOTICE",
                                "text",
                                "甲")
                        .status())
                .isEqualTo(403);
        assertThat(letters.of(id)).isEmpty();
        pages.act(
                id,
                "letters/new",
                world.version(id),
                world.clerk,
                "kind",
                "FORWARDING_NOTICE",
                "text",
                "查找档案",
                "agency",
                "示例市档案馆");
        assertThat(letters.of(id))
                .singleElement()
                .satisfies(letter ->
                        assertThat(letter.content().paragraphs()).anyMatch(line -> line.contains("转送示例市档案馆处理")));
    }

    private byte[] edited(Letter letter, String from, String to) throws Exception {
        byte[] docx = beans.getBean(LetterFiles.class).of(letter, LetterFiles.Form.DOCX, world.clerk);
        try (var word = new XWPFDocument(new ByteArrayInputStream(docx));
                var out = new ByteArrayOutputStream()) {
            word.getParagraphs()
                    .forEach(paragraph -> paragraph
                            .getRuns()
                            .forEach(run -> run.setText(run.text().replace(from, to), 0)));
            word.write(out);
            return out.toByteArray();
        }
    }

    private Pages.Answer finish(Letter letter, byte[] file, String reason) {
        return pages.upload(
                at(letter.request(), "/" + letter.id() + "/final"),
                Map.of("version", String.valueOf(world.version(letter.request())), "reason", reason),
                "定稿.docx",
                file,
                world.clerk);
    }

    @Test
    void aFinalFileIsComparedLineByLineWithTheRecord() throws Exception {
        Letter letter = answer(world.approved(Ground.PROVIDED));
        assertThat(finish(letter, edited(letter, "没有这句", ""), "").status()).isEqualTo(302);
        assertThat(pages.get(at(letter.request(), "/" + letter.id()), world.clerk)
                        .text())
                .contains("改动0处");
        Pages.Answer changed = finish(letter, edited(letter, "第三十六条第（二）项", "第三十六条第（二）项、第四十条"), "");
        assertThat(changed.text()).contains("受保护的内容", "第三十六条第（二）项、第四十条", "请核对上面的差异");
        assertThat(finish(letter, edited(letter, "第三十六条第（二）项", "第三十六条第（二）项、第四十条"), "一并说明提供形式")
                        .status())
                .isEqualTo(302);
        assertThat(world.ledger(letter.request())).endsWith("LetterFinished", "LetterFinished");
    }

    @Test
    void aFinalFileWithAnotherNameNumberOrRemedyIsRefusedWhateverTheReason() throws Exception {
        Letter letter = answer(world.approved(Ground.INTERNAL_AFFAIRS));
        for (String[] change :
                new String[][] {{"王𬭶", "王某"}, {"〕1号", "〕9号"}, {"应当自收到本告知书之日起60日内先", "可以自收到本告知书之日起60日内"}}) {
            assertThat(finish(letter, edited(letter, change[0], change[1]), "领导要求")
                            .text())
                    .contains("不能签发");
        }
        assertThat(finish(letter, "没有".getBytes(StandardCharsets.UTF_8), "").text())
                .contains("文件不能使用");
        assertThat(world.ledger(letter.request())).doesNotContain("LetterFinished");
    }
}

package disclosuredesk.requests.web;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.requests.Intakes;
import disclosuredesk.requests.OralRequest;
import disclosuredesk.requests.OralRequest.Confirmation;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.PageTest;
import disclosuredesk.testing.Pages;
import disclosuredesk.testing.Pages.Answer;
import disclosuredesk.testing.World;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** How a request is taken in: pasted, oral, by an agent, several out of one letter; and the receipt for it. */
@PageTest
class IntakePageTests {

    @Autowired
    private ApplicationContext beans;

    private World world;
    private Pages pages;
    private Intakes intakes;

    @BeforeEach
    void organ() {
        world = new World(beans);
        pages = new Pages(beans);
        intakes = beans.getBean(Intakes.class);
    }

    private static Map<String, String> paper(RequestId id, String... changes) {
        Map<String, String> form = Pages.form(
                "id",
                id.value(),
                "channel",
                "IN_PERSON",
                "receivedOn",
                "2026-03-02",
                "applicantKind",
                "NATURAL_PERSON",
                "applicantName",
                "王𬭶",
                "identityKind",
                "ID_CARD",
                "identityNumber",
                "11010519491231002X",
                "phone",
                "13900000000",
                "email",
                "",
                "address",
                "示例市中山路2号",
                "agent",
                "",
                "agentProof",
                "",
                "information",
                "东环路改造项目征收补偿方案",
                "documentNumber",
                "",
                "wantedForm",
                "PAPER",
                "wantedRoute",
                "POST");
        form.putAll(Pages.form(changes));
        return form;
    }

    private RequestId registered(String... changes) {
        RequestId id = RequestId.random();
        assertThat(pages.post("/requests", paper(id, changes), world.clerk).status())
                .isEqualTo(302);
        return id;
    }

    private Answer examination(RequestId id) {
        return pages.get("/requests/" + id + "/examination", world.clerk);
    }

    @Test
    void aPasteFillsEmptyFieldsAndNothingIsRecorded() {
        Answer page = pages.post(
                "/requests",
                Pages.form(
                        "recognise",
                        "1",
                        "id",
                        RequestId.random().value(),
                        "phone",
                        "0531-66601234",
                        "pasted",
                        "姓名 王芳 性别 男 民族 汉 出生 1949年12月31日 住址 示例市中山路2号 公民身份号码 11010519491231002X\n电话：13900000000\n用途：诉讼"),
                world.clerk);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html())
                .contains(
                        "value=\"王芳\"", "value=\"示例市中山路2号\"", "value=\"11010519491231002X\"", "value=\"0531-66601234\"")
                .containsPattern("value=\"ID_CARD\"[^>]*checked")
                .containsPattern("value=\"NATURAL_PERSON\"[^>]*checked");
        assertThat(page.text())
                .contains(
                        "已填入 姓名或者名称、 证件号码、 通信地址",
                        "已有内容，没有改动 联系电话：13900000000",
                        "用途：诉讼",
                        "“性别”与证件号码不一致",
                        "女，1949-12-31出生（由证件号码得出，校验位正确）");
        assertThat(world.jdbc
                        .sql("select count(*) from disclosure_request where agency_id = :a")
                        .param("a", world.agency)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aPastedFormTicksItsBoxesAndAPastedMailProposesItsDayWithTheLineThatProvesIt() {
        Answer form = pages.post(
                "/requests",
                Pages.form(
                        "recognise",
                        "1",
                        "pasted",
                        "申请人信息\t公民\t姓    名\t王某甲\n\t法人或者其他组织\t名    称\t\n" + "提供方式\t√纸面  □电子邮件\t获取信息的方式\t□快递  √邮寄"),
                world.clerk);
        assertThat(form.html())
                .contains("value=\"王某甲\"")
                .containsPattern("value=\"PAPER\"[^>]*checked")
                .containsPattern("value=\"POST\"[^>]*checked");
        Answer mail = pages.post(
                "/requests",
                Pages.form(
                        "recognise",
                        "1",
                        "receivedOn",
                        "2026-11-21",
                        "pasted",
                        "From: =?UTF-8?B?546L5p+Q55Sy?= <w@example.com>\nTo: x@example.gov.cn\nDate: Fri, 20 Nov 2026 22:15:03 +0800\n\n申请公开和平路规划许可证"),
                world.clerk);
        assertThat(mail.html())
                .contains(
                        "value=\"王某甲\"",
                        "value=\"w@example.com\"",
                        "value=\"2026-11-20\"",
                        "value=\"2026-11-21\"",
                        "和平路规划许可证");
        assertThat(mail.text()).contains("证明该日期的邮件头：Date: Fri, 20 Nov 2026 22:15:03 +0800");
    }

    @Test
    void aPasteThatSaysNothingIsToldSo() {
        assertThat(pages.post("/requests", Pages.form("recognise", "1", "pasted", "你好"), world.clerk)
                        .text())
                .contains("没有识别出申请人的信息");
    }

    @Test
    void whatIsTypedIsLookedUpAndOnlyTheAnswerIsSent() {
        RequestId first = world.registered();
        Map<String, String> typed = Pages.form(
                "similar", "1", "information", "幼儿园招生计划", "identityKind", "OTHER", "identityNumber", "样例证件1234");
        Answer page = pages.post("/requests", typed, world.clerk);
        assertThat(page.text()).contains("同一申请人近12个月另有1件申请", "第三十六条第（六）项", "第三十五条", "仅供参考");
        assertThat(page.html()).contains("/requests/" + first).contains("<html");
        world.today(World.MONDAY.plusYears(1).plusDays(1));
        assertThat(pages.post("/requests", typed, world.clerk).text()).doesNotContain("近12个月");
    }

    @Test
    void anOralRequestIsWrittenDownReadBackAndConfirmed() {
        RequestId id = registered("oral", "true", "writtenBy", "甲", "confirmation", "RECORDING");
        assertThat(intakes.of(id).oral()).isEqualTo(new OralRequest("甲", Confirmation.RECORDING));
        assertThat(world.ledger(id)).containsExactly("RequestRegistered", "OralRequestWritten");
        assertThat(examination(id).text())
                .contains("口头申请，由甲代为填写并宣读，录音、录像（第二十九条）", "口头申请，由甲代为填写并向申请人宣读，确认方式：录音、录像（第二十九条）");
    }

    @Test
    void anOralRequestWithoutWriterOrConfirmationIsRefused() {
        Answer unconfirmed =
                pages.post("/requests", paper(RequestId.random(), "oral", "true", "writtenBy", "甲"), world.clerk);
        assertThat(unconfirmed.status()).isEqualTo(422);
        assertThat(unconfirmed.text()).contains("请选择申请人怎样确认代填的内容");
        Answer unsigned = pages.post(
                "/requests",
                paper(RequestId.random(), "oral", "true", "writtenBy", " ", "confirmation", "SIGNATURE"),
                world.clerk);
        assertThat(unsigned.note("writtenBy")).contains("请填写代为填写的人");
    }

    @Test
    void whatCameByMailIsNotOral() {
        RequestId id =
                registered("channel", "SIGNED_MAIL", "oral", "true", "writtenBy", "甲", "confirmation", "SIGNATURE");
        assertThat(intakes.of(id).oral()).isNull();
        assertThat(world.ledger(id)).containsExactly("RequestRegistered");
    }

    @Test
    void anAgentsAuthorityIsNoted() {
        RequestId id = registered("agent", "钱七", "agentProof", "授权委托书一份");
        assertThat(examination(id).text()).contains("委托手续：授权委托书一份");
        assertThat(intakes.of(registered("agentProof", "没有代理人")).agentProof()).isNull();
    }

    @Test
    void theNextRequestOutOfTheSameLetterTakesOverApplicantChannelAndDays() {
        RequestId first = RequestId.random();
        Answer done = pages.post(
                "/requests",
                paper(
                        first,
                        "channel",
                        "ORDINARY_MAIL",
                        "receivedOn",
                        "2026-02-27",
                        "confirmedOn",
                        "2026-03-02",
                        "agent",
                        "钱七",
                        "agentProof",
                        "委托书",
                        "another",
                        "1"),
                world.clerk);
        assertThat(done.location()).isEqualTo("/requests/new?letter=" + first);
        Answer form = pages.get(done.location(), world.clerk);
        assertThat(form.text()).contains("与依申〔2026〕0001号出自同一来信");
        assertThat(form.html())
                .contains("value=\"2026-02-27\"", "value=\"2026-03-02\"", "value=\"" + first + "\"")
                .containsPattern("value=\"ORDINARY_MAIL\"[^>]*checked")
                .doesNotContain("东环路改造项目");
        RequestId second = registered("letter", first.value(), "information", "规划许可证");
        RequestId third = registered("letter", second.value(), "information", "环评批复");
        assertThat(intakes.siblings(first, world.clerk))
                .extracting(Intakes.Sibling::id)
                .containsExactly(second, third);
        assertThat(intakes.siblings(third, world.clerk))
                .extracting(Intakes.Sibling::id)
                .containsExactly(first, second);
        assertThat(world.ledger(third)).containsExactly("RequestRegistered", "LetterSplit");
        assertThat(examination(second).text())
                .contains("同一来信： 依申〔2026〕0001号 、 依申〔2026〕0003号", "与依申〔2026〕0001号出自同一来信，分别登记");
        assertThat(world.deadlines.of(first)).isPresent();
        assertThat(world.deadlines.of(third).orElseThrow().anchor()).isEqualTo(World.MONDAY);
    }

    /** What the page of another request out of the same letter sends: nothing of the applicant. */
    private static Map<String, String> another(RequestId letter, String... changes) {
        Map<String, String> form = Pages.form(
                "id",
                RequestId.random().value(),
                "letter",
                letter.value(),
                "channel",
                "IN_PERSON",
                "receivedOn",
                "2026-03-02",
                "information",
                "规划许可证",
                "wantedForm",
                "PAPER",
                "wantedRoute",
                "POST");
        form.putAll(Pages.form(changes));
        return form;
    }

    @Test
    void theApplicantOfTheSameLetterIsTakenOverOnTheServerAndNeverShown() {
        RequestId first = registered("agent", "钱七", "agentProof", "委托书");
        Answer form = pages.get("/requests/new?letter=" + first, world.clerk);
        assertThat(form.html())
                .doesNotContain(
                        "11010519491231002X",
                        "13900000000",
                        "示例市中山路2号",
                        "1949-12-31",
                        "name=\"identityNumber\"",
                        "name=\"own\"");
        assertThat(form.text())
                .contains("王*（自然人）", "居民身份证 110*************2X", "139******00", "登记时沿用依申〔2026〕0001号登记的申请人");
        Map<String, String> sent = another(first);
        assertThat(pages.post("/requests", sent, world.clerk).status()).isEqualTo(302);
        RequestId second = new RequestId(sent.get("id"));
        assertThat(world.requests.get(second, world.clerk).applicant())
                .isEqualTo(world.requests.get(first, world.clerk).applicant());
        assertThat(intakes.of(second).agentProof()).isEqualTo("委托书");
        assertThat(world.ledger(second)).containsExactly("RequestRegistered", "LetterSplit");
        assertThat(world.ledger(first)).containsExactly("RequestRegistered", "ApplicantTakenOver");
        assertThat(pages.get("/requests/" + first + "/timeline", world.clerk).text())
                .contains("申请人信息（含证件号码）由系统沿用到同一来信的依申〔2026〕0002号，没有显示给登记人");
    }

    @Test
    void lookingForSimilarOnesOfATakenOverApplicantShowsNoNumberEither() {
        RequestId first = registered();
        Answer looked = pages.post("/requests", another(first, "similar", "1"), world.clerk);
        assertThat(looked.text()).contains("同一申请人近12个月另有1件申请");
        assertThat(looked.html()).doesNotContain("11010519491231002X", "1949-12-31");
    }

    @Test
    void anotherApplicantOfTheSameLetterIsTyped() {
        RequestId first = registered();
        Answer anew = pages.post("/requests", another(first, "anew", "1"), world.clerk);
        assertThat(anew.html())
                .contains("name=\"own\" value=\"true\"", "name=\"identityNumber\" value=\"\"", "规划许可证")
                .doesNotContain("11010519491231002X");
        Answer empty = pages.post("/requests", another(first, "own", "true"), world.clerk);
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.text()).contains("请填写证件号码（第二十九条第一项）", "请选择申请人类别");
        Map<String, String> typed =
                paper(RequestId.random(), "letter", first.value(), "own", "true", "applicantName", "赵六");
        assertThat(pages.post("/requests", typed, world.clerk).status()).isEqualTo(302);
        assertThat(world.ledger(first)).as("nothing was taken over").containsExactly("RequestRegistered");
    }

    @Test
    void whatDidNotComeInTheSameLetterTakesNothingOver() {
        RequestId first = registered();
        Answer otherDay = pages.post("/requests", another(first, "receivedOn", "2026-02-27"), world.clerk);
        assertThat(otherDay.status()).isEqualTo(422);
        assertThat(otherDay.note("receivedOn")).contains("同一来信的渠道和到达、提交日期应当与依申〔2026〕0001号一致");
        RequestId elsewhere = new World(beans).registered();
        assertThat(pages.post("/requests", another(elsewhere), world.clerk).status())
                .isEqualTo(404);
        assertThat(pages.post("/requests", another(first, "letter", "没有"), world.clerk)
                        .status())
                .isEqualTo(404);
        assertThat(world.ledger(first)).containsExactly("RequestRegistered");
    }

    @Test
    void aDraftOfAnotherRequestOutOfTheLetterHoldsNothingOfTheApplicant() {
        RequestId first = registered();
        Map<String, String> kept = another(first, "opening", RequestId.random().value(), "seen", "0", "edit", "1");
        assertThat(pages.post("/requests/drafts", kept, world.clerk).status()).isEqualTo(204);
        Answer draft = pages.get("/requests/drafts/" + kept.get("id"), world.clerk);
        assertThat(draft.text()).contains("居民身份证 110*************2X");
        assertThat(draft.html()).doesNotContain("11010519491231002X");
        assertThat(world.jdbc
                        .sql("select fields from registration_draft where id = :id")
                        .param("id", kept.get("id"))
                        .query(String.class)
                        .single())
                .as("which is ciphertext")
                .matches("aes\\.[^ ]+");
        assertThat(pages.get(
                                "/requests/drafts/" + kept.get("id"),
                                world.officer(world.agency, null, "癸", disclosuredesk.agencies.Role.CLERK))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aLetterOfAnotherOrganIsNotFound() {
        RequestId elsewhere = new World(beans).registered();
        assertThat(pages.get("/requests/new?letter=" + elsewhere, world.clerk).status())
                .isEqualTo(404);
        RequestId id = RequestId.random();
        assertThat(pages.post("/requests", paper(id, "letter", elsewhere.value()), world.clerk)
                        .status())
                .isEqualTo(404);
        assertThat(pages.get("/requests/" + id, world.clerk).status())
                .as("nothing of it is registered")
                .isEqualTo(404);
        assertThat(world.jdbc
                        .sql("select count(*) from disclosure_request where agency_id = :a")
                        .param("a", world.agency)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void theReceiptNamesNumberDayInformationAndTheLastDay() {
        RequestId id = registered();
        String receipt = pages.get("/requests/" + id + "/receipt", world.clerk).text();
        assertThat(receipt)
                .contains(
                        "政府信息公开申请登记回执",
                        "依申〔2026〕0001号",
                        "王𬭶",
                        "东环路改造项目征收补偿方案",
                        "2026年3月2日",
                        "收到之日为提交之日",
                        "最迟于2026年3月30日答复",
                        "示例机关",
                        "电话：0000-1234567",
                        "本回执不改变收到申请之日")
                .doesNotContain("11010519491231002X");
        assertThat(examination(id).html()).contains("/requests/" + id + "/receipt");
        assertThat(pages.get("/requests/" + id + "/receipt", world.clerkOfAnotherAgency)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theReceiptOfWhatWasConfirmedTooLateSaysThatItCountsFromTheSubmission() {
        RequestId late = registered(
                "channel",
                "EMAIL",
                "receivedOn",
                "2026-02-24",
                "submittedOn",
                "2026-02-24",
                "confirmedOn",
                "2026-03-02");
        assertThat(pages.get("/requests/" + late + "/receipt", world.clerk).text())
                .contains("2026年2月24日（自提交或者到达之日起算）");
        RequestId atOnce = registered(
                "channel",
                "EMAIL",
                "receivedOn",
                "2026-02-27",
                "submittedOn",
                "2026-02-27",
                "confirmedOn",
                "2026-02-28"); // a make-up working day
        assertThat(pages.get("/requests/" + atOnce + "/receipt", world.clerk).text())
                .contains("2026年2月28日（双方确认之日）");
    }

    @Test
    void theReceiptOfACaseThatWaitsOrIsClosedPromisesNoDay() {
        assertThat(pages.get(
                                "/requests/" + world.archived(disclosuredesk.decision.Ground.PROVIDED) + "/receipt",
                                world.clerk)
                        .text())
                .contains("自收到申请之日起20个工作日内答复")
                .doesNotContain("最迟于");
    }
}

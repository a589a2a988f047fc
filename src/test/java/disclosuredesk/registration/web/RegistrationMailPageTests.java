package disclosuredesk.registration.web;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.materials.Material;
import disclosuredesk.materials.Materials;
import disclosuredesk.materials.Purpose;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.KeptPapers;
import disclosuredesk.testing.PageTest;
import disclosuredesk.testing.Pages;
import disclosuredesk.testing.Pages.Answer;
import disclosuredesk.testing.Papers;
import disclosuredesk.testing.World;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The mail that is the request is attached at its registration: it fills the form, is filed with the request and proves the day it came in. */
@PageTest
class RegistrationMailPageTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Materials materials;

    private World world;
    private Pages pages;
    private RequestId id;

    @BeforeEach
    void organ() {
        world = new World(beans).today(LocalDate.of(2026, 11, 25));
        pages = new Pages(beans);
        id = RequestId.random();
    }

    private Map<String, String> form(String... changes) {
        Map<String, String> form = Pages.form(
                "id", id.value(), "opening", "8f3f2c9e-3f0a-4a57-9d64-3a3c1b2c7a11", "seen", "0", "edit", "0");
        form.putAll(Pages.form(changes));
        return form;
    }

    private Map<String, String> filled(String... changes) {
        Map<String, String> form = new LinkedHashMap<>(form(
                "channel",
                "EMAIL",
                "receivedOn",
                "2026-11-21",
                "submittedOn",
                "2026-11-20",
                "confirmedOn",
                "2026-11-23",
                "applicantKind",
                "NATURAL_PERSON",
                "applicantName",
                "王某甲",
                "identityKind",
                "ID_CARD",
                "identityNumber",
                "11010519491231002x",
                "phone",
                "13900000000",
                "email",
                "wangmoujia@example.com",
                "information",
                "和平路改造项目规划许可证",
                "wantedForm",
                "ELECTRONIC",
                "wantedRoute",
                "EMAIL"));
        form.putAll(Pages.form(changes));
        return form;
    }

    private Answer read(String name, byte[] mail, String... changes) {
        Map<String, String> form = form(changes);
        form.put("readMail", "1");
        return pages.upload("/requests", form, "mail", name, mail, world.clerk);
    }

    @Test
    void offersSenderSubjectTextAndTheDayItCameIn() {
        Answer page = read("来信.eml", KeptPapers.eml("附件"));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains(
                        "已附邮件 来信.eml",
                        "发件人 王某甲 wangmoujia@example.com",
                        "邮件主题 政府信息公开申请",
                        "邮件到达之日 2026-11-21",
                        "Received: from mail.example.com",
                        "作为到达日期的凭据")
                .doesNotContain("??");
        assertThat(page.html())
                .contains(
                        "value=\"王某甲\"",
                        "value=\"wangmoujia@example.com\"",
                        "value=\"2026-11-21\"",
                        "value=\"2026-11-20\"")
                .contains("和平路改造项目规划许可证");
        assertThat(page.all("id=\"channel-([A-Z_]+)\"[^>]*checked")).containsExactly("EMAIL");
        assertThat(page.text()).doesNotContain("请核对。 采用邮件上的日期");
    }

    @Test
    void saysSoWhereAnotherDayWasTypedAndTakesThatOfTheMailOnRequest() {
        Answer page = read("来信.eml", KeptPapers.eml("附件"), "receivedOn", "2026-11-24");
        assertThat(page.text()).contains("邮件头载明的到达日期是2026-11-21，表上填写的是2026-11-24，请核对。");
        assertThat(page.html()).contains("value=\"2026-11-24\"");
        Answer taken = pages.post(
                "/requests", form("receivedOn", "2026-11-24", "channel", "EMAIL", "mailDay", "1"), world.clerk);
        assertThat(taken.text()).contains("已附邮件 来信.eml").doesNotContain("表上填写的是");
        assertThat(taken.html())
                .contains("value=\"2026-11-21\"", "value=\"2026-11-20\"")
                .doesNotContain("value=\"2026-11-24\"");
    }

    @Test
    void isFiledWithTheRequestAndProvesItsDay() {
        byte[] mail = KeptPapers.eml("附件");
        read("来信.eml", mail);
        assertThat(pages.post("/requests", filled(), world.clerk).location()).isEqualTo("/requests/" + id);
        Material filed = materials.of(id, Purpose.APPLICATION).get(0);
        assertThat(materials.content(filed)).isEqualTo(mail);
        for (String page : new String[] {"", "/deadline"}) {
            Answer shown = pages.get("/requests/" + id + page, world.clerk);
            assertThat(shown.text())
                    .contains("到达日期的凭据 邮件头载明2026-11-21 00:05到达 来信.eml")
                    .doesNotContain("与登记的日期不同");
            assertThat(shown.html()).contains("/requests/" + id + "/materials/" + filed.storageName() + "/view");
        }
        assertThat(pages.get("/requests/" + id + "/timeline", world.clerk).text())
                .contains("到达日期以邮件“来信.eml”为凭据：邮件头载明2026-11-21，登记为2026-11-21");
        assertThat(rows("registration_mail")).isZero();
        assertThat(rows("registration_mail_piece")).isZero();
    }

    @Test
    void staysTheProofWhereAnotherDayIsRegisteredAndTheCaseSaysSo() {
        read("来信.eml", KeptPapers.eml("附件"));
        pages.post("/requests", filled("receivedOn", "2026-11-24"), world.clerk);
        assertThat(pages.get("/requests/" + id, world.clerk).text())
                .contains("与登记的日期不同：邮件头载明2026-11-21，登记为2026-11-24，请核对。");
    }

    @Test
    void isFiledTooIfItWasNotReadBefore() {
        assertThat(pages.upload("/requests", filled(), "mail", "来信.eml", KeptPapers.eml("附件"), world.clerk)
                        .location())
                .isEqualTo("/requests/" + id);
        assertThat(pages.get("/requests/" + id, world.clerk).text()).contains("邮件头载明2026-11-21 00:05到达");
    }

    @Test
    void isKeptThoughTheRestOfTheFormIsWrong() {
        Answer page = pages.upload(
                "/requests", filled("applicantName", ""), "mail", "来信.eml", KeptPapers.eml("附件"), world.clerk);
        assertThat(page.text()).contains("已附邮件 来信.eml");
        pages.post("/requests", filled(), world.clerk);
        assertThat(pages.get("/requests/" + id, world.clerk).text()).contains("邮件头载明2026-11-21 00:05到达");
    }

    @Test
    void ofOutlookTellsTheHeadItCameWith() {
        assertThat(read("来信.msg", KeptPapers.msgFromOutside()).text())
                .contains("发件人 王某甲 wangmoujia@example.com", "邮件到达之日 2026-11-21");
        Answer dayless = read("来信.msg", KeptPapers.msg());
        assertThat(dayless.text()).contains("已附邮件 来信.msg", "邮件头没有写明日期，不能证明何时到达");
        pages.post("/requests", filled(), world.clerk);
        assertThat(materials.of(id, Purpose.APPLICATION))
                .extracting(Material::name)
                .containsExactly("来信.msg");
        assertThat(pages.get("/requests/" + id, world.clerk).text()).doesNotContain("到达日期的凭据");
    }

    @Test
    void refusesWhatIsNoMailInASentenceAndKeepsWhatWasTyped() {
        Answer page =
                read("来信.txt", "申请公开规划许可证".getBytes(java.nio.charset.StandardCharsets.UTF_8), "applicantName", "王某甲");
        assertThat(page.note("mail")).contains("“来信.txt”不是邮件文件");
        assertThat(page.html()).contains("value=\"王某甲\"");
        assertThat(read("", new byte[0]).note("mail")).contains("请先选择邮件文件。");
        assertThat(rows("registration_mail")).isZero();
    }

    @Test
    void isSeenByNobodyElseAndGoesWithTheDraft() {
        read("来信.eml", KeptPapers.eml("附件"));
        assertThat(pages.get("/requests/drafts/" + id, world.clerk).text()).contains("已附邮件 来信.eml");
        assertThat(pages.post("/requests", form("mailDay", "1"), world.clerkOfAnotherAgency)
                        .text())
                .doesNotContain("来信.eml");
        pages.post("/requests/drafts/" + id + "/removal", Map.of(), world.clerk);
        assertThat(rows("registration_mail")).isZero();
    }

    @Test
    void canBeTakenAwayAgain() {
        read("来信.eml", KeptPapers.eml("附件"));
        assertThat(pages.post("/requests", form("dropMail", "1"), world.clerk).text())
                .doesNotContain("已附邮件");
        pages.post("/requests", filled(), world.clerk);
        assertThat(materials.of(id)).isEmpty();
    }

    private int rows(String table) {
        return world.jdbc
                .sql("select count(*) from " + table + " where " + (table.endsWith("piece") ? "mail_id" : "id")
                        + " = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    private Answer attach(String name, byte[] content, String... changes) {
        Map<String, String> form = form(changes);
        form.put("keepFiles", "1");
        return pages.upload("/requests", form, "files", name, content, world.clerk);
    }

    @Test
    void scansStayThoughTheFormIsWrongAndAreFiledWithTheRequest() {
        byte[] scan = Papers.pdf("Application form");
        assertThat(attach("申请表.pdf", scan).text()).contains("申请表.pdf（1KB）").doesNotContain("??");
        attach("申请表.pdf", scan);
        assertThat(attach("身份证.jpg", Papers.picture("jpg", 40, 30)).text()).contains("申请表.pdf（", "身份证.jpg（");
        assertThat(attach("坏.pdf", "<html><script>".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .text())
                .contains("坏.pdf")
                .contains("申请表.pdf（");
        Map<String, String> wrong = filled();
        wrong.put("information", "");
        assertThat(pages.post("/requests", wrong, world.clerk).text()).contains("申请表.pdf（", "身份证.jpg（");
        assertThat(pages.post("/requests", filled(), world.clerk).location()).isEqualTo("/requests/" + id);
        assertThat(materials.of(id, Purpose.APPLICATION))
                .extracting(Material::name)
                .containsExactly("申请表.pdf", "身份证.jpg");
        assertThat(scans("registration_file where form_id = :id")).isZero();
        assertThat(scans(
                        "registration_file_piece p join registration_file f on f.id = p.file_id where f.form_id = :id"))
                .isZero();
        assertThat(pages.get("/requests/" + id, world.clerk).text()).contains("申请书 已入卷", "身份证明 以系统记录为准");
    }

    @Test
    void aScanIsTakenOffAgainAndNobodyElseSeesIt() {
        attach("申请表.pdf", Papers.pdf("Application form"));
        Officer other = world.officer(world.agency, null, "庚", Role.CLERK);
        assertThat(pages.post("/requests", form("keepFiles", "1"), other).text())
                .doesNotContain("申请表.pdf");
        String file = beans.getBean(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql("select max(id) from registration_file")
                .query(String.class)
                .single();
        pages.post("/requests", form("dropFile", file), other);
        assertThat(scans("registration_file where form_id = :id")).isEqualTo(1);
        assertThat(pages.post("/requests", form("dropFile", file), world.clerk).text())
                .doesNotContain("申请表.pdf");
        assertThat(scans("registration_file where form_id = :id")).isZero();
    }

    private int scans(String ofThisForm) {
        return beans.getBean(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql("select count(*) from " + ofThisForm)
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }
}

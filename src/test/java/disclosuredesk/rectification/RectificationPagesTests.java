package disclosuredesk.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.decision.Ground;
import disclosuredesk.desk.once.BringsForms;
import disclosuredesk.desk.once.EveryForm.Form;
import disclosuredesk.materials.inspection.InspectedFile;
import disclosuredesk.requests.Applicant;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.PageTest;
import disclosuredesk.testing.Pages;
import disclosuredesk.testing.World;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The pages of rectifications: list, form, one with its acts, its letter. */
@PageTest
class RectificationPagesTests implements BringsForms {

    private static final String[] DEMAND = {
        "receivedOn", World.MONDAY.toString(),
        "applicantKind", "NATURAL_PERSON",
        "applicantName", "王小明",
        "identityKind", "OTHER",
        "identityNumber", "AB12345678",
        "phone", "13800000000",
        "recordText", "房屋登记簿",
        "inaccuracy", "面积记为80平方米",
        "rightText", "90平方米",
        "evidenceText", "房产证"
    };

    @Autowired
    private ApplicationContext beans;

    private World world;
    private Pages pages;

    @BeforeEach
    void organ() {
        world = new World(beans);
        pages = new Pages(beans);
    }

    private static String registered(World w, ApplicationContext beans) {
        RectificationId id = RectificationId.random();
        beans.getBean(RegisteringRectifications.class)
                .register(id, RectificationStory.demand(null, w.today(), "房产证"), w.clerk);
        return "/rectifications/" + id;
    }

    /** The address of a file of evidence. */
    private static String withFile(World w, ApplicationContext beans) {
        String path = registered(w, beans);
        beans.getBean(FilingEvidence.class)
                .file(
                        id(path),
                        0,
                        List.of(InspectedFile.of("房产证.txt", "90平方米".getBytes(StandardCharsets.UTF_8))),
                        w.clerk);
        return path + "/files/"
                + beans.getBean(RectificationFiles.class).of(id(path)).get(0).storageName();
    }

    private static String examined(World w, ApplicationContext beans, RectificationResult result) {
        String path = registered(w, beans);
        beans.getBean(DecidingRectifications.class).examine(id(path), 0, result, "核对了底册", "示例市档案馆", w.clerk);
        return path;
    }

    private static String signed(World w, ApplicationContext beans) {
        String path = examined(w, beans, RectificationResult.CORRECTED);
        beans.getBean(DecidingRectifications.class).sign(id(path), 1, w.head);
        return path;
    }

    private static RectificationId id(String path) {
        return new RectificationId(path.substring(path.length() - 36));
    }

    @Override
    public Map<String, Function<ApplicationContext, Form>> forms() {
        Map<String, Function<ApplicationContext, Form>> forms = new HashMap<>();
        forms.put(
                "DemandController.register",
                beans -> Form.of(new World(beans).clerk, "/rectifications/new", "/rectifications", DEMAND));
        forms.put("DemandFollowUpController.askEvidence", beans -> {
            World w = new World(beans);
            return Form.at(
                    w.clerk,
                    registered(w, beans) + "/evidence-notice",
                    "evidenceWanted",
                    "房产证",
                    "evidenceAskedOn",
                    w.today().toString(),
                    "evidenceUntil",
                    w.today().plusDays(10).toString());
        });
        forms.put("DemandFollowUpController.receiveEvidence", beans -> {
            World w = new World(beans);
            String path = registered(w, beans);
            beans.getBean(RegisteringRectifications.class)
                    .askEvidence(id(path), 0, w.today(), "房产证", w.today().plusDays(10), w.clerk);
            return Form.at(w.clerk, path + "/evidence", "evidenceText", "房产证");
        });
        forms.put("EvidenceFilesController.upload", beans -> {
            World w = new World(beans);
            return Form.at(w.clerk, registered(w, beans) + "/files")
                    .with("files", "房产证.txt", "90平方米".getBytes(StandardCharsets.UTF_8));
        });
        forms.put("EvidenceFilesController.strike", beans -> {
            World w = new World(beans);
            return Form.at(w.clerk, withFile(w, beans) + "/strike", "reason", "传错文件");
        });
        forms.put("DemandFollowUpController.withdraw", beans -> {
            World w = new World(beans);
            return Form.at(w.clerk, registered(w, beans) + "/withdrawal", "reason", "已解决", "understood", "true");
        });
        forms.put("DecidingController.examine", beans -> {
            World w = new World(beans);
            return Form.at(
                    w.clerk,
                    registered(w, beans) + "/examination",
                    "rectificationResult",
                    "REFUSED",
                    "examinationText",
                    "不属实");
        });
        forms.put("DecidingController.sign", beans -> {
            World w = new World(beans);
            return Form.at(w.head, examined(w, beans, RectificationResult.REFUSED) + "/signature");
        });
        forms.put("DecidingController.giveBack", beans -> {
            World w = new World(beans);
            return Form.at(w.head, examined(w, beans, RectificationResult.REFUSED) + "/return", "reason", "再核");
        });
        forms.put("DecidingController.tell", beans -> {
            World w = new World(beans);
            return Form.at(
                    w.clerk,
                    signed(w, beans) + "/telling",
                    "carriedOutOn",
                    w.today().toString(),
                    "toldRoute",
                    "POST",
                    "deliveryProof",
                    "EMS 1");
        });
        return forms;
    }

    @Test
    void anEmptyListSaysSoAndOffersTheForm() {
        Pages.Answer list = pages.get("/rectifications", world.clerk);
        assertThat(list.status()).isEqualTo(200);
        assertThat(list.text()).contains("没有登记过更正要求", "新收更正要求");
        assertThat(pages.get("/rectifications", world.head).text()).doesNotContain("新收更正要求");
    }

    @Test
    void aDemandIsRegisteredListedCountedAndMasked() {
        Map<String, String> typed = Pages.form(DEMAND);
        typed.put("rectification", RectificationId.random().value());
        Pages.Answer done = pages.post("/rectifications", typed, world.clerk);
        assertThat(done.status()).isEqualTo(302);
        String list = pages.get("/rectifications", world.head).text();
        assertThat(list).contains("更正要求（1）", "更正〔2026〕1号", "王**", "不计入表三").doesNotContain("王小明");
        String page = pages.get(done.location(), world.head).text();
        assertThat(page).contains("AB1*****78", "第四十一条没有规定时限").doesNotContain("AB12345678");
    }

    @Test
    void whatIsMissingStandsBesideItsField() {
        Map<String, String> typed = Pages.form(DEMAND);
        typed.put("inaccuracy", "");
        typed.put("rectification", RectificationId.random().value());
        Pages.Answer again = pages.post("/rectifications", typed, world.clerk);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.note("inaccuracy")).contains("请填写不准确之处");
        typed.put("inaccuracy", "面积");
        typed.put("requestNumber", "依申〔2026〕0999号");
        assertThat(pages.post("/rectifications", typed, world.clerk).note("requestNumber"))
                .contains("没有这个编号的申请");
    }

    @Test
    void fromTheCaseTheFormIsFilledAndTheCaseShowsIt() {
        RequestId request = world.archived(Ground.PROVIDED);
        assertThat(pages.get("/requests/" + request, world.clerk).html()).contains("/rectification\"");
        Pages.Answer form = pages.get("/requests/" + request + "/rectification", world.clerk);
        String number = world.requests.get(request, world.clerk).number().toString();
        assertThat(form.html()).contains("value=\"" + number + "\"");
        Map<String, String> typed = Pages.form(DEMAND);
        typed.put("rectification", RectificationId.random().value());
        typed.put("requestNumber", number);
        typed.put("receivedOn", world.today().toString());
        String path = pages.post("/rectifications", typed, world.clerk).location();
        assertThat(pages.get("/requests/" + request, world.clerk).html()).contains("id=\"rectifications\"", path);
        Pages.Answer handler = pages.get("/requests/" + request, world.handler);
        assertThat(handler.html()).contains("更正〔2026〕1号").doesNotContain(path);
    }

    @Test
    void theNumberOfTheApplicantIsNotShownAgainAndNeedNotBeTypedAgain() {
        RequestId request = world.archived(Ground.PROVIDED);
        Applicant applicant = world.requests.get(request, world.clerk).applicant();
        assertThat(pages.get("/requests/" + request + "/rectification", world.clerk)
                        .html())
                .contains("value=\"" + applicant.name() + "\"")
                .doesNotContain(applicant.identity().number());
        Map<String, String> typed = Pages.form(DEMAND);
        typed.put("rectification", RectificationId.random().value());
        typed.put("receivedOn", world.today().toString());
        typed.put("applicantName", applicant.name());
        typed.put("identityKind", applicant.identity().kind().name());
        typed.put("identityNumber", "");
        assertThat(pages.post("/rectifications", typed, world.clerk).status())
                .as("nobody knows whose number")
                .isEqualTo(422);
        typed.put(
                "requestNumber",
                world.requests.get(request, world.clerk).number().toString());
        String path = pages.post("/rectifications", typed, world.clerk).location();
        assertThat(pages.get(path, world.clerk).text())
                .contains(applicant.identity().masked());
        typed.put("rectification", RectificationId.random().value());
        typed.put("applicantName", "另一人");
        assertThat(pages.post("/rectifications", typed, world.clerk).status())
                .as("another has a number of his own")
                .isEqualTo(422);
    }

    @Test
    void thePageOffersWhatTheOfficerCanDoNow() {
        String path = examined(world, beans, RectificationResult.TRANSFERRED);
        assertThat(pages.get(path, world.clerk).html())
                .contains(path + "/withdrawal", path + "/letter")
                .doesNotContain(path + "/signature", path + "/examination");
        assertThat(pages.get(path, world.head).html()).contains(path + "/signature", path + "/return");
        assertThat(pages.get(path + "/signature", world.clerk).status()).isEqualTo(403);
        assertThat(pages.get(path + "/examination", world.clerk).status()).isEqualTo(409);
        assertThat(pages.get(path, world.handler).status()).isEqualTo(404);
        assertThat(pages.get("/rectifications", world.handler).status()).isEqualTo(403);
        assertThat(pages.get("/rectifications/new", world.head).status()).isEqualTo(403);
        assertThat(pages.get("/rectifications/nothing", world.clerk).status()).isEqualTo(404);
    }

    @Test
    void contactIsShownInPartAndOneDatumInFullForAReason() {
        String path = registered(world, beans);
        var applicant = RectificationStory.demand(null, world.today(), "").applicant();
        String phone = java.util.Objects.requireNonNull(applicant.phone());
        assertThat(pages.get(path, world.clerk).html())
                .contains(path + "/contact")
                .doesNotContain(phone, applicant.identity().number());
        assertThat(pages.get(path + "/contact", world.clerk).html()).doesNotContain(phone);
        assertThat(pages.post(path + "/contact", Pages.form("wanted", "PHONE"), world.clerk)
                        .status())
                .as("without a reason")
                .isEqualTo(422);
        assertThat(pages.post(path + "/contact", Pages.form("wanted", "PHONE", "reason", "REACHING"), world.clerk)
                        .html())
                .contains(phone)
                .doesNotContain(applicant.identity().number());
        assertThat(pages.get(path, world.clerk).text())
                .contains("查看了申请人的电话，用于：联系申请人")
                .doesNotContain(phone);
        assertThat(pages.get(path + "/contact", world.reviewer).status()).isIn(403, 404);
    }

    @Test
    void theLetterHasHeadNumberTitleAndRemedy() {
        String path = examined(world, beans, RectificationResult.REFUSED);
        assertThat(pages.get(path + "/letter", world.clerk).text())
                .contains("尚未签发", "政府信息不予更正告知书", "示公开更正〔2026〕1号", "王小明：", "60日", "6个月", "电话：0000-1234567");
        beans.getBean(DecidingRectifications.class).sign(id(path), 1, world.head);
        assertThat(pages.get(path + "/letter", world.clerk).text())
                .contains("2026年3月2日")
                .doesNotContain("尚未签发");
        assertThat(pages.get(registered(world, beans) + "/letter", world.clerk).text())
                .contains("还没有审核");
    }

    @Test
    void aSignedLetterIsAFileAndAnUnsignedIsNone() {
        String path = examined(world, beans, RectificationResult.REFUSED);
        assertThat(pages.get(path + "/letter/docx", world.clerk).status()).isEqualTo(409);
        assertThat(pages.get(path + "/letter", world.clerk).html()).doesNotContain("/letter/docx");
        beans.getBean(DecidingRectifications.class).sign(id(path), 1, world.head);
        assertThat(pages.get(path + "/letter", world.clerk).html())
                .contains(path + "/letter/docx", path + "/letter/ofd");
        for (String form : List.of("docx", "pdf", "ofd")) {
            assertThat(pages.get(path + "/letter/" + form, world.clerk).status())
                    .isEqualTo(200);
        }
        assertThat(pages.get(path + "/letter/docx", world.handler).status()).isEqualTo(404);
        assertThat(pages.get(path + "/papers", world.handler).status()).isEqualTo(404);
        assertThat(pages.get(path + "/papers", world.head).status()).isEqualTo(200);
    }

    @Test
    void evidenceIsListedOpenedAndStruck() {
        String file = withFile(world, beans);
        String path = file.substring(0, file.indexOf("/files"));
        assertThat(pages.get(path, world.head).html()).contains(file).doesNotContain(file + "/strike");
        assertThat(pages.get(path, world.clerk).html()).contains(file + "/strike", path + "/files");
        assertThat(pages.get(file, world.head).html()).isEqualTo("90平方米");
        assertThat(pages.get(file, world.handler).status()).isEqualTo(404);
        assertThat(pages.get(path + "/files", world.head).status()).isEqualTo(403);
        Pages.Answer bad = pages.uploads(
                path + "/files", Pages.form("version", "1"), world.clerk, "房产证.exe", new byte[] {'M', 'Z', 0, 0});
        assertThat(bad.status()).isEqualTo(422);
        assertThat(bad.note("files")).contains("房产证.exe");
        assertThat(pages.post(file + "/strike", Pages.form("version", "1", "reason", ""), world.clerk)
                        .note("reason"))
                .contains("请填写理由");
        pages.post(file + "/strike", Pages.form("version", "1", "reason", "传错文件"), world.clerk);
        assertThat(pages.get(path, world.clerk).text()).contains("已移出：传错文件");
    }

    @Test
    void theLetterThatAsksForEvidenceCanBePrinted() {
        String path = registered(world, beans);
        assertThat(pages.get(path + "/evidence-letter", world.clerk).status()).isEqualTo(409);
        beans.getBean(RegisteringRectifications.class)
                .askEvidence(id(path), 0, world.today(), "登记底册", world.today().plusDays(10), world.clerk);
        assertThat(pages.get(path, world.clerk).html()).contains(path + "/evidence-letter");
        assertThat(pages.get(path + "/evidence-letter", world.clerk).text())
                .contains("政府信息更正要求补充证据告知书", "登记底册", "下载Word")
                .doesNotContain("尚未签发");
        assertThat(pages.get(path + "/evidence-letter/docx", world.clerk).status())
                .isEqualTo(200);
    }

    @Test
    void aStaleFormIsRefusedInASentence() {
        String path = examined(world, beans, RectificationResult.REFUSED);
        Pages.Answer stale = pages.post(path + "/signature", Pages.form("version", "0"), world.head);
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.text()).contains("刚刚有人办理过");
    }
}

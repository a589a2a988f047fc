package disclosuredesk.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.consultation.AskedOpinion;
import disclosuredesk.consultation.Consultation;
import disclosuredesk.decision.Ground;
import disclosuredesk.desk.once.BringsForms;
import disclosuredesk.desk.once.EveryForm.Form;
import disclosuredesk.materials.FilingMaterials;
import disclosuredesk.materials.Purpose;
import disclosuredesk.materials.inspection.InspectedFile;
import disclosuredesk.reminders.Reminding;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.PageTest;
import disclosuredesk.testing.Pages;
import disclosuredesk.testing.Papers;
import disclosuredesk.testing.World;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The pages between two agencies: of who hands on and asks, of who gets it, and what a third one finds. */
@PageTest
class ExchangePagesTests implements BringsForms {

    @Autowired
    private ApplicationContext beans;

    private World world;
    private Pages pages;
    private Officer there;

    @BeforeEach
    void twoAgencies() {
        world = new World(beans);
        pages = new Pages(beans);
        there = world.clerkOfAnotherAgency;
    }

    @Override
    public Map<String, Function<ApplicationContext, Form>> forms() {
        Map<String, Function<ApplicationContext, Form>> forms = new HashMap<>();
        forms.put("ForwardingController.forward", beans -> {
            World w = new World(beans);
            return Form.at(
                    w.clerk,
                    "/requests/" + w.delivered(Ground.NOT_OURS) + "/forwarding",
                    "receiver",
                    "" + w.clerkOfAnotherAgency.agencyId(),
                    "notObjected",
                    "true",
                    "askedOn",
                    "" + w.today(),
                    "askedHow",
                    "电话告知，同意");
        });
        forms.put("ForwardingController.note", beans -> {
            World w = new World(beans);
            RequestId id = w.delivered(Ground.NOT_OURS);
            w.forwarding.sendBack(w.forwarded(id).id(), "不属于本机关", w.clerkOfAnotherAgency);
            return Form.of(w.clerk, "/requests/" + id + "/archive", "/requests/" + id + "/forwarding/noted");
        });
        forms.put("ExchangeController.sendBack", beans -> {
            World w = new World(beans);
            String page =
                    "/exchange/" + w.forwarded(w.delivered(Ground.NOT_OURS)).id();
            return Form.of(w.clerkOfAnotherAgency, page, page + "/sending-back", "sendBackReason", "不属于本机关");
        });
        forms.put("AskedOpinionController.answer", beans -> {
            World w = new World(beans);
            String page = "/opinions/"
                    + w.opinionAskedWithin(w.proposed(Ground.PROVIDED, true), Consultation.Kind.JOINT_AGENCY)
                            .id();
            return Form.of(w.clerkOfAnotherAgency, page, page + "/answer", "opinion", "AGREES", "approvedBy", "庞某");
        });
        return forms;
    }

    @Test
    void theAnsweredRequestOffersToHandItOnAndTheInboxHasIt() {
        RequestId id = world.delivered(Ground.NOT_OURS);
        assertThat(pages.get("/requests/" + id, world.clerk).html()).contains("/requests/" + id + "/forwarding");
        assertThat(pages.get("/requests/" + id, world.head).html()).doesNotContain("/requests/" + id + "/forwarding");
        Pages.Answer form = pages.get("/requests/" + id + "/forwarding", world.clerk);
        assertThat(form.text()).contains("另一机关", "不反对转交", "不改变本机关的答复和统计");
        Pages.Answer wrong = pages.post(
                "/requests/" + id + "/forwarding",
                Pages.form("receiver", "" + there.agencyId(), "askedOn", "" + world.today(), "askedHow", "电话"),
                world.clerk);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("申请人不反对的才能转交");
        Pages.Answer sent = pages.post(
                "/requests/" + id + "/forwarding",
                Pages.form(
                        "receiver",
                        "" + there.agencyId(),
                        "notObjected",
                        "true",
                        "askedOn",
                        "" + world.today(),
                        "askedHow",
                        "电话告知，申请人同意"),
                world.clerk);
        assertThat(sent.location()).isEqualTo("/requests/" + id);
        assertThat(pages.get("/requests/" + id, world.clerk).text()).contains("转交另一机关", "对方尚未登记");
        String number = world.requests.get(id, world.clerk).number().toString();
        assertThat(pages.get("/", there).text()).contains("机关来件（1）", "登记其他机关转来的申请");
        Pages.Answer inbox = pages.get("/exchange", there);
        assertThat(inbox.text()).contains("示例机关", number, "待登记");
        String page = inbox.all("href=\"(/exchange/[0-9a-f-]{36})\"").get(0);
        Pages.Answer came = pages.get(page, there);
        assertThat(came.text()).contains("东环路改造项目征收补偿方案", "电话告知，申请人同意", "王*");
        assertThat(came.html()).doesNotContain("样例证件1234", "13900000000", "/requests/" + id);
        String register =
                came.all("href=\"(/requests/new\\?arrived=[0-9a-f-]{36})\"").get(0);
        Pages.Answer filled = pages.get(register, there);
        assertThat(filled.html()).contains("样例证件1234", "东环路改造项目征收补偿方案", "value=\"FORWARDED\"");
        assertThat(filled.html()).doesNotContain("value=\"IN_PERSON\"");
        assertThat(pages.get("/requests/new", there).html()).doesNotContain("value=\"FORWARDED\"");
        assertThat(pages.get(register, world.clerk).status()).isEqualTo(404);
        Pages.Answer registered = pages.post(
                "/requests",
                Pages.form(
                        "id",
                        register.substring(register.indexOf('=') + 1),
                        "channel",
                        "FORWARDED",
                        "receivedOn",
                        "" + world.today(),
                        "applicantKind",
                        "NATURAL_PERSON",
                        "applicantName",
                        "王𬭶",
                        "identityKind",
                        "OTHER",
                        "identityNumber",
                        "样例证件1234",
                        "phone",
                        "13900000000",
                        "information",
                        "东环路改造项目征收补偿方案",
                        "wantedForm",
                        "PAPER",
                        "wantedRoute",
                        "POST"),
                there);
        assertThat(pages.get(registered.location(), there).text()).contains("由示例机关转来，对方编号" + number);
        String other = world.forwardings.of(id).get(0).registeredNumber();
        assertThat(pages.get("/requests/" + id, world.clerk).text()).contains("对方已登记，编号" + other);
        assertThat(pages.get("/requests/" + id + "/timeline", world.clerk).text())
                .contains("转交另一机关办理", "另一机关已登记转交的申请，编号" + other);
        assertThat(pages.get("/", there).text()).doesNotContain("机关来件（");
        assertThat(pages.get("/exchange", there).text()).contains("没有待登记的转来申请", "已登记");
    }

    @Test
    void whatComesBackIsOnTheWorklistUntilSomebodyTakesNote() {
        RequestId id = world.delivered(Ground.NOT_OURS);
        String page = "/exchange/" + world.forwarded(id).id();
        assertThat(pages.post(page + "/sending-back", Pages.form("sendBackReason", ""), there)
                        .status())
                .isEqualTo(422);
        assertThat(pages.post(page + "/sending-back", Pages.form("sendBackReason", "由水务局负责"), there)
                        .location())
                .isEqualTo("/exchange");
        assertThat(pages.get("/", world.clerk).text()).contains("机关来件（1）", "转交的申请被退回");
        assertThat(pages.get("/exchange", world.clerk).text()).contains("转交后被退回的申请", "由水务局负责");
        Pages.Answer own = pages.get("/requests/" + id, world.clerk);
        assertThat(own.text()).contains("由水务局负责", "已知悉");
        assertThat(own.html()).contains("/requests/" + id + "/forwarding\"");
        pages.post("/requests/" + id + "/forwarding/noted", Pages.form(), world.clerk);
        assertThat(pages.get("/", world.clerk).text()).doesNotContain("机关来件（");
        assertThat(pages.get("/requests/" + id, world.clerk).text()).doesNotContain("已知悉 ");
    }

    @Test
    void anAgencyOfTheInstallationIsChosenAndAnswersOnAPageOfItsOwn() {
        RequestId id = world.proposed(Ground.PROVIDED, true);
        beans.getBean(FilingMaterials.class)
                .file(
                        id,
                        world.version(id),
                        Purpose.INFORMATION,
                        InspectedFile.of("补偿方案.pdf", Papers.pdf("plan")),
                        world.clerk);
        Pages.Answer form = pages.get("/requests/" + id + "/consultation", world.clerk);
        assertThat(form.text()).contains("本系统内的机关", "另一机关", "补偿方案.pdf");
        String paper = form.all("name=\"papers\"[^>]*value=\"(\\w+)\"").get(0);
        Pages.Answer third = pages.act(
                id,
                "consultation",
                world.version(id),
                world.clerk,
                "letters[0].kind",
                "THIRD_PARTY",
                "letters[0].askedAgencyId",
                "" + there.agencyId(),
                "letters[0].subject",
                "补偿方案",
                "letters[0].sentOn",
                "" + world.today());
        assertThat(third.status()).isEqualTo(422);
        assertThat(third.text()).contains("按纸质公函办理");
        Pages.Answer sent = pages.act(
                id,
                "consultation",
                world.version(id),
                world.clerk,
                "letters[0].kind",
                "JOINT_AGENCY",
                "letters[0].askedAgencyId",
                "" + there.agencyId(),
                "letters[0].subject",
                "补偿方案能否公开",
                "letters[0].sentOn",
                "" + world.today(),
                "papers",
                paper);
        assertThat(sent.location()).isEqualTo("/requests/" + id);
        assertThat(pages.get("/requests/" + id + "/consultations", world.clerk).text())
                .contains("另一机关", "（系统内）");
        assertThat(pages.get("/", there).text()).contains("机关来件（1）");
        String page = pages.get("/exchange", there)
                .all("href=\"(/opinions/[0-9a-f-]{36})\"")
                .get(0);
        Pages.Answer letter = pages.get(page, there);
        assertThat(letter.text()).contains("补偿方案能否公开", "2026-03-23", "视为同意公开", "补偿方案.pdf");
        assertThat(letter.html()).doesNotContain("王", "样例证件", "13900000000", "/requests/" + id);
        String file = letter.all("href=\"(/opinions/[0-9a-f-]+/papers/\\w+)\"").get(0);
        assertThat(pages.get(file, there).status()).isEqualTo(200);
        assertThat(pages.get(file, world.clerk).status()).isEqualTo(404);
        Pages.Answer wrong = pages.post(page + "/answer", Pages.form("opinion", "OBJECTS", "approvedBy", "庞某"), there);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("不同意公开的，请写明理由");
        Pages.Answer given = pages.upload(
                page + "/answer",
                Pages.form("opinion", "OBJECTS", "reasons", "尚在审批", "approvedBy", "庞某"),
                "files",
                "说明.pdf",
                Papers.pdf("why"),
                there);
        assertThat(given.location()).isEqualTo(page);
        assertThat(pages.get(page, there).text()).contains("已提意见", "庞某审定", "尚在审批", "说明.pdf");
        assertThat(pages.get("/requests/" + id + "/consultations", world.clerk).text())
                .contains("不同意公开", "尚在审批");
        assertThat(pages.get("/requests/" + id + "/timeline", world.clerk).text())
                .contains("另一机关的意见：不同意公开");
        assertThat(pages.get("/requests/" + id + "/materials", world.clerk).text())
                .contains("说明.pdf");
    }

    @Test
    void aLateOpinionIsRemindedOfOnBothSides() {
        RequestId id = world.proposed(Ground.PROVIDED, true);
        AskedOpinion asked = world.opinionAskedWithin(id, Consultation.Kind.OTHER_AGENCY);
        world.today(world.today().plusDays(8));
        beans.getBean(Reminding.class).remind();
        assertThat(pages.get("/reminders", there).html()).contains("/opinions/" + asked.id());
        assertThat(pages.get("/exchange", there).text()).contains("已超过");
        Officer head = world.officer(there.agencyId(), null, "辛", Role.HEAD);
        assertThat(pages.get("/board", head).text()).contains("向其他机关提出意见");
        assertThat(pages.get("/board", world.head).text()).contains("等待其他机关的意见");
    }

    @Test
    void aThirdAgencyFindsNothing() {
        RequestId id = world.delivered(Ground.NOT_OURS);
        String forwarded = "/exchange/" + world.forwarded(id).id();
        String letter = "/opinions/"
                + world.opinionAskedWithin(world.proposed(Ground.PROVIDED, true), Consultation.Kind.JOINT_AGENCY)
                        .id();
        World third = new World(beans);
        for (Officer by : new Officer[] {third.clerk, third.head, world.clerk}) {
            for (String page : new String[] {forwarded, letter}) {
                assertThat(pages.get(page, by).status()).as(page).isEqualTo(404);
            }
            assertThat(pages.post(forwarded + "/sending-back", Pages.form("sendBackReason", "退"), by)
                            .status())
                    .isEqualTo(404);
            assertThat(pages.post(letter + "/answer", Pages.form("opinion", "AGREES", "approvedBy", "某"), by)
                            .status())
                    .isEqualTo(404);
        }
        assertThat(pages.get("/exchange", third.clerk).text()).contains("没有待登记的转来申请", "没有待提意见的公函");
        assertThat(pages.get("/exchange", world.handler).status()).isEqualTo(404);
        assertThat(pages.get("/opinions/none", there).status()).isIn(400, 404);
    }
}

package disclosuredesk.desk.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.consultation.Answer;
import disclosuredesk.consultation.Consultation;
import disclosuredesk.decision.Ground;
import disclosuredesk.requests.CorrectionNotice;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.PageTest;
import disclosuredesk.testing.Pages;
import disclosuredesk.testing.World;
import disclosuredesk.workflow.FirstStep;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@PageTest
class CasePageTests {

    @Autowired
    private ApplicationContext beans;

    private World world;
    private Pages pages;

    @BeforeEach
    void organ() {
        world = new World(beans);
        pages = new Pages(beans);
    }

    private Pages.Answer open(RequestId id, Officer by) {
        Pages.Answer page = pages.get("/requests/" + id, by);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).doesNotContain("??").doesNotContain("${");
        assertThat(page.between("<main", "</main>")).doesNotContain("null");
        return page;
    }

    @Test
    void theTitleNamesTheCaseAndTheStep() {
        RequestId id = world.registered();
        assertThat(open(id, world.clerk).between("<title>", "</title>"))
                .contains(number(id))
                .contains("审查");
        assertThat(open(id, world.head).between("<title>", "</title>"))
                .contains(number(id))
                .doesNotContain("null");
    }

    private void showsItsFormOnlyTo(Officer actor, RequestId id, String act) {
        String action = "action=\"/requests/" + id + "/" + act + "\"";
        assertThat(open(id, actor).html()).as(act).contains(action);
        for (Officer other : List.of(world.clerk, world.reviewer, world.head)) {
            if (!other.equals(actor)) {
                assertThat(open(id, other).html())
                        .as("%s for %s", act, other.name())
                        .doesNotContain(action);
            }
        }
    }

    @Test
    void everyStepShowsItsFormToWhoeverIsToActAndToNobodyElse() {
        showsItsFormOnlyTo(world.clerk, world.registered(), "examination");
        showsItsFormOnlyTo(world.clerk, world.accepted(), "assignment");
        showsItsFormOnlyTo(world.handler, world.assigned(), "search");
        showsItsFormOnlyTo(world.clerk, world.proposed(Ground.THIRD_PARTY, true), "consultation");
        showsItsFormOnlyTo(world.clerk, world.proposed(Ground.PROVIDED, false), "decision");
        showsItsFormOnlyTo(world.reviewer, world.drafted(Ground.PROVIDED), "review");
        showsItsFormOnlyTo(world.head, world.reviewed(Ground.PROVIDED), "approval");
        showsItsFormOnlyTo(world.clerk, world.approved(Ground.PROVIDED), "delivery");
        showsItsFormOnlyTo(world.clerk, world.delivered(Ground.PROVIDED), "archive");
    }

    @Test
    void waitingForTheApplicantOrAnOpinionIsTheClerksToRecord() {
        RequestId correction = world.registered();
        world.askForCorrection(
                correction,
                world.version(correction),
                CorrectionNotice.sent(world.today(), "请明确文号", world.today().plusDays(15)),
                world.clerk);
        showsItsFormOnlyTo(world.clerk, correction, "correction");
        showsItsFormOnlyTo(world.clerk, consulting(), "opinion");
    }

    private RequestId consulting() {
        RequestId id = world.proposed(Ground.THIRD_PARTY, true);
        world.askOpinions(
                id,
                world.version(id),
                List.of(Consultation.letter(
                        Consultation.Kind.THIRD_PARTY, "恒通商贸有限公司", null, "征收补偿方案", world.today(), world.today())),
                world.clerk);
        return id;
    }

    @Test
    void whatWasPassedOnIsTakenBackUntilTheNextOfficerOpensIt() {
        RequestId id = world.drafted(Ground.PROVIDED);
        String action = "/requests/" + id + "/taking-back";
        assertThat(open(id, world.head).html())
                .as("who did not pass it on, and may not act")
                .doesNotContain(action);
        Pages.Answer page = open(id, world.clerk);
        assertThat(page.html()).contains(action);
        String seq = page.all("name=\"seq\" value=\"(\\d+)\"").get(0);
        assertThat(pages.post(action, Pages.form("seq", seq), world.clerk).status())
                .isEqualTo(302);
        assertThat(open(id, world.clerk).html()).doesNotContain(action).contains("/requests/" + id + "/decision");
        world.draft(id, Ground.PROVIDED);
        String again =
                open(id, world.clerk).all("name=\"seq\" value=\"(\\d+)\"").get(0);
        pages.get("/requests/" + id + "/timeline", world.reviewer);
        assertThat(open(id, world.clerk).html()).doesNotContain(action);
        Pages.Answer refused = pages.post(action, Pages.form("seq", again), world.clerk);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("丙已于").contains("打开本件，不能再收回");
    }

    @Test
    void whoeverIsNotToActReadsWhoIs() {
        assertThat(open(world.registered(), world.head).text()).contains("审查").contains("甲");
        assertThat(open(world.assigned(), world.clerk).text()).contains("乙").doesNotContain("戊");
    }

    @Test
    void theDrafterReadsWhoElseReviews() {
        Officer both = world.officer(world.agency, null, "辛", Role.CLERK, Role.LEGAL_REVIEWER);
        RequestId id = world.proposed(Ground.PROVIDED, false);
        world.decisionMaking.draft(id, world.version(id), List.of(world.part(Ground.PROVIDED)), both);
        Pages.Answer page = open(id, both);
        assertThat(page.html()).doesNotContain("action=\"/requests/" + id + "/review\"");
        assertThat(page.text()).contains("丙");
    }

    @Test
    void anArchivedCaseIsReadableAndHasNoForm() {
        RequestId id = world.archived(Ground.DOES_NOT_EXIST);
        Pages.Answer page = open(id, world.clerk);
        assertThat(page.between("<main", "</main>")).doesNotContain("<form");
        assertThat(page.text()).contains("本机关不掌握相关政府信息", "邮政特快专递（EMS）", "1000000001", "规划科档案柜", "卷宗（PDF", "已归档");
    }

    @Test
    void anActOutOfTurnOffersNoForm() {
        RequestId id = world.archived(Ground.PROVIDED);
        for (String page : List.of("examination", "assignment", "decision", "delivery", "archive", "withdrawal")) {
            assertThat(pages.get("/requests/" + id + "/" + page, world.clerk).html())
                    .as(page)
                    .doesNotContain("action=\"/requests/" + id + "/" + page + "\"");
        }
    }

    @Test
    void whatOneMayNotSeeIsNotFound() {
        RequestId id = world.assigned();
        for (String page : List.of("", "/process.svg", "/search", "/withdrawal", "/decision", "/delivery")) {
            for (Officer stranger : List.of(world.clerkOfAnotherAgency, world.handlerElsewhere, world.administrator)) {
                assertThat(pages.get("/requests/" + id + page, stranger).status())
                        .as(page + " " + stranger.name())
                        .isEqualTo(404);
            }
        }
        assertThat(pages.get("/requests/" + RequestId.random(), world.clerk).status())
                .isEqualTo(404);
        assertThat(pages.get("/requests/keine-uuid", world.clerk).status()).isEqualTo(404);
    }

    @Test
    void neverShowsTheIdentityNumber() {
        RequestId id = world.delivered(Ground.PROVIDED);
        for (Officer by : List.of(world.clerk, world.handler, world.reviewer, world.head)) {
            assertThat(open(id, by).html()).doesNotContain("样例证件1234");
        }
    }

    @Test
    void tellsTheWholeLifeNewestFirst() {
        RequestId id = world.archived(Ground.PROVIDED);
        String timeline = timeline(id, world.clerk);
        assertThat(timeline)
                .contains(number(id))
                .contains("规划科")
                .contains("予以公开")
                .doesNotContain("RequestRegistered")
                .doesNotContain("PROVIDED")
                .doesNotContain("R1")
                .doesNotContain("POST");
        assertThat(timeline.indexOf("归档")).isLessThan(timeline.indexOf(number(id)));
        assertThat(timeline).contains("甲", "乙", "丙", "丁");
    }

    private String timeline(RequestId id, Officer by) {
        return new Pages.Answer(
                        200,
                        pages.get("/requests/" + id + "/timeline", by).between("class=\"timeline\"", "</ol>"),
                        "",
                        null)
                .text();
    }

    private String number(RequestId id) {
        return world.requests.get(id, world.clerk).number().toString();
    }

    @Test
    void tellsTheDetoursToo() {
        RequestId id = world.registered();
        world.askForCorrection(
                id,
                world.version(id),
                CorrectionNotice.sent(world.today(), "请明确文号", world.today().plusDays(15)),
                world.clerk);
        world.correcting.receive(id, world.version(id), world.today(), "文号为5号", world.clerk);
        world.examining.accept(id, world.version(id), "材料齐全", world.clerk);
        world.assigning.assign(id, world.version(id), world.otherDepartment, null, world.clerk);
        world.proposing.returnAssignment(id, world.version(id), "不由本科室保管", world.handlerElsewhere);
        world.assigning.assign(id, world.version(id), world.department, "请尽快", world.clerk);
        world.proposing.propose(
                id, world.version(id), world.search(), Ground.THIRD_PARTY, "须征求意见", true, world.handler);
        world.askOpinions(
                id,
                world.version(id),
                List.of(Consultation.letter(
                        Consultation.Kind.THIRD_PARTY, "恒通商贸有限公司", null, "征收补偿方案", world.today(), world.today())),
                world.clerk);
        long asked = world.consultations.of(id).get(0).id();
        world.consulting.recordOpinion(
                id,
                world.version(id),
                new Answer(asked, null, world.today(), Consultation.Opinion.OBJECTS, "涉及商业秘密"),
                world.clerk);
        world.draft(id, Ground.THIRD_PARTY);
        world.decisionMaking.returnFromReview(
                id, world.version(id), List.of(), FirstStep.DRAFT, "请补充理由", world.reviewer);
        String timeline = timeline(id, world.head);
        assertThat(timeline)
                .contains("请明确文号", "文号为5号", "材料齐全", "不由本科室保管", "财务科", "请尽快", "恒通商贸有限公司", "请补充理由", "法制审核")
                .doesNotContainPattern("[A-Z]{2,}_?[A-Z]+");
    }

    @Test
    void aWithdrawalIsOfferedToTheClerkUntilTheAnswerIsDelivered() {
        RequestId id = world.assigned();
        assertThat(open(id, world.clerk).html()).contains("/requests/" + id + "/withdrawal");
        assertThat(open(id, world.handler).html()).doesNotContain("/withdrawal");
        assertThat(open(world.delivered(Ground.PROVIDED), world.clerk).html()).doesNotContain("/withdrawal");
        world.withdrawing.withdraw(id, world.version(id), world.today(), "书面撤回", world.clerk);
        assertThat(open(id, world.clerk).text()).contains("书面撤回");
    }

    @Test
    void showsTheSafeDateAndTheOtherReadingWhereTheyDiffer() {
        RequestId id = consulting();
        long asked = world.consultations.of(id).get(0).id();
        world.today(LocalDate.of(2026, 3, 9));
        world.consulting.recordOpinion(
                id,
                world.version(id),
                new Answer(asked, null, world.today(), Consultation.Opinion.AGREES, null),
                world.clerk);
        String bar = open(id, world.clerk).between("casebar", "<section");
        assertThat(new Pages.Answer(200, bar, "", null).all("(2026-\\d\\d-\\d\\d)"))
                .hasSizeGreaterThan(1);
    }

    @Test
    void saysWhichYearsCalendarIsMissing() {
        world.today(LocalDate.of(2026, 12, 20));
        assertThat(open(world.registered(), world.clerk).text())
                .contains("2027")
                .contains("尚未导入");
    }

    @Test
    void whoAsksOthersOnlyAfterTheDateIsStillLate() {
        RequestId id = world.proposed(Ground.THIRD_PARTY, true);
        world.today(LocalDate.of(2026, 4, 20));
        world.askOpinions(
                id,
                world.version(id),
                List.of(Consultation.letter(
                        Consultation.Kind.THIRD_PARTY, "恒通商贸有限公司", null, "征收补偿方案", world.today(), world.today())),
                world.clerk);
        assertThat(open(id, world.clerk).between("casebar", "<section")).contains("已超期");
    }

    @Test
    void drawsTheProcessWithTheCurrentStep() {
        RequestId id = world.assigned();
        Pages.Answer picture = pages.get("/requests/" + id + "/process.svg", world.clerk);
        assertThat(picture.status()).isEqualTo(200);
        assertThat(picture.html()).startsWith("<svg").contains("检索与拟办");
        assertThat(pages.get("/requests/" + id + "/timeline", world.clerk).html())
                .containsPattern("<img[^>]*process\\.svg[^>]*alt=\"[^\"]*检索与拟办");
    }

    @Test
    void writesWhatWasTypedAsText() {
        RequestId id = world.registered();
        world.examining.accept(id, world.version(id), "<b onclick=x>核对</b>", world.clerk);
        assertThat(open(id, world.clerk).html()).doesNotContain("<b onclick");
    }
}

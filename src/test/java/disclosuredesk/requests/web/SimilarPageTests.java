package disclosuredesk.requests.web;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.decision.Ground;
import disclosuredesk.requests.Applicant;
import disclosuredesk.requests.Identity;
import disclosuredesk.requests.Registration;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.PageTest;
import disclosuredesk.testing.Pages;
import disclosuredesk.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The same and similar requests are warned about, never decided (T36 to T38). */
@PageTest
class SimilarPageTests {

    @Autowired
    private ApplicationContext beans;

    private Pages pages;
    private World world;

    @BeforeEach
    void organ() {
        pages = new Pages(beans);
        world = new World(beans);
    }

    private RequestId registered(String information, String identity) {
        Registration plain = world.registration(world.today());
        Applicant applicant = new Applicant(
                plain.applicant().kind(),
                "王𬭶",
                new Identity(Identity.Kind.OTHER, identity),
                "13900000000",
                null,
                null,
                null);
        Registration registration = new Registration(
                plain.id(), plain.receipt(), applicant, information, null, plain.wantedForm(), plain.wantedRoute());
        world.registering.register(registration, world.clerk);
        return registration.id();
    }

    private String examination(RequestId id) {
        return pages.get("/requests/" + id + "/examination", world.clerk).html();
    }

    @Test
    void theSameTextInOtherWidthsIsFoundWithItsAnswer() {
        RequestId first = world.archived(Ground.PROVIDED);
        RequestId second = registered(" 东环路改造项目　征收补偿方案。", "样例证件1234");
        assertThat(examination(second))
                .contains("内容相同")
                .contains("/requests/" + first)
                .contains("同一申请人，2026-03-02已办结（予以公开）")
                .contains("2026年3月的第2件申请");
    }

    @Test
    void whatIsNotAnsweredYetIsNotRepeated() {
        world.registered();
        RequestId second = registered("东环路改造项目征收补偿方案全文", "样例证件1234");
        assertThat(examination(second)).contains("内容相近").contains("尚未答复，暂不构成重复申请");
    }

    @Test
    void theSameTextByAnotherApplicantIsSimilarButNotRepeated() {
        world.archived(Ground.PROVIDED);
        RequestId second = registered("东环路改造项目征收补偿方案", "别的证件");
        assertThat(examination(second)).contains("另一申请人，不构成重复申请").doesNotContain("的第2件申请");
    }

    @Test
    void theDraftIsWarnedToo() {
        world.archived(Ground.PROVIDED);
        RequestId second = world.proposed(Ground.PROVIDED, false);
        assertThat(pages.get("/requests/" + second + "/decision", world.clerk).html())
                .contains("内容相同");
        world.draft(second, Ground.PROVIDED);
        assertThat(world.steps(second)).as("a warning stops nobody").containsExactly("reviewDecision");
    }

    @Test
    void theDepartmentOfTheLastRequestLikeItIsChosenAlready() {
        RequestId first = world.accepted();
        String chosen = "<option value=\"" + world.department + "\" selected=\"selected\">";
        assertThat(pages.get("/requests/" + first + "/assignment", world.clerk).html())
                .doesNotContain(chosen);
        world.assigning.assign(first, world.version(first), world.department, null, world.clerk);
        RequestId second = world.accepted();
        assertThat(pages.get("/requests/" + second + "/assignment", world.clerk).html())
                .contains(chosen, "按以前同类申请的承办科室预选");
    }

    @Test
    void whatIsAskedForTheFirstTimeIsNotWarnedAbout() {
        RequestId only = registered("河道整治工程", "头一次");
        registered("幼儿园招生计划", "第二人");
        assertThat(examination(only)).doesNotContain("class=\"alert alert-warning py-2 similar\"");
    }

    @Test
    void theRegistrationFormLooksForThemBeforeAnythingIsRecorded() {
        world.registered();
        var answer = pages.post(
                "/requests",
                Pages.form(
                        "similar",
                        "1",
                        "information",
                        "东环路改造项目征收补偿方案",
                        "identityNumber",
                        "样例证件1234",
                        "applicantName",
                        "王𬭶"),
                world.clerk);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.html()).contains("内容相同").contains("value=\"王𬭶\"");
        assertThat(world.jdbc
                        .sql("select count(*) from disclosure_request where agency_id = :a")
                        .param("a", world.agency)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void anotherOrgansRequestsAreNotFound() {
        new World(beans).registered();
        assertThat(examination(world.registered())).doesNotContain("内容相同");
    }
}

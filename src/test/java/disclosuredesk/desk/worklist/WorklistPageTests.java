package disclosuredesk.desk.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.decision.Ground;
import disclosuredesk.requests.ApplicantKind;
import disclosuredesk.requests.CorrectionNotice;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.PageTest;
import disclosuredesk.testing.Pages;
import disclosuredesk.testing.Pages.Answer;
import disclosuredesk.testing.World;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@PageTest
class WorklistPageTests {

    @Autowired
    private ApplicationContext beans;

    private World world;
    private Pages pages;

    @BeforeEach
    void organ() {
        world = new World(beans);
        pages = new Pages(beans);
    }

    private String number(RequestId id) {
        return world.requests.get(id, world.clerk).number().toString();
    }

    private List<String> numbers(Answer page) {
        return page.all(">(依申〔\\d+〕\\d+号)<");
    }

    private List<String> worklist(Officer by) {
        return numbers(pages.get("/", by));
    }

    @Test
    void anEmptyWorklistSaysWhatToDo() {
        Answer page = pages.get("/", world.clerk);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html()).contains("class=\"empty\"");
        assertThat(page.between("class=\"empty\"", "</main>")).contains("/requests/new");
        assertThat(page.text()).doesNotContain("??");
    }

    @Test
    void showsACaseToWhoeverIsToActAndToNobodyElse() {
        RequestId id = world.assigned();
        assertThat(worklist(world.handler)).containsExactly(number(id));
        assertThat(worklist(world.handlerElsewhere)).isEmpty();
        assertThat(worklist(world.clerk)).isEmpty();
        assertThat(worklist(world.head)).isEmpty();
        assertThat(worklist(world.administrator)).isEmpty();
        assertThat(worklist(world.clerkOfAnotherAgency)).isEmpty();
    }

    @Test
    void whatTheApplicantStillOwesIsTheClerksToRecord() {
        RequestId id = world.registered();
        world.askForCorrection(
                id,
                world.version(id),
                CorrectionNotice.sent(world.today(), "请明确文号", world.today().plusDays(15)),
                world.clerk);
        Answer page = pages.get("/", world.clerk);
        assertThat(numbers(page)).containsExactly(number(id));
        assertThat(page.text()).contains("暂停");
    }

    @Test
    void nobodyIsOfferedTheReviewOfHisOwnDraft() {
        RequestId id = world.proposed(Ground.PROVIDED, false);
        Officer both = world.officer(world.agency, null, "辛", Role.CLERK, Role.LEGAL_REVIEWER);
        world.decisionMaking.draft(id, world.version(id), List.of(world.part(Ground.PROVIDED)), both);
        assertThat(worklist(both)).isEmpty();
        assertThat(worklist(world.reviewer)).containsExactly(number(id));
    }

    @Test
    void whoIsClerkAndHandlerIsOfferedOnlyHisOwnDepartmentsSearches() {
        RequestId id = world.assigned();
        Officer both = world.officer(world.agency, world.otherDepartment, "壬", Role.CLERK, Role.HANDLER);
        assertThat(worklist(both)).doesNotContain(number(id));
    }

    @Test
    void theMostUrgentComesFirst() {
        RequestId later = world.registered(LocalDate.of(2026, 2, 27), ApplicantKind.BUSINESS);
        RequestId sooner = world.registered(LocalDate.of(2026, 2, 6), ApplicantKind.NATURAL_PERSON);
        RequestId paused = world.registered(LocalDate.of(2026, 2, 26), ApplicantKind.NATURAL_PERSON);
        world.askForCorrection(
                paused,
                world.version(paused),
                CorrectionNotice.sent(world.today(), "请明确文号", world.today().plusDays(15)),
                world.clerk);
        assertThat(worklist(world.clerk)).containsExactly(number(sooner), number(later), number(paused));
    }

    @Test
    void everyDueDateCarriesWords() {
        world.registered();
        world.registered(LocalDate.of(2025, 12, 1), ApplicantKind.NATURAL_PERSON);
        String text = pages.get("/", world.clerk).text();
        assertThat(text).containsPattern("剩\\d+个工作日").containsPattern("已超期\\d+个工作日");
    }

    @Test
    void aCaseThatNoCalendarCoversSaysWhichYearIsMissing() {
        world.today(LocalDate.of(2026, 12, 20));
        world.registered();
        assertThat(pages.get("/", world.clerk).text()).contains("2027").contains("尚未导入");
    }

    @Test
    void namesThePersonOnlyByTheFamilyName() {
        world.registered();
        assertThat(pages.get("/", world.clerk).text())
                .contains("王*")
                .doesNotContain("王𬭶")
                .doesNotContain("样例证件1234");
    }

    @Test
    void countsByStepAndNarrowsToOne() {
        RequestId registered = world.registered();
        RequestId accepted = world.accepted();
        Answer all = pages.get("/", world.clerk);
        assertThat(all.between("class=\"counts\"", "</nav>")).contains("step=examineRequest", "step=assignDepartment");
        assertThat(numbers(all)).contains(number(registered), number(accepted));
        assertThat(numbers(pages.get("/?step=assignDepartment", world.clerk))).containsExactly(number(accepted));
    }

    @Test
    void eachLineLeadsToTheFormOfItsStep() {
        RequestId id = world.registered();
        assertThat(pages.get("/", world.clerk).html()).contains("/requests/" + id + "/examination");
    }

    @Test
    void turnsPagesWithoutLosingOrRepeatingACase() {
        for (int i = 0; i < 53; i++) {
            world.registered();
        }
        List<String> all = new ArrayList<>(numbers(pages.get("/", world.clerk)));
        assertThat(all).hasSize(50);
        all.addAll(numbers(pages.get("/?page=2", world.clerk)));
        assertThat(all).hasSize(53);
        assertThat(new HashSet<>(all)).hasSize(53);
        assertThat(pages.get("/?page=99", world.clerk).status()).isEqualTo(200);
        assertThat(pages.get("/?page=0", world.clerk).status()).isEqualTo(200);
    }

    @Test
    void draftsThatAreSoonDeletedAreToldOfWithWhatToDo() {
        RequestId id = world.registered();
        String page = "/requests/" + id + "/note";
        pages.post(
                "/drafts",
                Pages.form(
                        "_draftPage", page,
                        "_draftAction", page,
                        "_draftOpening", UUID.randomUUID().toString(),
                        "_draftSeen", "0",
                        "_draftEdit", "1",
                        "_draftTitle", "备注",
                        "text", "打电话核实了地址"),
                world.clerk);
        world.clock.moveTo(world.today().atTime(9, 0).plusDays(24));
        assertThat(pages.get("/", world.clerk).text()).doesNotContain("快要自动删除");
        world.clock.moveTo(world.today().atTime(9, 0).plusDays(2));
        assertThat(pages.get("/", world.clerk).text()).contains("有1份草稿快要自动删除，最早的在2026-04-01");
        assertThat(pages.get("/", world.head).text()).doesNotContain("快要自动删除");
    }
}

package disclosuredesk.requests.web;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.PageTest;
import disclosuredesk.testing.Pages;
import disclosuredesk.testing.Pages.Answer;
import disclosuredesk.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@PageTest
class ExaminationPageTests {

    @Autowired
    private ApplicationContext beans;

    private World world;
    private Pages pages;
    private RequestId id;

    @BeforeEach
    void registeredRequest() {
        world = new World(beans);
        pages = new Pages(beans);
        id = world.registered();
    }

    private Answer examine(String... fields) {
        return pages.act(id, "examination", world.version(id), world.clerk, fields);
    }

    @Test
    void offersTheThreeAnswersWithTheFieldsOfEach() {
        Answer page = pages.get("/requests/" + id + "/examination", world.clerk);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html())
                .contains(
                        "value=\"ACCEPTED\"",
                        "value=\"CORRECTION_ASKED\"",
                        "value=\"CONCLUDED\"",
                        "name=\"items\"",
                        "name=\"dueOn\"",
                        "name=\"conclusion\"",
                        "name=\"reason\"");
        assertThat(page.text()).doesNotContain("??");
    }

    @Test
    void acceptsARequest() {
        Answer answer = examine("answer", "ACCEPTED");
        assertThat(answer.location()).isEqualTo("/requests/" + id);
        assertThat(world.steps(id)).containsExactly("assignDepartment");
    }

    @Test
    void asksForACorrection() {
        assertThat(examine("answer", "CORRECTION_ASKED", "items", "请明确文号", "dueOn", "2026-03-17")
                        .location())
                .isEqualTo("/requests/" + id + "/correction-notice/sent");
        assertThat(world.steps(id)).containsExactly("examineRequest");
        assertThat(pages.act(id, "correction-notice/sent", world.version(id), world.clerk, "sentOn", "2026-03-02")
                        .location())
                .isEqualTo("/requests/" + id);
        assertThat(world.steps(id)).containsExactly("correctionReceived");
    }

    @Test
    void concludesAtOnce() {
        assertThat(examine("answer", "CONCLUDED", "conclusion", "NOT_OURS", "reason", "属市水务局职责")
                        .status())
                .isEqualTo(302);
        assertThat(world.steps(id)).containsExactly("draftDecision");
    }

    @Test
    void wantsAnAnswer() {
        assertThat(examine("note", "材料齐全").status()).isEqualTo(422);
        assertThat(world.steps(id)).containsExactly("examineRequest");
    }

    @Test
    void saysBesideTheFieldWhatTheChosenAnswerLacks() {
        Answer noDate = examine("answer", "CORRECTION_ASKED", "items", "请明确文号", "dueOn", "");
        assertThat(noDate.status()).isEqualTo(422);
        assertThat(noDate.note("dueOn")).isNotEmpty();
        assertThat(noDate.html()).contains("请明确文号");
        Answer noReason = examine("answer", "CONCLUDED", "conclusion", "NOT_OURS", "reason", "");
        assertThat(noReason.status()).isEqualTo(422);
        assertThat(noReason.note("reason")).isNotEmpty();
        assertThat(examine("answer", "CONCLUDED", "conclusion", "", "reason", "不属本机关")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aFormFilledInOnAnOlderVersionIsAConflictThatNamesWhoCameFirst() {
        int seen = world.version(id);
        world.examining.accept(id, seen, null, world.clerk);
        Answer late = pages.act(id, "examination", seen, world.clerk, "answer", "ACCEPTED", "note", "已核对原件");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("甲").contains("已核对原件");
    }

    @Test
    void aMissingOrGarbledVersionIsNoFault() {
        assertThat(pages.post("/requests/" + id + "/examination", Pages.form("answer", "ACCEPTED"), world.clerk)
                        .status())
                .isIn(409, 422);
        assertThat(pages.post(
                                "/requests/" + id + "/examination",
                                Pages.form("answer", "ACCEPTED", "version", "zwei"),
                                world.clerk)
                        .status())
                .isIn(409, 422);
        assertThat(world.steps(id)).containsExactly("examineRequest");
    }

    @Test
    void anotherOrgansCaseIsNotFoundWhateverIsSent() {
        String page = "/requests/" + id + "/examination";
        assertThat(pages.get(page, world.clerkOfAnotherAgency).status()).isEqualTo(404);
        assertThat(pages.act(id, "examination", 0, world.clerkOfAnotherAgency, "answer", "ACCEPTED")
                        .status())
                .isEqualTo(404);
        assertThat(pages.act(id, "examination", 0, world.clerkOfAnotherAgency, "answer", "NONSENSE")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whoMaySeeButNotActIsRefused() {
        assertThat(pages.act(id, "examination", world.version(id), world.head, "answer", "ACCEPTED")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aCorrectedRequestIsExaminedAgain() {
        examine("answer", "CORRECTION_ASKED", "items", "请明确文号", "dueOn", "2026-03-17");
        pages.act(id, "correction-notice/sent", world.version(id), world.clerk, "sentOn", "2026-03-02");
        assertThat(pages.get("/requests/" + id + "/correction", world.clerk).text())
                .contains("请明确文号");
        assertThat(pages.act(id, "correction", world.version(id), world.clerk, "receivedOn", "", "content", "文号为5号")
                        .note("receivedOn"))
                .isNotEmpty();
        assertThat(pages.act(
                                id,
                                "correction",
                                world.version(id),
                                world.clerk,
                                "receivedOn",
                                "2026-03-02",
                                "content",
                                "")
                        .note("content"))
                .isNotEmpty();
        assertThat(pages.act(
                                id,
                                "correction",
                                world.version(id),
                                world.clerk,
                                "receivedOn",
                                "2026-03-02",
                                "content",
                                "文号为5号")
                        .status())
                .isEqualTo(302);
        assertThat(world.steps(id)).containsExactly("examineRequest");
    }

    @Test
    void anAcceptedRequestGoesToADepartmentOfThisOrgan() {
        examine("answer", "ACCEPTED");
        assertThat(pages.get("/requests/" + id + "/assignment", world.clerk).text())
                .contains("规划科", "财务科");
        assertThat(pages.act(id, "assignment", world.version(id), world.clerk).status())
                .isEqualTo(422);
        assertThat(pages.act(id, "assignment", world.version(id), world.clerk, "departmentId", "999999")
                        .status())
                .isEqualTo(422);
        assertThat(pages.act(
                                id,
                                "assignment",
                                world.version(id),
                                world.clerk,
                                "departmentId",
                                String.valueOf(world.department))
                        .status())
                .isEqualTo(302);
        assertThat(world.requests.get(id, world.handler).departmentId()).isEqualTo(world.department);
    }
}

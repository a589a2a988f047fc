package disclosuredesk.requests.web;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.registration.ForgettingRegistrationDrafts;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.PageTest;
import disclosuredesk.testing.Pages;
import disclosuredesk.testing.Pages.Answer;
import disclosuredesk.testing.World;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What is typed into the registration form is kept on the server; it is nobody else's and no case (T26). */
@PageTest
class DraftPageTests {

    @Autowired
    private ApplicationContext beans;

    private World world;
    private Pages pages;
    private final RequestId id = RequestId.random();
    private final String opening = UUID.randomUUID().toString();

    @BeforeEach
    void organ() {
        world = new World(beans);
        pages = new Pages(beans);
    }

    private static Map<String, String> paper(RequestId id, String... changes) {
        Map<String, String> form = Pages.form(
                "id",
                id.value(),
                "channel",
                "EMAIL",
                "receivedOn",
                "2026-03-02",
                "submittedOn",
                "2026-02-27",
                "confirmedOn",
                "2026-03-02",
                "applicantKind",
                "NATURAL_PERSON",
                "applicantName",
                "王𬭶 & 李=四",
                "identityKind",
                "PASSPORT",
                "identityNumber",
                "E12345678",
                "phone",
                "13900000000",
                "information",
                "一、方案%2B\n二、附图",
                "wantedForm",
                "PAPER",
                "wantedRoute",
                "POST",
                "agent",
                "钱七",
                "agentProof",
                "委托书一份",
                "pasted",
                "原文",
                "_csrf",
                "secret");
        form.putAll(Pages.form(changes));
        return form;
    }

    private int keep(String opening, int seen, int edit, String information, Officer by) {
        return pages.post(
                        "/requests/drafts",
                        paper(id, "opening", opening, "seen", "" + seen, "edit", "" + edit, "information", information),
                        by)
                .status();
    }

    private Answer open() {
        return pages.get("/requests/drafts/" + id, world.clerk);
    }

    @Test
    void aDraftNobodyGoesOnWithIsDeletedOnTheDayItsLineTells(@Autowired ForgettingRegistrationDrafts forgetting) {
        java.time.LocalDate kept = world.today();
        assertThat(keep("a", 0, 1, "旧草稿", world.clerk)).isEqualTo(204);
        assertThat(pages.get("/requests/new", world.clerk).text()).contains("没有再改动的，" + kept.plusDays(30) + "自动删除");
        world.today(kept.plusDays(29));
        forgetting.forget();
        assertThat(drafts()).isEqualTo(1);
        world.today(kept.plusDays(31));
        assertThat(forgetting.forget()).isPositive();
        assertThat(drafts()).isZero();
        world.today(kept);
    }

    private int drafts() {
        return world.jdbc
                .sql("select count(*) from registration_draft where id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    @Test
    void everythingTypedIsThereAgainWhenTheFormIsOpenedAgain() {
        assertThat(pages.post("/requests/drafts", paper(id, "opening", opening, "edit", "3"), world.clerk)
                        .status())
                .isEqualTo(204);
        Answer page = pages.get("/requests/new", world.clerk);
        assertThat(page.text()).contains("没有登记完的草稿", "2026-03-02 09:00暂存，申请人：王𬭶 & 李=四，所需信息：一、方案%2B");
        assertThat(page.html()).contains("/requests/drafts/" + id);
        Answer draft = open();
        assertThat(draft.all("name=\"applicantName\" value=\"([^\"]*)\"")).containsExactly("王𬭶 & 李=四");
        assertThat(draft.html())
                .contains("一、方案%2B\n二、附图")
                .contains("value=\"" + id + "\"")
                .contains("委托书一份")
                .contains("原文")
                .containsPattern("name=\"submittedOn\" value=\"2026-02-27\"")
                .containsPattern("value=\"EMAIL\"[^>]*checked")
                .doesNotContain("secret");
        assertThat(draft.text()).doesNotContain("没有登记完的草稿");
    }

    @Test
    void theRegistrationEndsTheDraftAndALateSaveDoesNotBringItBack() {
        keep(opening, 0, 1, "方案", world.clerk);
        assertThat(pages.post("/requests", paper(id), world.clerk).status()).isEqualTo(302);
        assertThat(drafts()).isZero();
        assertThat(keep(opening, 0, 2, "方案", world.clerk)).isEqualTo(409);
        assertThat(pages.get("/requests/new", world.clerk).text()).doesNotContain("草稿 2026", "没有登记完的草稿");
        assertThat(open().status()).isEqualTo(404);
    }

    @Test
    void aRefusedRegistrationLeavesTheDraft() {
        keep(opening, 0, 1, "方案", world.clerk);
        assertThat(pages.post("/requests", paper(id, "receivedOn", "2026-03-03"), world.clerk)
                        .status())
                .isEqualTo(422);
        assertThat(drafts()).isOne();
    }

    @Test
    void aDraftIsNobodyElses() {
        Officer another = world.officer(world.agency, null, "辛", Role.CLERK);
        keep(opening, 0, 1, "方案", world.clerk);
        assertThat(pages.get("/requests/drafts/" + id, another).status()).isEqualTo(404);
        assertThat(pages.get("/requests/new", another).text()).doesNotContain("没有登记完的草稿");
        assertThat(keep(opening, 1, 2, "别人的", another)).isEqualTo(409);
        pages.post("/requests/drafts/" + id + "/removal", Map.of(), another);
        assertThat(open().html()).contains("方案").doesNotContain("别人的");
        assertThat(keep(UUID.randomUUID().toString(), 0, 1, "x", world.handler)).isEqualTo(403);
    }

    @Test
    void anOlderSaveThatComesLaterUndoesNothing() {
        keep(opening, 0, 7, "新的", world.clerk);
        assertThat(keep(opening, 0, 6, "旧的", world.clerk)).isEqualTo(409);
        assertThat(open().html()).contains("新的").doesNotContain("旧的");
    }

    @Test
    void ofTwoWindowsTheOneThatSawTheLatestGoesOnAndTheOtherIsTold() {
        String second = UUID.randomUUID().toString();
        keep(opening, 0, 7, "第一窗", world.clerk);
        assertThat(keep(second, 7, 8, "第二窗", world.clerk)).isEqualTo(204);
        assertThat(keep(opening, 0, 20, "第一窗又改", world.clerk)).isEqualTo(409);
        assertThat(keep(second, 7, 9, "第二窗又改", world.clerk)).isEqualTo(204);
        assertThat(open().html()).contains("第二窗又改");
    }

    @Test
    void aDraftIsNoCaseAndNothingCountsIt() {
        String before = pages.get("/", world.clerk).text();
        String list = pages.get("/requests", world.clerk).text();
        String table = pages.get("/statistics/2026", world.head).text();
        keep(opening, 0, 1, "方案", world.clerk);
        world.today(World.MONDAY.plusDays(20)); // before anybody is told that it ends
        assertThat(pages.get("/requests", world.clerk).text()).isEqualTo(list);
        assertThat(pages.get("/statistics/2026", world.head).text()).isEqualTo(table);
        assertThat(pages.get("/", world.clerk).text()).isEqualTo(before).doesNotContain("王𬭶");
        assertThat(pages.get("/requests/" + id, world.clerk).status()).isEqualTo(404);
    }

    @Test
    void theButtonKeepsADraftWithoutScript() {
        Answer kept = pages.post("/requests", paper(id, "keep", "1", "opening", opening), world.clerk);
        assertThat(kept.status()).isEqualTo(200);
        assertThat(kept.text()).contains("草稿已暂存，还没有登记");
        assertThat(kept.html()).contains("王𬭶 &amp; 李=四");
        assertThat(pages.post(
                                "/requests",
                                paper(id, "keep", "1", "opening", opening, "edit", "1", "phone", "13911111111"),
                                world.clerk)
                        .status())
                .isEqualTo(200);
        assertThat(open().html()).contains("13911111111");
        assertThat(pages.post("/requests/drafts/" + id + "/removal", Map.of(), world.clerk)
                        .location())
                .isEqualTo("/requests/new");
        assertThat(drafts()).isZero();
    }

    @Test
    void aDraftLongerThanAnyFormIsRefused() {
        assertThat(keep(opening, 0, 1, "长".repeat(40_000), world.clerk)).isEqualTo(422);
        assertThat(keep(opening, 0, 1, "长".repeat(9_000), world.clerk))
                .as("too long for the form, yet not lost")
                .isEqualTo(204);
    }
}

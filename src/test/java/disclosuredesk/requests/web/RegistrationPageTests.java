package disclosuredesk.requests.web;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.PageTest;
import disclosuredesk.testing.Pages;
import disclosuredesk.testing.Pages.Answer;
import disclosuredesk.testing.World;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@PageTest
class RegistrationPageTests {

    @Autowired
    private ApplicationContext beans;

    private World world;
    private Pages pages;

    @BeforeEach
    void organ() {
        world = new World(beans);
        pages = new Pages(beans);
    }

    private static Map<String, String> paper(RequestId id) {
        return Pages.form(
                "id",
                id.value(),
                "channel",
                "SIGNED_MAIL",
                "receivedOn",
                "2026-03-02",
                "applicantKind",
                "NATURAL_PERSON",
                "applicantName",
                "王𬭶",
                "identityKind",
                "ID_CARD",
                "identityNumber",
                "11010519491231002x",
                "phone",
                "13900000000",
                "email",
                "",
                "address",
                "",
                "agent",
                "",
                "information",
                "东环路改造项目征收补偿方案",
                "documentNumber",
                "",
                "wantedForm",
                "PAPER",
                "wantedRoute",
                "POST");
    }

    private Answer send(String... changes) {
        Map<String, String> form = paper(RequestId.random());
        form.putAll(Pages.form(changes));
        return pages.post("/requests", form, world.clerk);
    }

    @Test
    void isOpenToClerksOnly() {
        assertThat(pages.get("/requests/new", world.clerk).status()).isEqualTo(200);
        assertThat(pages.get("/requests/new", world.handler).status()).isEqualTo(403);
        assertThat(pages.post("/requests", paper(RequestId.random()), world.handler)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void givesEachFormAnIdOfItsOwn() {
        String id = pages.get("/requests/new", world.clerk)
                .all("name=\"id\"[^>]*value=\"([^\"]+)\"")
                .get(0);
        assertThat(RequestId.parse(id)).isPresent();
        assertThat(pages.get("/requests/new", world.clerk).html()).doesNotContain(id);
    }

    @Test
    void asksForNoPurposeAndHasFewTabStops() {
        Answer page = pages.get("/requests/new", world.clerk);
        assertThat(page.text()).doesNotContain("??");
        assertThat(page.all("(?s)<label[^>]*>(.*?)</label>")).isNotEmpty().noneMatch(label -> label.contains("用途"));
        // what is folded away is no stop until it is opened; with a script earlier requests are looked for while
        // typing, without a button
        String form = page.between("<main", "</main>")
                .replaceAll("(?s)<noscript>.*?</noscript>", "")
                .replaceAll("(?s)<details[^>]*>.*?</details>", "<a >");
        var controls = new Answer(200, form, "", null);
        int radioGroups = new HashSet<>(controls.all("type=\"radio\"[^>]*?name=\"([^\"]+)\"")).size();
        // a date field has four stops in Chromium: year, month, day, calendar
        int stops = radioGroups
                + 4 * controls.all("(type=\"date\")").size()
                + controls.all("<(input type=\"text\"|textarea|select|button|a )")
                        .size();
        assertThat(stops).isBetween(12, 25);
    }

    @Test
    void everyControlHasALabelOfItsOwn() {
        Answer page = pages.get("/requests/new", world.clerk);
        assertThat(page.all("<(?:input type=\"(?:text|date)\"|textarea|select)[^>]*? id=\"([^\"]+)\""))
                .isNotEmpty()
                .allSatisfy(id -> assertThat(page.html()).contains("for=\"" + id + "\""));
    }

    @Test
    void entersARequestAndLeadsToItsPage() {
        RequestId id = RequestId.random();
        Answer answer = pages.post("/requests", paper(id), world.clerk);
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.location()).isEqualTo("/requests/" + id);
        assertThat(answer.flash()).isEqualTo("requests.registration.done");
        assertThat(world.steps(id)).containsExactly("examineRequest");
        assertThat(world.requests.get(id, world.clerk).applicant().name()).isEqualTo("王𬭶");
    }

    @Test
    void sentTwiceItRegistersOnceAndNamesTheNumber() {
        RequestId id = RequestId.random();
        pages.post("/requests", paper(id), world.clerk);
        Answer second = pages.post("/requests", paper(id), world.clerk);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text())
                .contains(world.requests.get(id, world.clerk).number().toString());
        assertThat(world.ledger(id)).containsExactly("RequestRegistered");
    }

    @Test
    void saysBesideTheNumberThatItCannotExistAndLosesNothing() {
        Answer answer = send("identityNumber", "110105194912310021");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.note("identityNumber")).isNotEmpty().doesNotContain("requests.");
        assertThat(answer.html()).contains("110105194912310021", "东环路改造项目征收补偿方案", "王𬭶");
        assertThat(answer.html())
                .containsPattern("value=\"SIGNED_MAIL\"[^>]*checked|checked[^>]*value=\"SIGNED_MAIL\"");
    }

    @Test
    void saysBesideThePhoneThatSomeContactIsNeeded() {
        Answer answer = send("phone", "");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.note("phone")).isNotEmpty().doesNotContain("requests.");
    }

    @Test
    void saysWhatIsMissing() {
        Answer answer =
                pages.post("/requests", Pages.form("id", RequestId.random().value()), world.clerk);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.note("applicantName")).isNotEmpty();
        assertThat(answer.note("information")).isNotEmpty();
        assertThat(answer.text()).doesNotContain("??").doesNotContain("{requests.");
    }

    @Test
    void explainsADateItCannotRead() {
        Answer answer = send("receivedOn", "昨天");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.note("receivedOn")).contains("日期").doesNotContain("Exception");
    }

    @Test
    void refusesADayInTheFuture() {
        Answer answer = send("receivedOn", "2026-03-03");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.note("receivedOn")).isNotEmpty();
    }

    @Test
    void survivesAGarbledId() {
        assertThat(send("id", "x").status()).isIn(302, 422);
    }

    @Test
    void writesWhatWasTypedAsTextNotAsMarkup() {
        Answer answer = send("phone", "", "applicantName", "<script>alert(1)</script>");
        assertThat(answer.html()).doesNotContain("<script>alert");
    }

    @Test
    void refusesWhatIsTooLongForItsColumn() {
        Answer answer = send("information", "长".repeat(4001));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.note("information")).isNotEmpty().doesNotContain("{");
    }
}

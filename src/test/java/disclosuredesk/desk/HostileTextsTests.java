package disclosuredesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.requests.Applicant;
import disclosuredesk.requests.ApplicantKind;
import disclosuredesk.requests.CorrectionNotice;
import disclosuredesk.requests.Identity;
import disclosuredesk.requests.Registration;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.PageTest;
import disclosuredesk.testing.Pages;
import disclosuredesk.testing.World;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What was typed is shown as it was typed: in no page, parameter or letter is it an expression, a pattern or markup. */
@PageTest
class HostileTextsTests {

    private static final String TRACE = "disclosuredesk.planted.text";
    private static final String RUNS = "T(java.lang.System).setProperty('" + TRACE + "','x')";

    /** Page templates, their preprocessing, the process engine, messages, letters, logs. */
    private static final String TYPED = "${" + RUNS + "} __${" + RUNS + "}__::.x *{" + RUNS + "} [[${" + RUNS + "}]] #{"
            + RUNS + "} {{" + RUNS + "}} {0} {1} ${jndi:x} <b>粗</b>";

    @Autowired
    private ApplicationContext beans;

    private World world;
    private Pages pages;

    @BeforeEach
    void organ() {
        world = new World(beans);
        pages = new Pages(beans);
    }

    @AfterEach
    void noTrace() {
        System.clearProperty(TRACE);
    }

    private RequestId registered() {
        Registration plain = world.registration(world.today());
        Applicant applicant = new Applicant(
                ApplicantKind.NATURAL_PERSON,
                "王" + TYPED.substring(0, 60),
                new Identity(Identity.Kind.OTHER, "样例证件1234"),
                "13900000000",
                null,
                null,
                null);
        world.registering.register(
                new Registration(
                        plain.id(), plain.receipt(), applicant, TYPED, null, plain.wantedForm(), plain.wantedRoute()),
                world.clerk);
        return plain.id();
    }

    @Test
    void pagesShowItAsText() {
        RequestId id = registered();
        for (String page : List.of(
                "/",
                "/requests",
                "/requests/" + id,
                "/requests/" + id + "/examination",
                "/requests/" + id + "/correction",
                "/requests/" + id + "/letters",
                "/requests/" + id + "/materials",
                "/requests/" + id + "/deadline",
                "/requests/new?letter=" + id)) {
            Pages.Answer answer = pages.get(page, world.clerk);
            assertThat(answer.html()).as(page).doesNotContain("<b>粗</b>");
            assertThat(System.getProperty(TRACE)).as(page).isNull();
        }
        assertThat(pages.get("/requests/" + id, world.clerk).text()).contains(TYPED.replaceAll("\\s+", " "));
    }

    @Test
    void parametersAreValues() {
        registered();
        String sent = URLEncoder.encode(TYPED, StandardCharsets.UTF_8).replace("+", "%20");
        for (String page : List.of(
                "/requests?text=",
                "/requests?columns=",
                "/requests?order=",
                "/letters?year=",
                "/remedies?state=",
                "/rectifications?state=",
                "/sign-in?",
                "/help/",
                "/requests/new?letter=",
                "/statistics/2026/cell/",
                "/withheld?text=")) {
            assertThat(pages.get(page + sent, world.clerk).html()).as(page).doesNotContain("<b>粗</b>");
            assertThat(System.getProperty(TRACE)).as(page).isNull();
        }
    }

    @Test
    void lettersAndTheProcessCarryIt() {
        RequestId id = registered();
        world.askForCorrection(
                id,
                world.version(id),
                CorrectionNotice.sent(world.today(), TYPED, world.today().plusDays(10)),
                world.clerk);
        assertThat(pages.get("/requests/" + id + "/letters", world.clerk).status())
                .isEqualTo(200);
        world.correcting.receive(id, world.version(id), world.today(), TYPED, world.clerk);
        world.examining.accept(id, world.version(id), null, world.clerk);
        world.assigning.assign(id, world.version(id), world.department, TYPED, world.clerk);
        assertThat(pages.get("/requests/" + id, world.handler).text()).contains("${T(java.lang.System)");
        assertThat(System.getProperty(TRACE)).isNull();
    }
}

package disclosuredesk.desk.security;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.RightsChange;
import disclosuredesk.agencies.RightsChanges;
import disclosuredesk.agencies.Role;
import disclosuredesk.agencies.Staffing;
import disclosuredesk.securityaudit.SecurityEntry;
import disclosuredesk.securityaudit.SecurityTrail;
import disclosuredesk.shared.ProvedLately;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.Browserless;
import disclosuredesk.testing.World;
import java.io.UnsupportedEncodingException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What is delicate is done only by who has proved within five minutes that it is he; what he had typed goes on as it was. */
@SpringBootTest(properties = "disclosuredesk.sessions.proved=5m")
@AutoConfigureMockMvc
@ActiveProfiles("test")
class ProvingAgainTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Agencies agencies;

    @Autowired
    private RightsChanges rights;

    @Autowired
    private Staffing staffing;

    @Autowired
    private SecurityTrail trail;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private World world;
    private Browserless clerk;
    private Browserless administrator;

    @BeforeEach
    void twoHaveJustSignedIn() {
        world = new World(beans);
        clerk = Browserless.signedIn(mvc, world.clerk);
        administrator = Browserless.signedIn(mvc, world.administrator);
    }

    private void sixMinutesPass() {
        world.clock.moveTo(LocalDateTime.now(world.clock).plusMinutes(6));
    }

    private static Document page(MvcTestResult answer) {
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Sends the page's form as a browser does, with the proof typed in. */
    private static MvcTestResult proves(Browserless browser, Document page, String proof) {
        var form = page.select("form:has([name=_proof])").first();
        assertThat(form).isNotNull();
        Stream<String> carried = form.select("input[type=hidden]").stream()
                .filter(field -> !List.of("_csrf", "_once").contains(field.attr("name")))
                .flatMap(field -> Stream.of(field.attr("name"), field.attr("value")));
        return browser.sends(
                form.attr("action"),
                Stream.concat(carried, Stream.of("_proof", proof)).toArray(String[]::new));
    }

    private List<String> events() {
        return trail.of(world.agency).stream().map(SecurityEntry::event).toList();
    }

    @Test
    void thatIsEveryListThatLeavesEveryDatumInFullEveryRightAndOnesOwnFactor() {
        assertThat(mappings.getHandlerMethods().entrySet().stream()
                        .filter(mapping -> mapping.getValue().hasMethodAnnotation(ProvedLately.class))
                        .map(mapping -> mapping.getKey().getMethodsCondition() + " "
                                + mapping.getKey().getPatternValues().iterator().next())
                        .sorted())
                .containsExactly(
                        "[GET] /passkeys/new",
                        "[GET] /requests/export",
                        "[GET] /security-audit/export",
                        "[POST] /factor",
                        "[POST] /factor/recovery-codes",
                        "[POST] /factor/removal",
                        "[POST] /identities/directory",
                        "[POST] /identities/linking",
                        "[POST] /identities/removal",
                        "[POST] /officers",
                        "[POST] /officers/import",
                        "[POST] /officers/{officer}",
                        "[POST] /officers/{officer}/activation",
                        "[POST] /officers/{officer}/factor/removal",
                        "[POST] /officers/{officer}/identity",
                        "[POST] /organs/changes/{change}/activations",
                        "[POST] /organs/changes/{change}/agreement",
                        "[POST] /passkeys",
                        "[POST] /passkeys/{passkey}/removal",
                        "[POST] /rectifications/{id}/contact",
                        "[POST] /requests/export",
                        "[POST] /requests/{id}/contact",
                        "[POST] /retention/{change}/agreement",
                        "[POST] /rights/agreement",
                        "[POST] /rights/{change}/agreement");
    }

    @Test
    void whoHasJustSignedInIsNotAsked() {
        assertThat(clerk.opens("/requests/export")).hasStatusOk();
        assertThat(administrator.sends("/officers/" + world.clerk.id() + "/activation"))
                .hasRedirectedUrl("/officers");
        assertThat(events()).doesNotContain("ProvedAgain");
    }

    @Test
    void aListIsAskedForOnceAndThenComes() {
        sixMinutesPass();
        MvcTestResult asked = clerk.opens("/requests/export?text=2026&state=OPEN");
        assertThat(asked).hasStatus(401).bodyText().contains("再次验证身份");
        MvcTestResult wrong = proves(clerk, page(asked), "wrong");
        assertThat(wrong).hasStatus(422).bodyText().contains("口令不正确，没有作任何改动");
        MvcTestResult right = proves(clerk, page(wrong), World.PASSWORD);
        assertThat(right).hasStatusOk();
        assertThat(right.getResponse().getHeader("Refresh")).isEqualTo("0; url=/requests/export?text=2026&state=OPEN");
        assertThat(clerk.opens("/requests/export")).hasStatusOk();
        assertThat(events()).containsSubsequence("SignedIn", "FactorFailed", "ProvedAgain", "FileTaken");
        sixMinutesPass();
        assertThat(clerk.opens("/requests/export")).hasStatus(401);
    }

    @Test
    void whatWasTypedGoesOnAsItWas() {
        sixMinutesPass();
        MvcTestResult asked = administrator.sends(
                "/officers/" + world.clerk.id(),
                "login",
                world.clerk.login(),
                "name",
                "改过的“名字”<b>",
                "version",
                "" + agencies.version(world.clerk.id()),
                "roles",
                "CLERK",
                "roles",
                "HEAD",
                "_enabled",
                "on",
                "enabled",
                "true");
        assertThat(asked).hasStatus(401);
        assertThat(rights.open(world.agency)).isEmpty();
        assertThat(proves(administrator, page(asked), "guess")).hasStatus(422);
        assertThat(rights.open(world.agency)).isEmpty();
        assertThat(proves(administrator, page(asked), World.PASSWORD)).hasRedirectedUrl("/officers");
        RightsChange change = rights.open(world.agency).get(0);
        assertThat(change.name()).isEqualTo("改过的“名字”<b>");
        assertThat(change.becomes().roles()).containsExactlyInAnyOrder(Role.CLERK, Role.HEAD);
        assertThat(change.becomes().enabled()).isTrue();
    }

    @Test
    void theSecondPersonProvesBeforeHeAgrees() {
        Officer officer = world.officer(world.agency, null, "安", Role.SECURITY_ADMINISTRATOR);
        Browserless security = Browserless.signedIn(mvc, officer);
        staffing.resetPassword(world.clerk.id(), world.administrator);
        long change = rights.open(world.agency).get(0).id();
        sixMinutesPass();
        MvcTestResult asked = security.sends("/rights/" + change + "/agreement");
        assertThat(asked).hasStatus(401);
        assertThat(rights.open(world.agency)).hasSize(1);
        proves(security, page(asked), World.PASSWORD);
        assertThat(rights.open(world.agency)).isEmpty();
    }

    @Test
    void aDatumIsShownInFullOnlyAfterAProof() {
        RequestId id = world.registered();
        sixMinutesPass();
        String[] form = {"wanted", "PHONE", "reason", "OTHER", "remark", "核对身份"};
        MvcTestResult asked = clerk.sends("/requests/" + id + "/contact", form);
        assertThat(asked).hasStatus(401).bodyText().doesNotContain("shown-in-full");
        assertThat(proves(clerk, page(asked), World.PASSWORD))
                .hasStatusOk()
                .bodyText()
                .contains("shown-in-full");
    }

    @Test
    void guessesCountAsAtTheSignInAndNobodyIsSentElsewhere() {
        sixMinutesPass();
        Document asked = page(clerk.opens("/requests/export"));
        for (int i = 0; i < 5; i++) {
            assertThat(proves(clerk, asked, "guess" + i)).hasStatus(422);
        }
        assertThat(proves(clerk, asked, World.PASSWORD))
                .hasStatus(422)
                .bodyText()
                .contains("验证次数过多");
        for (String elsewhere : List.of("//evil.example/", "https://evil.example/", "/\\evil.example", "/a\nb", "x")) {
            assertThat(administrator.sends("/proof", "to", elsewhere, "_proof", World.PASSWORD))
                    .as(elsewhere)
                    .hasStatus(404);
        }
    }
}

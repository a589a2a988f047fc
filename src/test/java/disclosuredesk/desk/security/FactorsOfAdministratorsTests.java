package disclosuredesk.desk.security;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Passkeys;
import disclosuredesk.agencies.Role;
import disclosuredesk.testing.Browserless;
import disclosuredesk.testing.SoftKey;
import disclosuredesk.testing.World;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;

/** Where it is demanded, as in production, an administrator without a second factor finds only the page that sets one up. */
@SpringBootTest(
        properties = {
            "disclosuredesk.factors.required=true",
            "disclosuredesk.sessions.proved=5m",
            "disclosuredesk.passkeys.origins=" + PasskeyStory.HERE
        })
@AutoConfigureMockMvc
@ActiveProfiles("test")
class FactorsOfAdministratorsTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvc mvc;

    private World world;

    @BeforeEach
    void organ() {
        world = new World(beans);
    }

    @Test
    void eachOfTheThreeSetsUpHisFactorFirst() {
        List<Officer> three = List.of(
                world.administrator,
                world.officer(world.agency, null, "安", Role.SECURITY_ADMINISTRATOR),
                world.officer(world.agency, null, "审", Role.AUDITOR));
        for (Officer one : three) {
            Browserless browser = Browserless.signedIn(mvc, one);
            for (String page : List.of("/", "/officers", "/rights", "/security-audit", "/sessions")) {
                assertThat(browser.opens(page)).as(page).hasRedirectedUrl("/factor?first");
            }
            assertThat(browser.opens("/factor?first")).hasStatusOk().bodyText().contains("您的职责要求");
            assertThat(browser.sends("/officers", "name", "刚写的一句话"))
                    .hasStatus(403)
                    .hasForwardedUrl("/refused");
        }
    }

    @Test
    void aPasskeySatisfiesTheDemandAndIsAskedForFromThenOn() {
        Browserless browser = Browserless.signedIn(mvc, world.administrator);
        assertThat(browser.opens("/factor?first")).bodyText().contains("也可以改为登记通行密钥");
        SoftKey key = new SoftKey(PasskeyStory.HERE);
        String made = key.makes(PasskeyStory.text(browser.opens("/passkeys/options")));
        assertThat(browser.sends("/passkeys", "passkeyName", "安全密钥", "passkeyAnswer", made))
                .hasRedirectedUrl("/passkeys");
        assertThat(browser.opens("/officers")).hasStatusOk();

        Browserless half = Browserless.signedIn(mvc, world.administrator);
        assertThat(half.opens("/officers")).as("the password alone").hasRedirectedUrl("/sign-in/code");
        assertThat(half.opens("/sign-in/code"))
                .bodyText()
                .contains("请使用您登记的通行密钥登录")
                .doesNotContain("factorCode");
        assertThat(half.sends("/sign-in/code", "factorCode", World.PASSWORD)).hasStatus(422);
        String answer = key.proves(PasskeyStory.text(half.opens("/sign-in/passkey")));
        assertThat(half.sends("/sign-in/code", "_passkey", answer)).hasRedirectedUrl("/");
        assertThat(half.opens("/officers")).hasStatusOk();

        world.clock.moveTo(LocalDateTime.now(world.clock).plusMinutes(6));
        assertThat(half.sends("/proof", "to", "/passkeys/new", "_proof", World.PASSWORD))
                .as("nor does it prove him once more")
                .hasStatus(422);
        String proof = key.proves(PasskeyStory.text(half.opens("/proof/passkey")));
        long id = beans.getBean(Passkeys.class)
                .of(world.administrator.id())
                .get(0)
                .id();
        assertThat(half.sends("/passkeys/" + id + "/removal", "_passkey", proof))
                .hasRedirectedUrl("/passkeys");
        assertThat(half.opens("/officers")).as("the last one gone").hasRedirectedUrl("/factor?first");
    }

    @Test
    void whoHandlesCasesMayDoWithout() {
        assertThat(Browserless.signedIn(mvc, world.clerk).opens("/requests")).hasStatusOk();
    }

    @Test
    void productionDemandsIt() {
        var production = new YamlPropertiesFactoryBean();
        production.setResources(new ClassPathResource("application-prod.yml"));
        assertThat(production.getObject()).containsEntry("disclosuredesk.factors.required", true);
    }
}

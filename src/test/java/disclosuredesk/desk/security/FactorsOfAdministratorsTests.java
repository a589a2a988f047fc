package disclosuredesk.desk.security;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.testing.Browserless;
import disclosuredesk.testing.World;
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
@SpringBootTest(properties = "disclosuredesk.factors.required=true")
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

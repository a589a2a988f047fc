package disclosuredesk.agencies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import disclosuredesk.testing.Browserless;
import disclosuredesk.testing.World;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;

/** The profile an installation follows unless it says otherwise: kinds of characters, ninety days, the last five. */
@SpringBootTest(properties = "disclosuredesk.passwords.profile=dengbao3")
@AutoConfigureMockMvc
@ActiveProfiles("test")
class PasswordProfilesTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ChangingOwnPassword ownPassword;

    @Test
    void theLastFivePasswordsAreNotTakenAgain() {
        World world = new World(beans);
        String current = World.PASSWORD;
        for (int i = 1; i <= 6; i++) {
            world.clock.moveTo(LocalDateTime.now(world.clock).plusDays(1));
            String next = "Correct horse battery " + i;
            ownPassword.change(current, next, null, "", null, world.clerk);
            current = next;
        }
        for (int i = 2; i <= 5; i++) {
            String former = "Correct horse battery " + i;
            assertThatThrownBy(() -> ownPassword.change("Correct horse battery 6", former, null, "", null, world.clerk))
                    .as(former)
                    .hasMessage("agencies.password.former");
        }
        ownPassword.change("Correct horse battery 6", "Correct horse battery 1", null, "", null, world.clerk);
    }

    @Test
    void afterNinetyDaysAnotherIsAskedForAtTheNextSignIn() {
        World world = new World(beans);
        ownPassword.change(World.PASSWORD, "Correct horse battery 1", null, "", null, world.clerk);
        world.jdbc
                .sql("update officer set password_hash = '{noop}rehearsal' where id = :id")
                .param("id", world.clerk.id())
                .update();
        world.clock.moveTo(LocalDateTime.now(world.clock).plusDays(90));
        Browserless inTime = Browserless.signedIn(mvc, world.clerk);
        assertThat(inTime.opens("/")).hasStatusOk();
        world.clock.moveTo(LocalDateTime.now(world.clock).plusMinutes(1));
        assertThat(inTime.opens("/")).as("not in the middle of the work").hasStatusOk();
        Browserless late = Browserless.signedIn(mvc, world.clerk);
        assertThat(late.opens("/")).hasRedirectedUrl("/password?first");
        assertThat(late.opens("/password")).bodyText().contains("90天后须更换").contains("等级保护第三级");
    }
}

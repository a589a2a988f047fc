package disclosuredesk.desk.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.Officer;
import disclosuredesk.testing.Browserless;
import disclosuredesk.testing.World;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Who holds the database's password puts a password, a role, a factor or an identity there: it opens nothing, for as long as it is there. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
class AlteredAccountTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private DataSource database;

    private World world;
    private Officer officer;

    @BeforeEach
    void anAgency() {
        world = new World(beans);
        officer = world.handler;
    }

    private void behindTheBack(String sql) throws SQLException {
        try (Connection pooled = database.getConnection();
                Statement statement = pooled.unwrap(Connection.class).createStatement()) {
            assertThat(statement.executeUpdate(sql.replace(":id", Long.toString(officer.id()))))
                    .isPositive();
        }
    }

    private String signIn(String password) {
        String place = MockMvcTester.create(mvc)
                .perform(formLogin("/sign-in")
                        .userParameter("login")
                        .user(officer.login())
                        .password(password))
                .getResponse()
                .getRedirectedUrl();
        return String.valueOf(place);
    }

    @Test
    void aPasswordThatWasPutThereOpensNothingAndIsOnRecordWhateverTheSystemWritesToTheRowThen() throws SQLException {
        String hash = world.jdbc
                .sql("select password_hash from officer where id = :id")
                .param("id", world.clerk.id())
                .query(String.class)
                .single();
        assertThat(signIn(World.PASSWORD)).isEqualTo("/");
        behindTheBack("update officer set password_hash = '" + hash + "', name = '别人' where id = :id");
        assertThat(signIn(World.PASSWORD)).isEqualTo("/sign-in?altered");
        assertThat(signIn("wrong"))
                .as("nothing is told to who does not know it")
                .isEqualTo("/sign-in?failed");
        assertThat(world.jdbc
                        .sql(
                                "select count(*) from security_entry where event = 'SignInAltered' and agency_id = :agency")
                        .param("agency", world.agency)
                        .query(Long.class)
                        .single())
                .isOne();
        world.jdbc
                .sql("update officer set name = '乙' where id = :id")
                .param("id", officer.id())
                .update();
        assertThat(signIn(World.PASSWORD))
                .as("what two persons do about it, seals.BrokenAccountStory tells")
                .isEqualTo("/sign-in?altered");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into officer_role (officer_id, role) values (:id, 'HEAD')",
                "delete from officer_role where officer_id = :id",
                "insert into officer_recovery_code (officer_id, code_hash) values (:id, 'x')",
                "insert into officer_identity (officer_id, issuer, subject, linked_at) values (:id, 'https://x.invalid', 'me', '2026-03-02 09:00:00')",
                "insert into officer_passkey (officer_id, user_handle, credential_id, public_key, sign_count, backup_eligible, name, made_at) values (:id, 'x', 'x', 'x', 0, false, 'x', '2026-03-02 09:00:00')"
            })
    void norDoesARoleOrAnotherWayIn(String sql) throws SQLException {
        behindTheBack(sql);
        assertThat(signIn(World.PASSWORD)).isEqualTo("/sign-in?altered");
    }

    @Test
    void aRolePutThereForAMomentEndsTheSession() throws SQLException {
        Browserless browser = Browserless.signedIn(mvc, officer);
        assertThat(browser.opens("/requests")).hasStatusOk();
        behindTheBack("insert into officer_role (officer_id, role) values (:id, 'HEAD')");
        assertThat(browser.opens("/requests")).hasRedirectedUrl("/sign-in?ended");
        assertThat(beans.getBean(Agencies.class).officer(officer.id())).isPresent();
        assertThat(List.of(officer.roles())).isNotEmpty();
    }
}

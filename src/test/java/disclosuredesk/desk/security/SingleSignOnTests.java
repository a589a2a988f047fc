package disclosuredesk.desk.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import disclosuredesk.agencies.Activation;
import disclosuredesk.agencies.ChangedOfficer;
import disclosuredesk.agencies.DecidingRights;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.RightsChanges;
import disclosuredesk.agencies.Role;
import disclosuredesk.agencies.Staffing;
import disclosuredesk.securityaudit.SecurityEntry;
import disclosuredesk.securityaudit.SecurityTrail;
import disclosuredesk.testing.Browserless;
import disclosuredesk.testing.World;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Sign-in by OpenID Connect: who is linked comes in, and nobody else; a token that is not the issuer's own, fresh and for us opens nothing. */
@SpringBootTest(
        properties = {
            "disclosuredesk.sessions.idle=15m",
            "disclosuredesk.sessions.longest=8h",
            "disclosuredesk.sessions.proved=5m",
            "spring.security.oauth2.client.registration.sso.client-id=desk",
            "spring.security.oauth2.client.registration.sso.client-secret=for this test only",
            "spring.security.oauth2.client.registration.sso.scope=openid"
        })
@AutoConfigureMockMvc
@ActiveProfiles("test")
class SingleSignOnTests {

    private static final RSAKey KEY = key();
    private static final RSAKey ANOTHER_KEY = key();
    private static final HttpServer ISSUER = issuer();
    private static final String ADDRESS =
            "http://127.0.0.1:" + ISSUER.getAddress().getPort();

    private static volatile Supplier<String> token = () -> "";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Staffing staffing;

    @Autowired
    private DecidingRights deciding;

    @Autowired
    private RightsChanges rights;

    @Autowired
    private SecurityTrail trail;

    @Autowired
    private DataSource database;

    private final String subject = UUID.randomUUID().toString();

    private World world;
    private MockMvcTester pages;

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("of the test").generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Its own description, its keys, and a token for any code. */
    private static HttpServer issuer() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            String here = "http://127.0.0.1:" + server.getAddress().getPort();
            answer(server, "/.well-known/openid-configuration", () -> """
                    {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token","jwks_uri":"%1$s/keys",
                    "subject_types_supported":["public"],"id_token_signing_alg_values_supported":["RS256"],"response_types_supported":["code"]}
                    """.formatted(here));
            answer(server, "/keys", () -> new JWKSet(KEY.toPublicJWK()).toString());
            answer(
                    server,
                    "/token",
                    () -> "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"expires_in\":60,\"id_token\":\""
                            + token.get() + "\"}");
            server.start();
            return server;
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void answer(HttpServer server, String path, Supplier<String> text) {
        server.createContext(path, exchange -> {
            byte[] body = text.get().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    @DynamicPropertySource
    static void whoSaysWhoOneIs(DynamicPropertyRegistry properties) {
        properties.add("spring.security.oauth2.client.provider.sso.issuer-uri", () -> ADDRESS);
    }

    @AfterAll
    static void stop() {
        ISSUER.stop(0);
    }

    @BeforeEach
    void organ() {
        world = new World(beans);
        pages = MockMvcTester.create(mvc);
    }

    private static Map<String, String> query(String address) {
        Map<String, String> query = new HashMap<>();
        for (String one : address.substring(address.indexOf('?') + 1).split("&")) {
            String[] pair = one.split("=", 2);
            query.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
        }
        return query;
    }

    private static String signed(JWTClaimsSet claims, RSAKey by) {
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(by.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(by));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private MvcTestResult comesBack(MockHttpSession session) {
        return comesBack(session, claims -> claims, KEY);
    }

    /** To the issuer and back, with a token as it is, or as somebody makes it. */
    private MvcTestResult comesBack(MockHttpSession session, UnaryOperator<JWTClaimsSet.Builder> made, RSAKey by) {
        String sent = pages.get()
                .uri("/oauth2/authorization/sso")
                .session(session)
                .exchange()
                .getResponse()
                .getRedirectedUrl();
        assertThat(sent).startsWith(ADDRESS + "/authorize?");
        Map<String, String> asked = query(sent);
        Instant now = Instant.now();
        JWTClaimsSet claims = made.apply(new JWTClaimsSet.Builder()
                        .issuer(ADDRESS)
                        .subject(subject)
                        .audience("desk")
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(60)))
                        .claim("nonce", asked.get("nonce"))
                        .claim("preferred_username", world.clerk.login())
                        .claim("email", world.clerk.login() + "@example.org"))
                .build();
        token = () -> signed(claims, by);
        return pages.get()
                .uri("/login/oauth2/code/sso")
                .param("code", "any")
                .param("state", asked.get("state"))
                .session(session)
                .exchange();
    }

    private MockHttpSession signedIn(Officer officer) {
        var session = new MockHttpSession();
        assertThat(pages.post()
                        .uri("/sign-in")
                        .with(csrf())
                        .session(session)
                        .param("login", officer.login())
                        .param("password", World.PASSWORD)
                        .exchange())
                .hasRedirectedUrl("/");
        return session;
    }

    private void goesToBeLinked(MockHttpSession session) {
        assertThat(Browserless.in(mvc, session).sends("/identities/linking"))
                .hasStatusOk()
                .hasHeader("Refresh", "0; url=/oauth2/authorization/sso")
                .bodyText()
                .contains("href=\"/oauth2/authorization/sso\"");
    }

    private MvcTestResult links(Officer officer) {
        MockHttpSession session = signedIn(officer);
        goesToBeLinked(session);
        return comesBack(session);
    }

    private List<String> events() {
        return trail.of(world.agency).stream().map(SecurityEntry::event).toList();
    }

    /** Who has no password here, and came in by the single sign-on. */
    private MockHttpSession withoutPassword() {
        assertThat(links(world.clerk)).hasRedirectedUrl("/identities?linked");
        world.jdbc
                .sql("update officer set password_hash = '' where login = :login")
                .param("login", world.clerk.login())
                .update();
        var session = new MockHttpSession();
        assertThat(comesBack(session)).hasRedirectedUrl("/");
        return session;
    }

    private MvcTestResult goesToProve(MockHttpSession session) {
        return Browserless.in(mvc, session)
                .sends(
                        "/proof/single-sign-on",
                        "_action",
                        "/requests/export/prepared",
                        "_back",
                        "/requests",
                        "reason",
                        "一句打了很久的话",
                        "directoryPassword",
                        "a secret");
    }

    private UnaryOperator<JWTClaimsSet.Builder> askedAt(Instant moment) {
        return claims -> claims.claim("auth_time", moment.getEpochSecond());
    }

    @Test
    void whoHasNoPasswordHereIsOfferedToProveItByTheSingleSignOn() {
        MockHttpSession session = withoutPassword();
        assertThat(Browserless.in(mvc, session).opens("/requests/export"))
                .hasStatus(401)
                .bodyText()
                .contains("formaction=\"/proof/single-sign-on\"")
                .doesNotContain("name=\"_proof\"")
                .doesNotContain("请让系统管理员为您提出重置口令");
    }

    @Test
    void whoIsAskedThereOnceMoreHasProvedItAndFindsWhatHeTyped() {
        MockHttpSession session = withoutPassword();
        assertThat(goesToProve(session)).hasStatusOk().hasHeader("Refresh", "0; url=/oauth2/authorization/sso");
        assertThat(comesBack(session, askedAt(world.clock.instant()), KEY))
                .hasRedirectedUrl("/proof/single-sign-on/return");
        Browserless browser = Browserless.in(mvc, session);
        assertThat(browser.opens("/proof/single-sign-on/return"))
                .hasStatusOk()
                .bodyText()
                .contains("验证通过", "action=\"/requests/export/prepared\"", "一句打了很久的话")
                .doesNotContain("a secret");
        assertThat(browser.opens("/proof/single-sign-on/return")).hasRedirectedUrl("/");
        assertThat(browser.opens("/requests/export")).hasStatusOk();
        assertThat(events()).contains("ProvedAgain");
        world.clock.moveTo(LocalDateTime.now(world.clock).plus(Duration.ofMinutes(6)));
        assertThat(browser.opens("/requests/export")).hasStatus(401);
    }

    @Test
    void theIssuerIsToldToAskOnceMoreOnlyWhereItMatters() {
        MockHttpSession session = withoutPassword();
        goesToProve(session);
        assertThat(pages.get()
                        .uri("/oauth2/authorization/sso")
                        .session(session)
                        .exchange()
                        .getResponse()
                        .getRedirectedUrl())
                .contains("prompt=login", "max_age=0");
        assertThat(pages.get()
                        .uri("/oauth2/authorization/sso")
                        .session(new MockHttpSession())
                        .exchange()
                        .getResponse()
                        .getRedirectedUrl())
                .doesNotContain("prompt=")
                .doesNotContain("max_age");
    }

    @Test
    void whatIsNoProofOfHimProvesNothingAndLosesNothing() {
        MockHttpSession session = withoutPassword();
        Instant now = world.clock.instant();
        Map<String, UnaryOperator<JWTClaimsSet.Builder>> wrong = Map.of(
                "它须支持重新登录", claims -> claims,
                "没有重新核实您的身份", askedAt(now.minusSeconds(3600)),
                "不是您本人的账号", claims -> claims.subject("somebody else").claim("auth_time", now.getEpochSecond()));
        wrong.forEach((said, made) -> {
            goesToProve(session);
            assertThat(comesBack(session, made, KEY)).as(said).hasRedirectedUrl("/proof/single-sign-on/return");
            Browserless browser = Browserless.in(mvc, session);
            assertThat(browser.opens("/proof/single-sign-on/return")).bodyText().contains(said, "一句打了很久的话");
            assertThat(browser.opens("/requests/export")).as(said).hasStatus(401);
        });
        goesToProve(session);
        assertThat(comesBack(session, askedAt(now), ANOTHER_KEY)).hasRedirectedUrl("/proof/single-sign-on/return");
        assertThat(Browserless.in(mvc, session).opens("/requests/export")).hasStatus(401);
        goesToProve(session);
        world.clock.moveTo(LocalDateTime.now(world.clock).plus(Duration.ofMinutes(6)));
        assertThat(comesBack(session, askedAt(world.clock.instant()), KEY))
                .hasRedirectedUrl("/proof/single-sign-on/return");
        assertThat(Browserless.in(mvc, session).opens("/requests/export")).hasStatus(401);
        assertThat(events()).doesNotContain("ProvedAgain");
    }

    @Test
    void anOrdinarySignInByTheSingleSignOnProvesNothingWhateverTheIssuerSays() {
        withoutPassword();
        var session = new MockHttpSession();
        assertThat(comesBack(session, askedAt(world.clock.instant()), KEY)).hasRedirectedUrl("/");
        assertThat(Browserless.in(mvc, session).opens("/requests/export")).hasStatus(401);
    }

    @Test
    void whoIsNotLinkedOrGoesElsewhereIsSentNowhere() {
        MockHttpSession notLinked = signedIn(world.head);
        assertThat(goesToProve(notLinked)).hasStatus(404);
        MockHttpSession session = withoutPassword();
        assertThat(Browserless.in(mvc, session).sends("/proof/single-sign-on", "_action", "//elsewhere.example"))
                .hasStatus(404);
    }

    @Test
    void whoIsLinkedComesInAndTheRulesOfHisSessionAreThoseOfAnyOther() {
        assertThat(links(world.clerk)).hasRedirectedUrl("/identities?linked");
        var session = new MockHttpSession();
        assertThat(comesBack(session)).hasRedirectedUrl("/");
        Browserless browser = Browserless.in(mvc, session);
        assertThat(browser.opens("/")).hasStatusOk().bodyText().contains(world.clerk.name());
        assertThat(browser.opens("/sessions")).bodyText().contains("本次登录");
        assertThat(events()).containsSubsequence("SignedIn", "IdentityLinked", "SignedIn");
        world.clock.moveTo(LocalDateTime.now(world.clock).plus(Duration.ofMinutes(16)));
        assertThat(browser.opens("/requests")).hasRedirectedUrl("/sign-in?expired");
    }

    @Test
    void whoIsNobodysGetsNothingWhateverElseIsSaidOfHim() {
        var session = new MockHttpSession();
        assertThat(comesBack(session)).hasRedirectedUrl("/sign-in?nobodys");
        assertThat(pages.get().uri("/sign-in?nobodys").exchange())
                .bodyText()
                .contains("没有关联本系统的账号", "href=\"/oauth2/authorization/sso\"");
        assertThat(Browserless.in(mvc, session).opens("/requests")).hasRedirectedUrl("/sign-in");
        assertThat(events()).isEmpty();
        assertThat(trail.of(SecurityTrail.INSTALLATION))
                .extracting(SecurityEntry::event)
                .contains("SignInFailed");
    }

    @Test
    void whoIsDisabledGetsNothing() {
        links(world.clerk);
        staffing.changeOfficer(
                world.clerk.id(), 0, new ChangedOfficer("甲", null, Set.of(Role.CLERK), false), world.administrator);
        assertThat(comesBack(new MockHttpSession())).hasRedirectedUrl("/sign-in?nobodys");
    }

    @Test
    void aTokenForAnotherAnotherTimeOrOfAnotherOpensNothing() {
        links(world.clerk);
        Date past = Date.from(Instant.now().minusSeconds(3600));
        Map<String, UnaryOperator<JWTClaimsSet.Builder>> wrong = Map.of(
                "nonce", claims -> claims.claim("nonce", "of another sign-in"),
                "no nonce", claims -> claims.claim("nonce", null),
                "audience", claims -> claims.audience("another desk"),
                "issuer", claims -> claims.issuer("https://issuer.example"),
                "expired", claims -> claims.issueTime(past).expirationTime(past));
        wrong.forEach((what, made) -> {
            var session = new MockHttpSession();
            assertThat(comesBack(session, made, KEY)).as(what).hasRedirectedUrl("/sign-in?ssoFailed");
            assertThat(Browserless.in(mvc, session).opens("/requests")).as(what).hasRedirectedUrl("/sign-in");
        });
        assertThat(comesBack(new MockHttpSession(), claims -> claims, ANOTHER_KEY))
                .hasRedirectedUrl("/sign-in?ssoFailed");
        assertThat(pages.get()
                        .uri("/login/oauth2/code/sso")
                        .param("code", "any")
                        .param("state", "of nobody")
                        .session(new MockHttpSession())
                        .exchange())
                .hasRedirectedUrl("/sign-in?ssoFailed");
        assertThat(comesBack(new MockHttpSession())).hasRedirectedUrl("/");
    }

    @Test
    void oneIdentityIsOneOfficers() {
        links(world.clerk);
        assertThat(links(world.head)).hasRedirectedUrl("/identities?taken");
        var session = new MockHttpSession();
        assertThat(comesBack(session)).hasRedirectedUrl("/");
        assertThat(Browserless.in(mvc, session).opens("/")).bodyText().contains(world.clerk.name());
    }

    @Test
    void whoseSessionWasEndedMeanwhileLinksNothing() {
        MockHttpSession session = signedIn(world.clerk);
        goesToBeLinked(session);
        assertThat(Browserless.signedIn(mvc, world.clerk).sends("/sessions/removal"))
                .hasRedirectedUrl("/sessions");
        comesBack(session);
        assertThat(comesBack(new MockHttpSession())).hasRedirectedUrl("/sign-in?nobodys");
    }

    @Test
    void whoComesBackTooLateLinksNothing() {
        MockHttpSession session = signedIn(world.clerk);
        goesToBeLinked(session);
        world.clock.moveTo(LocalDateTime.now(world.clock).plus(Duration.ofMinutes(6)));
        assertThat(comesBack(session)).hasRedirectedUrl("/identities?tooLate");
        assertThat(comesBack(new MockHttpSession())).hasRedirectedUrl("/sign-in?nobodys");
    }

    @Test
    void linkingBeginsWithAFormAndNotWithAnAddressSomebodyElseCanOpen() {
        Browserless browser = Browserless.in(mvc, signedIn(world.clerk));
        assertThat(browser.opens("/identities/linking")).hasStatus(HttpStatus.METHOD_NOT_ALLOWED);
        assertThat(pages.post()
                        .uri("/identities/linking")
                        .session(signedIn(world.clerk))
                        .exchange())
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void whoseAccountWasAlteredIsNotLetInAndThatIsOnRecordInHisName() throws SQLException {
        links(world.clerk);
        try (Connection pooled = database.getConnection();
                Statement statement = pooled.unwrap(Connection.class).createStatement()) {
            statement.executeUpdate("update officer set name = '别人' where id = " + world.clerk.id());
        }
        assertThat(comesBack(new MockHttpSession())).hasRedirectedUrl("/sign-in?altered");
        assertThat(events()).containsOnlyOnce("SignInAltered");
    }

    @Test
    void whoIsPartedEndsWhatBeganByTheIdentity() {
        links(world.clerk);
        var byIdentity = new MockHttpSession();
        assertThat(comesBack(byIdentity)).hasRedirectedUrl("/");
        MockHttpSession byPassword = signedIn(world.clerk);
        assertThat(Browserless.in(mvc, byPassword).sends("/identities/removal")).hasRedirectedUrl("/identities");
        assertThat(Browserless.in(mvc, byIdentity).opens("/requests")).hasRedirectedUrl("/sign-in?ended");
        assertThat(Browserless.in(mvc, byPassword).opens("/requests")).hasStatusOk();
        links(world.clerk);
        assertThat(Browserless.in(mvc, byPassword).opens("/requests")).hasRedirectedUrl("/sign-in?ended");
    }

    @Test
    void partedByOneselfOrByAResetOfThePassword() {
        links(world.clerk);
        MockHttpSession session = signedIn(world.clerk);
        assertThat(Browserless.in(mvc, session).sends("/identities/removal")).hasRedirectedUrl("/identities");
        assertThat(comesBack(new MockHttpSession())).hasRedirectedUrl("/sign-in?nobodys");
        links(world.clerk);
        staffing.resetPassword(world.clerk.id(), world.administrator);
        Activation code = deciding.agree(
                rights.open(world.agency).get(0).id(),
                world.officer(world.agency, null, "安", Role.SECURITY_ADMINISTRATOR));
        assertThat(code).isNotNull();
        assertThat(comesBack(new MockHttpSession())).hasRedirectedUrl("/sign-in?nobodys");
        assertThat(events()).contains("IdentityRemoved");
    }
}

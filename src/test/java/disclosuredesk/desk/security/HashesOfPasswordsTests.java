package disclosuredesk.desk.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import disclosuredesk.agencies.Activation;
import disclosuredesk.agencies.ChangingOwnPassword;
import disclosuredesk.agencies.DecidingRights;
import disclosuredesk.agencies.FirstSetUp;
import disclosuredesk.agencies.FirstSetUp.First;
import disclosuredesk.agencies.LinkingIdentities;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Proving;
import disclosuredesk.agencies.RightsChange;
import disclosuredesk.agencies.RightsChanges;
import disclosuredesk.agencies.Role;
import disclosuredesk.agencies.Session;
import disclosuredesk.agencies.Sessions;
import disclosuredesk.agencies.Staffing;
import disclosuredesk.agencies.UsingActivations;
import disclosuredesk.testing.World;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Hashes of passwords are slow by design: each sign-in costs as many, whoever it is, and nobody holds a connection while one is made. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HashesOfPasswordsTests {

    private static final AtomicInteger MADE = new AtomicInteger();
    private static final AtomicInteger HELD = new AtomicInteger();

    private static final String FROM = "127.0.0.1";

    @TestConfiguration(proxyBeanMethods = false)
    static class Counting {

        @Bean
        static BeanPostProcessor countsHashes() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof PasswordEncoder passwords ? new Counted(passwords) : bean;
                }
            };
        }
    }

    /** Counts what is really made: without a hash there is nothing to compare with. */
    private record Counted(PasswordEncoder passwords) implements PasswordEncoder {

        private static void count() {
            MADE.incrementAndGet();
            if (TransactionSynchronizationManager.isActualTransactionActive()) {
                HELD.incrementAndGet();
            }
        }

        @Override
        public String encode(CharSequence password) {
            count();
            return passwords.encode(password);
        }

        @Override
        public boolean matches(CharSequence password, String hash) {
            if (hash != null && !hash.isEmpty()) {
                count();
            }
            return passwords.matches(password, hash);
        }

        @Override
        public boolean upgradeEncoding(String hash) {
            return passwords.upgradeEncoding(hash);
        }
    }

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private FirstSetUp setUp;

    @Autowired
    private Staffing staffing;

    @Autowired
    private DecidingRights deciding;

    @Autowired
    private RightsChanges rights;

    @Autowired
    private UsingActivations activations;

    @Autowired
    private ChangingOwnPassword changing;

    @Autowired
    private Proving proving;

    @Autowired
    private Sessions sessions;

    @Autowired
    private LinkingIdentities linking;

    private int signsIn(String login) {
        int before = MADE.get();
        assertThat(MockMvcTester.create(mvc)
                        .post()
                        .uri("/sign-in")
                        .with(csrf())
                        .param("login", login)
                        .param("password", "not the password"))
                .hasRedirectedUrl("/sign-in?failed");
        return MADE.get() - before;
    }

    private static void holdsNothing(String what, int atLeast, Runnable way) {
        int made = MADE.get();
        int held = HELD.get();
        way.run();
        assertThat(MADE.get() - made).as(what + ": hashes").isGreaterThanOrEqualTo(atLeast);
        assertThat(HELD.get() - held)
                .as(what + ": of them inside a transaction")
                .isZero();
    }

    @Test
    @Order(1) // of an empty system
    void theFirstThreeAreHashedBeforeAnythingIsLocked() {
        holdsNothing(
                "set-up",
                3,
                () -> setUp.found(
                        "first",
                        "某某局",
                        List.of(
                                new First(Role.ADMINISTRATOR, "first-a", "子", "一个够长的口令吧朋友们好"),
                                new First(Role.SECURITY_ADMINISTRATOR, "first-s", "丑", "又一个够长的口令，各位早安"),
                                new First(Role.AUDITOR, "first-u", "寅", "第三个够长的口令，都不一样"))));
    }

    @Test
    @Order(2)
    void aLoginCostsTheSameWhoeverHasItAndIfNobodyHas() {
        World world = new World(beans);
        Officer disabled = world.officer(world.agency, null, "停", Role.CLERK);
        world.jdbc
                .sql("update officer set enabled = false where id = :id")
                .param("id", disabled.id())
                .update();
        Officer elsewhere = world.officer(world.agency, null, "录", Role.CLERK);
        linking.link(new RightsChange.Identity("https://issuer.example", elsewhere.login(), null), null, elsewhere);
        world.jdbc
                .sql("update officer set password_hash = '' where id = :id")
                .param("id", elsewhere.id())
                .update();
        signsIn(UUID.randomUUID().toString()); // what the others are compared with is made once
        assertThat(signsIn(world.clerk.login())).as("known").isEqualTo(1);
        assertThat(signsIn(UUID.randomUUID().toString())).as("nobody's").isEqualTo(1);
        assertThat(signsIn(disabled.login())).as("disabled").isEqualTo(1);
        assertThat(signsIn(elsewhere.login())).as("without a password").isEqualTo(1);
    }

    @Test
    @Order(3)
    void noConnectionIsHeldWhileAPasswordIsLookedAtOrMade() {
        World world = new World(beans);
        String browser = UUID.randomUUID().toString();
        sessions.begin(browser, world.clerk.id(), null, false, FROM, "", false);
        Session here = sessions.present(browser).orElseThrow().session();
        holdsNothing(
                "once more",
                1,
                () -> assertThat(proving.again(here, World.PASSWORD, null, FROM, null, world.clerk))
                        .isEqualTo(Proving.Answer.RIGHT));
        holdsNothing(
                "once more, wrong",
                1,
                () -> assertThat(proving.again(here, "no", null, FROM, null, world.clerk))
                        .isEqualTo(Proving.Answer.WRONG));
        holdsNothing(
                "one's own",
                2,
                () -> changing.change(World.PASSWORD, "另一个够长的口令，朋友们好", browser, FROM, null, world.clerk));
        staffing.resetPassword(world.clerk.id(), world.administrator);
        Activation code = deciding.agree(
                rights.open(world.agency).get(0).id(),
                world.officer(world.agency, null, "安", Role.SECURITY_ADMINISTRATOR));
        assertThat(code).isNotNull();
        holdsNothing("by a code", 1, () -> activations.activate(code.code(), "第三个够长的口令，朋友们好"));
        holdsNothing("sign-in", 1, () -> signsIn(world.clerk.login()));
    }
}

package disclosuredesk.desk.errors;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.World;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.aopalliance.intercept.MethodInterceptor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.test.context.ActiveProfiles;

/** Every wait ends, and what is then said is true: the chain locked by somebody, no connection left, none to be had, lost at the commit. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:${random.uuid};MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;NON_KEYWORDS=VALUE;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=4000",
            "spring.datasource.hikari.connection-timeout=3000",
            "disclosuredesk.waits.answer=4500ms"
        })
@ActiveProfiles("test")
class SlowDatabaseTests {

    private static final Duration BOUND = Duration.ofSeconds(5);
    private static final String SENTENCE = "暂时无法连接数据库；如果刚才提交过，请先查看该件再决定是否重做";

    /** What the database does instead of what it is asked. */
    private enum Trouble {
        NONE,
        AWAY,
        LOST_AFTER_COMMIT
    }

    private static final AtomicReference<Trouble> TROUBLE = new AtomicReference<>(Trouble.NONE);

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private DataSource database;

    @LocalServerPort
    private int port;

    private World world;
    private RawHttp clerk;

    @TestConfiguration(proxyBeanMethods = false)
    static class Troubled {

        @Bean
        static BeanPostProcessor trouble() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource pool ? new InTrouble(pool) : bean;
                }
            };
        }
    }

    private static final class InTrouble extends DelegatingDataSource {

        InTrouble(DataSource pool) {
            super(pool);
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (TROUBLE.get() == Trouble.AWAY) {
                throw new SQLException("Communications link failure", "08S01");
            }
            ProxyFactory proxy = new ProxyFactory();
            proxy.setInterfaces(Connection.class);
            proxy.setTarget(super.getConnection());
            proxy.addAdvice((MethodInterceptor) call -> {
                Object result = call.proceed();
                if (call.getMethod().getName().equals("commit") && TROUBLE.get() == Trouble.LOST_AFTER_COMMIT) {
                    throw new SQLException("Communications link failure", "08S01");
                }
                return result;
            });
            return (Connection) proxy.getProxy();
        }
    }

    @BeforeEach
    void organ() {
        world = new World(beans);
        clerk = RawHttp.signedIn(port, world.clerk.login(), World.PASSWORD);
    }

    @AfterEach
    void wellAgain() {
        TROUBLE.set(Trouble.NONE);
    }

    private RawHttp.Answer inTime(Supplier<RawHttp.Answer> what) {
        long from = System.nanoTime();
        RawHttp.Answer answer = what.get();
        assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(BOUND);
        return answer;
    }

    @Test
    void whoMeetsALockedChainIsToldInTime() throws SQLException {
        RequestId id = world.registered();
        try (Connection other = database.getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select last_no from seal_head where id = 1 for update");
            RawHttp.Answer answer = inTime(
                    () -> clerk.form("/requests/" + id + "/note", "noteKind=CALL&heldOn=2026-01-05&text=noted", ""));
            assertThat(answer.status()).as(answer.body()).isEqualTo(409);
            RawHttp.Answer page = inTime(() -> clerk.get("/requests", ""));
            assertThat(page.status()).isEqualTo(200);
            other.rollback();
        }
    }

    @Test
    void aPoolThatIsExhaustedIsAnOutageAndNoFault() throws SQLException {
        List<Connection> taken = new ArrayList<>();
        try {
            for (int i = 0; i < 10; i++) {
                taken.add(database.getConnection());
            }
            assertOutage(inTime(() -> clerk.get("/requests", "")));
        } finally {
            for (Connection one : taken) {
                one.close();
            }
        }
        assertThat(clerk.get("/requests", "").status()).isEqualTo(200);
    }

    @Test
    void aDatabaseThatIsAwayIsSaidToBeAwayOnEveryPage() {
        TROUBLE.set(Trouble.AWAY);
        for (String page : List.of("/", "/requests", "/help", "/sign-in")) {
            RawHttp.Answer answer = inTime(() -> clerk.get(page, "Accept: application/json\r\n"));
            if (answer.status() != 200) {
                assertOutage(answer);
            }
        }
        assertOutage(inTime(() -> clerk.form("/requests/search", "text=x", "")));
    }

    @Test
    void whatBecameOfAnActLostAtItsCommitIsNotClaimedToBeKnown() {
        RequestId id = world.registered();
        assertThat(clerk.get("/requests/" + id, "").status()).isEqualTo(200);
        TROUBLE.set(Trouble.LOST_AFTER_COMMIT);
        assertOutage(inTime(
                () -> clerk.form("/requests/" + id + "/note", "noteKind=CALL&heldOn=2026-01-05&text=noted", "")));
    }

    private static void assertOutage(RawHttp.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(503);
        assertThat(answer.head()).containsIgnoringCase("retry-after: 10").containsIgnoringCase("text/html");
        assertThat(answer.body()).contains(SENTENCE).doesNotContain("没有任何改动").doesNotContain("Exception");
    }
}

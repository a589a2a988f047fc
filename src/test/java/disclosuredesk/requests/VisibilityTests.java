package disclosuredesk.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.World;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.support.TransactionTemplate;

/** Who finds a request, and who may take it: what an officer may not see does not exist for him. */
@SpringBootTest
@ActiveProfiles("test")
class VisibilityTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private TransactionTemplate transaction;

    private World world;

    @BeforeEach
    void organ() {
        world = new World(beans);
    }

    private List<String> whoFinds(RequestId id) {
        return List.of(
                        world.clerk,
                        world.handler,
                        world.reviewer,
                        world.head,
                        world.administrator,
                        world.handlerElsewhere,
                        world.clerkOfAnotherAgency)
                .stream()
                .filter(officer -> finds(id, officer))
                .map(Officer::name)
                .toList();
    }

    private boolean finds(RequestId id, Officer by) {
        Refused refused = catchThrowableOfType(Refused.class, () -> world.requests.get(id, by));
        assertThat(refused == null || refused.kind() == Refused.Kind.NOT_FOUND).isTrue();
        return refused == null;
    }

    @Test
    void onlyTheDisclosureOfficeFindsARequestNobodyHasBeenGiven() {
        assertThat(whoFinds(world.registered())).containsExactly("甲", "丙", "丁");
    }

    @Test
    void theHandlerOfTheDepartmentFindsWhatItWasGiven() {
        assertThat(whoFinds(world.assigned())).containsExactly("甲", "乙", "丙", "丁");
    }

    @Test
    void theDepartmentAloneDoesNotOpenARequest() {
        RequestId id = world.assigned();
        assertThat(finds(id, world.officer(world.agency, world.department, "壬", Role.ADMINISTRATOR)))
                .isFalse();
        assertThat(finds(id, world.officer(world.agency, null, "癸", Role.HANDLER)))
                .isFalse();
    }

    @Test
    void whoeverMayNotSeeARequestCannotTakeIt() {
        RequestId id = world.assigned();
        int version = world.version(id);
        Refused refused = catchThrowableOfType(Refused.class, () -> take(id, version, world.handlerElsewhere));
        assertThat(refused.kind()).isEqualTo(Refused.Kind.NOT_FOUND);
        assertThat(refused.messageKey()).isEqualTo("requests.notFound");
        assertThat(world.version(id)).isEqualTo(version);
    }

    @Test
    void aRequestIsTakenOnceByVersion() {
        RequestId id = world.registered();
        assertThat(take(id, 0, world.clerk).id()).isEqualTo(id);
        assertThat(world.version(id)).isEqualTo(1);
        Refused stale = catchThrowableOfType(Refused.class, () -> take(id, 0, world.head));
        assertThat(stale.kind()).isEqualTo(Refused.Kind.CONFLICT);
        assertThat(stale.messageKey()).isEqualTo("requests.stale");
        assertThat(stale.arguments()).containsExactly("甲", "2026-03-02 09:00");
    }

    @Test
    void theSystemTakesWhatThereIs() {
        RequestId id = world.registered();
        assertThat(transaction
                        .<DisclosureRequest>execute(status -> world.requests.takeForSystem(id))
                        .id())
                .isEqualTo(id);
        assertThat(world.version(id)).isEqualTo(1);
        assertThat(catchThrowableOfType(
                                Refused.class,
                                () -> transaction.<DisclosureRequest>execute(
                                        status -> world.requests.takeForSystem(RequestId.random())))
                        .kind())
                .isEqualTo(Refused.Kind.NOT_FOUND);
    }

    @Test
    void aDayLiesBetweenReceiptAndToday() {
        DisclosureRequest request = world.requests.get(world.registered(), world.clerk);
        world.today(World.MONDAY.plusDays(2));
        for (int day = 0; day <= 2; day++) {
            int offset = day;
            assertThatNoException()
                    .isThrownBy(() -> world.requests.requirePossible(request, World.MONDAY.plusDays(offset), "on"));
        }
        assertThat(catchThrowableOfType(
                                Refused.class,
                                () -> world.requests.requirePossible(request, World.MONDAY.minusDays(1), "on"))
                        .messageKey())
                .isEqualTo("requests.beforeReceipt");
        assertThat(catchThrowableOfType(
                                Refused.class,
                                () -> world.requests.requirePossible(request, World.MONDAY.plusDays(3), "on"))
                        .messageKey())
                .isEqualTo("requests.inFuture");
    }

    private DisclosureRequest take(RequestId id, int version, Officer by) {
        return transaction.execute(status -> world.requests.take(id, version, by));
    }
}

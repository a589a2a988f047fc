package disclosuredesk.desk.docket;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.audit.AuditTrail;
import disclosuredesk.decision.Ground;
import disclosuredesk.holding.Claiming;
import disclosuredesk.holding.HandingOver;
import disclosuredesk.requests.ApplicantKind;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.World;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is kept in memory of the open cases is what the tables say, whatever happens and wherever. */
abstract class DocketStory {

    @Autowired
    private ApplicationContext beans;
    @Autowired
    private Docket docket;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private AuditTrail audit;
    @Autowired
    private Clock clock;
    @Autowired
    private Claiming claiming;
    @Autowired
    private HandingOver handingOver;
    @Autowired
    private TransactionTemplate transaction;

    private World world;

    @BeforeEach
    void organ() {
        world = new World(beans);
    }

    private Docket fresh() {
        return new Docket(jdbc, audit, clock);
    }

    private List<Docket.Case> isAsOnRecord() {
        List<Docket.Case> kept = docket.of(world.agency);
        assertThat(kept).isEqualTo(fresh().of(world.agency));
        return kept;
    }

    private Docket.Case of(RequestId id) {
        return isAsOnRecord().stream().filter(one -> one.id().equals(id.value())).findFirst().orElseThrow();
    }

    private RequestId then(Supplier<RequestId> life) {
        RequestId id = life.get();
        isAsOnRecord();
        return id;
    }

    @Test
    void afterEveryActItSaysWhatTheTablesSay() {
        assertThat(isAsOnRecord()).isEmpty();
        then(world::registered);
        then(world::accepted);
        RequestId assigned = then(world::assigned);
        then(() -> world.proposed(Ground.PROVIDED, true));
        then(() -> world.readyToDraft(Ground.THIRD_PARTY));
        then(() -> world.drafted(Ground.PROVIDED));
        then(() -> world.reviewed(Ground.DOES_NOT_EXIST));
        then(() -> world.approved(Ground.PROVIDED));
        then(() -> world.delivered(Ground.PROVIDED));
        int before = isAsOnRecord().size();
        RequestId archived = then(() -> world.archived(Ground.PROVIDED));
        assertThat(isAsOnRecord()).hasSize(before).extracting(Docket.Case::id).doesNotContain(archived.value());

        claiming.claim(assigned, world.handler);
        assertThat(of(assigned).holders()).containsEntry("HANDLER", world.handler.id());
        claiming.giveBack(assigned, "出差", world.handler);
        assertThat(of(assigned).holders()).containsOnlyKeys("CLERK");
        handingOver.give(assigned, world.handler.id(), "", world.clerk);
        assertThat(of(assigned).holders()).containsEntry("HANDLER", world.handler.id());
        then(world::unpaid);
    }

    @Test
    void theMostUrgentIsFirstAndWhatIsAnsweredIsLast() {
        RequestId answered = world.delivered(Ground.PROVIDED);
        RequestId late = world.registered(world.today(), ApplicantKind.NATURAL_PERSON);
        RequestId early = world.registered(world.today().minusDays(10), ApplicantKind.NATURAL_PERSON);
        assertThat(isAsOnRecord()).extracting(Docket.Case::id).containsExactly(early.value(), late.value(), answered.value());
    }

    @Test
    void whatAnotherNodeDidIsSeenAtTheNextLook() {
        Docket other = fresh();
        RequestId id = world.registered();
        assertThat(other.of(world.agency)).extracting(Docket.Case::id).containsExactly(id.value());
        RequestId second = world.assigned();
        assertThat(other.of(world.agency)).hasSize(2).isEqualTo(isAsOnRecord());
        claiming.claim(second, world.handler);
        assertThat(other.of(world.agency)).isEqualTo(isAsOnRecord());
    }

    @Test
    void whileNothingHappensItIsTheSameList() {
        world.registered();
        List<Docket.Case> kept = docket.of(world.agency);
        assertThat(docket.of(world.agency)).isSameAs(kept);
        world.registered();
        assertThat(docket.of(world.agency)).isNotSameAs(kept).hasSize(2);
    }

    @Test
    void whatIsNotCommittedIsNotKept() {
        RequestId id = world.assigned();
        List<Docket.Case> before = docket.of(world.agency);
        transaction.executeWithoutResult(status -> {
            claiming.claim(id, world.handler);
            assertThat(docket.of(world.agency).get(0).holders()).containsKey("HANDLER");
            status.setRollbackOnly();
        });
        assertThat(isAsOnRecord()).isEqualTo(before);
        assertThat(of(id).holders()).isEqualTo(Map.of("CLERK", world.clerk.id()));
        assertThat(audit.changedAfter(world.agency, audit.last(world.agency))).isEqualTo(Set.of());
    }
}

package disclosuredesk.desk.docket;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.audit.AuditTrail;
import disclosuredesk.cache.Followed;
import disclosuredesk.cache.Followers;
import disclosuredesk.decision.Ground;
import disclosuredesk.holding.Claiming;
import disclosuredesk.holding.HandingOver;
import disclosuredesk.requests.ApplicantKind;
import disclosuredesk.requests.Visibility;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
    private Followers followers;

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
        return new Docket(jdbc, beans.getBean(Visibility.class), followers);
    }

    private List<Docket.Case> isAsOnRecord() {
        return isAsOnRecord(docket);
    }

    private List<Docket.Case> isAsOnRecord(Docket node) {
        Followed<Docket.Case> kept = node.of(world.agency);
        Followed<Docket.Case> read = fresh().of(world.agency);
        assertThat(kept.all()).isEqualTo(read.all());
        assertThat(kept.groups(Docket.AtStep.class)).isEqualTo(read.groups(Docket.AtStep.class));
        assertThat(kept.groups(Docket.Handled.class)).isEqualTo(read.groups(Docket.Handled.class));
        assertThat(kept.groups(Docket.HeldBy.class)).isEqualTo(read.groups(Docket.HeldBy.class));
        assertThat(kept.groups(Docket.Unclaimed.class)).isEqualTo(read.groups(Docket.Unclaimed.class));
        return kept.all();
    }

    private Docket.Case of(RequestId id) {
        return isAsOnRecord().stream()
                .filter(one -> one.id().equals(id.value()))
                .findFirst()
                .orElseThrow();
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
        assertThat(isAsOnRecord())
                .extracting(Docket.Case::id)
                .containsExactly(early.value(), late.value(), answered.value());
    }

    @Test
    void whatAnotherNodeDidIsSeenAtTheNextLook() {
        Docket other = fresh();
        RequestId id = world.registered();
        assertThat(other.of(world.agency).all()).extracting(Docket.Case::id).containsExactly(id.value());
        RequestId second = world.assigned();
        assertThat(other.of(world.agency).all()).hasSize(2).isEqualTo(isAsOnRecord());
        claiming.claim(second, world.handler);
        assertThat(other.of(world.agency).all()).isEqualTo(isAsOnRecord());
    }

    @Test
    void whileNothingHappensItIsTheSameList() {
        world.registered();
        Followed<Docket.Case> kept = docket.of(world.agency);
        assertThat(docket.of(world.agency)).isSameAs(kept);
        world.registered();
        assertThat(docket.of(world.agency).all()).hasSize(2);
        assertThat(kept.all()).as("who reads the old one is not disturbed").hasSize(1);
    }

    @Test
    void whatIsNotCommittedIsNotKept() {
        RequestId id = world.assigned();
        List<Docket.Case> before = docket.of(world.agency).all();
        transaction.executeWithoutResult(status -> {
            claiming.claim(id, world.handler);
            assertThat(docket.of(world.agency).all().get(0).holders()).containsKey("HANDLER");
            status.setRollbackOnly();
        });
        assertThat(isAsOnRecord()).isEqualTo(before);
        assertThat(of(id).holders()).isEqualTo(Map.of("CLERK", world.clerk.id()));
        assertThat(audit.changedAfter(world.agency, audit.last(world.agency))).isEqualTo(Set.of());
    }

    /** Acts of every kind on many cases by chance, some of them rolled back; two nodes look now and then. */
    @Test
    void afterActsByChanceBothNodesSayWhatTheTablesSay() {
        Docket other = fresh();
        Random random = new Random(20_261_129);
        List<RequestId> cases = new ArrayList<>();
        List<String> done = new ArrayList<>();
        for (int act = 0; act < 60; act++) {
            boolean taken = random.nextInt(5) > 0;
            List<RequestId> added = new ArrayList<>();
            String name = transaction.execute(status -> {
                String did = byChance(random, cases, added);
                if (!taken || did.startsWith("refused")) {
                    status.setRollbackOnly();
                }
                return did;
            });
            done.add(name + (taken ? "" : ", taken back"));
            if (taken) {
                cases.addAll(added);
            }
            if (random.nextInt(3) > 0) {
                isAsOnRecord(docket);
            }
            if (random.nextInt(3) == 0) {
                isAsOnRecord(other);
            }
        }
        assertThat(isAsOnRecord(other))
                .isEqualTo(isAsOnRecord(docket))
                .as("%s", done)
                .hasSizeGreaterThan(10);
    }

    private String byChance(Random random, List<RequestId> cases, List<RequestId> added) {
        int kind = random.nextInt(12);
        RequestId one = cases.isEmpty() ? null : cases.get(random.nextInt(cases.size()));
        if (kind < 6 || one == null) {
            added.add(
                    switch (kind) {
                        case 0 -> world.registered();
                        case 1 -> world.assigned();
                        case 2 -> world.proposed(Ground.THIRD_PARTY, true);
                        case 3 -> world.drafted(Ground.PROVIDED);
                        case 4 -> world.approved(Ground.DOES_NOT_EXIST);
                        default -> world.delivered(Ground.PROVIDED);
                    });
            return "came to be " + kind;
        }
        try {
            switch (kind) {
                case 6 -> claiming.claim(one, random.nextBoolean() ? world.handler : world.clerk);
                case 7 -> claiming.giveBack(one, "出差", random.nextBoolean() ? world.handler : world.clerk);
                case 8 -> handingOver.give(one, world.reviewer.id(), "", world.head);
                case 9 -> world.withdrawing.withdraw(one, world.version(one), world.today(), "书面撤回", world.clerk);
                case 10 -> world.extending.propose(one, world.version(one), 5, "量大", world.clerk);
                default -> world.archiving.archive(one, world.version(one), "", world.clerk);
            }
            return "done " + kind;
        } catch (Refused impossible) {
            return "refused " + kind;
        }
    }
}

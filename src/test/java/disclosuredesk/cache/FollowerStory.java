package disclosuredesk.cache;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.agencies.ChangingSettings;
import disclosuredesk.agencies.Revisions;
import disclosuredesk.agencies.Setting;
import disclosuredesk.shared.OneMoment;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.CountedStatements;
import disclosuredesk.testing.World;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** What a follower reads, and when it reads nothing. */
abstract class FollowerStory {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Followers followers;

    @Autowired
    private OneMoment oneMoment;

    @Autowired
    private Revisions revisions;

    @Autowired
    private ChangingSettings changingSettings;

    @Autowired
    private TransactionTemplate transaction;

    private final List<String> reads = new ArrayList<>();
    private World world;
    private Follower<String> follower;

    @BeforeEach
    void follow() {
        world = new World(beans);
        follower = followers.of(
                this::read, new Followed.Shape<String>(id -> id, Comparator.naturalOrder(), id -> Set.of()), 100);
    }

    @Test
    void oneMomentIsOneOfAllTablesAndNotOnlyOfThoseReadFirst() {
        List<Long> seen = oneMoment.read(() -> {
            long before = world.jdbc
                    .sql("select count(*) from sealed_rows")
                    .query(Long.class)
                    .single();
            CompletableFuture.runAsync(() -> world.department("另立科")).join();
            long after = world.jdbc
                    .sql("select count(*) from department where name = '另立科'")
                    .query(Long.class)
                    .single();
            return List.of(before, after);
        });
        assertThat(seen.get(1)).isZero();
    }

    private List<String> read(long agencyId, @Nullable Set<RequestId> some) {
        reads.add(
                some == null
                        ? "all"
                        : String.join(
                                ",",
                                some.stream().map(RequestId::value).sorted().toList()));
        List<String> ids = world.jdbc
                .sql("select id from disclosure_request where agency_id = :agency and closed_on is null")
                .param("agency", agencyId)
                .query(String.class)
                .list();
        return some == null
                ? ids
                : ids.stream().filter(id -> some.contains(new RequestId(id))).toList();
    }

    private List<String> kept() {
        return follower.of(world.agency).all();
    }

    @Test
    void aLookAfterWhichNothingHappenedIsOneStatement() {
        world.registered();
        Followed<String> first = follower.of(world.agency);
        assertThat(CountedStatements.of(
                        () -> assertThat(follower.of(world.agency)).isSameAs(first)))
                .hasSize(1);
        assertThat(reads).containsExactly("all");
    }

    @Test
    void afterAnActThatCaseAloneIsRead() {
        RequestId first = world.registered();
        kept();
        RequestId second = world.registered();
        assertThat(kept()).containsExactlyInAnyOrder(first.value(), second.value());
        world.withdrawing.withdraw(first, world.version(first), world.today(), "书面撤回", world.clerk);
        assertThat(kept()).containsExactly(second.value());
        assertThat(reads).containsExactly("all", second.value(), first.value());
    }

    /** An earlier one forgot all agencies when it knew a hundred: a thousand looks were a thousand whole readings. */
    @Test
    void twoHundredAgenciesLookedAtInTurnAreReadOnce() {
        List<Long> agencies = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            String code = UUID.randomUUID().toString().substring(0, 8);
            world.jdbc
                    .sql("insert into agency (code, name) values (:code, :code)")
                    .param("code", code)
                    .update();
            agencies.add(world.jdbc
                    .sql("select id from agency where code = :code")
                    .param("code", code)
                    .query(Long.class)
                    .single());
        }
        agencies.forEach(follower::of);
        assertThat(reads).hasSize(200).containsOnly("all");
        for (int round = 0; round < 5; round++) {
            assertThat(CountedStatements.of(() -> agencies.forEach(follower::of)))
                    .hasSize(200);
        }
        assertThat(reads).hasSize(200);
    }

    @Test
    void aChangeOfSettingsReadsAllAgainAndReadingAReminderNothing() {
        world.registered();
        kept();
        changingSettings.change(Map.of(Setting.HANDLING_DAYS, 9), world.administrator);
        kept();
        assertThat(reads).containsExactly("all", "all");
        transaction.executeWithoutResult(status -> revisions.raise(world.agency, "reminders"));
        kept();
        assertThat(reads).hasSize(2);
    }

    @Test
    void theNextDayAllIsReadAgain() {
        world.registered();
        kept();
        world.today(world.today().plusDays(1));
        kept();
        assertThat(reads).containsExactly("all", "all");
    }

    @Test
    void aChangeThatIsRolledBackWasNone() {
        kept();
        transaction.executeWithoutResult(status -> {
            revisions.raise(world.agency, Revisions.SETTINGS);
            RequestId id = world.registered();
            assertThat(kept()).containsExactly(id.value());
            status.setRollbackOnly();
        });
        reads.clear();
        assertThat(kept()).isEmpty();
        assertThat(reads).isEmpty();
    }
}

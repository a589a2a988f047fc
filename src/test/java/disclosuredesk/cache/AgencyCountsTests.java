package disclosuredesk.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A count is made once for each position of an agency. */
class AgencyCountsTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private volatile Position position = new Position(7, Map.of("settings", 1L, "reminders", 1L), MONDAY);

    private final AgencyCounts counts = new AgencyCounts(new Positions(mock(JdbcClient.class), Clock.systemUTC()) {
        @Override
        Position of(long agencyId) {
            return position;
        }
    });
    private final AtomicInteger made = new AtomicInteger();

    private int count() {
        return counts.of(1, "cases", made::incrementAndGet);
    }

    @Test
    void isMadeAnewWhenTheAgencyHasComeFurther() {
        assertThat(List.of(count(), count())).containsExactly(1, 1);
        position = new Position(8, position.revisions(), MONDAY);
        assertThat(List.of(count(), count())).containsExactly(2, 2);
        position = new Position(8, Map.of("settings", 2L), MONDAY);
        assertThat(count()).isEqualTo(3);
        position = new Position(8, position.revisions(), MONDAY.plusDays(1));
        assertThat(count()).isEqualTo(4);
        assertThat(counts.<Integer>of(2, "cases", () -> 40))
                .as("another agency's")
                .isEqualTo(40);
    }

    @Test
    void isMadeAnewForTheMattersItNamesAndForNoOther() {
        count();
        Set<String> reminded = Set.of("settings", "reminders");
        counts.<Integer>of(1, "unread", reminded, () -> 5);
        position = new Position(7, Map.of("settings", 1L, "reminders", 2L), MONDAY);
        assertThat(count()).isEqualTo(1);
        assertThat(counts.<Integer>of(1, "unread", reminded, () -> 6)).isEqualTo(6);
    }

    @Test
    void aFailureIsNotKept() {
        assertThatThrownBy(() -> counts.of(1, "cases", () -> {
                    throw new IllegalStateException("planted");
                }))
                .hasMessage("planted");
        assertThat(count()).isOne();
    }

    @Test
    void whoAsksForOneThatIsBeingMadeWaitsForIt() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        ExecutorService officers = Executors.newFixedThreadPool(4);
        try {
            Future<Integer> first = officers.submit(() -> counts.of(1, "cases", () -> {
                begun.countDown();
                await(go);
                return made.incrementAndGet();
            }));
            await(begun);
            List<Future<Integer>> others =
                    List.of(officers.submit(this::count), officers.submit(this::count), officers.submit(this::count));
            go.countDown();
            assertThat(first.get(10, TimeUnit.SECONDS)).isOne();
            for (Future<Integer> other : others) {
                assertThat(other.get(10, TimeUnit.SECONDS)).isOne();
            }
        } finally {
            officers.shutdownNow();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}

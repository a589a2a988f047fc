package disclosuredesk.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import disclosuredesk.agencies.Revisions;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Counts that many pages show and that are dear to count: each is kept as long as the agency's {@link Position} is the same. Who
 * asks for one that is being counted waits for it. What is counted while a fact is being recorded is not kept.
 */
@Component
public class AgencyCounts {

    /** Weights are in hundreds of bytes: some 20 MB in all; a count that is no mere number is a page of numbers and short words. */
    private static final int MOST = 200_000;

    private static final int PAGE = 200;
    private static final int NUMBER = 2;

    private static final Set<String> SETTINGS = Set.of(Revisions.SETTINGS);

    private final Positions positions;
    private final Cache<Key, Count> counts = Caffeine.newBuilder()
            .executor(Runnable::run)
            .maximumWeight(MOST)
            .weigher((Key key, Count count) -> count.weight)
            .build();

    AgencyCounts(Positions positions) {
        this.positions = positions;
    }

    private record Key(long agency, String what) {}

    /** A count at a position, made or being made. */
    private record Count(Position position, CompletableFuture<Object> value, int weight) {}

    /**
     * A count of the ledger, the settings and today.
     *
     * @param what names it and whatever else it depends on: the officer, his roles
     * @param count must not ask for a count itself
     */
    public <T> T of(long agencyId, String what, Supplier<T> count) {
        return of(agencyId, what, SETTINGS, count);
    }

    /**
     * A count of something more.
     *
     * @param matters everything it depends on that is not in the ledger, as of {@link Revisions}
     */
    @SuppressWarnings("unchecked") // one name, one kind of count
    public <T> T of(long agencyId, String what, Set<String> matters, Supplier<T> count) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return count.get();
        }
        Position now = positions.of(agencyId).of(matters); // before anything is counted
        Key key = new Key(agencyId, what);
        Count known = counts.getIfPresent(key);
        if (known == null || !known.position.equals(now)) {
            Count mine = new Count(now, new CompletableFuture<>(), 0);
            known = counts.asMap()
                    .compute(
                            key,
                            (same, other) ->
                                    other != null && other.position.equals(now) ? other : mine); // no reading inside
            if (known == mine) {
                return make(key, mine, count);
            }
        }
        try {
            return (T) known.value.join();
        } catch (CompletionException failed) {
            return count.get(); // whoever counted it has failed: perhaps not his own failure
        }
    }

    private <T> T make(Key key, Count mine, Supplier<T> count) {
        try {
            T made = count.get();
            mine.value.complete(made);
            counts.asMap()
                    .computeIfPresent(
                            key,
                            (same, now) -> now == mine
                                    ? new Count(
                                            mine.position,
                                            mine.value,
                                            key.what.length() / 100 + (made instanceof Number ? NUMBER : PAGE))
                                    : now);
            return made;
        } catch (RuntimeException | Error failure) {
            counts.asMap().remove(key, mine);
            mine.value.completeExceptionally(failure);
            throw failure;
        }
    }
}

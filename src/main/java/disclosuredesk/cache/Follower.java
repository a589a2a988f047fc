package disclosuredesk.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import disclosuredesk.agencies.Revisions;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.shared.OneMoment;
import disclosuredesk.shared.RequestId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Something of an agency's cases that many ask for all day, kept in memory in order and never out of date: row, process and ledger
 * change in one transaction, so whatever changed is told by the agency's {@link Position}, which is asked for at every look, on
 * whichever node it happened. Then the cases with later entries alone are read anew; after a change of settings and on a new day,
 * all. Agencies nobody looks at make room for those that are looked at.
 *
 * @param <T> what is kept; of a case there may be none or several
 */
public final class Follower<T> {

    /** More cases than this are not read one by one. */
    private static final int FEW = 500;

    /** Of the memory there is. */
    private static final int SHARE = 4;

    /** What an agency takes beside its cases, in cases. */
    private static final int AGENCY = 10;

    private static final Set<String> MATTERS = Set.of(Revisions.SETTINGS);

    private final Positions positions;
    private final AuditTrail audit;
    private final OneMoment oneMoment;
    private final Reader<T> reader;
    private final Followed.Shape<T> shape;
    private final Cache<Long, State<T>> agencies;
    private final List<ReentrantLock> reading =
            IntStream.range(0, 64).mapToObj(one -> new ReentrantLock()).toList();

    Follower(
            Positions positions,
            AuditTrail audit,
            OneMoment oneMoment,
            Reader<T> reader,
            Followed.Shape<T> shape,
            int bytes) {
        this.positions = positions;
        this.audit = audit;
        this.oneMoment = oneMoment;
        this.reader = reader;
        this.shape = shape;
        this.agencies = Caffeine.newBuilder()
                .executor(Runnable::run) // what goes goes at once, and no thread of its own is needed
                .maximumWeight(Runtime.getRuntime().maxMemory() / SHARE / bytes)
                .weigher((Long agency, State<T> state) -> state.followed.all().size() + AGENCY)
                .build();
    }

    /** Reads from the database. */
    public interface Reader<T> {

        /** @param some only of these requests; null: of all */
        Collection<T> read(long agencyId, @Nullable Set<RequestId> some);
    }

    /** What is kept, and as of when. */
    private record State<T>(Position position, Followed<T> followed) {}

    /** The agency's; the same object as long as nothing has happened. */
    public Followed<T> of(long agencyId) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return Followed.of(
                    reader.read(agencyId, null),
                    shape); // what is not committed is shown to who does it, and kept for nobody
        }
        State<T> known = agencies.getIfPresent(agencyId);
        if (known != null && known.position.equals(position(agencyId))) {
            return known.followed;
        }
        ReentrantLock one = reading.get(Math.floorMod(Long.hashCode(agencyId), reading.size()));
        one.lock(); // nothing is read inside the cache, whose own locks must be short
        try {
            State<T> last = agencies.getIfPresent(agencyId);
            State<T> next = oneMoment.read(() -> upToDate(agencyId, last));
            if (next != last) {
                agencies.put(agencyId, next);
            }
            return next.followed;
        } finally {
            one.unlock();
        }
    }

    private Position position(long agencyId) {
        return positions.of(agencyId).of(MATTERS);
    }

    private State<T> upToDate(long agencyId, @Nullable State<T> last) {
        Position now = position(agencyId); // before anything is read: what comes in between is read again the next time
        if (last == null) {
            return whole(agencyId, now);
        }
        Position before = last.position;
        if (before.equals(now)) {
            return last;
        }
        boolean onlyEntries = before.day().equals(now.day())
                && before.revisions().equals(now.revisions())
                && before.ledger() < now.ledger();
        Set<RequestId> changed = onlyEntries ? audit.changedAfter(agencyId, before.ledger()) : Set.of();
        if (changed.isEmpty() || changed.size() > FEW) {
            return whole(agencyId, now);
        }
        Followed<T> followed = last.followed;
        Map<String, List<T>> read = byRequest(reader.read(agencyId, changed));
        for (RequestId request : changed) {
            followed = followed.with(request.value(), read.getOrDefault(request.value(), List.of()));
        }
        return new State<>(now, followed);
    }

    private State<T> whole(long agencyId, Position now) {
        return new State<>(now, Followed.of(reader.read(agencyId, null), shape));
    }

    private Map<String, List<T>> byRequest(Collection<T> read) {
        Map<String, List<T>> requests = new HashMap<>();
        read.forEach(one -> requests.computeIfAbsent(shape.request().apply(one), id -> new ArrayList<>())
                .add(one));
        return requests;
    }
}

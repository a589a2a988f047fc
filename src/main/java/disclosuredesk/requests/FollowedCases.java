package disclosuredesk.requests;

import disclosuredesk.audit.AuditTrail;
import disclosuredesk.shared.RequestId;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Something of an agency's cases that many ask for all day, kept in memory in order and never out of date: row, process and
 * ledger change in one transaction, so whatever changed is told by the ledger's last position, which is asked for at every look,
 * on whichever node it happened; then the cases with later entries alone are read anew.
 *
 * @param <T> what is kept; of a case there may be none or several
 */
public final class FollowedCases<T> {

    /** More cases than this are not read one by one. */
    private static final int FEW = 500;

    /** A setting changed on another node is not in the ledger. */
    private static final Duration LIFE = Duration.ofMinutes(10);

    /** Agencies kept; beyond that all are read anew when somebody looks. */
    private static final int AGENCIES = 100;

    private final AuditTrail audit;
    private final Clock clock;
    private final Reader<T> reader;
    private final Function<T, String> request;
    private final Comparator<T> order;
    private final Map<Long, State<T>> agencies = new ConcurrentHashMap<>();

    /** @param request the id of the request one belongs to */
    public FollowedCases(AuditTrail audit, Clock clock, Reader<T> reader, Function<T, String> request, Comparator<T> order) {
        this.audit = audit;
        this.clock = clock;
        this.reader = reader;
        this.request = request;
        this.order = order;
    }

    /** Reads from the database. */
    public interface Reader<T> {

        /** @param some only of these requests; null: of all */
        List<T> read(long agencyId, @Nullable Set<RequestId> some);
    }

    /**
     * As of a position of the ledger and a day.
     *
     * @param since when all of it was read
     */
    private record State<T>(long position, LocalDateTime since, List<T> all) {

        boolean isOf(LocalDateTime now) {
            return since.toLocalDate().equals(now.toLocalDate()) && !now.isBefore(since) && now.isBefore(since.plus(LIFE));
        }
    }

    /** The agency's, in order; the same list as long as nothing has happened. */
    public List<T> of(long agencyId) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return inOrder(reader.read(agencyId, null)); // what is not committed is shown to who does it, and kept for nobody
        }
        LocalDateTime now = LocalDateTime.now(clock);
        long position = audit.last(agencyId);
        State<T> known = agencies.get(agencyId);
        if (known != null && known.position() == position && known.isOf(now)) {
            return known.all();
        }
        if (agencies.size() >= AGENCIES) {
            agencies.clear();
        }
        return agencies.compute(agencyId, (id, last) -> upToDate(id, last, now)).all();
    }

    /** What is kept may read otherwise from now on. */
    public void forget() {
        agencies.clear();
    }

    private State<T> upToDate(long agencyId, @Nullable State<T> last, LocalDateTime now) {
        long position = audit.last(agencyId); // before anything is read: what comes in between is read again the next time
        if (last == null || !last.isOf(now) || last.position() > position) {
            return new State<>(position, now, inOrder(reader.read(agencyId, null)));
        }
        Set<RequestId> changed = last.position() == position ? Set.of() : audit.changedAfter(agencyId, last.position());
        if (changed.isEmpty()) {
            return last;
        }
        if (changed.size() > FEW) {
            return new State<>(position, now, inOrder(reader.read(agencyId, null)));
        }
        List<T> all = new ArrayList<>(last.all().size() + FEW);
        last.all().stream().filter(one -> !changed.contains(new RequestId(request.apply(one)))).forEach(all::add);
        all.addAll(reader.read(agencyId, changed));
        return new State<>(position, last.since(), inOrder(all));
    }

    private List<T> inOrder(List<T> all) {
        all.sort(order);
        return Collections.unmodifiableList(all);
    }
}

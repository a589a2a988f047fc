package disclosuredesk.requests;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.audit.AuditEntry;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.shared.RequestId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A case as one officer has opened it, for as long as its page is drawn. What several parts of the page ask for is read once. */
public final class OpenedCase {

    private final DisclosureRequest request;
    private final Officer by;
    private final AuditTrail audit;
    private final Map<Class<?>, Object> known = new HashMap<>();

    public OpenedCase(DisclosureRequest request, Officer by, AuditTrail audit) {
        this.request = request;
        this.by = by;
        this.audit = audit;
    }

    private record Ledger(List<AuditEntry> entries, List<AuditEntry> standing) {}

    public RequestId id() {
        return request.id();
    }

    public DisclosureRequest request() {
        return request;
    }

    /** Who looks at it. */
    public Officer by() {
        return by;
    }

    /** Whether it is not answered yet and the officer has the role. */
    public boolean isOpenTo(Role role) {
        return by.is(role) && !request.isClosed();
    }

    /** The entries of the ledger, oldest first. */
    public List<AuditEntry> ledger() {
        return ledgerOnce().entries();
    }

    /** The entries of the ledger as they count ({@link AuditTrail#standing}). */
    public List<AuditEntry> standing() {
        return ledgerOnce().standing();
    }

    private Ledger ledgerOnce() {
        return once(Ledger.class, () -> {
            List<AuditEntry> entries = audit.of(request.id());
            return new Ledger(entries, audit.standing(entries));
        });
    }

    /**
     * What somebody has read of this case before, else what is read now.
     *
     * @param what names it: a class that only the module which reads it asks by
     */
    @SuppressWarnings("unchecked") // one class, one kind of answer
    public <T> T once(Class<?> what, Supplier<T> read) {
        Object there = known.get(what);
        if (there == null) {
            there = read.get();
            known.put(what, there);
        }
        return (T) there;
    }
}

package disclosuredesk.decision;

import disclosuredesk.agencies.Officer;
import disclosuredesk.audit.AuditEntry;
import disclosuredesk.shared.RequestId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What an approval demands, one after the other. */
@Component
class ApprovalDemands {

    /**
     * Nobody is still being asked; what was conferred about is followed or departed from; each part has ground, reason and evidence; what is
     * given was looked at for secrecy; what goes out is what was decided; the letter is free of faults, gets its number and is frozen.
     */
    static final List<String> ORDER = List.of("opinions", "conferrals", "evidence", "secrecy", "release", "letter");

    private final List<ApprovalDemand> inOrder;

    /** @throws IllegalStateException if a demand has no place, a place has no demand, or a name stands twice */
    ApprovalDemands(List<ApprovalDemand> demands) {
        Map<String, ApprovalDemand> named = new HashMap<>();
        demands.forEach(demand -> named.put(demand.name(), demand));
        if (demands.size() != ORDER.size() || !named.keySet().equals(Set.copyOf(ORDER))) {
            throw new IllegalStateException(
                    "An approval has the demands " + ORDER + ", and the modules demand " + named.keySet());
        }
        inOrder = ORDER.stream()
                .map(name -> Objects.requireNonNull(named.get(name)))
                .toList();
    }

    void requireOfDraft(RequestId request, Decision draft, Officer by) {
        inOrder.forEach(demand -> demand.requireOfDraft(request, draft, by));
    }

    void require(DecisionApproved approved, Decision signed, Officer by) {
        inOrder.forEach(demand -> demand.require(approved, signed, by));
    }

    void takenBack(RequestId request, AuditEntry approved) {
        inOrder.forEach(demand -> demand.takenBack(request, approved));
    }
}

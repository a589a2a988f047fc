package disclosuredesk.rectification;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.Refused;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A rectification taken for an act: seen, at its turn, on the version the officer saw, locked until the act is done. */
@Component
class TakenRectifications {

    private final Rectifications rectifications;
    private final RectificationRows rows;
    private final Requests requests;

    TakenRectifications(Rectifications rectifications, RectificationRows rows, Requests requests) {
        this.rectifications = rectifications;
        this.rows = rows;
        this.requests = requests;
    }

    /**
     * @throws Refused not found; forbidden without the role; conflict if it is at none of these states or the version is stale
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Rectification take(RectificationId id, int version, Role role, Set<RectificationState> states, Officer by) {
        Rectification seen = rectifications.get(id, by);
        RectificationRules.requireTurn(seen, role, states, by);
        if (!rows.raise(id, version)) {
            throw Refused.conflict("rectification.stale");
        }
        return seen;
    }

    /** @throws Refused invalid, if the day is to come or before another one */
    void requireBetween(LocalDate earliest, LocalDate on, String field) {
        requests.requireNotFuture(on, field);
        if (on.isBefore(earliest)) {
            throw Refused.invalid(field, "rectification.tooEarly", earliest);
        }
    }
}

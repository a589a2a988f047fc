package disclosuredesk.holding;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.requests.Requests;
import disclosuredesk.requests.Visibility;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;

/** Supervising (督办) from above: a numbered demand that one officer has to answer in writing by a day. */
@Act
public class Supervising {

    static final Set<Role> ISSUERS = Set.of(Role.HEAD, Role.LEADER);

    private final Requests requests;
    private final Agencies agencies;
    private final Supervisions supervisions;
    private final Visibility visibility;
    private final AuditTrail audit;
    private final Clock clock;

    Supervising(
            Requests requests,
            Agencies agencies,
            Supervisions supervisions,
            Visibility visibility,
            AuditTrail audit,
            Clock clock) {
        this.requests = requests;
        this.agencies = agencies;
        this.supervisions = supervisions;
        this.visibility = visibility;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Issues a supervision.
     *
     * @return its number
     * @throws Refused forbidden to all but heads and leaders; invalid if the officer cannot see the case, nothing is
     *     demanded or the day has passed
     */
    public String issue(RequestId id, long officerId, String demand, LocalDate replyDueOn, Officer by) {
        DisclosureRequest request = requests.lock(id, by);
        if (ISSUERS.stream().noneMatch(by::is)) {
            throw Refused.forbidden("worklist.supervise.notYours");
        }
        Officer to = agencies.officer(officerId, by.agencyId())
                .filter(Officer::enabled)
                .orElseThrow(() -> Refused.invalid("officer", "worklist.give.unknown"));
        if (!to.seesWholeAgency() && !WaitingRoles.suits(to, Role.HANDLER, request) || visibility.isHidden(id, to)) {
            throw Refused.invalid("officer", "worklist.supervise.cannotSee", to.name());
        }
        LocalDate today = LocalDate.now(clock);
        if (demand.isBlank()) {
            throw Refused.invalid("demand", "worklist.supervise.demandMissing");
        }
        if (replyDueOn.isBefore(today)) {
            throw Refused.invalid("replyDueOn", "worklist.supervise.past");
        }
        audit.hold(by.agencyId());
        int serial = supervisions.nextSerial(by.agencyId(), today.getYear());
        supervisions.insert(id, by.agencyId(), today, serial, officerId, demand.strip(), replyDueOn, by.id());
        String number = Supervisions.number(today.getYear(), serial);
        audit.record(new CaseSupervised(id, today, number, to.name(), demand.strip(), replyDueOn), by);
        return number;
    }

    /**
     * Answers a supervision, which only the one who was asked can.
     *
     * @throws Refused not found; forbidden; conflict if it has been answered; invalid without a text
     */
    public void answer(RequestId id, long supervision, String reply, Officer by) {
        requests.lock(id, by);
        Supervision asked =
                supervisions.of(id, supervision).orElseThrow(() -> Refused.notFound("worklist.supervise.notFound"));
        if (asked.officerId() != by.id()) {
            throw Refused.forbidden("worklist.supervise.notAsked", asked.officer());
        }
        if (reply.isBlank()) {
            throw Refused.invalid("reply", "worklist.supervise.replyMissing");
        }
        if (!supervisions.answer(supervision, reply.strip(), by.id(), LocalDate.now(clock))) {
            throw Refused.conflict("worklist.supervise.answered");
        }
        audit.record(new SupervisionAnswered(id, LocalDate.now(clock), asked.number(), reply.strip()), by);
    }
}

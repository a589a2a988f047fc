package disclosuredesk.holding;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.OrgansBeneath;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.Doer;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Supervising (督办) an organ beneath one's own (条例第四十六条、第四十七条): a numbered demand it answers in writing by a day. Both ledgers have each act. */
@Act
public class SupervisingOrgans {

    private final Requests requests;
    private final Agencies agencies;
    private final OrgansBeneath beneath;
    private final OrganSupervisions supervisions;
    private final Supervisions within;
    private final AuditTrail audit;
    private final Clock clock;

    SupervisingOrgans(
            Requests requests,
            Agencies agencies,
            OrgansBeneath beneath,
            OrganSupervisions supervisions,
            Supervisions within,
            AuditTrail audit,
            Clock clock) {
        this.requests = requests;
        this.agencies = agencies;
        this.beneath = beneath;
        this.supervisions = supervisions;
        this.within = within;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Issues one about a case of an organ beneath.
     *
     * @return its number
     * @throws Refused not found, if he does not supervise the case's organ or it is restricted; conflict, if it is void; invalid, if nothing is demanded or
     *     the day has passed
     */
    public String issue(RequestId id, String demand, LocalDate replyDueOn, Officer by) {
        requests.getBeneath(id, by);
        requests.lockForAsked(id);
        DisclosureRequest request = requests.getBeneath(id, by); // nobody restricts it any more
        return issue(request.agencyId(), request, demand, replyDueOn, by);
    }

    /**
     * Issues one about an organ beneath as a whole.
     *
     * @return its number
     * @throws Refused not found, if he does not supervise it; invalid, if nothing is demanded or the day has passed
     */
    public String issueToOrgan(long organ, String demand, LocalDate replyDueOn, Officer by) {
        if (!beneath.supervises(by, organ)) {
            throw Refused.notFound("worklist.beneath.notYours");
        }
        return issue(organ, null, demand, replyDueOn, by);
    }

    private String issue(
            long organ, @Nullable DisclosureRequest request, String demand, LocalDate replyDueOn, Officer by) {
        LocalDate today = LocalDate.now(clock);
        requireDemand(demand, replyDueOn, today);
        audit.hold(Set.of(by.agencyId(), organ));
        int serial = within.nextSerial(by.agencyId(), today.getYear());
        String number = Supervisions.number(today.getYear(), serial);
        var one = new OrganSupervision(
                0,
                number,
                by.agencyId(),
                agencies.agency(by.agencyId()).name(),
                organ,
                agencies.agency(organ).name(),
                request == null ? null : request.id(),
                request == null ? null : request.number(),
                RequestId.random(),
                false,
                by.name(),
                today,
                null,
                null,
                List.of());
        long id = supervisions.insert(one, today.getYear(), serial, by);
        demand(one, id, demand.strip(), replyDueOn, today, by);
        return number;
    }

    private void demand(
            OrganSupervision one, long id, String demand, LocalDate replyDueOn, LocalDate today, Officer by) {
        supervisions.demand(id, demand, replyDueOn, today, by);
        String caseNumber = one.caseNumber() == null ? "" : one.caseNumber().toString();
        audit.record(
                new OrganSupervised(one.reference(), today, one.number(), one.organ(), caseNumber, demand, replyDueOn),
                by);
        audit.record(
                new SupervisedFromAbove(one.inItsLedger(), today, one.number(), one.superior(), demand, replyDueOn),
                Doer.another(one.organId(), one.superior()));
    }

    /**
     * Demands again, once it was answered.
     *
     * @throws Refused not found; forbidden to the organ that answers; conflict, if it was not answered, is closed, or the organ is beneath no more; invalid, if
     *     nothing is demanded or the day has passed
     */
    public void demandAgain(long id, String demand, LocalDate replyDueOn, Officer by) {
        OrganSupervision one = answered(id, by);
        LocalDate today = LocalDate.now(clock);
        requireDemand(demand, replyDueOn, today);
        audit.hold(Set.of(one.agencyId(), one.organId()));
        demand(one, id, demand.strip(), replyDueOn, today, by);
    }

    /**
     * Closes it with what it came to: done, or not needed any more.
     *
     * @throws Refused not found; forbidden to the organ that answers; conflict, if it is closed; invalid without a text
     */
    public void close(long id, String conclusion, Officer by) {
        OrganSupervision one = own(id, by);
        if (conclusion.isBlank()) {
            throw Refused.invalid("conclusion", "worklist.beneath.conclusionMissing");
        }
        LocalDate today = LocalDate.now(clock);
        audit.hold(Set.of(one.agencyId(), one.organId()));
        supervisions.close(id, conclusion.strip(), today, by);
        audit.record(
                new OrganSupervisionClosed(one.reference(), today, one.number(), one.organ(), conclusion.strip()), by);
        audit.record(
                new SupervisionFromAboveClosed(one.inItsLedger(), today, one.number(), conclusion.strip()),
                Doer.another(one.organId(), one.superior()));
    }

    private OrganSupervision answered(long id, Officer by) {
        OrganSupervision one = own(id, by);
        if (!one.isToWeigh()) {
            throw Refused.conflict("worklist.beneath.notAnswered");
        }
        if (!supervisions.isInForce(one)) {
            throw Refused.conflict("worklist.beneath.ended", one.organ());
        }
        return one;
    }

    private OrganSupervision own(long id, Officer by) {
        OrganSupervision seen = AnsweringSupervisions.found(supervisions, id, by);
        if (seen.agencyId() != by.agencyId()) {
            throw Refused.forbidden("worklist.beneath.superiorOnly", seen.superior());
        }
        supervisions.lock(id);
        OrganSupervision one = AnsweringSupervisions.found(supervisions, id, by);
        if (one.closedOn() != null) {
            throw Refused.conflict("worklist.beneath.closed");
        }
        return one;
    }

    private static void requireDemand(String demand, LocalDate replyDueOn, LocalDate today) {
        if (demand.isBlank()) {
            throw Refused.invalid("demand", "worklist.supervise.demandMissing");
        }
        if (replyDueOn.isBefore(today)) {
            throw Refused.invalid("replyDueOn", "worklist.supervise.past");
        }
    }
}

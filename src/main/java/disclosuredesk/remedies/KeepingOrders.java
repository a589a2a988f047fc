package disclosuredesk.remedies;

import disclosuredesk.agencies.Officer;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.calendar.CalendarMissing;
import disclosuredesk.calendar.Calendars;
import disclosuredesk.materials.inspection.InspectedFile;
import disclosuredesk.remedies.RemedyOrderTakenBack.Part;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.Refused;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A decision is received with what it orders; the agency does so in time and proves it, or decides whether it appeals. */
@Act
public class KeepingOrders {

    /** Years of days; no decision sets more. */
    /** Days a review or court can set. */
    public static final int MOST_DAYS = 999;

    private final TakenRemedies taken;
    private final RemedyOrders orders;
    private final Requests requests;
    private final Calendars calendars;
    private final AuditTrail audit;

    KeepingOrders(TakenRemedies taken, RemedyOrders orders, Requests requests, Calendars calendars, AuditTrail audit) {
        this.taken = taken;
        this.orders = orders;
        this.requests = requests;
        this.calendars = calendars;
        this.audit = audit;
    }

    /**
     * Records the day the decision of the instance it is at was received, what it orders and by when.
     *
     * @throws Refused conflict if it is not decided or was received already; invalid if the period is not whole
     */
    public void receive(RemedyId id, int version, RemedyOrder order, Officer by) {
        Remedy remedy = taken.take(id, version, by);
        RemedyInstance last = remedy.last();
        LocalDate decided = last.decidedOn();
        if (decided == null) {
            throw Refused.conflict("remedies.notDecided");
        }
        if (orders.of(id).containsKey(last.number())) {
            throw Refused.conflict("remedies.order.receivedAlready");
        }
        requests.requireNotFuture(order.servedOn(), "servedOn");
        if (order.servedOn().isBefore(decided)) {
            throw Refused.invalid("servedOn", "remedies.order.servedBeforeDecided", decided);
        }
        RemedyOrder whole = whole(order, decided);
        orders.insert(id, last.number(), whole);
        String instance = last.code(remedy.kind());
        audit.record(
                whole.ordered().isEmpty()
                        ? new RemedyDecisionServed(remedy.ledger(), whole.servedOn(), id.value(), instance)
                        : new RemedyOrderReceived(
                                remedy.ledger(),
                                whole.servedOn(),
                                id.value(),
                                instance,
                                whole.ordered(),
                                whole.period(),
                                due(whole, remedy.agencyId())),
                by);
    }

    /** With nothing but what belongs to its kind of period. */
    private static RemedyOrder whole(RemedyOrder order, LocalDate decided) {
        String ordered = order.ordered().strip();
        OrderPeriod period = order.period();
        if (ordered.isEmpty() && period != OrderPeriod.NONE) {
            throw Refused.invalid("ordered", "remedies.order.orderedMissing");
        }
        boolean inDays = period == OrderPeriod.CALENDAR_DAYS || period == OrderPeriod.WORKING_DAYS;
        Integer days = inDays ? order.days() : null;
        LocalDate from = inDays ? order.fromOn() : null;
        LocalDate until = period == OrderPeriod.UNTIL_DAY ? order.untilOn() : null;
        if (inDays && (days == null || days < 1 || days > MOST_DAYS)) {
            throw Refused.invalid("days", "remedies.order.daysMissing", MOST_DAYS);
        }
        if (inDays && (from == null || from.isBefore(decided))) {
            throw Refused.invalid("fromOn", "remedies.order.fromMissing", decided);
        }
        if (period == OrderPeriod.UNTIL_DAY && (until == null || until.isBefore(decided))) {
            throw Refused.invalid("untilOn", "remedies.order.untilMissing", decided);
        }
        return RemedyOrder.received(order.servedOn(), ordered, period, days, from, until);
    }

    private @Nullable LocalDate due(RemedyOrder order, long agencyId) {
        try {
            return order.due(calendars.of(agencyId));
        } catch (CalendarMissing missing) {
            return null;
        }
    }

    /**
     * Records that the agency does not appeal against the judgment of a first instance that went against it.
     *
     * @throws Refused conflict if there is nothing to appeal against
     */
    public void waiveAppeal(RemedyId id, int version, LocalDate on, String reason, Officer by) {
        Remedy remedy = taken.take(id, version, by);
        RemedyOrder order = order(remedy);
        if (!remedy.isAppealable() || order.waivedOn() != null) {
            throw Refused.conflict("remedies.order.noAppeal");
        }
        requests.requireNotFuture(on, "waivedOn");
        if (on.isBefore(order.servedOn())) {
            throw Refused.invalid("waivedOn", "remedies.order.beforeServed", order.servedOn());
        }
        String because = FilingRules.text(reason, "reason", "remedies.reasonMissing");
        orders.waive(id, remedy.last().number(), on, because);
        audit.record(
                new AppealWaived(remedy.ledger(), on, id.value(), remedy.last().code(remedy.kind()), because), by);
    }

    /**
     * Records that what was ordered is done, with its proof.
     *
     * @throws Refused conflict if nothing is ordered or it was performed already
     */
    public void perform(
            RemedyId id, int version, LocalDate on, String performer, String how, InspectedFile proof, Officer by) {
        Remedy remedy = taken.take(id, version, by);
        RemedyOrder order = order(remedy);
        if (!order.isOpen()) {
            throw Refused.conflict("remedies.order.nothingToPerform");
        }
        requests.requireNotFuture(on, "performedOn");
        LocalDate decided = Objects.requireNonNull(remedy.last().decidedOn());
        if (on.isBefore(decided)) {
            throw Refused.invalid("performedOn", "remedies.order.beforeDecided", decided);
        }
        String who = FilingRules.text(performer, "performedBy", "remedies.order.performerMissing");
        String what = FilingRules.text(how, "how", "remedies.order.howMissing");
        orders.perform(id, remedy.last().number(), on, who, what, proof);
        audit.record(
                new RemedyOrderPerformed(
                        remedy.ledger(),
                        on,
                        id.value(),
                        remedy.last().code(remedy.kind()),
                        who,
                        what,
                        proof.name(),
                        proof.sha256()),
                by);
    }

    /** The head takes back what was recorded last of it: the performance, else the waiver, else the receipt. */
    public void takeBack(RemedyId id, int version, String reason, Officer by) {
        Remedy remedy = taken.take(id, version, by);
        FilingRules.requireHead(by);
        RemedyOrder order = order(remedy);
        RemedyInstance last = remedy.last();
        String because = FilingRules.text(reason, "reason", "remedies.reasonMissing");
        Performance performance = order.performance();
        LocalDate waived = order.waivedOn();
        if (performance != null) {
            orders.dropPerformance(id, last.number());
            tell(remedy, performance.on(), Part.PERFORMANCE, because, by);
        } else if (waived != null) {
            orders.waive(id, last.number(), null, null);
            tell(remedy, waived, Part.WAIVER, because, by);
        } else {
            orders.delete(id, last.number());
            tell(remedy, order.servedOn(), Part.RECEIPT, because, by);
        }
    }

    private void tell(Remedy remedy, LocalDate on, Part part, String reason, Officer by) {
        audit.record(
                new RemedyOrderTakenBack(
                        remedy.ledger(), on, remedy.id().value(), remedy.last().code(remedy.kind()), part, reason),
                by);
    }

    private RemedyOrder order(Remedy remedy) {
        RemedyOrder order = orders.of(remedy.id()).get(remedy.last().number());
        if (order == null) {
            throw Refused.conflict("remedies.order.notReceived");
        }
        return order;
    }
}

package disclosuredesk.exchange;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.Agency;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.exchange.ForwardedRequest.Consent;
import disclosuredesk.exchange.ForwardedRequest.State;
import disclosuredesk.materials.Material;
import disclosuredesk.materials.Materials;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.Doer;
import disclosuredesk.shared.Does;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Handing a request on (转交) to the agency of this installation that is responsible, once the applicant has the answer that this one is not (art. 36
 * item 5) and did not object. The Regulation asks no more than to tell him the other agency: so nothing of the answer, its row or its remedy changes, and
 * without his say he applies there himself.
 */
@Act(@Does(page = "forwarding"))
public class Forwarding {

    private final Requests requests;
    private final Agencies agencies;
    private final NotResponsible answered;
    private final Forwardings forwardings;
    private final Materials materials;
    private final AuditTrail audit;
    private final Clock clock;

    Forwarding(
            Requests requests,
            Agencies agencies,
            NotResponsible answered,
            Forwardings forwardings,
            Materials materials,
            AuditTrail audit,
            Clock clock) {
        this.requests = requests;
        this.agencies = agencies;
        this.answered = answered;
        this.forwardings = forwardings;
        this.materials = materials;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Hands it on, today, with what the applicant brought.
     *
     * @throws Refused not found; forbidden to all but clerks; conflict if it was not answered so, or is handed on already; invalid without an agency
     *     where somebody would register it, or without the applicant's say
     */
    public void forward(RequestId id, ForwardingNotice notice, Officer by) {
        DisclosureRequest request = requests.lock(id, by);
        requireClerk(by);
        if (!request.isClosed() || !answered.is(id)) {
            throw Refused.conflict("exchange.forward.notAnswered");
        }
        List<ForwardedRequest> earlier = forwardings.of(id).stream()
                .filter(one -> one.request().equals(id))
                .toList();
        earlier.stream()
                .filter(one -> one.state() != State.RETURNED)
                .findFirst()
                .ifPresent(one -> {
                    throw Refused.conflict("exchange.forward.twice", one.to().name(), one.sentOn());
                });
        Agency to = receiver(request, notice);
        LocalDate today = LocalDate.now(clock);
        Consent consent = consent(request, notice);
        List<Material> papers = materials.of(id).stream()
                .filter(one -> one.purpose().isRegistered())
                .toList();
        String from = agencies.agency(request.agencyId()).name();
        audit.hold(Set.of(request.agencyId(), to.id()));
        earlier.stream().filter(ForwardedRequest::isToNote).forEach(one -> note(one, today, by));
        ForwardingId forwarding = ForwardingId.random();
        forwardings.insert(
                forwarding, request, to.id(), consent, notice.remark().strip(), today, papers, by);
        audit.record(
                new RequestForwarded(
                        id, today, forwarding.value(), to.name(), consent.askedOn(), consent.how(), papers.size()),
                by);
        audit.record(
                new ForwardedRequestArrived(
                        forwarding.ledger(), today, from, request.number().toString(), papers.size()),
                Doer.another(to.id(), from));
    }

    private Agency receiver(DisclosureRequest request, ForwardingNotice notice) {
        Agency to = agencies.others(request.agencyId()).stream()
                .filter(one -> notice.agency() != null && one.id() == notice.agency())
                .findFirst()
                .orElseThrow(() -> Refused.invalid("receiver", "exchange.forward.agencyMissing"));
        if (agencies.officers(to.id()).stream().noneMatch(one -> one.enabled() && one.is(Role.CLERK))) {
            throw Refused.invalid("receiver", "exchange.forward.nobody", to.name());
        }
        return to;
    }

    private Consent consent(DisclosureRequest request, ForwardingNotice notice) {
        if (!notice.notObjected()) {
            throw Refused.invalid("notObjected", "exchange.forward.objected");
        }
        LocalDate askedOn = notice.askedOn();
        if (askedOn == null) {
            throw Refused.invalid("askedOn", "exchange.forward.askedOnMissing");
        }
        requests.requirePossible(request, askedOn, "askedOn");
        if (notice.askedHow().isBlank()) {
            throw Refused.invalid("askedHow", "exchange.forward.askedHowMissing");
        }
        return new Consent(askedOn, notice.askedHow().strip());
    }

    /**
     * Takes note of what came back: the agency tells the applicant, hands it on elsewhere, or leaves it.
     *
     * @throws Refused not found; forbidden to all but clerks; conflict if nothing came back or it was noted
     */
    public void note(RequestId id, Officer by) {
        requests.lock(id, by);
        requireClerk(by);
        ForwardedRequest one = forwardings.of(id).stream()
                .filter(came -> came.request().equals(id) && came.isToNote())
                .findFirst()
                .orElseThrow(() -> Refused.conflict("exchange.note.nothing"));
        note(one, LocalDate.now(clock), by);
    }

    private void note(ForwardedRequest one, LocalDate today, Officer by) {
        forwardings.noted(one.id(), today, by);
        audit.record(
                new ForwardingReturnNoted(
                        one.request(), today, one.id().value(), one.to().name()),
                by);
    }

    /**
     * The agency that got it does not take it: it goes back, and what tells who the applicant is stays no longer here.
     *
     * @throws Refused not found to all who do not serve the whole agency that got it; forbidden to all but clerks; conflict if it does not wait any
     *     more; invalid without a reason
     */
    public void sendBack(ForwardingId id, String reason, Officer by) {
        RequestId request = forwardings.get(id, by).request();
        requireClerk(by);
        requests.lockForAsked(request);
        forwardings.lock(id);
        ForwardedRequest one = forwardings.get(id, by);
        if (one.state() != State.ARRIVED) {
            throw Refused.conflict("exchange.notWaiting");
        }
        if (reason.isBlank()) {
            throw Refused.invalid("sendBackReason", "exchange.sendBack.reasonMissing");
        }
        audit.hold(Set.of(one.from().agencyId(), one.to().agencyId()));
        LocalDate today = LocalDate.now(clock);
        forwardings.sentBack(id, today, reason.strip(), by);
        audit.record(
                new ForwardedRequestReturned(
                        request, today, id.value(), one.to().name(), reason.strip()),
                Doer.another(one.from().agencyId(), one.to().name()));
        audit.record(
                new ForwardedRequestSentBack(id.ledger(), today, one.from().name(), one.sentNumber(), reason.strip()),
                by);
    }

    static void requireClerk(Officer by) {
        if (!by.is(Role.CLERK)) {
            throw Refused.forbidden("exchange.clerkOnly");
        }
    }
}

package disclosuredesk.exchange;

import disclosuredesk.agencies.Officer;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.exchange.ForwardedRequest.State;
import disclosuredesk.materials.Material;
import disclosuredesk.materials.MaterialFiled;
import disclosuredesk.materials.Materials;
import disclosuredesk.registration.ArrivedRequests;
import disclosuredesk.requests.Registration;
import disclosuredesk.requests.RequestNumber;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.Doer;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What another agency handed on is registered: received the day it came, with a number of this agency and a period of its own. Both ledgers have the
 * link; what the applicant brought is filed here too.
 */
@Component
class RegisteringForwarded implements ArrivedRequests {

    private final Requests requests;
    private final Forwardings forwardings;
    private final Materials materials;
    private final AuditTrail audit;
    private final Clock clock;

    RegisteringForwarded(
            Requests requests, Forwardings forwardings, Materials materials, AuditTrail audit, Clock clock) {
        this.requests = requests;
        this.forwardings = forwardings;
        this.materials = materials;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Optional<Registration> find(RequestId id, Officer by) {
        return forwardings
                .arrivingAs(id)
                .filter(one -> one.to().agencyId() == by.agencyId() && one.state() == State.ARRIVED)
                .map(ForwardedRequest::registration);
    }

    /** Numbers before ledgers, and both ledgers in their order: then no two acts wait for each other. */
    @Override
    public boolean take(Registration registration, Officer by) {
        Optional<ForwardedRequest> sent = forwardings.arrivingAs(registration.id());
        if (sent.isEmpty()) {
            return false;
        }
        if (sent.get().to().agencyId() != by.agencyId()) {
            throw Refused.conflict("requests.registration.idTaken");
        }
        requests.lockForAsked(sent.get().request());
        forwardings.lock(sent.get().id());
        ForwardedRequest one = one(registration.id());
        if (one.state() != State.ARRIVED) {
            throw Refused.conflict("exchange.notWaiting");
        }
        if (!registration.receipt().equals(one.receipt())) {
            throw Refused.invalid("receivedOn", "exchange.register.otherDay", one.sentOn());
        }
        requests.holdNumbers(by.agencyId(), one.sentOn().getYear());
        audit.hold(Set.of(one.from().agencyId(), one.to().agencyId()));
        return true;
    }

    @Override
    public void registered(RequestId id, RequestNumber number, Officer by) {
        ForwardedRequest one = one(id);
        LocalDate today = LocalDate.now(clock);
        for (Material paper : forwardings.papers(one)) {
            Material filed = materials.insert(
                    id,
                    paper.purpose(),
                    paper.name(),
                    paper.kind(),
                    paper.pages(),
                    new ByteArrayInputStream(materials.content(paper)),
                    null,
                    by.id(),
                    today);
            audit.record(new MaterialFiled(id, today, filed.purpose(), filed.name(), filed.size(), filed.sha256()), by);
        }
        forwardings.registered(one.id(), today, by);
        audit.record(
                new RegisteredAsForwarded(
                        id, one.sentOn(), one.id().value(), one.from().name(), one.sentNumber()),
                by);
        audit.record(
                new ForwardedRequestRegistered(
                        one.request(), today, one.id().value(), one.to().name(), number.toString()),
                Doer.another(one.from().agencyId(), one.to().name()));
    }

    private ForwardedRequest one(RequestId id) {
        return forwardings.arrivingAs(id).orElseThrow();
    }
}

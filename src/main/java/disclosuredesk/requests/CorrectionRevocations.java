package disclosuredesk.requests;

import disclosuredesk.audit.AuditEntry;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.audit.CaseEvent;
import disclosuredesk.audit.FactAmended;
import disclosuredesk.audit.FactRevoked;
import disclosuredesk.audit.Revocation;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import disclosuredesk.workflow.CaseProcess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** How a correction notice and its answer are taken back, and how their rows follow an amended day. */
@Configuration(proxyBeanMethods = false)
class CorrectionRevocations {

    /** No correction was asked for: the request lies at the examination again, its period runs on. */
    @Bean
    Revocation correctionAskedRevocation(Corrections corrections, CaseProcess process) {
        return new Revocation() {
            @Override
            public Class<? extends CaseEvent> fact() {
                return CorrectionAsked.class;
            }

            @Override
            public void revoke(RequestId request, AuditEntry entry) {
                if (!process.standsAt(request, Correcting.STEP)) {
                    throw Refused.conflict("clock.amend.movedOn");
                }
                corrections.delete(request);
                process.takeBack(request, Correcting.STEP, Examining.STEP);
            }
        };
    }

    /** No corrected request came in: it is awaited again. */
    @Bean
    Revocation correctionReceivedRevocation(Corrections corrections, CaseProcess process) {
        return new Revocation() {
            @Override
            public Class<? extends CaseEvent> fact() {
                return CorrectionReceived.class;
            }

            @Override
            public void revoke(RequestId request, AuditEntry entry) {
                if (!process.standsAt(request, Examining.STEP)) {
                    throw Refused.conflict("clock.amend.movedOn");
                }
                corrections.receive(request, null, null);
                process.takeBack(request, Examining.STEP, Correcting.STEP);
            }
        };
    }

    /** The days on the rows are those of the standing entries. */
    @Bean
    AmendedDays amendedDays(Requests requests, Corrections corrections, AuditTrail audit) {
        return new AmendedDays(requests, corrections, audit);
    }

    static class AmendedDays {

        private final Requests requests;
        private final Corrections corrections;
        private final AuditTrail audit;

        AmendedDays(Requests requests, Corrections corrections, AuditTrail audit) {
            this.requests = requests;
            this.corrections = corrections;
            this.audit = audit;
        }

        @EventListener({FactAmended.class, FactRevoked.class})
        void follow(CaseEvent event) {
            RequestId id = event.request();
            audit.latest(id, RequestRegistered.class).ifPresent(entry -> requests.receivedOn(id, entry.happenedOn()));
            audit.latest(id, CorrectionAsked.class).ifPresent(entry -> corrections.sentOn(id, entry.happenedOn()));
            audit.latest(id, CorrectionReceived.class)
                    .ifPresent(entry -> corrections.receivedOn(id, entry.happenedOn()));
        }
    }
}

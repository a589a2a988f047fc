package disclosuredesk.clock.process;

import disclosuredesk.audit.AuditEntry;
import disclosuredesk.audit.CaseEvent;
import disclosuredesk.audit.Passing;
import disclosuredesk.audit.Revocation;
import disclosuredesk.clock.AnswerPostponed;
import disclosuredesk.clock.Excess;
import disclosuredesk.clock.Extending;
import disclosuredesk.clock.ExtensionApproved;
import disclosuredesk.clock.ExtensionNoticeSent;
import disclosuredesk.clock.ExtensionProposed;
import disclosuredesk.clock.ReasonsAsked;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import disclosuredesk.workflow.CaseProcess;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How extensions and what art. 35 brings are taken back. */
@Configuration(proxyBeanMethods = false)
class Revocations {

    private record Simple(Class<? extends CaseEvent> fact, Consumer<RequestId> undo) implements Revocation {
        @Override
        public void revoke(RequestId request, AuditEntry entry) {
            undo.accept(request);
        }
    }

    /** The applicant was not told after all; the extension is approved but does not count. */
    @Bean
    Revocation extensionNoticeSentRevocation() {
        return new Simple(ExtensionNoticeSent.class, request -> {});
    }

    /** There is no extension; one may be proposed again. */
    @Bean
    Revocation extensionApprovedRevocation(CaseProcess process, disclosuredesk.audit.AuditTrail audit) {
        return new Simple(ExtensionApproved.class, request -> {
            if (audit.latest(request, ExtensionNoticeSent.class).isPresent()) {
                throw Refused.conflict("clock.amend.noticeFirst");
            }
            if (process.standsAt(request, Extending.NOTICE_STEP)) {
                process.undo(request, Extending.NOTICE_STEP);
            }
        });
    }

    /** Taken back by who proposed it: it may be proposed again. */
    @Bean
    Passing extensionProposedPassing(CaseProcess process) {
        return new Passing(
                Set.of(Extending.APPROVAL_STEP),
                new Simple(ExtensionProposed.class, request -> process.undo(request, Extending.APPROVAL_STEP)));
    }

    /** Taken back by who approved it: he decides about the proposal again. */
    @Bean
    Passing extensionApprovedPassing(CaseProcess process) {
        return new Passing(
                Set.of(Extending.NOTICE_STEP),
                new Simple(
                        ExtensionApproved.class,
                        request -> process.takeBack(request, Extending.NOTICE_STEP, Extending.APPROVAL_STEP)));
    }

    @Bean
    Revocation answerPostponedRevocation() {
        return new Simple(AnswerPostponed.class, request -> {});
    }

    /** No reasons were asked for; possible while they are awaited. */
    @Bean
    Revocation reasonsAskedRevocation(CaseProcess process) {
        return new Simple(ReasonsAsked.class, request -> {
            if (!process.standsAt(request, Excess.REASONS_STEP)) {
                throw Refused.conflict("clock.amend.movedOn");
            }
            process.undo(request, Excess.REASONS_STEP);
        });
    }
}

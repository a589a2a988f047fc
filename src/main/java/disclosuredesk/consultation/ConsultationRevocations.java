package disclosuredesk.consultation;

import disclosuredesk.audit.AuditEntry;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.audit.CaseEvent;
import disclosuredesk.audit.FactAmended;
import disclosuredesk.audit.FactRevoked;
import disclosuredesk.audit.Revocation;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import disclosuredesk.workflow.CaseProcess;
import disclosuredesk.workflow.FirstStep;
import disclosuredesk.workflow.ProcessSteps;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** How a letter asking for an opinion, its delivery and its answer are taken back, and how their rows follow. */
@Configuration(proxyBeanMethods = false)
class ConsultationRevocations {

    private record Simple(Class<? extends CaseEvent> fact, BiConsumer<RequestId, AuditEntry> undo)
            implements Revocation {
        @Override
        public void revoke(RequestId request, AuditEntry entry) {
            undo.accept(request, entry);
        }
    }

    /** The letter was never sent: its row goes, and the request stands where the remaining letters leave it. */
    @Bean
    Revocation consultationOpenedRevocation(Consultations consultations, CaseProcess process, AuditTrail audit) {
        return new LetterRevocation(consultations, process, audit);
    }

    /** One to an agency of this installation was sent: that agency has it. */
    private record LetterRevocation(Consultations consultations, CaseProcess process, AuditTrail audit)
            implements Revocation {

        @Override
        public Class<? extends CaseEvent> fact() {
            return ConsultationOpened.class;
        }

        /** A letter that was not sent was not delivered. */
        @Override
        public List<AuditEntry> restingOn(RequestId request, AuditEntry entry) {
            long letter = audit.as(ConsultationOpened.class, entry).consultation();
            return audit.standing(request).stream()
                    .filter(one -> one.is(ConsultationDelivered.class)
                            && audit.as(ConsultationDelivered.class, one).consultation() == letter)
                    .toList();
        }

        @Override
        public void revoke(RequestId request, AuditEntry entry) {
            long letter = audit.as(ConsultationOpened.class, entry).consultation();
            Optional<Consultation> sent = consultations.of(request).stream()
                    .filter(one -> one.id() == letter)
                    .findFirst();
            if (sent.filter(Consultation::isWithin).isPresent()) {
                throw Refused.conflict("consultation.within.sent");
            }
            if (sent.filter(one -> !one.isOpen()).isPresent()) {
                throw Refused.conflict("clock.amend.movedOn");
            }
            consultations.delete(letter);
            List<Consultation> left = consultations.of(request);
            boolean waiting = process.standsAt(request, Consulting.OPINION_STEP);
            if (waiting && left.stream().noneMatch(Consultation::isOpen)) {
                process.takeBack(
                        request,
                        Consulting.OPINION_STEP,
                        left.isEmpty()
                                ? Consulting.STEP
                                : process.afterConsultation(request).activity());
            }
        }
    }

    /** It is not known when the party got its letter. */
    @Bean
    Revocation consultationDeliveredRevocation() {
        return new Simple(ConsultationDelivered.class, (request, entry) -> {});
    }

    /**
     * The opinion has not come in: it is awaited again, where the request has not gone on to be reviewed; a request that
     * was taken back to an earlier step stays there.
     */
    @Bean
    Revocation consultationEndedRevocation(CaseProcess process) {
        return new Simple(ConsultationEnded.class, (request, entry) -> {
            String drafting = FirstStep.DRAFT.activity();
            if (process.standsAt(request, drafting)) {
                process.takeBack(request, drafting, Consulting.OPINION_STEP);
            } else if (process.beforeSignature(request)
                    .filter(step -> ProcessSteps.present().isBefore(step, drafting))
                    .isEmpty()) {
                throw Refused.conflict("clock.amend.movedOn");
            }
        });
    }

    @Bean
    AmendedLetters amendedLetters(Consultations consultations, AuditTrail audit) {
        return new AmendedLetters(consultations, audit);
    }

    /** The rows of the letters say what the standing entries say. */
    static class AmendedLetters {

        private final Consultations consultations;
        private final AuditTrail audit;

        AmendedLetters(Consultations consultations, AuditTrail audit) {
            this.consultations = consultations;
            this.audit = audit;
        }

        @EventListener({FactAmended.class, FactRevoked.class})
        void follow(CaseEvent event) {
            Map<Long, LocalDate> sent = new HashMap<>();
            Map<Long, LocalDate> delivered = new HashMap<>();
            Map<Long, LocalDate> ended = new HashMap<>();
            for (AuditEntry entry : audit.standing(event.request())) {
                if (entry.is(ConsultationOpened.class)) {
                    sent.put(audit.as(ConsultationOpened.class, entry).consultation(), entry.happenedOn());
                } else if (entry.is(ConsultationDelivered.class)) {
                    delivered.put(audit.as(ConsultationDelivered.class, entry).consultation(), entry.happenedOn());
                } else if (entry.is(ConsultationEnded.class)) {
                    ended.put(audit.as(ConsultationEnded.class, entry).consultation(), entry.happenedOn());
                }
            }
            for (Consultation one : consultations.of(event.request())) {
                LocalDate sentOn = sent.getOrDefault(one.id(), one.sentOn());
                consultations.follow(one.id(), sentOn, delivered.get(one.id()), ended.get(one.id()));
            }
        }
    }
}

package disclosuredesk.clock;

import disclosuredesk.requests.CaseReturned;
import disclosuredesk.requests.CorrectionAsked;
import disclosuredesk.requests.CorrectionReceived;
import disclosuredesk.requests.DepartmentAssigned;
import disclosuredesk.requests.ReceiptAmended;
import disclosuredesk.requests.RequestAccepted;
import disclosuredesk.requests.RequestConcluded;
import disclosuredesk.requests.RequestRegistered;
import disclosuredesk.requests.RequestVoided;
import disclosuredesk.requests.SimpleProcedureTaken;
import disclosuredesk.workflow.FirstStep;
import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The facts this module and those below it record. */
@Configuration(proxyBeanMethods = false)
class OwnFacts {

    @Bean
    FactSource<RequestRegistered> registered() {
        return new FactSource<>(RequestRegistered.class, event -> {
            LocalDate safe = event.safeOn();
            return new ClockFact.Received(event.on(), safe == null || safe.isAfter(event.on()) ? event.on() : safe);
        });
    }

    @Bean
    FactSource<ReceiptAmended> receiptAmended() {
        return new FactSource<>(ReceiptAmended.class, event -> new ClockFact.ReceiptPutRight(event.safeOn()));
    }

    /** What never was a request has no period any more. */
    @Bean
    FactSource<RequestVoided> voided() {
        return new FactSource<>(RequestVoided.class, event -> new ClockFact.Concluded(event.on()));
    }

    @Bean
    FactSource<RequestAccepted> accepted() {
        return new FactSource<>(RequestAccepted.class, event -> new ClockFact.Examined(event.on()));
    }

    @Bean
    FactSource<RequestConcluded> concludedAtOnce() {
        return new FactSource<>(RequestConcluded.class, event -> new ClockFact.Examined(event.on()));
    }

    @Bean
    FactSource<SimpleProcedureTaken> takenSimply() {
        return new FactSource<>(SimpleProcedureTaken.class, event -> new ClockFact.Examined(event.on()));
    }

    @Bean
    FactSource<CorrectionAsked> correctionAsked() {
        return new FactSource<>(
                CorrectionAsked.class, event -> new ClockFact.CorrectionAsked(event.on(), event.dueOn()));
    }

    @Bean
    FactSource<CorrectionReceived> corrected() {
        return new FactSource<>(CorrectionReceived.class, event -> new ClockFact.Corrected(event.on()));
    }

    @Bean
    FactSource<DepartmentAssigned> assigned() {
        return new FactSource<>(
                DepartmentAssigned.class, event -> new ClockFact.Assigned(event.on(), event.handlingDays()));
    }

    /** The department has the request again, or no longer. */
    @Bean
    FactSource<CaseReturned> caseReturned() {
        return new FactSource<>(
                CaseReturned.class,
                event -> event.returnTo() == FirstStep.SEARCH
                        ? new ClockFact.Assigned(event.on(), event.handlingDays())
                        : new ClockFact.Handled(event.on()));
    }

    @Bean
    FactSource<ExtensionApproved> extensionApproved() {
        return new FactSource<>(
                ExtensionApproved.class, event -> new ClockFact.Extended(event.on(), null, event.workingDays()));
    }

    @Bean
    FactSource<ExtensionNoticeSent> extensionNoticeSent() {
        return new FactSource<>(
                ExtensionNoticeSent.class,
                event -> new ClockFact.Extended(event.approvedOn(), event.on(), event.workingDays()));
    }

    @Bean
    FactSource<ReasonsAsked> reasonsAsked() {
        return new FactSource<>(ReasonsAsked.class, event -> new ClockFact.ReasonsAsked(event.on(), event.dueOn()));
    }

    @Bean
    FactSource<ReasonsEnded> reasonsEnded() {
        return new FactSource<>(ReasonsEnded.class, event -> new ClockFact.ReasonsEnded(event.on()));
    }

    @Bean
    FactSource<AnswerPostponed> postponed() {
        return new FactSource<>(AnswerPostponed.class, event -> new ClockFact.Postponed(event.on(), event.until()));
    }
}

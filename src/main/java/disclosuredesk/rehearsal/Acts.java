package disclosuredesk.rehearsal;

import disclosuredesk.archive.Archiving;
import disclosuredesk.clock.Excess;
import disclosuredesk.clock.Extending;
import disclosuredesk.consultation.Consulting;
import disclosuredesk.decision.DecisionMaking;
import disclosuredesk.decision.Proposing;
import disclosuredesk.decision.Withdrawing;
import disclosuredesk.fees.Charging;
import disclosuredesk.letters.Delivering;
import disclosuredesk.remedies.DecidingRemedies;
import disclosuredesk.remedies.RecordingRemedies;
import disclosuredesk.requests.Assigning;
import disclosuredesk.requests.Correcting;
import disclosuredesk.requests.Examining;
import disclosuredesk.requests.Registering;
import disclosuredesk.workflow.CaseTimers;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The acts of a case's life, as the pages call them. */
@Component
@Profile("!prod")
record Acts(
        Registering registering,
        Examining examining,
        Correcting correcting,
        Assigning assigning,
        Proposing proposing,
        Consulting consulting,
        DecisionMaking decisionMaking,
        Withdrawing withdrawing,
        Extending extending,
        Excess excess,
        Charging charging,
        Delivering delivering,
        Archiving archiving,
        RecordingRemedies recordingRemedies,
        DecidingRemedies decidingRemedies,
        CaseTimers timers) {}

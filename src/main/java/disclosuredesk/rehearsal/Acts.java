package disclosuredesk.rehearsal;

import disclosuredesk.archive.Archiving;
import disclosuredesk.clock.Excess;
import disclosuredesk.clock.Extending;
import disclosuredesk.consultation.Consulting;
import disclosuredesk.cooperation.AnsweringAssistance;
import disclosuredesk.cooperation.AskingAssistance;
import disclosuredesk.cooperation.AssistanceViews;
import disclosuredesk.cooperation.Conferrals;
import disclosuredesk.cooperation.Conferring;
import disclosuredesk.decision.AnsweringParts;
import disclosuredesk.decision.DecisionMaking;
import disclosuredesk.decision.GivingParts;
import disclosuredesk.decision.PartViews;
import disclosuredesk.decision.Proposing;
import disclosuredesk.decision.Withdrawing;
import disclosuredesk.fees.Charging;
import disclosuredesk.letters.Delivering;
import disclosuredesk.rectification.DecidingRectifications;
import disclosuredesk.rectification.FilingEvidence;
import disclosuredesk.rectification.RegisteringRectifications;
import disclosuredesk.remedies.DecidingRemedies;
import disclosuredesk.remedies.HandlingComplaints;
import disclosuredesk.remedies.KeepingOrders;
import disclosuredesk.remedies.RecordingRemedies;
import disclosuredesk.requests.Assigning;
import disclosuredesk.requests.Correcting;
import disclosuredesk.requests.Examining;
import disclosuredesk.requests.Registering;
import disclosuredesk.workflow.CaseTimers;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The acts of a case's life, as the pages call them, and where they find what was asked. */
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
        AskingAssistance askingAssistance,
        AnsweringAssistance answeringAssistance,
        AssistanceViews assistances,
        GivingParts givingParts,
        AnsweringParts answeringParts,
        PartViews parts,
        Conferring conferring,
        Conferrals conferrals,
        RecordingRemedies recordingRemedies,
        DecidingRemedies decidingRemedies,
        KeepingOrders keepingOrders,
        HandlingComplaints handlingComplaints,
        RegisteringRectifications registeringRectifications,
        FilingEvidence filingEvidence,
        DecidingRectifications decidingRectifications,
        CaseTimers timers) {}

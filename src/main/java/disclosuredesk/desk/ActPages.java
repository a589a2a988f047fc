package disclosuredesk.desk;

import disclosuredesk.archive.Archiving;
import disclosuredesk.consultation.Consulting;
import disclosuredesk.decision.DecisionMaking;
import disclosuredesk.decision.Proposing;
import disclosuredesk.letters.Delivering;
import disclosuredesk.requests.Assigning;
import disclosuredesk.requests.Correcting;
import disclosuredesk.requests.Examining;
import disclosuredesk.workflow.CaseProcess;
import java.util.Map;

/** Which page does which step of the process: acts are nouns under the request. */
public final class ActPages {

    /** Step of the process to the last part of the page's address. */
    public static final Map<String, String> BY_STEP = Map.ofEntries(
            Map.entry(Examining.STEP, "examination"),
            Map.entry(Correcting.STEP, "correction"),
            Map.entry(Assigning.STEP, "assignment"),
            Map.entry(Proposing.STEP, "search"),
            Map.entry(Consulting.STEP, "consultation"),
            Map.entry(Consulting.OPINION_STEP, "opinion"),
            Map.entry(DecisionMaking.DRAFT_STEP, "decision"),
            Map.entry(DecisionMaking.REVIEW_STEP, "review"),
            Map.entry(DecisionMaking.APPROVAL_STEP, "approval"),
            Map.entry(Delivering.STEP, "delivery"),
            Map.entry(Archiving.STEP, "archive"),
            Map.entry(CaseProcess.WITHDRAWAL, "withdrawal"));

    private ActPages() {}
}

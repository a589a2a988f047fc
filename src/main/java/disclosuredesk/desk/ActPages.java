package disclosuredesk.desk;

import disclosuredesk.archive.Archiving;
import disclosuredesk.clock.Excess;
import disclosuredesk.clock.Extending;
import disclosuredesk.consultation.Consulting;
import disclosuredesk.decision.DecisionMaking;
import disclosuredesk.decision.Proposing;
import disclosuredesk.fees.Charging;
import disclosuredesk.letters.Delivering;
import disclosuredesk.requests.Assigning;
import disclosuredesk.requests.Correcting;
import disclosuredesk.requests.Examining;
import disclosuredesk.workflow.CaseProcess;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which page does which step of the process: acts are nouns under the request. */
public final class ActPages {

    /** Step of the process to the last part of the page's address, in the order of a request's life. */
    public static final Map<String, String> BY_STEP;

    /** The steps in the order of a request's life. */
    public static final List<String> IN_ORDER;

    static {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put(Examining.STEP, "examination");
        pages.put(Correcting.STEP, "correction");
        pages.put(Assigning.STEP, "assignment");
        pages.put(Proposing.STEP, "search");
        pages.put(Consulting.STEP, "consultation");
        pages.put(Consulting.OPINION_STEP, "opinion");
        pages.put(DecisionMaking.DRAFT_STEP, "decision");
        pages.put(DecisionMaking.REVIEW_STEP, "review");
        pages.put(DecisionMaking.APPROVAL_STEP, "approval");
        pages.put(DecisionMaking.ENDORSEMENT_STEP, "endorsement");
        pages.put(Delivering.STEP, "delivery");
        pages.put(Archiving.STEP, "archive");
        pages.put(Extending.APPROVAL_STEP, "extension-approval");
        pages.put(Extending.NOTICE_STEP, "extension-notice");
        pages.put(Excess.REASONS_STEP, "reasons-received");
        pages.put(Excess.JUDGING_STEP, "reasons-judgement");
        pages.put(Charging.PAYMENT_STEP, "payment");
        pages.put(Extending.PROPOSAL, "extension");
        pages.put(Excess.ASKING, "reasons");
        pages.put(Charging.ASKING, "fee");
        pages.put(CaseProcess.RETURN, "return");
        pages.put(CaseProcess.WITHDRAWAL, "withdrawal");
        BY_STEP = Collections.unmodifiableMap(pages);
        IN_ORDER = List.copyOf(pages.keySet());
    }

    /** Steps that stand open beside the one the request is handled at. */
    public static final Set<String> BESIDE = Set.of(Extending.APPROVAL_STEP, Extending.NOTICE_STEP, Excess.REASONS_STEP,
            Excess.JUDGING_STEP, Charging.PAYMENT_STEP);

    private ActPages() {}
}

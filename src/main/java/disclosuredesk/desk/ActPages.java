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
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
        pages.put(Delivering.STEP, "delivery");
        pages.put(Archiving.STEP, "archive");
        pages.put(CaseProcess.WITHDRAWAL, "withdrawal");
        BY_STEP = Collections.unmodifiableMap(pages);
        IN_ORDER = List.copyOf(pages.keySet());
    }

    private ActPages() {}
}

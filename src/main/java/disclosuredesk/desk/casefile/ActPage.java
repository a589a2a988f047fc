package disclosuredesk.desk.casefile;

import disclosuredesk.archive.Archiving;
import disclosuredesk.consultation.Consulting;
import disclosuredesk.decision.DecisionMaking;
import disclosuredesk.decision.Proposing;
import disclosuredesk.letters.Delivering;
import disclosuredesk.requests.Assigning;
import disclosuredesk.requests.Correcting;
import disclosuredesk.requests.Examining;
import disclosuredesk.shared.RequestId;
import disclosuredesk.workflow.CaseProcess;
import java.util.Arrays;
import java.util.List;

/** Where the form of each step is: the one place that knows both the words of the process and those of the pages. */
public enum ActPage {
    EXAMINATION(Examining.STEP, "examination"),
    CORRECTION(Correcting.STEP, "correction"),
    ASSIGNMENT(Assigning.STEP, "assignment"),
    SEARCH(Proposing.STEP, "search"),
    CONSULTATION(Consulting.STEP, "consultation"),
    OPINION(Consulting.OPINION_STEP, "opinion"),
    DECISION(DecisionMaking.DRAFT_STEP, "decision"),
    REVIEW(DecisionMaking.REVIEW_STEP, "review"),
    APPROVAL(DecisionMaking.APPROVAL_STEP, "approval"),
    DELIVERY(Delivering.STEP, "delivery"),
    ARCHIVE(Archiving.STEP, "archive"),
    /** Possible at any step until the answer has been delivered, never anybody's turn. */
    WITHDRAWAL(CaseProcess.WITHDRAWAL, "withdrawal");

    private final String step;
    private final String path;

    ActPage(String step, String path) {
        this.step = step;
        this.path = path;
    }

    /** The page of a user task or message of the process. */
    public static ActPage of(String step) {
        return Arrays.stream(values()).filter(page -> page.step.equals(step)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no page for step " + step));
    }

    /** The steps a request can stand at, in the order of the process. */
    public static List<String> steps() {
        return Arrays.stream(values()).filter(page -> page != WITHDRAWAL).map(ActPage::step).toList();
    }

    /** Id of the user task or name of the message. */
    public String step() {
        return step;
    }

    /** The path of the form for a request, from the root of the application. */
    public String path(RequestId request) {
        return "/requests/" + request + "/" + path;
    }
}

package disclosuredesk.letters;

import disclosuredesk.agencies.Officer;
import disclosuredesk.decision.ApprovalDemand;
import disclosuredesk.decision.Decision;
import disclosuredesk.decision.DecisionApproved;
import disclosuredesk.requests.Requests;
import org.springframework.stereotype.Component;

/** The approval is the signature: in its transaction the letter gets its number, or the approval does not happen. */
@Component
class LetterOfAnswer implements ApprovalDemand {

    private final DecisionLetters letters;
    private final Requests requests;

    LetterOfAnswer(DecisionLetters letters, Requests requests) {
        this.letters = letters;
        this.requests = requests;
    }

    @Override
    public String name() {
        return "letter";
    }

    @Override
    public void require(DecisionApproved approved, Decision signed, Officer by) {
        letters.issue(
                requests.get(approved.request(), by),
                signed.outcome(),
                signed.parts(),
                approved.on(),
                approved.despite(),
                by);
    }
}

package disclosuredesk.decision;

import disclosuredesk.agencies.Officer;
import disclosuredesk.requests.Requests;
import disclosuredesk.requests.WantedForm;
import disclosuredesk.shared.Refusals;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Each part of a draft has its ground, its reason and the evidence its ground needs ({@link DraftRule}); what is signed is what was drafted. */
@Component
class EvidenceOnFile implements ApprovalDemand {

    private final Requests requests;
    private final DraftCaseFile caseFile;

    EvidenceOnFile(Requests requests, DraftCaseFile caseFile) {
        this.requests = requests;
        this.caseFile = caseFile;
    }

    @Override
    public String name() {
        return "evidence";
    }

    @Override
    public void requireOfDraft(RequestId request, Decision draft, Officer by) {
        List<DecisionPart> parts = draft.parts();
        requireNotBothWays(parts);
        var file = caseFile.of(requests.get(request, by));
        var wrong = new Refusals();
        for (int i = 0; i < parts.size(); i++) {
            String part = "parts[" + i + "].";
            DraftRule.broken(parts.get(i), file)
                    .forEach(broken ->
                            wrong.add(Refused.invalid(part + broken.field(), broken.messageKey(), broken.arguments())));
        }
        wrong.requireNone();
    }

    /** The registration may have been put right after the draft: then another form was asked for. */
    @Override
    public void require(DecisionApproved approved, Decision signed, Officer by) {
        WantedForm wanted = requests.get(approved.request(), by).wantedForm();
        for (DecisionPart part : signed.parts()) {
            DraftRule.otherForm(part, wanted).ifPresent(broken -> {
                throw Refused.invalid(null, broken.messageKey(), broken.arguments());
            });
        }
    }

    /** One item is not given and withheld at once (art. 37): what is given of a paper and what is not are named apart. */
    private static void requireNotBothWays(List<DecisionPart> parts) {
        for (int i = 0; i < parts.size(); i++) {
            DecisionPart part = parts.get(i);
            if (parts.subList(0, i).stream()
                    .anyMatch(earlier -> earlier.isOfSameName(part)
                            && earlier.ground().givesInformation()
                                    != part.ground().givesInformation())) {
                throw Refused.invalid("parts[" + i + "].information", "decision.draft.sameName", i + 1);
            }
        }
    }
}

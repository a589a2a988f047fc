package disclosuredesk.release;

import disclosuredesk.agencies.Officer;
import disclosuredesk.decision.ApprovalDemand;
import disclosuredesk.decision.Decision;
import disclosuredesk.decision.DecisionApproved;
import disclosuredesk.decision.DecisionPart;
import disclosuredesk.decision.Decisions;
import disclosuredesk.decision.Evidence;
import disclosuredesk.decision.EvidenceRules;
import disclosuredesk.decision.Ground;
import disclosuredesk.decision.Outcome;
import disclosuredesk.materials.Material;
import disclosuredesk.materials.MaterialLock;
import disclosuredesk.materials.Purpose;
import disclosuredesk.requests.WantedForm;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What goes out must be what was decided: looked at when the answer is drafted and again when it is approved, in the same
 * transaction, and fixed from then on.
 */
@Component
class ReleaseCheck implements MaterialLock, ApprovalDemand {

    private final InformationFiles files;
    private final Decisions decisions;

    ReleaseCheck(InformationFiles files, Decisions decisions) {
        this.files = files;
        this.decisions = decisions;
    }

    @Override
    public void requireOpen(RequestId request, Purpose purpose) {
        if (purpose == Purpose.INFORMATION
                && decisions.of(request).filter(Decision::isApproved).isPresent()) {
            throw Refused.conflict("release.decided");
        }
    }

    /** What becomes of a file was said for the case it was on. */
    @Override
    public void moved(Material material) {
        files.forget(material);
    }

    @Override
    public String name() {
        return "release";
    }

    @Override
    public void requireOfDraft(RequestId request, Decision draft, Officer by) {
        requireAgreement(request, draft);
    }

    @Override
    public void require(DecisionApproved approved, Decision signed, Officer by) {
        requireAgreement(approved.request(), signed);
    }

    /** @throws Refused invalid, naming the first file that does not agree with the decision */
    private void requireAgreement(RequestId request, Decision decision) {
        List<Ground> grounds =
                decision.parts().stream().map(DecisionPart::ground).toList();
        boolean gives = decision.outcome() == Outcome.R1 || decision.outcome() == Outcome.R2;
        List<InformationFile> all = files.of(request);
        for (InformationFile file : all) {
            String name = file.material().name();
            if (!gives && file.choice() != null && file.choice() != Release.WITHHELD) {
                throw Refused.invalid(
                        null,
                        "release.check.notGiven",
                        name,
                        decision.outcome().family().label());
            }
            if (gives && file.choice() == null) {
                throw Refused.invalid(null, "release.check.undecided", name);
            }
            if (gives && file.isToBeBurnt()) {
                throw Refused.invalid(null, "release.check.toBeBurnt", name);
            }
            if (decision.outcome() == Outcome.R1 && !file.grounds().isEmpty()) {
                throw Refused.invalid(null, "release.check.notWhole", name);
            }
            for (Ground ground : gives ? file.grounds() : List.<Ground>of()) {
                if (!grounds.contains(ground)) {
                    throw Refused.invalid(null, "release.check.otherGround", name, ground.article(), ground.text());
                }
            }
        }
        if (gives && !all.isEmpty()) {
            requireWhatTheLetterLists(
                    decision.parts().stream()
                            .filter(part -> part.ground() == Ground.PROVIDED)
                            .toList(),
                    all.stream().filter(InformationFile::isGiven).toList());
        }
    }

    /**
     * The letter lists as attachments what is provided. Whether it goes out on paper besides the files on file nobody can tell; what is given as
     * data is a file.
     */
    private static void requireWhatTheLetterLists(List<DecisionPart> listed, List<InformationFile> given) {
        if (listed.isEmpty() && !given.isEmpty()) {
            throw Refused.invalid(
                    null, "release.check.notListed", given.get(0).material().name());
        }
        if (given.isEmpty()
                && listed.stream()
                        .anyMatch(part -> EvidenceRules.word(WantedForm.ELECTRONIC)
                                .equals(part.evidence().get(Evidence.PROVIDED_FORM)))) {
            throw Refused.invalid(
                    null, "release.check.nothingGiven", listed.get(0).information());
        }
    }
}

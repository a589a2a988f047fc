package disclosuredesk.consultation.process;

import disclosuredesk.consultation.SilentParties;
import disclosuredesk.shared.RequestId;
import disclosuredesk.workflow.CaseProcess;
import disclosuredesk.workflow.Step;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A party's 15 working days have ended without an opinion (arts 32, 34). */
@Component
class EndSilentOpinions implements Step {

    private final SilentParties parties;
    private final CaseProcess process;

    EndSilentOpinions(SilentParties parties, CaseProcess process) {
        this.parties = parties;
        this.process = process;
    }

    @Override
    public Map<String, Object> take(RequestId id) {
        return process.opinionsIn(id, parties.end(id));
    }
}

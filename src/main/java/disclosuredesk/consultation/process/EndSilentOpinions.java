package disclosuredesk.consultation.process;

import disclosuredesk.consultation.Consulting;
import disclosuredesk.consultation.SilentParties;
import disclosuredesk.shared.RequestId;
import disclosuredesk.workflow.Step;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A party's 15 working days have ended without an opinion (arts 32, 34). */
@Component
class EndSilentOpinions implements Step {

    private final SilentParties parties;

    EndSilentOpinions(SilentParties parties) {
        this.parties = parties;
    }

    @Override
    public Map<String, Object> take(RequestId id) {
        return Map.of("opinions", parties.end(id) ? Consulting.COMPLETE : Consulting.OUTSTANDING);
    }
}

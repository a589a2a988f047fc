package disclosuredesk.holding;

import disclosuredesk.requests.Forgetting;
import disclosuredesk.requests.Forgotten;
import java.util.List;
import org.springframework.stereotype.Component;

/** What was written beside the work on a case goes when it is anonymised. */
@Component
class ForgottenNotes implements Forgetting {

    @Override
    public List<Forgotten> forgotten() {
        return List.of(
                Forgotten.of("urging").texts("note"),
                Forgotten.of("supervision").texts("demand", "reply"));
    }
}

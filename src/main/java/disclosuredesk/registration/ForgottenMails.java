package disclosuredesk.registration;

import disclosuredesk.requests.Forgetting;
import disclosuredesk.requests.Forgotten;
import java.util.List;
import org.springframework.stereotype.Component;

/** The head of the mail a request came by goes when its case is anonymised. */
@Component
class ForgottenMails implements Forgetting {

    @Override
    public List<Forgotten> forgotten() {
        return List.of(Forgotten.of("arrival_proof").emptied("head"));
    }
}

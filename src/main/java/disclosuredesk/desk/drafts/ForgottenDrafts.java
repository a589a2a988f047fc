package disclosuredesk.desk.drafts;

import disclosuredesk.requests.Forgetting;
import disclosuredesk.requests.Forgotten;
import java.util.List;
import org.springframework.stereotype.Component;

/** Drafts of forms of a case go when it is anonymised. */
@Component
class ForgottenDrafts implements Forgetting {

    @Override
    public List<Forgotten> forgotten() {
        return List.of(Forgotten.of("form_draft").gone());
    }
}

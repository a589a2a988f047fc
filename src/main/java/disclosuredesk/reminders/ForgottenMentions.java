package disclosuredesk.reminders;

import disclosuredesk.requests.Forgetting;
import disclosuredesk.requests.Forgotten;
import java.util.List;
import org.springframework.stereotype.Component;

/** Notes in which somebody was named go when their case is anonymised. */
@Component
class ForgottenMentions implements Forgetting {

    @Override
    public List<Forgotten> forgotten() {
        return List.of(Forgotten.of("mention").texts("note"));
    }
}

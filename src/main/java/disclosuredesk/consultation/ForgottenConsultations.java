package disclosuredesk.consultation;

import disclosuredesk.requests.Forgetting;
import disclosuredesk.requests.Forgotten;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whom a case was asked about, and what they said, go when it is anonymised. */
@Component
class ForgottenConsultations implements Forgetting {

    @Override
    public List<Forgotten> forgotten() {
        return List.of(Forgotten.of("consultation")
                .texts("party", "subject", "reasons")
                .cleared("contact"));
    }
}

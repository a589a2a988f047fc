package disclosuredesk.exchange;

import disclosuredesk.requests.Forgetting;
import disclosuredesk.requests.Forgotten;
import java.util.List;
import org.springframework.stereotype.Component;

/** What was handed on to another agency is that agency's; here it goes when the case is anonymised. */
@Component
class ForgottenForwardings implements Forgetting {

    @Override
    public List<Forgotten> forgotten() {
        return List.of(Forgotten.of("forwarding")
                .texts("asked_how", "remark", "information", "return_reason", "applicant_name")
                .cleared("document_number", "identity_number", "phone", "email", "address", "agent"));
    }
}

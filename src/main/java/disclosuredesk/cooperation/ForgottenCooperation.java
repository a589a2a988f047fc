package disclosuredesk.cooperation;

import disclosuredesk.requests.Forgetting;
import disclosuredesk.requests.Forgotten;
import java.util.List;
import org.springframework.stereotype.Component;

/** What was asked, answered and conferred about a case goes when it is anonymised; who was asked are offices. */
@Component
class ForgottenCooperation implements Forgetting {

    @Override
    public List<Forgotten> forgotten() {
        return List.of(
                Forgotten.of("assistance").texts("question", "answer", "escalation", "end_reason", "sending_proof"),
                Forgotten.where(
                                "assistance_chasing",
                                "assistance_id in (select id from assistance where request_id = :request)")
                        .texts("note"),
                Forgotten.of("conferral").texts("question", "minutes", "conclusion", "weigh_reason", "end_reason"),
                Forgotten.where(
                                "conferral_opinion",
                                "conferral_id in (select id from conferral where request_id = :request)")
                        .texts("opinion"));
    }
}

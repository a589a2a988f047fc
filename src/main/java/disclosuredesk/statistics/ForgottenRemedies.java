package disclosuredesk.statistics;

import disclosuredesk.requests.Forgetting;
import disclosuredesk.requests.Forgotten;
import java.util.List;
import org.springframework.stereotype.Component;

/** Frozen years keep their figures; what a review or suit was about goes when its case is anonymised. */
@Component
class ForgottenRemedies implements Forgetting {

    @Override
    public List<Forgotten> forgotten() {
        return List.of(Forgotten.where(
                        "report_version_remedy", "remedy_id in (select id from remedy where request_id = :request)")
                .texts("about"));
    }
}

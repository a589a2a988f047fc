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
                Forgotten.of("supervision").texts("demand", "reply"),
                Forgotten.of("organ_supervision").texts("conclusion"),
                Forgotten.where(
                                "organ_supervision_demand",
                                "supervision_id in (select id from organ_supervision where request_id = :request)")
                        .texts("demand", "reply"));
    }
}

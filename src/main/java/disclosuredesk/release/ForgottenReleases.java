package disclosuredesk.release;

import disclosuredesk.requests.Forgetting;
import disclosuredesk.requests.Forgotten;
import java.util.List;
import org.springframework.stereotype.Component;

/** What was noted of files and of what was withheld goes when its case is anonymised. */
@Component
class ForgottenReleases implements Forgetting {

    @Override
    public List<Forgotten> forgotten() {
        return List.of(
                Forgotten.of("reassessment").texts("note"),
                Forgotten.where(
                                "release_choice",
                                "material_id in (select id from material where request_id = :request)")
                        .texts("hidden"));
    }
}

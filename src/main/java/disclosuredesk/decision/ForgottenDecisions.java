package disclosuredesk.decision;

import disclosuredesk.requests.Forgetting;
import disclosuredesk.requests.Forgotten;
import java.util.List;
import org.springframework.stereotype.Component;

/** The words of an answer and of what led to it go when its case is anonymised; grounds and result stay. */
@Component
class ForgottenDecisions implements Forgetting {

    @Override
    public List<Forgotten> forgotten() {
        return List.of(
                Forgotten.of("proposal").texts("opinion"),
                Forgotten.of("search_record").texts("places", "keywords", "findings"),
                Forgotten.of("earlier_search").texts("places", "keywords", "findings", "opinion"),
                Forgotten.of("search_file").texts("name").emptied("content"),
                Forgotten.of("decision_part").texts("information", "reason"),
                Forgotten.of("decision_evidence").texts("content"),
                Forgotten.of("review_answer").texts("remark"),
                Forgotten.of("secrecy_review").texts("remark"),
                Forgotten.of("helping_part")
                        .texts("what", "places", "keywords", "findings", "opinion", "return_reason", "end_reason"));
    }
}

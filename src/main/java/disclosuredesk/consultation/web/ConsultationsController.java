package disclosuredesk.consultation.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.RequestId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Who was asked about a case, on a page of its own. */
@Controller
class ConsultationsController {

    private final Requests requests;

    ConsultationsController(Requests requests) {
        this.requests = requests;
    }

    @GetMapping("/requests/{id}/consultations")
    String show(@PathVariable("id") RequestId id, Officer by) {
        requests.get(id, by);
        return "consultation/consultations";
    }
}

package disclosuredesk.consultation.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Who was asked about a case, on a page of its own. */
@Controller
class ConsultationsController {

    @GetMapping("/requests/{id}/consultations")
    String show() {
        return "consultation/consultations";
    }
}

package disclosuredesk.desk.casefile;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.Officer;
import disclosuredesk.holding.OrganSupervisions;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.RequestId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * A case of an organ beneath, to be read only: where it stands, its periods, its ledger, what was demanded about it. No act, no file, no letter, and of the
 * applicant not more than his masked name and his class.
 */
@Controller
class CaseBeneathController {

    private final CaseFiles files;
    private final Requests requests;
    private final Agencies agencies;
    private final OrganSupervisions supervisions;

    CaseBeneathController(CaseFiles files, Requests requests, Agencies agencies, OrganSupervisions supervisions) {
        this.files = files;
        this.requests = requests;
        this.agencies = agencies;
        this.supervisions = supervisions;
    }

    @GetMapping("/beneath/cases/{id}")
    String show(@PathVariable("id") RequestId id, Officer by, Model model) {
        DisclosureRequest request = requests.getBeneath(id, by);
        model.addAttribute("id", id);
        model.addAttribute("organ", agencies.agency(request.agencyId()));
        model.addAttribute("read", files.beneath(request, by));
        model.addAttribute("timeline", files.timelineFromAbove(request, by));
        model.addAttribute(
                "information", request.applicant().isToldBy(request.information()) ? null : request.information());
        model.addAttribute(
                "supervisions",
                supervisions.of(id).stream()
                        .filter(one -> one.agencyId() == by.agencyId())
                        .toList());
        return "desk/beneath-case";
    }
}

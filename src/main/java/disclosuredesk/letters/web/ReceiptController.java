package disclosuredesk.letters.web;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.Officer;
import disclosuredesk.clock.Deadline;
import disclosuredesk.clock.Deadlines;
import disclosuredesk.letters.Letterhead;
import disclosuredesk.letters.Letterheads;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.RequestId;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The receipt an applicant is given (登记回执, arts 31, 33): number, day of receipt and how it was fixed, by when he is
 * answered. It does not move the day of receipt.
 */
@Controller
class ReceiptController {

    private final Requests requests;
    private final Deadlines deadlines;
    private final Agencies agencies;
    private final Letterheads letterheads;
    private final Clock clock;

    ReceiptController(Requests requests, Deadlines deadlines, Agencies agencies, Letterheads letterheads, Clock clock) {
        this.requests = requests;
        this.deadlines = deadlines;
        this.agencies = agencies;
        this.letterheads = letterheads;
        this.clock = clock;
    }

    @GetMapping("/requests/{id}/receipt")
    String receipt(@PathVariable("id") RequestId id, Officer by, Model model) {
        var request = requests.get(id, by);
        model.addAttribute("request", request);
        model.addAttribute(
                "agency", agencies.agency(agencies.signing(request.agencyId())).name());
        model.addAttribute(
                "contact",
                letterheads.of(request.agencyId()).map(Letterhead::contact).orElse(null));
        model.addAttribute(
                "dueOn",
                request.isClosed()
                        ? null
                        : deadlines
                                .of(id)
                                .filter(deadline -> deadline.state() == Deadline.State.RUNNING)
                                .map(Deadline::safe)
                                .orElse(null));
        model.addAttribute("today", LocalDate.now(clock));
        return "requests/receipt";
    }
}

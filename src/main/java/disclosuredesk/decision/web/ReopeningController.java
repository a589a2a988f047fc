package disclosuredesk.decision.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.decision.Outcome;
import disclosuredesk.decision.Reopening;
import disclosuredesk.requests.CaseForm;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Brings back a request that a period ended although the applicant had acted in time. */
@Controller
@RequestMapping("/requests/{id}/reopening")
class ReopeningController {

    private final Requests requests;
    private final Reopening reopening;

    ReopeningController(Requests requests, Reopening reopening) {
        this.requests = requests;
        this.reopening = reopening;
    }

    static class ReopeningForm extends CaseForm {
        @NotNull(message = "{decision.reopening.dayMissing}")
        public @Nullable LocalDate receivedOn;

        @Size(max = 4000, message = "{decision.tooLong}")
        public String content = "";

        @NotBlank(message = "{clock.reasonMissing}")
        @Size(max = 2000, message = "{decision.tooLong}")
        public String reason = "";
    }

    @ModelAttribute
    void end(@PathVariable("id") RequestId id, Officer by, Model model) {
        DisclosureRequest request = requests.get(id, by);
        if (!by.is(Role.HEAD)) {
            throw Refused.forbidden("clock.amend.headOnly");
        }
        model.addAttribute("unpaid", Outcome.R6_2.name().equals(request.outcome()));
    }

    @GetMapping
    String form(@PathVariable("id") RequestId id, @ModelAttribute("form") ReopeningForm form) {
        return "decision/reopening";
    }

    @PostMapping
    String reopen(
            @PathVariable("id") RequestId id,
            Officer by,
            @Valid @ModelAttribute("form") ReopeningForm form,
            BindingResult errors) {
        boolean unpaid = Outcome.R6_2.name().equals(requests.get(id, by).outcome());
        FormErrors.need(
                errors, "content", form.content, unpaid ? "fees.receiptMissing" : "requests.correction.contentMissing");
        boolean done = FormErrors.none(errors, () -> {
            if (unpaid) {
                reopening.paidInTime(id, form.version, form.receivedOn, form.content, form.reason, by);
            } else {
                reopening.correctedInTime(id, form.version, form.receivedOn, form.content, form.reason, by);
            }
        });
        return done ? "redirect:/requests/" + id : "decision/reopening";
    }
}

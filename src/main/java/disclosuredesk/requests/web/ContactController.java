package disclosuredesk.requests.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.requests.ContactShown;
import disclosuredesk.requests.PersonalData;
import disclosuredesk.requests.Requests;
import disclosuredesk.requests.ShowingContact;
import disclosuredesk.shared.EachTime;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.ProvedLately;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Shows one of the applicant's personal data in full, in the answer to its form and nowhere else: not in an address, not in the session. */
@Controller
@RequestMapping("/requests/{id}/contact")
class ContactController {

    private final Requests requests;
    private final ShowingContact showing;

    ContactController(Requests requests, ShowingContact showing) {
        this.requests = requests;
        this.showing = showing;
    }

    static class ContactForm {
        @NotNull(message = "{requests.contact.wantedMissing}")
        public @Nullable PersonalData wanted;

        @NotNull(message = "{requests.contact.reasonMissing}")
        public ContactShown.@Nullable Reason reason;

        @Size(max = 200, message = "{requests.tooLong}")
        public String remark = "";
    }

    @ModelAttribute
    void choices(@PathVariable("id") RequestId id, Officer by, Model model) {
        model.addAttribute("onFile", PersonalData.onFile(requests.get(id, by).applicant()));
        model.addAttribute("reasons", ContactShown.Reason.values());
        if (!ShowingContact.mayAsk(by)) {
            throw Refused.forbidden("requests.contact.notYours");
        }
    }

    @GetMapping
    String form(@PathVariable("id") RequestId id, @ModelAttribute("form") ContactForm form) {
        return "requests/contact";
    }

    @ProvedLately
    @PostMapping
    @EachTime
    String show(
            @PathVariable("id") RequestId id,
            Officer by,
            @Valid @ModelAttribute("form") ContactForm form,
            BindingResult errors,
            Model model) {
        if (form.reason == ContactShown.Reason.OTHER) {
            FormErrors.need(errors, "remark", form.remark, "requests.contact.remarkMissing");
        }
        FormErrors.none(
                errors, () -> model.addAttribute("shown", showing.show(id, form.wanted, form.reason, form.remark, by)));
        return "requests/contact";
    }
}

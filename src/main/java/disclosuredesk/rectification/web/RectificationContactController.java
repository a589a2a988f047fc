package disclosuredesk.rectification.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.rectification.RectificationId;
import disclosuredesk.rectification.Rectifications;
import disclosuredesk.rectification.ShowingRectificationContact;
import disclosuredesk.requests.ContactShown.Reason;
import disclosuredesk.requests.PersonalData;
import disclosuredesk.requests.ShowingContact;
import disclosuredesk.shared.EachTime;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.ProvedLately;
import disclosuredesk.shared.Refused;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Shows one of the personal data of whoever demands a rectification in full, in the answer to its form and nowhere else. */
@Controller
@RequestMapping("/rectifications/{id}/contact")
class RectificationContactController {

    private final Rectifications rectifications;
    private final ShowingRectificationContact showing;
    private final RectificationController page;

    RectificationContactController(
            Rectifications rectifications, ShowingRectificationContact showing, RectificationController page) {
        this.rectifications = rectifications;
        this.showing = showing;
        this.page = page;
    }

    static class RectificationContactForm {
        @NotNull(message = "{requests.contact.wantedMissing}")
        public @Nullable PersonalData wanted;

        @NotNull(message = "{requests.contact.reasonMissing}")
        public @Nullable Reason reason;

        @Size(max = 200, message = "{requests.tooLong}")
        public String remark = "";
    }

    @ModelAttribute
    void choices(@PathVariable("id") RectificationId id, Officer by, Model model) {
        page.show(id, by, model);
        model.addAttribute(
                "onFile",
                PersonalData.onFile(rectifications.get(id, by).demand().applicant()));
        model.addAttribute("reasons", Reason.values());
        if (!ShowingContact.mayAsk(by)) {
            throw Refused.forbidden("requests.contact.notYours");
        }
    }

    @GetMapping
    String form(@PathVariable("id") RectificationId id, @ModelAttribute("form") RectificationContactForm form) {
        return "rectification/contact";
    }

    @ProvedLately
    @PostMapping
    @EachTime
    String show(
            @PathVariable("id") RectificationId id,
            Officer by,
            @Valid @ModelAttribute("form") RectificationContactForm form,
            BindingResult errors,
            Model model) {
        if (form.reason == Reason.OTHER) {
            FormErrors.need(errors, "remark", form.remark, "requests.contact.remarkMissing");
        }
        FormErrors.none(
                errors,
                () -> model.addAttribute(
                        "shown",
                        showing.show(
                                id,
                                Objects.requireNonNull(form.wanted),
                                Objects.requireNonNull(form.reason),
                                form.remark,
                                by)));
        return "rectification/contact";
    }
}

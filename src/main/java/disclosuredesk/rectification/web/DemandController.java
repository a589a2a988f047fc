package disclosuredesk.rectification.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.rectification.RectificationId;
import disclosuredesk.rectification.RectificationRules;
import disclosuredesk.rectification.RegisteringRectifications;
import disclosuredesk.requests.ApplicantKind;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.requests.Identity;
import disclosuredesk.requests.RequestNumber;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A demand is registered, with the number of a request or without. */
@Controller
class DemandController {

    private final RegisteringRectifications registering;
    private final Requests requests;
    private final Clock clock;

    DemandController(RegisteringRectifications registering, Requests requests, Clock clock) {
        this.registering = registering;
        this.requests = requests;
        this.clock = clock;
    }

    @GetMapping("/rectifications/new")
    String form(Officer by, @ModelAttribute("form") DemandForm form, Model model) {
        return anew(by, form, model);
    }

    @GetMapping("/requests/{id}/rectification")
    String formOf(@PathVariable("id") RequestId id, Officer by, @ModelAttribute("form") DemandForm form, Model model) {
        DisclosureRequest request = requests.get(id, by);
        form.requestNumber = request.number().toString();
        form.recordText = request.information();
        form.fill(request.applicant());
        return anew(by, form, model);
    }

    private String anew(Officer by, DemandForm form, Model model) {
        form.rectification = RectificationId.random().value();
        form.receivedOn = LocalDate.now(clock);
        return show(by, model);
    }

    @PostMapping("/rectifications")
    String register(Officer by, @Valid @ModelAttribute("form") DemandForm form, BindingResult errors, Model model) {
        RectificationId id = RectificationId.parse(form.rectification).orElseGet(RectificationId::random);
        if (form.requestNumber.isBlank()) {
            FormErrors.need(errors, "identityNumber", form.identityNumber, "requests.identity.missing");
            FormErrors.need(
                    errors, "phone", form.phone + form.email + form.address, "requests.registration.contactMissing");
        }
        return FormErrors.none(errors, () -> registering.register(id, form.demand(request(form.requestNumber, by)), by))
                ? "redirect:/rectifications/" + id
                : show(by, model);
    }

    private @Nullable DisclosureRequest request(String typed, Officer by) {
        return typed.isBlank()
                ? null
                : RequestNumber.parse(typed)
                        .flatMap(number -> requests.find(number, by))
                        .orElseThrow(() -> Refused.invalid("requestNumber", "rectification.requestUnknown"));
    }

    private static String show(Officer by, Model model) {
        RectificationRules.requireRole(Role.CLERK, by);
        model.addAttribute("kinds", ApplicantKind.values());
        model.addAttribute("identityKinds", Identity.Kind.values());
        return "rectification/new";
    }
}

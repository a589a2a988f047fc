package disclosuredesk.requests.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.requests.ApplicantKind;
import disclosuredesk.requests.Channel;
import disclosuredesk.requests.Identity;
import disclosuredesk.requests.Registering;
import disclosuredesk.requests.Registration;
import disclosuredesk.requests.SimilarRequests;
import disclosuredesk.requests.WantedForm;
import disclosuredesk.requests.WantedRoute;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Registers a request. */
@Controller
class RegistrationController {

    private final Registering registering;
    private final SimilarRequests similar;
    private final Clock clock;

    RegistrationController(Registering registering, SimilarRequests similar, Clock clock) {
        this.registering = registering;
        this.similar = similar;
        this.clock = clock;
    }

    @ModelAttribute
    void choices(Model model) {
        model.addAttribute("channels", Channel.values());
        model.addAttribute("applicantKinds", ApplicantKind.values());
        model.addAttribute("identityKinds", Identity.Kind.values());
        model.addAttribute("wantedForms", WantedForm.values());
        model.addAttribute("wantedRoutes", WantedRoute.values());
    }

    @GetMapping("/requests/new")
    String form(Officer by, @ModelAttribute("form") RegistrationForm form) {
        if (!by.is(Role.CLERK)) {
            throw Refused.forbidden("requests.registration.clerkOnly");
        }
        form.id = RequestId.random().value();
        form.receivedOn = LocalDate.now(clock);
        return "requests/registration";
    }

    /** Looks for the same and similar requests; nothing is recorded, everything typed stays. */
    @PostMapping(path = "/requests", params = "similar")
    String similar(Officer by, @ModelAttribute("form") RegistrationForm form, BindingResult ignored, Model model) {
        if (!by.is(Role.CLERK)) {
            throw Refused.forbidden("requests.registration.clerkOnly");
        }
        model.addAttribute("similar", similar.to(null, form.information, form.identity(),
                form.receivedOn == null ? LocalDate.now(clock) : form.receivedOn, by));
        return "requests/registration";
    }

    @PostMapping(path = "/requests", params = "!similar")
    String register(Officer by, @Valid @ModelAttribute("form") RegistrationForm form, BindingResult errors,
            RedirectAttributes redirect) {
        if (!by.is(Role.CLERK)) {
            throw Refused.forbidden("requests.registration.clerkOnly");
        }
        String[] number = new String[1];
        RequestId[] id = new RequestId[1];
        boolean done = FormErrors.none(errors, () -> {
            Registration registration = form.registration();
            id[0] = registration.id();
            number[0] = registering.register(registration, by).toString();
        });
        if (done) {
            redirect.addFlashAttribute("flash", "requests.registration.done");
            redirect.addFlashAttribute("flashArguments", new Object[] {number[0]});
            return "redirect:/requests/" + id[0];
        }
        return "requests/registration";
    }
}

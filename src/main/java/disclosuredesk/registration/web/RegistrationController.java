package disclosuredesk.registration.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.registration.PastedApplicant;
import disclosuredesk.registration.RegisteringMail;
import disclosuredesk.requests.Identity;
import disclosuredesk.requests.Intakes;
import disclosuredesk.requests.Registration;
import disclosuredesk.requests.Requests;
import disclosuredesk.requests.SameApplicants;
import disclosuredesk.requests.SimilarRequests;
import disclosuredesk.shared.EachTime;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Registers a request. Looking for similar ones, recognising what was pasted and keeping the draft record nothing. */
@Controller
class RegistrationController {

    private final RegisteringMail registering;
    private final RegistrationPage page;
    private final Requests requests;
    private final Intakes intakes;
    private final SimilarRequests similar;
    private final SameApplicants applicants;
    private final Clock clock;

    RegistrationController(
            RegisteringMail registering,
            RegistrationPage page,
            Requests requests,
            Intakes intakes,
            SimilarRequests similar,
            SameApplicants applicants,
            Clock clock) {
        this.registering = registering;
        this.page = page;
        this.requests = requests;
        this.intakes = intakes;
        this.similar = similar;
        this.applicants = applicants;
        this.clock = clock;
    }

    /** An empty form; one for another request out of the same letter; or one filled with what came from elsewhere. */
    @GetMapping("/requests/new")
    String form(
            Officer by,
            @RequestParam(name = "letter", required = false) @Nullable RequestId letter,
            @RequestParam(name = "arrived", required = false) @Nullable RequestId arrived,
            @ModelAttribute("form") RegistrationForm form,
            Model model) {
        requireClerk(by);
        form.id = RequestId.random().value();
        form.opening = UUID.randomUUID().toString();
        form.receivedOn = LocalDate.now(clock);
        if (letter != null) {
            form.another(requests.get(letter, by), intakes.of(letter));
        } else if (arrived != null) {
            form.take(registering.arrived(arrived, by));
        }
        page.open(form, by, model);
        return "requests/registration";
    }

    /** Looks for the same and similar requests and what the number says; htmx asks for these alone. */
    @PostMapping(path = "/requests", params = "similar")
    @EachTime
    String similar(
            Officer by,
            @ModelAttribute("form") RegistrationForm form,
            BindingResult ignored,
            Model model,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part) {
        requireClerk(by);
        LocalDate on = form.receivedOn == null ? LocalDate.now(clock) : form.receivedOn;
        Identity identity = page.applicant(form, by).identity();
        SimilarRequests.Found found = similar.to(null, form.information, identity, on, by);
        model.addAttribute("similar", found);
        model.addAttribute(
                "earlier",
                similar.earlier(identity, on, by).stream()
                        .filter(one -> found.requests().stream()
                                .noneMatch(same -> same.id().equals(one.id())))
                        .toList());
        model.addAttribute(
                "sameApplicant", applicants.to(page.applicant(form, by), on, by).underOtherNumbers());
        page.show(form, by, model);
        return part == null ? "requests/registration" : "requests/registration-parts :: looked";
    }

    /** Fills empty fields from what was pasted. */
    @PostMapping(path = "/requests", params = "recognise")
    @EachTime
    String recognise(Officer by, @ModelAttribute("form") RegistrationForm form, BindingResult ignored, Model model) {
        requireClerk(by);
        model.addAttribute("recognised", Recognised.into(form, PastedApplicant.read(form.pasted)));
        page.show(form, by, model);
        return "requests/registration";
    }

    /** Out of the same letter, but the applicant is to be filled in. */
    @PostMapping(path = "/requests", params = "anew")
    @EachTime
    String anew(Officer by, @ModelAttribute("form") RegistrationForm form, BindingResult ignored, Model model) {
        requireClerk(by);
        form.own = true;
        page.show(form, by, model);
        return "requests/registration";
    }

    @PostMapping(
            path = "/requests",
            params = {
                "!similar",
                "!recognise",
                "!keep",
                "!anew",
                "!readMail",
                "!mailDay",
                "!dropMail",
                "!keepFiles",
                "!dropFile"
            })
    String register(
            Officer by,
            @Valid @ModelAttribute("form") RegistrationForm form,
            BindingResult errors,
            @RequestParam(name = "another", required = false) @Nullable String another,
            Model model,
            RedirectAttributes redirect) {
        requireClerk(by);
        String[] number = new String[1];
        RequestId[] id = new RequestId[1];
        form.requireApplicant(errors);
        if (form.hasMail()) {
            page.keepMail(form, errors, by);
        }
        page.keepFiles(form, errors, by);
        boolean done = FormErrors.none(errors, () -> {
            Registration registration = form.registration();
            id[0] = registration.id();
            number[0] = registering.register(registration, by).toString();
        });
        if (done) {
            redirect.addFlashAttribute("flash", "requests.registration.done");
            redirect.addFlashAttribute("flashArguments", new Object[] {number[0]});
            redirect.addFlashAttribute("registered", id[0]);
            return another == null ? "redirect:/requests/" + id[0] : "redirect:/requests/new?letter=" + id[0];
        }
        page.show(form, by, model);
        return "requests/registration";
    }

    private static void requireClerk(Officer by) {
        if (!by.is(Role.CLERK)) {
            throw Refused.forbidden("requests.registration.clerkOnly");
        }
    }
}

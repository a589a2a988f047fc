package disclosuredesk.registration.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.registration.PastedApplicant;
import disclosuredesk.registration.RegisteringMail;
import disclosuredesk.requests.Channel;
import disclosuredesk.requests.KeepingDrafts;
import disclosuredesk.shared.EachTime;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The mail that is the request: read into the form, and kept for it until the request is registered. */
@Controller
class RegistrationMailController {

    private final RegisteringMail mails;
    private final KeepingDrafts drafts;
    private final RegistrationPage page;

    RegistrationMailController(RegisteringMail mails, KeepingDrafts drafts, RegistrationPage page) {
        this.mails = mails;
        this.drafts = drafts;
        this.page = page;
    }

    /** Keeps the mail, and the form as a draft beside it; fills empty fields from it. */
    @PostMapping(path = "/requests", params = "readMail")
    @EachTime
    String read(
            Officer by,
            @ModelAttribute("form") RegistrationForm form,
            BindingResult errors,
            @RequestParam Map<String, String> sent,
            Model model) {
        requireClerk(by);
        if (!form.hasMail()) {
            errors.rejectValue("mail", "requests.mail.missing");
        } else {
            page.keepMail(form, errors, by).ifPresent(mail -> {
                form.channel = form.channel == null ? Channel.EMAIL : form.channel;
                model.addAttribute("recognised", Recognised.into(form, PastedApplicant.of(mail.source())));
                form.edit++;
                drafts.keep(RegistrationDraftController.state(form, sent), by);
            });
        }
        page.show(form, by, model);
        return "requests/registration";
    }

    /** Takes the days of the mail's head in place of those that stand in the form. */
    @PostMapping(path = "/requests", params = "mailDay")
    @EachTime
    String days(Officer by, @ModelAttribute("form") RegistrationForm form, BindingResult ignored, Model model) {
        requireClerk(by);
        RequestId.parse(form.id)
                .flatMap(id -> mails.of(id, by))
                .ifPresent(mail -> form.takeDays(PastedApplicant.of(mail.source())));
        page.show(form, by, model);
        return "requests/registration";
    }

    /** The mail is not the request after all. */
    @PostMapping(path = "/requests", params = "dropMail")
    @EachTime
    String drop(Officer by, @ModelAttribute("form") RegistrationForm form, BindingResult ignored, Model model) {
        requireClerk(by);
        RequestId.parse(form.id).ifPresent(id -> mails.drop(id, by));
        page.show(form, by, model);
        return "requests/registration";
    }

    private static void requireClerk(Officer by) {
        if (!by.is(Role.CLERK)) {
            throw Refused.forbidden("requests.registration.clerkOnly");
        }
    }
}

package disclosuredesk.registration.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.registration.RegisteringMail;
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

/** Scans and photos of the application: kept for the form until the request is registered. */
@Controller
class RegistrationFileController {

    private final RegisteringMail files;
    private final KeepingDrafts drafts;
    private final RegistrationPage page;

    RegistrationFileController(RegisteringMail files, KeepingDrafts drafts, RegistrationPage page) {
        this.files = files;
        this.drafts = drafts;
        this.page = page;
    }

    /** Keeps the files, and the form as a draft beside them. */
    @PostMapping(path = "/requests", params = "keepFiles")
    @EachTime
    String keep(
            Officer by,
            @ModelAttribute("form") RegistrationForm form,
            BindingResult errors,
            @RequestParam Map<String, String> sent,
            Model model) {
        requireClerk(by);
        page.keepFiles(form, errors, by);
        form.edit++;
        drafts.keep(RegistrationDraftController.state(form, sent), by);
        page.show(form, by, model);
        return "requests/registration";
    }

    /** One does not belong to the application after all. */
    @PostMapping(path = "/requests", params = "dropFile")
    @EachTime
    String drop(
            Officer by,
            @ModelAttribute("form") RegistrationForm form,
            BindingResult ignored,
            @RequestParam("dropFile") long file,
            Model model) {
        requireClerk(by);
        RequestId.parse(form.id).ifPresent(id -> files.dropFile(id, file, by));
        page.show(form, by, model);
        return "requests/registration";
    }

    private static void requireClerk(Officer by) {
        if (!by.is(Role.CLERK)) {
            throw Refused.forbidden("requests.registration.clerkOnly");
        }
    }
}

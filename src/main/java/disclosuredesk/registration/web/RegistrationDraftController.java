package disclosuredesk.registration.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.registration.RegisteringMail;
import disclosuredesk.requests.KeepingDrafts;
import disclosuredesk.requests.RegistrationDraft;
import disclosuredesk.shared.Carried;
import disclosuredesk.shared.EachTime;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import disclosuredesk.shared.Secret;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.MutablePropertyValues;
import org.springframework.core.convert.ConversionService;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeps what is being typed into the registration form, and opens it again. */
@Controller
class RegistrationDraftController {

    /** The other fields say which page typed it, not what was typed; a mail and files are kept for themselves. */
    private static final List<String> TYPED = Arrays.stream(RegistrationForm.class.getFields())
            .filter(field -> !field.isAnnotationPresent(Carried.class)
                    && !field.isAnnotationPresent(Secret.class)
                    && field.getType() != MultipartFile.class
                    && field.getType() != List.class)
            .map(Field::getName)
            .toList();

    private final KeepingDrafts drafts;
    private final RegisteringMail mails;
    private final RegistrationPage page;

    RegistrationDraftController(KeepingDrafts drafts, RegisteringMail mails, RegistrationPage page) {
        this.drafts = drafts;
        this.mails = mails;
        this.page = page;
    }

    /** As the page sends it by itself while somebody types. */
    @PostMapping("/requests/drafts")
    @EachTime
    ResponseEntity<Void> keep(
            Officer by,
            @ModelAttribute("form") RegistrationForm form,
            BindingResult ignored,
            @RequestParam Map<String, String> sent) {
        drafts.keep(state(form, sent), by);
        return ResponseEntity.noContent().build();
    }

    /** As a button sends it: the page stays as it is. */
    @PostMapping(path = "/requests", params = "keep")
    @EachTime
    String keepAndStay(
            Officer by,
            @ModelAttribute("form") RegistrationForm form,
            BindingResult errors,
            @RequestParam Map<String, String> sent,
            Model model) {
        page.keepFiles(form, errors, by);
        form.edit++;
        drafts.keep(state(form, sent), by);
        model.addAttribute("flash", "requests.draft.kept");
        page.show(form, by, model);
        return "requests/registration";
    }

    /** Opens a draft where it was left. */
    @GetMapping("/requests/drafts/{draft}")
    String open(
            Officer by,
            @PathVariable("draft") RequestId id,
            @RequestAttribute("org.springframework.core.convert.ConversionService") ConversionService conversions,
            Model model) {
        RegistrationDraft draft = drafts.get(id, by);
        var form = new RegistrationForm();
        var binder = new DataBinder(form, "form");
        binder.initDirectFieldAccess();
        binder.setConversionService(conversions);
        binder.bind(new MutablePropertyValues(draft.fields()));
        form.id = id.value();
        form.opening = UUID.randomUUID().toString();
        form.seen = draft.edit();
        form.edit = draft.edit();
        model.addAttribute("form", form);
        page.open(form, by, model);
        return "requests/registration";
    }

    @PostMapping("/requests/drafts/{draft}/removal")
    String discard(Officer by, @PathVariable("draft") RequestId id, RedirectAttributes redirect) {
        drafts.discard(id, by);
        mails.drop(id, by);
        mails.dropFiles(id, by);
        redirect.addFlashAttribute("flash", "requests.draft.discarded");
        return "redirect:/requests/new";
    }

    static RegistrationDraft.State state(RegistrationForm form, Map<String, String> sent) {
        Map<String, String> typed = new LinkedHashMap<>();
        TYPED.stream()
                .filter(name -> !sent.getOrDefault(name, "").isEmpty())
                .forEach(name -> typed.put(name, sent.get(name)));
        return new RegistrationDraft.State(
                RequestId.parse(form.id).orElseThrow(() -> Refused.notFound("requests.draft.notFound")),
                form.opening,
                form.seen,
                form.edit,
                typed);
    }
}

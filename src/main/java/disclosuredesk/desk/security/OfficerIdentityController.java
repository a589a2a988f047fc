package disclosuredesk.desk.security;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.Directory;
import disclosuredesk.agencies.DirectoryUnreachable;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.RightsChange.Identity;
import disclosuredesk.agencies.Role;
import disclosuredesk.agencies.Staffing;
import disclosuredesk.shared.EachTime;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.ProvedLately;
import disclosuredesk.shared.Refused;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The administrator proposes to link who an officer is elsewhere with his account, for one who has no password to do it with. */
@Controller("officerIdentities")
@RequestMapping("/officers/{officer}/identity")
class OfficerIdentityController {

    private final Staffing staffing;
    private final Agencies agencies;
    private final Directory directory;
    private final SingleSignOn singleSignOn;

    OfficerIdentityController(Staffing staffing, Agencies agencies, Directory directory, SingleSignOn singleSignOn) {
        this.staffing = staffing;
        this.agencies = agencies;
        this.directory = directory;
        this.singleSignOn = singleSignOn;
    }

    /** To what somebody can be linked. */
    enum IdentityKind {
        SINGLE_SIGN_ON,
        DIRECTORY
    }

    static class IdentityForm {
        public @Nullable IdentityKind linkedTo;
        public String identitySubject = "";
    }

    private List<IdentityKind> kinds() {
        List<IdentityKind> kinds = new ArrayList<>();
        if (singleSignOn.issuer() != null) {
            kinds.add(IdentityKind.SINGLE_SIGN_ON);
        }
        if (directory.isSearched()) {
            kinds.add(IdentityKind.DIRECTORY);
        }
        return kinds;
    }

    /** Whether there is anything to link somebody to; asked by pages. */
    public boolean areOffered() {
        return !kinds().isEmpty();
    }

    @GetMapping
    String form(@PathVariable("officer") long id, Officer by, @ModelAttribute("form") IdentityForm form, Model model) {
        if (!by.is(Role.ADMINISTRATOR)) {
            throw Refused.forbidden("agencies.administratorOnly");
        }
        Officer officer = agencies.officer(id)
                .filter(one -> one.agencyId() == by.agencyId())
                .orElseThrow(() -> Refused.notFound("agencies.officer.unknown"));
        List<IdentityKind> kinds = kinds();
        if (form.linkedTo == null && !kinds.isEmpty()) {
            form.linkedTo = kinds.get(0);
        }
        model.addAttribute("concerned", officer);
        model.addAttribute("kinds", kinds);
        return "desk/officer-identity";
    }

    /** A copy finds that it is proposed already. */
    @EachTime
    @ProvedLately
    @PostMapping
    String propose(
            @PathVariable("officer") long id,
            Officer by,
            @ModelAttribute("form") IdentityForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        FormErrors.need(errors, "identitySubject", form.identitySubject, "agencies.identity.subjectMissing");
        if (form.linkedTo == null || !kinds().contains(form.linkedTo)) {
            errors.rejectValue("linkedTo", "agencies.identity.notOffered");
        }
        return FormErrors.page(
                errors,
                () -> staffing.linkIdentity(id, identity(form), by),
                "agencies.rights.proposed",
                "/officers/" + id,
                redirect,
                () -> form(id, by, form, model));
    }

    private Identity identity(IdentityForm form) {
        String typed = form.identitySubject.strip();
        return form.linkedTo == IdentityKind.DIRECTORY
                ? new Identity(issuer(form), subject(form), typed)
                : new Identity(issuer(form), typed, null);
    }

    private String issuer(IdentityForm form) {
        String issuer = form.linkedTo == IdentityKind.DIRECTORY ? directory.issuer() : singleSignOn.issuer();
        if (issuer == null) {
            throw Refused.invalid("linkedTo", "agencies.identity.notOffered");
        }
        return issuer;
    }

    /** Of the directory what is typed is the name people know. */
    private String subject(IdentityForm form) {
        try {
            return directory
                    .identity(form.identitySubject.strip())
                    .orElseThrow(() -> Refused.invalid("identitySubject", "agencies.identity.nobody"));
        } catch (DirectoryUnreachable nobodyLooked) {
            throw Refused.conflict("agencies.directory.unreachable");
        }
    }
}

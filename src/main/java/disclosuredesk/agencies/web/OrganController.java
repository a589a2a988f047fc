package disclosuredesk.agencies.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.OrganChange.First;
import disclosuredesk.agencies.OrganViews;
import disclosuredesk.agencies.ProposingOrgans;
import disclosuredesk.agencies.Role;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.Refused;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
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

/** The organs of the installation: the tree, a new one, another name. */
@Controller
@RequestMapping("/organs")
class OrganController {

    private static final String PROPOSED = "agencies.organ.proposed";

    private final OrganViews views;
    private final ProposingOrgans proposing;

    OrganController(OrganViews views, ProposingOrgans proposing) {
        this.views = views;
        this.proposing = proposing;
    }

    static class FoundingForm {
        @NotBlank(message = "{agencies.agency.nameMissing}")
        @Size(max = 200, message = "{agencies.agency.nameTooLong}")
        public String agencyName = "";

        @NotBlank(message = "{agencies.agency.codeForm}")
        @Pattern(regexp = "[A-Za-z0-9-]{2,40}|", message = "{agencies.agency.codeForm}")
        public String code = "";

        @NotBlank(message = "{agencies.organ.basisMissing}")
        @Size(max = 200, message = "{agencies.organ.basisTooLong}")
        public String basis = "";

        public @Nullable LocalDate since;

        @NotBlank(message = "{agencies.officer.nameMissing}")
        public String administratorName = "";

        @NotBlank(message = "{agencies.officer.loginForm}")
        public String administratorLogin = "";

        @NotBlank(message = "{agencies.officer.nameMissing}")
        public String securityName = "";

        @NotBlank(message = "{agencies.officer.loginForm}")
        public String securityLogin = "";

        @NotBlank(message = "{agencies.officer.nameMissing}")
        public String auditorName = "";

        @NotBlank(message = "{agencies.officer.loginForm}")
        public String auditorLogin = "";

        List<First> three() {
            return List.of(
                    new First(Role.ADMINISTRATOR, administratorLogin, administratorName),
                    new First(Role.SECURITY_ADMINISTRATOR, securityLogin, securityName),
                    new First(Role.AUDITOR, auditorLogin, auditorName));
        }
    }

    static class NameForm {
        @NotBlank(message = "{agencies.agency.nameMissing}")
        @Size(max = 200, message = "{agencies.agency.nameTooLong}")
        public String agencyName = "";

        @NotNull(message = "{agencies.organ.sinceMissing}")
        public @Nullable LocalDate since;

        @NotBlank(message = "{agencies.organ.basisMissing}")
        @Size(max = 200, message = "{agencies.organ.basisTooLong}")
        public String basis = "";
    }

    static class MergerForm {
        public @Nullable Long into;
        public @Nullable Long taking;

        @NotBlank(message = "{agencies.organ.basisMissing}")
        @Size(max = 200, message = "{agencies.organ.basisTooLong}")
        public String basis = "";
    }

    static class SuperiorForm {
        @NotNull(message = "{agencies.organ.superiorChoose}")
        public @Nullable Long superior;

        @NotBlank(message = "{agencies.organ.basisMissing}")
        @Size(max = 200, message = "{agencies.organ.basisTooLong}")
        public String basis = "";
    }

    @GetMapping
    String list(Officer by, Model model) {
        model.addAttribute("tree", views.tree(by));
        model.addAttribute("changes", views.changes(by));
        return "agencies/organs";
    }

    @GetMapping("/new")
    String add(Officer by, @ModelAttribute("form") FoundingForm form) {
        requireAdministrator(by);
        return "agencies/organ-new";
    }

    @PostMapping
    String found(
            Officer by,
            @Valid @ModelAttribute("form") FoundingForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        requireAdministrator(by);
        return FormErrors.page(
                errors,
                () -> proposing.found(form.code, form.agencyName, form.since, form.basis, form.three(), by),
                PROPOSED,
                "/organs",
                redirect,
                () -> "agencies/organ-new");
    }

    @GetMapping("/{organ}")
    String one(@PathVariable("organ") long organ, Officer by, @ModelAttribute("form") NameForm form, Model model) {
        return show(organ, by, model);
    }

    private String show(long organ, Officer by, Model model) {
        model.addAttribute("whole", views.one(organ, by));
        return "agencies/organ";
    }

    @GetMapping("/{organ}/merger")
    String merger(@PathVariable("organ") long organ, Officer by, @ModelAttribute("form") MergerForm form, Model model) {
        requireAdministrator(by);
        return showMerger(organ, by, model);
    }

    private String showMerger(long organ, Officer by, Model model) {
        model.addAttribute("whole", views.one(organ, by));
        model.addAttribute("others", views.mayTakeOver(organ, by));
        model.addAttribute("departments", views.departmentsTakingOver(organ, by));
        return "agencies/organ-merger";
    }

    @PostMapping("/{organ}/merger")
    String merge(
            @PathVariable("organ") long organ,
            Officer by,
            @Valid @ModelAttribute("form") MergerForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        requireAdministrator(by);
        return FormErrors.page(
                errors,
                () -> proposing.merge(organ, form.into, form.taking, form.basis, by),
                PROPOSED,
                "/organs",
                redirect,
                () -> showMerger(organ, by, model));
    }

    @GetMapping("/{organ}/superior")
    String superior(
            @PathVariable("organ") long organ, Officer by, @ModelAttribute("form") SuperiorForm form, Model model) {
        requireAdministrator(by);
        return showSuperior(organ, by, model);
    }

    private String showSuperior(long organ, Officer by, Model model) {
        model.addAttribute("whole", views.one(organ, by));
        model.addAttribute("others", views.mayStandAbove(organ, by));
        return "agencies/organ-superior";
    }

    @PostMapping("/{organ}/superior")
    String place(
            @PathVariable("organ") long organ,
            Officer by,
            @Valid @ModelAttribute("form") SuperiorForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        requireAdministrator(by);
        return FormErrors.page(
                errors,
                () -> proposing.place(organ, form.superior, form.basis, by),
                PROPOSED,
                "/organs",
                redirect,
                () -> showSuperior(organ, by, model));
    }

    @PostMapping("/{organ}/name")
    String rename(
            @PathVariable("organ") long organ,
            Officer by,
            @Valid @ModelAttribute("form") NameForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        return FormErrors.page(
                errors,
                () -> proposing.rename(organ, form.agencyName, form.since, form.basis, by),
                PROPOSED,
                "/organs",
                redirect,
                () -> show(organ, by, model));
    }

    private static void requireAdministrator(Officer by) {
        if (!by.is(Role.ADMINISTRATOR)) {
            throw Refused.forbidden("agencies.administratorOnly");
        }
    }
}

package disclosuredesk.agencies.web;

import disclosuredesk.agencies.Activation;
import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.ChangedOfficer;
import disclosuredesk.agencies.Department;
import disclosuredesk.agencies.Factors;
import disclosuredesk.agencies.KeptPasswords;
import disclosuredesk.agencies.NewOfficer;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.OfficerProof;
import disclosuredesk.agencies.Passkeys;
import disclosuredesk.agencies.RightsViews;
import disclosuredesk.agencies.Role;
import disclosuredesk.agencies.SignInAttempts;
import disclosuredesk.agencies.Staffing;
import disclosuredesk.agencies.Staffing.Asked;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.ListOrder;
import disclosuredesk.shared.ProvedLately;
import disclosuredesk.shared.Refused;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The administrator's list of officers. */
@Controller
class OfficerController {

    private final KeptPasswords keptPasswords;
    private final Agencies agencies;
    private final Staffing staffing;
    private final SignInAttempts attempts;
    private final RightsViews rights;
    private final Factors factors;
    private final Passkeys passkeys;
    private final OfficerProof proof;

    OfficerController(
            Agencies agencies,
            Staffing staffing,
            SignInAttempts attempts,
            RightsViews rights,
            Factors factors,
            Passkeys passkeys,
            OfficerProof proof,
            KeptPasswords keptPasswords) {
        this.keptPasswords = keptPasswords;
        this.agencies = agencies;
        this.staffing = staffing;
        this.attempts = attempts;
        this.rights = rights;
        this.factors = factors;
        this.passkeys = passkeys;
        this.proof = proof;
    }

    @ModelAttribute("allRoles")
    Role[] allRoles() {
        return Role.values();
    }

    @ModelAttribute("departments")
    List<Department> departments(Officer by) {
        return agencies.departments(by.agencyId());
    }

    private static String told(Asked asked, String done) {
        return asked.atOnce() ? done : "agencies.rights.proposed";
    }

    /** Whether somebody can agree to what is proposed here. */
    @ModelAttribute("secondPerson")
    boolean secondPerson(Officer by) {
        return rights.hasSecondPerson(by.agencyId());
    }

    private static void requireAdministrator(Officer by) {
        if (!by.is(Role.ADMINISTRATOR)) {
            throw Refused.forbidden("agencies.administratorOnly");
        }
    }

    @GetMapping("/officers")
    String list(Officer by, @RequestParam(name = "sort", defaultValue = "") String sort, Model model) {
        requireAdministrator(by);
        Map<Long, String> departments = agencies.everyDepartment(by.agencyId()).stream()
                .collect(Collectors.toMap(Department::id, Department::name));
        Map<String, Comparator<Officer>> heads = Map.of(
                "login", ListOrder.text(Officer::login),
                "name", ListOrder.text(Officer::name),
                "jobTitle", ListOrder.text(Officer::jobTitle),
                "department", ListOrder.text(one -> departments.get(one.departmentId())),
                "state", ListOrder.value(one -> !one.enabled()));
        ListOrder order = ListOrder.of(sort, heads.keySet());
        model.addAttribute("officers", order.sorted(agencies.officers(by.agencyId()), heads));
        model.addAttribute("sorts", order.links(heads.keySet(), "/officers?"));
        return "agencies/officers";
    }

    @GetMapping("/officers/new")
    String add(Officer by, @ModelAttribute("form") OfficerForm form) {
        requireAdministrator(by);
        return "agencies/officer";
    }

    @ProvedLately
    @PostMapping("/officers")
    String add(
            Officer by,
            @Valid @ModelAttribute("form") OfficerForm form,
            BindingResult errors,
            HttpSession session,
            RedirectAttributes redirect) {
        requireAdministrator(by);
        var officer = new NewOfficer(form.login, form.name, form.departmentId, form.roles, form.jobTitle);
        AtomicReference<Asked> asked = new AtomicReference<>();
        if (FormErrors.none(errors, () -> asked.set(staffing.addOfficer(officer, by)))) {
            redirect.addFlashAttribute("flash", told(asked.get(), "agencies.officer.added"));
            Activation activation = asked.get().activation();
            return activation == null ? "redirect:/officers" : ActivationController.handed(activation, session);
        }
        return "agencies/officer";
    }

    @GetMapping("/officers/{officer}")
    String edit(@PathVariable("officer") long id, Officer by, @ModelAttribute("form") OfficerForm form, Model model) {
        requireAdministrator(by);
        Officer officer = agencies.officer(id)
                .filter(candidate -> candidate.agencyId() == by.agencyId())
                .orElseThrow(() -> Refused.notFound("agencies.officer.unknown"));
        form.show(officer, agencies.version(id));
        model.addAttribute("officerId", id);
        model.addAttribute("withoutPassword", keptPasswords.isWithoutPassword(id));
        model.addAttribute("hasFactor", factors.of(id).isPresent() || passkeys.areThere(id));
        model.addAttribute("failedSignIns", attempts.counting(officer));
        model.addAttribute("oneself", id == by.id());
        model.addAttribute("onlyHis", rights.onlyHis(id));
        model.addAttribute("altered", !proof.isAsWritten(officer));
        return "agencies/officer";
    }

    @ProvedLately
    @PostMapping("/officers/{officer}")
    String change(
            @PathVariable("officer") long id,
            Officer by,
            @Valid @ModelAttribute("form") OfficerForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        requireAdministrator(by);
        var to = new ChangedOfficer(form.name, form.departmentId, form.roles, form.enabled, form.jobTitle);
        AtomicReference<Asked> asked = new AtomicReference<>();
        if (FormErrors.none(errors, () -> asked.set(staffing.changeOfficer(id, form.version, to, by)))) {
            redirect.addFlashAttribute("flash", told(asked.get(), "agencies.officer.changed"));
            return "redirect:/officers";
        }
        model.addAttribute("officerId", id);
        model.addAttribute("onlyHis", rights.onlyHis(id));
        return "agencies/officer";
    }

    @ProvedLately
    @PostMapping("/officers/{officer}/activation")
    String resetPassword(@PathVariable("officer") long id, Officer by, RedirectAttributes redirect) {
        staffing.resetPassword(id, by);
        redirect.addFlashAttribute("flash", "agencies.rights.proposed");
        return "redirect:/officers";
    }

    @ProvedLately
    @PostMapping("/officers/{officer}/factor/removal")
    String removeFactor(@PathVariable("officer") long id, Officer by, RedirectAttributes redirect) {
        staffing.removeFactor(id, by);
        redirect.addFlashAttribute("flash", "agencies.rights.proposed");
        return "redirect:/officers";
    }
}

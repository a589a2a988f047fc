package disclosuredesk.agencies.web;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.Department;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.OrganViews;
import disclosuredesk.agencies.OrganViews.DepartmentLine;
import disclosuredesk.agencies.ProposingOrgans;
import disclosuredesk.agencies.Role;
import disclosuredesk.agencies.Staffing;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.Refused;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The administrator's list of departments. */
@Controller
class DepartmentController {

    private static final String ONE = "agencies/department";

    private final Agencies agencies;
    private final Staffing staffing;
    private final ProposingOrgans organs;
    private final OrganViews views;

    DepartmentController(Agencies agencies, Staffing staffing, ProposingOrgans organs, OrganViews views) {
        this.agencies = agencies;
        this.staffing = staffing;
        this.organs = organs;
        this.views = views;
    }

    static class DepartmentForm {
        @NotBlank(message = "{agencies.department.nameMissing}")
        @Size(max = 200, message = "{agencies.department.nameTooLong}")
        public String name = "";
    }

    @ModelAttribute("departments")
    List<DepartmentLine> departments(Officer by) {
        if (!by.is(Role.ADMINISTRATOR)) {
            throw Refused.forbidden("agencies.administratorOnly");
        }
        return views.departments(by);
    }

    @GetMapping("/departments")
    String list(@ModelAttribute("form") DepartmentForm form) {
        return "agencies/departments";
    }

    static class LimitForm {
        public @Nullable Integer handlingDays;
    }

    @PostMapping("/departments/{department}/limit")
    String limit(
            @PathVariable("department") long department,
            Officer by,
            @ModelAttribute("limit") LimitForm limit,
            BindingResult errors,
            @ModelAttribute("form") DepartmentForm form,
            Model model,
            RedirectAttributes redirect) {
        if (FormErrors.none(errors, () -> staffing.limitHandling(department, limit.handlingDays, by))) {
            redirect.addFlashAttribute("flash", "agencies.department.handlingDaysChanged");
            return "redirect:/departments";
        }
        model.addAttribute("limitWrong", true);
        return "agencies/departments";
    }

    static class ChangeForm {
        @NotBlank(message = "{agencies.department.nameMissing}")
        @Size(max = 200, message = "{agencies.department.nameTooLong}")
        public String name = "";
    }

    static class ClosingForm {
        public @Nullable Long taking;
    }

    @GetMapping("/departments/{department}")
    String one(
            @PathVariable("department") long department,
            Officer by,
            @ModelAttribute("change") ChangeForm change,
            @ModelAttribute("closing") ClosingForm closing,
            Model model) {
        change.name = show(department, by, model).name();
        return ONE;
    }

    private Department show(long department, Officer by, Model model) {
        Department one = agencies.departments(by.agencyId()).stream()
                .filter(other -> other.id() == department)
                .findFirst()
                .orElseThrow(() -> Refused.notFound("agencies.department.gone"));
        model.addAttribute("department", one);
        model.addAttribute(
                "others",
                agencies.departments(by.agencyId()).stream()
                        .filter(other -> other.id() != department)
                        .toList());
        return one;
    }

    @PostMapping("/departments/{department}/name")
    String rename(
            @PathVariable("department") long department,
            Officer by,
            @Valid @ModelAttribute("change") ChangeForm change,
            BindingResult errors,
            @ModelAttribute("closing") ClosingForm closing,
            Model model,
            RedirectAttributes redirect) {
        return FormErrors.page(
                errors,
                () -> staffing.renameDepartment(department, change.name, by),
                "agencies.department.renamed",
                "/departments",
                redirect,
                () -> {
                    show(department, by, model);
                    return ONE;
                });
    }

    @PostMapping("/departments/{department}/closing")
    String close(
            @PathVariable("department") long department,
            Officer by,
            @Valid @ModelAttribute("closing") ClosingForm closing,
            BindingResult errors,
            @ModelAttribute("change") ChangeForm change,
            Model model,
            RedirectAttributes redirect) {
        return FormErrors.page(
                errors,
                () -> organs.closeDepartment(department, closing.taking, by),
                "agencies.organ.proposed",
                "/departments",
                redirect,
                () -> {
                    change.name = show(department, by, model).name();
                    return ONE;
                });
    }

    @PostMapping("/departments")
    String add(
            Officer by,
            @Valid @ModelAttribute("form") DepartmentForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        if (FormErrors.none(errors, () -> staffing.addDepartment(form.name, by))) {
            redirect.addFlashAttribute("flash", "agencies.department.added");
            return "redirect:/departments";
        }
        return "agencies/departments";
    }
}

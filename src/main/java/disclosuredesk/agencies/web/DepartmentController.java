package disclosuredesk.agencies.web;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.Department;
import disclosuredesk.agencies.Officer;
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

    private final Agencies agencies;
    private final Staffing staffing;

    DepartmentController(Agencies agencies, Staffing staffing) {
        this.agencies = agencies;
        this.staffing = staffing;
    }

    static class DepartmentForm {
        @NotBlank(message = "{agencies.department.nameMissing}")
        @Size(max = 200, message = "{agencies.department.nameTooLong}")
        public String name = "";
    }

    @ModelAttribute("departments")
    List<Department> departments(Officer by) {
        if (!by.is(Role.ADMINISTRATOR)) {
            throw Refused.forbidden("agencies.administratorOnly");
        }
        return agencies.departments(by.agencyId());
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

package disclosuredesk.requests.web;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.Department;
import disclosuredesk.agencies.Officer;
import disclosuredesk.requests.Assigning;
import disclosuredesk.requests.CaseForm;
import disclosuredesk.shared.Carried;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.RequestId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Assigns a request to a department. */
@Controller
@RequestMapping("/requests/{id}/assignment")
class AssignmentController {

    private final Assigning assigning;
    private final Agencies agencies;

    AssignmentController(Assigning assigning, Agencies agencies) {
        this.assigning = assigning;
        this.agencies = agencies;
    }

    static class AssignmentForm extends CaseForm {
        @NotNull(message = "{requests.assignment.unknownDepartment}")
        @Carried
        public @Nullable Long departmentId;

        @Size(max = 1000, message = "{requests.tooLong}")
        public String note = "";
    }

    @ModelAttribute("departments")
    List<Department> departments(Officer by) {
        return agencies.departments(by.agencyId());
    }

    @GetMapping
    String form(@PathVariable("id") RequestId id, @ModelAttribute("form") AssignmentForm form) {
        return "requests/assignment";
    }

    @PostMapping
    String assign(
            @PathVariable("id") RequestId id,
            Officer by,
            @Valid @ModelAttribute("form") AssignmentForm form,
            BindingResult errors) {
        return FormErrors.none(
                        errors,
                        () -> assigning.assign(
                                id, form.version, form.departmentId, form.note.isEmpty() ? null : form.note, by))
                ? "redirect:/requests/" + id
                : "requests/assignment";
    }
}

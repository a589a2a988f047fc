package disclosuredesk.requests.web;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.Department;
import disclosuredesk.agencies.Officer;
import disclosuredesk.requests.AskedPart;
import disclosuredesk.requests.Assigning;
import disclosuredesk.requests.CaseForm;
import disclosuredesk.requests.Requests;
import disclosuredesk.requests.SimilarRequests;
import disclosuredesk.shared.Carried;
import disclosuredesk.shared.EachTime;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.RequestId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Assigns a request to a department, alone or as the lead of several. */
@Controller
@RequestMapping("/requests/{id}/assignment")
class AssignmentController {

    private final Assigning assigning;
    private final Agencies agencies;
    private final Requests requests;
    private final SimilarRequests similar;

    AssignmentController(Assigning assigning, Agencies agencies, Requests requests, SimilarRequests similar) {
        this.requests = requests;
        this.similar = similar;
        this.assigning = assigning;
        this.agencies = agencies;
    }

    static class AssignmentForm extends CaseForm {
        @NotNull(message = "{requests.assignment.unknownDepartment}")
        @Carried
        public @Nullable Long departmentId;

        @Size(max = 1000, message = "{requests.tooLong}")
        public String note = "";

        public List<@Valid PartForm> parts = new ArrayList<>();
    }

    static class PartForm {
        @NotNull(message = "{requests.assignment.unknownDepartment}")
        @Carried
        public @Nullable Long departmentId;

        @Size(max = 1000, message = "{requests.tooLong}")
        public String what = "";

        public @Nullable Integer workingDays;

        AskedPart part() {
            return new AskedPart(Objects.requireNonNull(departmentId), what, workingDays);
        }
    }

    @ModelAttribute("departments")
    List<Department> departments(Officer by) {
        return agencies.departments(by.agencyId());
    }

    @GetMapping
    String form(
            @PathVariable("id") RequestId id, Officer by, @ModelAttribute("form") AssignmentForm form, Model model) {
        form.departmentId = similar.departmentOf(requests.get(id, by), by).orElse(null);
        model.addAttribute("asBefore", form.departmentId != null);
        return "requests/assignment";
    }

    /** One more helping department on the form; nothing is recorded, everything typed stays. */
    @PostMapping(params = "add")
    @EachTime
    String add(@ModelAttribute("form") AssignmentForm form, BindingResult ignored) {
        form.parts.add(new PartForm());
        return "requests/assignment";
    }

    /** One less. */
    @PostMapping(params = "remove")
    @EachTime
    String remove(@ModelAttribute("form") AssignmentForm form, BindingResult ignored) {
        if (!form.parts.isEmpty()) {
            form.parts.remove(form.parts.size() - 1);
        }
        return "requests/assignment";
    }

    @PostMapping(params = {"!add", "!remove"})
    String assign(
            @PathVariable("id") RequestId id,
            Officer by,
            @Valid @ModelAttribute("form") AssignmentForm form,
            BindingResult errors) {
        return FormErrors.none(
                        errors,
                        () -> assigning.assign(
                                id,
                                form.version,
                                form.departmentId,
                                form.note.isEmpty() ? null : form.note,
                                form.parts.stream().map(PartForm::part).toList(),
                                by))
                ? "redirect:/requests/" + id
                : "requests/assignment";
    }
}

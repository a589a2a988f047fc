package disclosuredesk.decision.web;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.Department;
import disclosuredesk.agencies.Officer;
import disclosuredesk.decision.GivingParts;
import disclosuredesk.requests.AskedPart;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.Carried;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.RequestId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Gives a helping department a part while the lead department searches. */
@Controller
@RequestMapping("/requests/{id}/parts")
class GivingPartsController {

    private final GivingParts giving;
    private final Requests requests;
    private final Agencies agencies;

    GivingPartsController(GivingParts giving, Requests requests, Agencies agencies) {
        this.giving = giving;
        this.requests = requests;
        this.agencies = agencies;
    }

    static class GivingForm {
        @NotNull(message = "{requests.assignment.unknownDepartment}")
        @Carried
        public @Nullable Long departmentId;

        @Size(max = 1000, message = "{decision.tooLong}")
        public String what = "";

        public @Nullable Integer workingDays;
    }

    @ModelAttribute("departments")
    List<Department> departments(@PathVariable("id") RequestId id, Officer by) {
        DisclosureRequest request = requests.get(id, by);
        return agencies.departments(by.agencyId()).stream()
                .filter(one -> !Objects.equals(request.departmentId(), one.id()))
                .toList();
    }

    @GetMapping
    String form(@PathVariable("id") RequestId id, @ModelAttribute("form") GivingForm form) {
        return "decision/give-part";
    }

    @PostMapping
    String give(
            @PathVariable("id") RequestId id,
            Officer by,
            @Valid @ModelAttribute("form") GivingForm form,
            BindingResult errors,
            RedirectAttributes next) {
        if (!FormErrors.none(
                errors,
                () -> giving.give(
                        id,
                        new AskedPart(Objects.requireNonNull(form.departmentId), form.what, form.workingDays),
                        by))) {
            return "decision/give-part";
        }
        next.addFlashAttribute("flash", "decision.part.give.flash");
        return "redirect:/requests/" + id;
    }
}

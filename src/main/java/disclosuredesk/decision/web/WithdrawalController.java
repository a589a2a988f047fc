package disclosuredesk.decision.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.decision.Withdrawing;
import disclosuredesk.requests.CaseForm;
import disclosuredesk.shared.Final;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.RequestId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Records that the applicant withdrew the request. */
@Controller
@RequestMapping("/requests/{id}/withdrawal")
class WithdrawalController {

    private final Withdrawing withdrawing;
    private final Clock clock;

    WithdrawalController(Withdrawing withdrawing, Clock clock) {
        this.withdrawing = withdrawing;
        this.clock = clock;
    }

    static class WithdrawalForm extends CaseForm {
        @NotNull(message = "{decision.withdrawal.dayMissing}")
        public @Nullable LocalDate withdrawnOn;

        @NotBlank(message = "{decision.withdrawal.noteMissing}")
        @Size(max = 2000, message = "{decision.tooLong}")
        public String note = "";
    }

    @GetMapping
    String form(@PathVariable("id") RequestId id, @ModelAttribute("form") WithdrawalForm form) {
        form.withdrawnOn = LocalDate.now(clock);
        return "decision/withdrawal";
    }

    @Final
    @PostMapping
    String withdraw(
            @PathVariable("id") RequestId id,
            Officer by,
            @Valid @ModelAttribute("form") WithdrawalForm form,
            BindingResult errors) {
        return FormErrors.none(errors, () -> withdrawing.withdraw(id, form.version, form.withdrawnOn, form.note, by))
                ? "redirect:/requests/" + id
                : "decision/withdrawal";
    }
}

package disclosuredesk.fees.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.fees.Charging;
import disclosuredesk.fees.FeeNotice;
import disclosuredesk.fees.Fees;
import disclosuredesk.requests.CaseForm;
import disclosuredesk.requests.Requests;
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
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The fee notice and its payment. */
@Controller
@RequestMapping("/requests/{id}")
class FeeController {

    private final Requests requests;
    private final Charging charging;
    private final Fees fees;
    private final Clock clock;

    FeeController(Requests requests, Charging charging, Fees fees, Clock clock) {
        this.requests = requests;
        this.charging = charging;
        this.fees = fees;
        this.clock = clock;
    }

    static class FeeForm extends CaseForm {
        @NotNull(message = "{fees.basisMissing}")
        public FeeNotice.@Nullable Basis basis;

        @NotNull(message = "{fees.unitsMissing}")
        public @Nullable Integer units;

        public @Nullable Integer unitsBefore;

        @NotNull(message = "{fees.sentOnMissing}")
        public @Nullable LocalDate sentOn;

        @NotNull(message = "{fees.receivedOnMissing}")
        public @Nullable LocalDate receivedOn;

        FeeNotice notice() {
            boolean byItem = basis == FeeNotice.Basis.ITEM;
            return new FeeNotice(
                    basis, units, byItem && unitsBefore != null ? unitsBefore : 0, sentOn, receivedOn, null, null);
        }
    }

    static class PaymentForm extends CaseForm {
        @NotNull(message = "{fees.paidOnMissing}")
        public @Nullable LocalDate paidOn;

        @NotBlank(message = "{fees.receiptMissing}")
        @Size(max = 200, message = "{fees.tooLong}")
        public String receipt = "";
    }

    @ModelAttribute
    void choices(@PathVariable("id") RequestId id, Officer by, Model model) {
        requests.get(id, by);
        model.addAttribute("bases", FeeNotice.Basis.values());
        fees.of(id).ifPresent(notice -> model.addAttribute("notice", notice));
    }

    @GetMapping("/fee")
    String fee(@PathVariable("id") RequestId id, @ModelAttribute("form") FeeForm form) {
        form.sentOn = LocalDate.now(clock);
        return "fees/fee";
    }

    @PostMapping("/fee")
    String ask(
            @PathVariable("id") RequestId id,
            Officer by,
            @Valid @ModelAttribute("form") FeeForm form,
            BindingResult errors) {
        return FormErrors.none(errors, () -> charging.ask(id, form.version, form.notice(), by))
                ? "redirect:/requests/" + id
                : "fees/fee";
    }

    @GetMapping("/payment")
    String payment(@PathVariable("id") RequestId id, @ModelAttribute("form") PaymentForm form) {
        form.paidOn = LocalDate.now(clock);
        return "fees/payment";
    }

    @PostMapping("/payment")
    String settle(
            @PathVariable("id") RequestId id,
            Officer by,
            @Valid @ModelAttribute("form") PaymentForm form,
            BindingResult errors) {
        return FormErrors.none(errors, () -> charging.settle(id, form.version, form.paidOn, form.receipt, by))
                ? "redirect:/requests/" + id
                : "fees/payment";
    }
}

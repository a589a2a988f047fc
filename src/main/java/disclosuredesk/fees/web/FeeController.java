package disclosuredesk.fees.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.fees.Charging;
import disclosuredesk.fees.FeeNotice;
import disclosuredesk.fees.FeePrepared;
import disclosuredesk.fees.Fees;
import disclosuredesk.requests.CaseForm;
import disclosuredesk.requests.PaperKind;
import disclosuredesk.requests.Papers;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.RequestId;
import disclosuredesk.workflow.CaseProcess;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
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
    private final Papers papers;
    private final CaseProcess process;
    private final Clock clock;

    FeeController(Requests requests, Charging charging, Fees fees, Papers papers, CaseProcess process, Clock clock) {
        this.requests = requests;
        this.charging = charging;
        this.fees = fees;
        this.papers = papers;
        this.process = process;
        this.clock = clock;
    }

    static class FeeForm extends CaseForm {
        @NotNull(message = "{fees.basisMissing}")
        public FeeNotice.@Nullable Basis basis;

        @NotNull(message = "{fees.unitsMissing}")
        public @Nullable Integer units;

        public @Nullable Integer unitsBefore;

        public boolean outside;

        int before() {
            return basis == FeeNotice.Basis.ITEM && unitsBefore != null ? unitsBefore : 0;
        }
    }

    static class SentForm extends CaseForm {
        @NotNull(message = "{fees.sentOnMissing}")
        public @Nullable LocalDate sentOn;

        @NotNull(message = "{fees.receivedOnMissing}")
        public @Nullable LocalDate receivedOn;
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
    String fee(@PathVariable("id") RequestId id, Officer by, @ModelAttribute("form") FeeForm form) {
        Optional<FeePrepared> prepared = charging.preparedFee(id, by);
        if (prepared.isPresent() && papers.of(id, PaperKind.FEE_NOTICE).isPresent()) {
            return "redirect:/requests/" + id + "/fee/sent";
        }
        prepared.ifPresent(fee -> {
            form.basis = fee.basis();
            form.units = fee.units();
            form.unitsBefore = fee.basis() == FeeNotice.Basis.ITEM ? fee.unitsBefore() : null;
        });
        return "fees/fee";
    }

    @PostMapping("/fee")
    String prepare(
            @PathVariable("id") RequestId id,
            Officer by,
            @Valid @ModelAttribute("form") FeeForm form,
            BindingResult errors) {
        return FormErrors.none(
                        errors,
                        () -> charging.prepare(
                                id, form.version, form.basis, form.units, form.before(), form.outside, by))
                ? "redirect:" + papers.next(id, PaperKind.FEE_NOTICE, form.outside, "fee/sent")
                : "fees/fee";
    }

    @GetMapping("/fee/sent")
    String sentForm(@PathVariable("id") RequestId id, Officer by, @ModelAttribute("form") SentForm form, Model model) {
        process.turn(id, Charging.ASKING, by);
        if (papers.of(id, PaperKind.FEE_NOTICE).isEmpty()
                || charging.preparedFee(id, by).isEmpty()) {
            return "redirect:/requests/" + id + "/fee";
        }
        form.sentOn = LocalDate.now(clock);
        return show(id, by, model);
    }

    @PostMapping("/fee/sent")
    String sent(
            @PathVariable("id") RequestId id,
            Officer by,
            @Valid @ModelAttribute("form") SentForm form,
            BindingResult errors,
            Model model) {
        return FormErrors.none(errors, () -> charging.ask(id, form.version, form.sentOn, form.receivedOn, by))
                ? "redirect:/requests/" + id
                : show(id, by, model);
    }

    private String show(RequestId id, Officer by, Model model) {
        model.addAttribute("paper", papers.of(id, PaperKind.FEE_NOTICE).orElse(null));
        model.addAttribute("basis", "basis.fee");
        model.addAttribute("prepared", charging.preparedFee(id, by).orElse(null));
        return "fees/sent";
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

package disclosuredesk.remedies.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.materials.inspection.InspectedFile;
import disclosuredesk.remedies.KeepingOrders;
import disclosuredesk.remedies.OrderPeriod;
import disclosuredesk.remedies.RemedyId;
import disclosuredesk.remedies.RemedyOrder;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.SentFile;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
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
import org.springframework.web.multipart.MultipartFile;

/** A decision is received with what it orders, performed and proved; or not appealed against. */
@Controller
@RequestMapping("/remedies/{id}")
class OrderController {

    /** 10 MiB: it is kept in one row. */
    private static final int LARGEST = 10 << 20;

    private final KeepingOrders keeping;
    private final RemedyController page;

    OrderController(KeepingOrders keeping, RemedyController page) {
        this.keeping = keeping;
        this.page = page;
    }

    static class OrderForm extends RemedyForm {
        @NotNull(message = "{remedies.order.servedOnMissing}")
        public @Nullable LocalDate servedOn;

        @Size(max = 1000, message = "{remedies.tooLong}")
        public String ordered = "";

        @NotNull(message = "{remedies.order.periodMissing}")
        public @Nullable OrderPeriod orderPeriod;

        public @Nullable Integer days;
        public @Nullable LocalDate fromOn;
        public @Nullable LocalDate untilOn;

        /** What belongs to the kind of period the order sets. */
        void requireWhole(BindingResult errors) {
            if (orderPeriod == null || orderPeriod == OrderPeriod.NONE) {
                return;
            }
            FormErrors.need(errors, "ordered", ordered, "remedies.order.orderedMissing");
            if (orderPeriod == OrderPeriod.UNTIL_DAY) {
                FormErrors.need(errors, "untilOn", untilOn, "remedies.order.untilNeeded");
            } else {
                FormErrors.need(errors, "days", days, "remedies.order.daysMissing", KeepingOrders.MOST_DAYS);
                FormErrors.need(errors, "fromOn", fromOn, "remedies.order.fromNeeded");
            }
        }
    }

    static class WaiverForm extends RemedyForm {
        @NotNull(message = "{remedies.order.waivedOnMissing}")
        public @Nullable LocalDate waivedOn;

        @NotBlank(message = "{remedies.reasonMissing}")
        @Size(max = 500, message = "{remedies.tooLong}")
        public String reason = "";
    }

    static class PerformanceForm extends RemedyForm {
        @NotNull(message = "{remedies.order.performedOnMissing}")
        public @Nullable LocalDate performedOn;

        @NotBlank(message = "{remedies.order.performerMissing}")
        @Size(max = 100, message = "{remedies.tooLong}")
        public String performedBy = "";

        @NotBlank(message = "{remedies.order.howMissing}")
        @Size(max = 1000, message = "{remedies.tooLong}")
        public String how = "";

        public @Nullable MultipartFile file;
    }

    @ModelAttribute
    void around(@PathVariable("id") RemedyId id, Officer by, Model model) {
        page.showForAct(id, by, model);
        model.addAttribute("orderPeriods", OrderPeriod.values());
    }

    @GetMapping("/order")
    String orderForm(@PathVariable("id") RemedyId id, Officer by, @ModelAttribute("form") OrderForm form) {
        return "remedies/order";
    }

    @PostMapping("/order")
    String receive(
            @PathVariable("id") RemedyId id,
            Officer by,
            @Valid @ModelAttribute("form") OrderForm form,
            BindingResult errors) {
        form.requireWhole(errors);
        return FormErrors.none(
                        errors,
                        () -> keeping.receive(
                                id,
                                form.version,
                                RemedyOrder.received(
                                        form.servedOn,
                                        form.ordered,
                                        form.orderPeriod,
                                        form.days,
                                        form.fromOn,
                                        form.untilOn),
                                by))
                ? "redirect:/remedies/" + id
                : "remedies/order";
    }

    @GetMapping("/appeal-waiver")
    String waiverForm(@PathVariable("id") RemedyId id, Officer by, @ModelAttribute("form") WaiverForm form) {
        return "remedies/appeal-waiver";
    }

    @PostMapping("/appeal-waiver")
    String waive(
            @PathVariable("id") RemedyId id,
            Officer by,
            @Valid @ModelAttribute("form") WaiverForm form,
            BindingResult errors) {
        return FormErrors.none(errors, () -> keeping.waiveAppeal(id, form.version, form.waivedOn, form.reason, by))
                ? "redirect:/remedies/" + id
                : "remedies/appeal-waiver";
    }

    @GetMapping("/performance")
    String performanceForm(@PathVariable("id") RemedyId id, Officer by, @ModelAttribute("form") PerformanceForm form) {
        return "remedies/performance";
    }

    @PostMapping("/performance")
    String perform(
            @PathVariable("id") RemedyId id,
            Officer by,
            @Valid @ModelAttribute("form") PerformanceForm form,
            BindingResult errors) {
        MultipartFile file = form.file;
        if (file == null || file.isEmpty()) {
            errors.rejectValue("file", "remedies.order.fileMissing");
            return "remedies/performance";
        }
        return FormErrors.none(
                        errors,
                        () -> keeping.perform(
                                id, form.version, form.performedOn, form.performedBy, form.how, inspected(file), by))
                ? "redirect:/remedies/" + id
                : "remedies/performance";
    }

    private static InspectedFile inspected(MultipartFile file) {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return InspectedFile.of(
                name, SentFile.bytes(file, bytes -> InspectedFile.requireSize(name, bytes, LARGEST)), LARGEST);
    }

    @GetMapping("/order-back")
    String backForm(@PathVariable("id") RemedyId id, Officer by, @ModelAttribute("form") ReasonForm form, Model model) {
        return back(id, model);
    }

    @PostMapping("/order-back")
    String takeBack(
            @PathVariable("id") RemedyId id,
            Officer by,
            @Valid @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            Model model) {
        return FormErrors.none(errors, () -> keeping.takeBack(id, form.version, form.reason, by))
                ? "redirect:/remedies/" + id
                : back(id, model);
    }

    private static String back(RemedyId id, Model model) {
        model.addAttribute("action", "/remedies/" + id + "/order-back");
        model.addAttribute("heading", "remedies.order.back");
        return "remedies/back";
    }
}

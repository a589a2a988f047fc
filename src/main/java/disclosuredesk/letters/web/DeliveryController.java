package disclosuredesk.letters.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.letters.Delivering;
import disclosuredesk.letters.Delivery;
import disclosuredesk.letters.DeliveryRoute;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.RequestId;
import jakarta.validation.Valid;
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

/** Records the delivery of the answer. */
@Controller
@RequestMapping("/requests/{id}/delivery")
class DeliveryController {

    private final Requests requests;
    private final Delivering delivering;
    private final Clock clock;

    DeliveryController(Requests requests, Delivering delivering, Clock clock) {
        this.requests = requests;
        this.delivering = delivering;
        this.clock = clock;
    }

    static class DeliveryForm {
        public int version = -1;
        @NotNull(message = "{letters.delivery.routeMissing}")
        public @Nullable DeliveryRoute route;
        @NotNull(message = "{letters.delivery.dayMissing}")
        public @Nullable LocalDate deliveredOn;
        @Size(max = 300, message = "{letters.tooLong}")
        public String proof = "";
    }

    @ModelAttribute("routes")
    DeliveryRoute[] routes() {
        return DeliveryRoute.values();
    }

    @GetMapping
    String form(@PathVariable("id") RequestId id, Officer by, @ModelAttribute("form") DeliveryForm form) {
        form.version = requests.get(id, by).version();
        form.deliveredOn = LocalDate.now(clock);
        return "letters/delivery";
    }

    @PostMapping
    String deliver(@PathVariable("id") RequestId id, Officer by, @Valid @ModelAttribute("form") DeliveryForm form,
            BindingResult errors) {
        return FormErrors.none(errors, () -> delivering.deliver(id, form.version,
                new Delivery(form.route, form.deliveredOn, form.proof), by))
                ? "redirect:/requests/" + id : "letters/delivery";
    }
}

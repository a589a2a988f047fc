package disclosuredesk.letters.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.letters.Delivering;
import disclosuredesk.letters.Delivery;
import disclosuredesk.letters.Delivery.PostalService;
import disclosuredesk.letters.DeliveryRoute;
import disclosuredesk.materials.FilingMaterials;
import disclosuredesk.materials.Material;
import disclosuredesk.materials.Materials;
import disclosuredesk.materials.Purpose;
import disclosuredesk.materials.UploadLimit;
import disclosuredesk.materials.inspection.InspectedFile;
import disclosuredesk.requests.CaseForm;
import disclosuredesk.requests.Requests;
import disclosuredesk.requests.WantedRoute;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import disclosuredesk.shared.SentFile;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Records the delivery of the answer. */
@Controller
@RequestMapping("/requests/{id}/delivery")
class DeliveryController {

    private final Requests requests;
    private final Delivering delivering;
    private final Materials materials;
    private final FilingMaterials filing;
    private final UploadLimit limit;
    private final Clock clock;

    DeliveryController(
            Requests requests,
            Delivering delivering,
            Materials materials,
            FilingMaterials filing,
            UploadLimit limit,
            Clock clock) {
        this.requests = requests;
        this.delivering = delivering;
        this.materials = materials;
        this.filing = filing;
        this.limit = limit;
        this.clock = clock;
    }

    static class DeliveryForm extends CaseForm {
        @NotNull(message = "{letters.delivery.routeMissing}")
        public @Nullable DeliveryRoute route;

        @NotNull(message = "{letters.delivery.dayMissing}")
        public @Nullable LocalDate deliveredOn;

        @Size(max = 300, message = "{letters.tooLong}")
        public String proof = "";

        public @Nullable PostalService service;

        @Size(max = 100, message = "{letters.tooLong}")
        public String recipient = "";

        public boolean refused;

        @Size(max = 300, message = "{letters.tooLong}")
        public String witnesses = "";

        @Size(max = 300, message = "{letters.tooLong}")
        public String agreement = "";

        public List<MultipartFile> files = new ArrayList<>();

        Delivery delivery() {
            boolean signed = route == DeliveryRoute.DIRECT || route == DeliveryRoute.ENTRUSTED;
            return new Delivery(
                    Objects.requireNonNull(route),
                    Objects.requireNonNull(deliveredOn),
                    proof,
                    route == DeliveryRoute.POST ? service : null,
                    signed ? recipient : "",
                    signed && refused,
                    signed && refused ? witnesses : "",
                    route == DeliveryRoute.ELECTRONIC ? agreement : "");
        }
    }

    @ModelAttribute("services")
    PostalService[] services() {
        return PostalService.values();
    }

    @ModelAttribute("proofs")
    List<Material> proofs(@PathVariable("id") RequestId id, Officer by) {
        requests.get(id, by);
        return materials.of(id, Purpose.DELIVERY_PROOF);
    }

    @ModelAttribute("routes")
    DeliveryRoute[] routes() {
        return DeliveryRoute.values();
    }

    @GetMapping
    String form(@PathVariable("id") RequestId id, Officer by, @ModelAttribute("form") DeliveryForm form) {
        form.deliveredOn = LocalDate.now(clock);
        form.route = wanted(requests.get(id, by).wantedRoute());
        form.service = form.route == DeliveryRoute.POST ? PostalService.EMS : null;
        return "letters/delivery";
    }

    /** As the applicant wants to receive it (art. 29 item 3); the officer chooses another where it goes otherwise. */
    private static DeliveryRoute wanted(WantedRoute route) {
        return switch (route) {
            case POST -> DeliveryRoute.POST;
            case EMAIL, INTERNET -> DeliveryRoute.ELECTRONIC;
            case PICK_UP -> DeliveryRoute.DIRECT;
        };
    }

    /** Files sent along are put on file first: they stay there if something else is still missing. */
    @PostMapping
    String deliver(
            @PathVariable("id") RequestId id,
            Officer by,
            @Valid @ModelAttribute("form") DeliveryForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes next) {
        for (MultipartFile file : form.files) {
            if (!Objects.requireNonNullElse(file.getOriginalFilename(), "").isEmpty()) {
                file(id, form, file, errors, by);
            }
        }
        FormErrors.need(errors, "proof", form.proof, "letters.delivery.proofMissing");
        boolean done = FormErrors.none(errors, () -> delivering.deliver(id, form.version, form.delivery(), by));
        if (!done) {
            model.addAttribute("proofs", materials.of(id, Purpose.DELIVERY_PROOF));
            return "letters/delivery";
        }
        next.addFlashAttribute("flash", "letters.delivery.done");
        return "redirect:/requests/" + id;
    }

    private void file(RequestId id, DeliveryForm form, MultipartFile file, BindingResult errors, Officer by) {
        try {
            String name = Objects.requireNonNull(file.getOriginalFilename());
            byte[] content = SentFile.bytes(file, bytes -> InspectedFile.requireSize(name, bytes, limit.bytes()));
            filing.file(id, form.version, Purpose.DELIVERY_PROOF, InspectedFile.of(name, content, limit.bytes()), by);
            form.followOwnActs(1);
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            errors.rejectValue("files", refused.messageKey(), refused.arguments(), refused.messageKey());
        }
    }
}

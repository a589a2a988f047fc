package disclosuredesk.exchange.web;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.Agency;
import disclosuredesk.agencies.Officer;
import disclosuredesk.exchange.Forwarding;
import disclosuredesk.exchange.ForwardingNotice;
import disclosuredesk.exchange.NotResponsible;
import disclosuredesk.materials.Materials;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.RequestId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Hands a request on to another agency of this installation, and takes note of one that came back. */
@Controller
@RequestMapping("/requests/{id}/forwarding")
class ForwardingController {

    private final Requests requests;
    private final Agencies agencies;
    private final Materials materials;
    private final NotResponsible answered;
    private final Forwarding forwarding;

    ForwardingController(
            Requests requests, Agencies agencies, Materials materials, NotResponsible answered, Forwarding forwarding) {
        this.requests = requests;
        this.agencies = agencies;
        this.materials = materials;
        this.answered = answered;
        this.forwarding = forwarding;
    }

    static class ForwardingForm {
        public @Nullable Long receiver;

        public boolean notObjected;

        public @Nullable LocalDate askedOn;

        @Size(max = 200, message = "{exchange.tooLong}")
        public String askedHow = "";

        @Size(max = 1000, message = "{exchange.tooLong}")
        public String forwardingRemark = "";
    }

    /** The agencies of this installation; the one the answer names is chosen. */
    @GetMapping
    String form(
            @PathVariable("id") RequestId id, Officer by, @ModelAttribute("form") ForwardingForm form, Model model) {
        List<Agency> others = show(id, by, model);
        String named = answered.named(id);
        others.stream()
                .filter(one -> named.contains(one.name()))
                .findFirst()
                .ifPresent(one -> form.receiver = one.id());
        return "exchange/forwarding";
    }

    private List<Agency> show(RequestId id, Officer by, Model model) {
        requests.get(id, by);
        List<Agency> others = agencies.others(by.agencyId());
        model.addAttribute("others", others);
        model.addAttribute("named", answered.named(id));
        model.addAttribute(
                "sent",
                materials.of(id).stream()
                        .filter(one -> one.purpose().isRegistered())
                        .toList());
        return others;
    }

    @PostMapping
    String forward(
            @PathVariable("id") RequestId id,
            Officer by,
            @Valid @ModelAttribute("form") ForwardingForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes next) {
        FormErrors.need(errors, "askedOn", form.askedOn, "exchange.forward.askedOnMissing");
        FormErrors.need(errors, "askedHow", form.askedHow, "exchange.forward.askedHowMissing");
        boolean done = FormErrors.none(
                errors,
                () -> forwarding.forward(
                        id,
                        new ForwardingNotice(
                                form.receiver, form.notObjected, form.askedOn, form.askedHow, form.forwardingRemark),
                        by));
        if (!done) {
            show(id, by, model);
            return "exchange/forwarding";
        }
        next.addFlashAttribute("flash", "exchange.forward.done");
        return "redirect:/requests/" + id;
    }

    @PostMapping("/noted")
    String note(@PathVariable("id") RequestId id, Officer by, RedirectAttributes next) {
        forwarding.note(id, by);
        next.addFlashAttribute("flash", "exchange.note.done");
        return "redirect:/requests/" + id;
    }
}

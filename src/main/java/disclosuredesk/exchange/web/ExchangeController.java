package disclosuredesk.exchange.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.consultation.AskedOpinion;
import disclosuredesk.consultation.AskedOpinions;
import disclosuredesk.cooperation.AssistanceViews;
import disclosuredesk.exchange.ForwardedRequest;
import disclosuredesk.exchange.Forwarding;
import disclosuredesk.exchange.ForwardingId;
import disclosuredesk.exchange.Forwardings;
import disclosuredesk.materials.Material;
import disclosuredesk.materials.Materials;
import disclosuredesk.requests.Visibility;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.SavedFile;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The inbox of what comes from other agencies of this installation (机关来件), and the page of a request that was handed on. */
@Controller
@RequestMapping("/exchange")
class ExchangeController {

    private final Forwardings forwardings;
    private final Forwarding forwarding;
    private final AskedOpinions opinions;
    private final AssistanceViews assistances;
    private final Materials materials;
    private final Visibility visibility;
    private final Clock clock;

    ExchangeController(
            Forwardings forwardings,
            Forwarding forwarding,
            AskedOpinions opinions,
            AssistanceViews assistances,
            Materials materials,
            Visibility visibility,
            Clock clock) {
        this.forwardings = forwardings;
        this.forwarding = forwarding;
        this.opinions = opinions;
        this.assistances = assistances;
        this.materials = materials;
        this.visibility = visibility;
        this.clock = clock;
    }

    static class SendingBackForm {
        @Size(max = 500, message = "{exchange.tooLong}")
        public String sendBackReason = "";
    }

    /**
     * A letter with its last day.
     *
     * @param due null while the year has no calendar
     */
    record Letter(AskedOpinion of, @Nullable LocalDate due, boolean late) {}

    @GetMapping
    String inbox(Officer by, Model model) {
        if (!by.seesWholeAgency()) {
            throw Refused.notFound("exchange.notFound");
        }
        model.addAttribute(
                "waiting", visibility.shown(forwardings.waiting(by.agencyId()), ForwardedRequest::arrivedAs, by));
        model.addAttribute(
                "returned", visibility.shown(forwardings.returned(by.agencyId()), ForwardedRequest::request, by));
        model.addAttribute(
                "letters",
                opinions.awaited(by.agencyId()).stream().map(this::letter).toList());
        model.addAttribute("assistances", assistances.awaitedFrom(by.agencyId()));
        model.addAttribute(
                "endedForwardings",
                visibility.shown(forwardings.ended(by.agencyId()), ForwardedRequest::arrivedAs, by));
        model.addAttribute("endedLetters", opinions.ended(by.agencyId()));
        model.addAttribute("endedAssistances", assistances.endedFrom(by.agencyId()));
        return "exchange/exchange";
    }

    private Letter letter(AskedOpinion one) {
        LocalDate due = opinions.due(one);
        return new Letter(one, due, due != null && LocalDate.now(clock).isAfter(due));
    }

    @GetMapping("/{id}")
    String page(
            @PathVariable("id") ForwardingId id,
            Officer by,
            @ModelAttribute("form") SendingBackForm form,
            Model model) {
        return show(id, by, model);
    }

    private String show(ForwardingId id, Officer by, Model model) {
        ForwardedRequest one = forwardings.get(id, by);
        List<Material> papers = forwardings.papers(one);
        model.addAttribute("one", one);
        model.addAttribute("papers", papers);
        model.addAttribute("isClerk", by.is(Role.CLERK));
        return "exchange/forwarded";
    }

    @PostMapping("/{id}/sending-back")
    String sendBack(
            @PathVariable("id") ForwardingId id,
            Officer by,
            @Valid @ModelAttribute("form") SendingBackForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes next) {
        if (!FormErrors.none(errors, () -> forwarding.sendBack(id, form.sendBackReason, by))) {
            return show(id, by, model);
        }
        next.addFlashAttribute("flash", "exchange.sendBack.done");
        return "redirect:/exchange";
    }

    /** Always saved, never shown in place, as every material. */
    @GetMapping("/{id}/papers/{material}")
    ResponseEntity<byte[]> paper(
            @PathVariable("id") ForwardingId id, @PathVariable("material") String storageName, Officer by) {
        Material paper = forwardings.paper(forwardings.get(id, by), storageName);
        return SavedFile.of(materials.content(paper), paper.name(), paper.kind().mediaType());
    }
}

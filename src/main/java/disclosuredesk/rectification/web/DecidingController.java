package disclosuredesk.rectification.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.letters.DeliveryRoute;
import disclosuredesk.rectification.DecidingRectifications;
import disclosuredesk.rectification.Rectification;
import disclosuredesk.rectification.RectificationId;
import disclosuredesk.rectification.RectificationResult;
import disclosuredesk.rectification.RectificationRules;
import disclosuredesk.rectification.Rectifications;
import disclosuredesk.shared.FormErrors;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A demand is examined, its result signed or given back, and told. */
@Controller
@RequestMapping("/rectifications/{id}")
class DecidingController {

    private final DecidingRectifications deciding;
    private final Rectifications rectifications;
    private final RectificationController page;
    private final Clock clock;

    DecidingController(
            DecidingRectifications deciding, Rectifications rectifications, RectificationController page, Clock clock) {
        this.deciding = deciding;
        this.rectifications = rectifications;
        this.page = page;
        this.clock = clock;
    }

    @ModelAttribute
    void around(@PathVariable("id") RectificationId id, Officer by, Model model) {
        page.show(id, by, model);
        model.addAttribute("results", RectificationResult.values());
        model.addAttribute("routes", DeliveryRoute.values());
    }

    @GetMapping("/examination")
    String examineForm(
            @PathVariable("id") RectificationId id,
            Officer by,
            @ModelAttribute("form") RectificationExaminationForm form) {
        RectificationRules.requireTurn(rectifications.get(id, by), Role.CLERK, RectificationRules.EXAMINABLE, by);
        return "rectification/examination";
    }

    @PostMapping("/examination")
    String examine(
            @PathVariable("id") RectificationId id,
            Officer by,
            @Valid @ModelAttribute("form") RectificationExaminationForm form,
            BindingResult errors) {
        return RectificationController.done(
                id,
                errors,
                () -> deciding.examine(
                        id,
                        form.version,
                        Objects.requireNonNull(form.rectificationResult),
                        form.examinationText,
                        form.competentOrgan,
                        by),
                "examination");
    }

    @GetMapping("/signature")
    String signForm(
            @PathVariable("id") RectificationId id,
            Officer by,
            @ModelAttribute("form") RectificationSignatureForm form) {
        RectificationRules.requireTurn(rectifications.get(id, by), Role.HEAD, RectificationRules.EXAMINED, by);
        return "rectification/signature";
    }

    @PostMapping("/signature")
    String sign(
            @PathVariable("id") RectificationId id,
            Officer by,
            @Valid @ModelAttribute("form") RectificationSignatureForm form,
            BindingResult errors) {
        return RectificationController.done(id, errors, () -> deciding.sign(id, form.version, by), "signature");
    }

    @GetMapping("/return")
    String giveBackForm(
            @PathVariable("id") RectificationId id, Officer by, @ModelAttribute("form") RectificationReturnForm form) {
        RectificationRules.requireTurn(rectifications.get(id, by), Role.HEAD, RectificationRules.EXAMINED, by);
        return "rectification/return";
    }

    @PostMapping("/return")
    String giveBack(
            @PathVariable("id") RectificationId id,
            Officer by,
            @Valid @ModelAttribute("form") RectificationReturnForm form,
            BindingResult errors) {
        return RectificationController.done(
                id, errors, () -> deciding.giveBack(id, form.version, form.reason, by), "return");
    }

    @GetMapping("/telling")
    String tellForm(@PathVariable("id") RectificationId id, Officer by, @ModelAttribute("form") TellingForm form) {
        RectificationRules.requireTurn(rectifications.get(id, by), Role.CLERK, RectificationRules.SIGNED, by);
        form.toldOn = LocalDate.now(clock);
        return "rectification/telling";
    }

    @PostMapping("/telling")
    String tell(
            @PathVariable("id") RectificationId id,
            Officer by,
            @Valid @ModelAttribute("form") TellingForm form,
            BindingResult errors) {
        Rectification one = rectifications.get(id, by);
        RectificationRules.requireTurn(one, Role.CLERK, RectificationRules.SIGNED, by); // its page tells the result
        Rectification.Finding found = one.finding();
        if (found != null && found.result().isCarriedOut()) {
            FormErrors.need(
                    errors, "carriedOutOn", form.carriedOutOn, "rectification.carriedOutMissing." + found.result());
        }
        return RectificationController.done(
                id,
                errors,
                () -> deciding.tell(
                        id,
                        form.version,
                        form.carriedOutOn,
                        Objects.requireNonNull(form.toldOn),
                        Objects.requireNonNull(form.toldRoute),
                        form.deliveryProof,
                        by),
                "telling");
    }
}

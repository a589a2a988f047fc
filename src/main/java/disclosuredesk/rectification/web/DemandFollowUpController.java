package disclosuredesk.rectification.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.rectification.RectificationId;
import disclosuredesk.rectification.RectificationRules;
import disclosuredesk.rectification.Rectifications;
import disclosuredesk.rectification.RegisteringRectifications;
import disclosuredesk.shared.Final;
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

/** Evidence is asked for and comes; or the demand is withdrawn. */
@Controller
@RequestMapping("/rectifications/{id}")
class DemandFollowUpController {

    private final RegisteringRectifications registering;
    private final Rectifications rectifications;
    private final RectificationController page;
    private final Clock clock;

    DemandFollowUpController(
            RegisteringRectifications registering,
            Rectifications rectifications,
            RectificationController page,
            Clock clock) {
        this.registering = registering;
        this.rectifications = rectifications;
        this.page = page;
        this.clock = clock;
    }

    @ModelAttribute
    void around(@PathVariable("id") RectificationId id, Officer by, Model model) {
        page.show(id, by, model);
    }

    @GetMapping("/evidence-notice")
    String askEvidenceForm(
            @PathVariable("id") RectificationId id, Officer by, @ModelAttribute("form") EvidenceNoticeForm form) {
        RectificationRules.requireTurn(rectifications.get(id, by), Role.CLERK, RectificationRules.REGISTERED, by);
        form.evidenceAskedOn = LocalDate.now(clock);
        return "rectification/evidence-notice";
    }

    @PostMapping("/evidence-notice")
    String askEvidence(
            @PathVariable("id") RectificationId id,
            Officer by,
            @Valid @ModelAttribute("form") EvidenceNoticeForm form,
            BindingResult errors) {
        return RectificationController.done(
                id,
                errors,
                () -> registering.askEvidence(
                        id,
                        form.version,
                        Objects.requireNonNull(form.evidenceAskedOn),
                        form.evidenceWanted,
                        Objects.requireNonNull(form.evidenceUntil),
                        by),
                "evidence-notice");
    }

    @GetMapping("/evidence")
    String receiveEvidenceForm(
            @PathVariable("id") RectificationId id, Officer by, @ModelAttribute("form") EvidenceForm form) {
        RectificationRules.requireTurn(rectifications.get(id, by), Role.CLERK, RectificationRules.EVIDENCE_ASKED, by);
        form.evidenceReceivedOn = LocalDate.now(clock);
        return "rectification/evidence";
    }

    @PostMapping("/evidence")
    String receiveEvidence(
            @PathVariable("id") RectificationId id,
            Officer by,
            @Valid @ModelAttribute("form") EvidenceForm form,
            BindingResult errors) {
        return RectificationController.done(
                id,
                errors,
                () -> registering.receiveEvidence(
                        id, form.version, Objects.requireNonNull(form.evidenceReceivedOn), form.evidenceText, by),
                "evidence");
    }

    @GetMapping("/withdrawal")
    String withdrawForm(
            @PathVariable("id") RectificationId id,
            Officer by,
            @ModelAttribute("form") RectificationWithdrawalForm form) {
        RectificationRules.requireTurn(rectifications.get(id, by), Role.CLERK, RectificationRules.OPEN, by);
        form.withdrawnOn = LocalDate.now(clock);
        return "rectification/withdrawal";
    }

    @Final
    @PostMapping("/withdrawal")
    String withdraw(
            @PathVariable("id") RectificationId id,
            Officer by,
            @Valid @ModelAttribute("form") RectificationWithdrawalForm form,
            BindingResult errors) {
        return RectificationController.done(
                id,
                errors,
                () -> registering.withdraw(id, form.version, Objects.requireNonNull(form.withdrawnOn), form.reason, by),
                "withdrawal");
    }
}

package disclosuredesk.holding.web;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.holding.HandingOver;
import disclosuredesk.holding.HandingOver.Given;
import disclosuredesk.holding.Holdings;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.Refused;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Gives everything of a leaving colleague to another (离岗交接). */
@Controller
class LeavingController {

    private final HandingOver handingOver;
    private final Holdings holdings;
    private final Agencies agencies;

    LeavingController(HandingOver handingOver, Holdings holdings, Agencies agencies) {
        this.handingOver = handingOver;
        this.holdings = holdings;
        this.agencies = agencies;
    }

    static class LeavingForm {
        @NotNull(message = "{worklist.giveAll.fromMissing}")
        public @Nullable Long from;

        @NotNull(message = "{worklist.give.officerMissing}")
        public @Nullable Long officer;

        @Size(max = 500, message = "{worklist.tooLong}")
        public String reason = "";
    }

    @GetMapping("/handover")
    String form(Officer by, @ModelAttribute("form") LeavingForm form, Model model) {
        return page(by, model);
    }

    @PostMapping("/handover")
    String give(
            Officer by,
            @Valid @ModelAttribute("form") LeavingForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        AtomicReference<Given> given = new AtomicReference<>(new Given(0, 0));
        if (FormErrors.none(errors, () -> given.set(handingOver.giveAll(form.from, form.officer, form.reason, by)))) {
            int restricted = given.get().restricted();
            redirect.addFlashAttribute("flash", restricted == 0 ? "worklist.giveAll.done" : "worklist.giveAll.partly");
            redirect.addFlashAttribute("flashWarns", restricted > 0);
            redirect.addFlashAttribute(
                    "flashArguments",
                    new Object[] {given.get().cases(), name(form.from), name(form.officer), restricted});
            return "redirect:/handover";
        }
        return page(by, model);
    }

    private String page(Officer by, Model model) {
        if (!by.is(Role.HEAD)) {
            throw Refused.forbidden("worklist.giveAll.headOnly");
        }
        model.addAttribute("leaving", holdings.loaded(by));
        model.addAttribute("colleagues", holdings.colleagues(by));
        return "worklist/leaving";
    }

    private String name(@Nullable Long officer) {
        return officer == null
                ? ""
                : agencies.officer(officer).map(Officer::name).orElse("");
    }
}

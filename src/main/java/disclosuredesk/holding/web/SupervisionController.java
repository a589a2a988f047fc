package disclosuredesk.holding.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.holding.Holdings;
import disclosuredesk.holding.Supervising;
import disclosuredesk.holding.Supervision;
import disclosuredesk.holding.Supervisions;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Issues a supervision, shows it for print, answers it. */
@Controller
@RequestMapping("/requests/{id}")
class SupervisionController {

    private final Requests requests;
    private final Supervising supervising;
    private final Supervisions supervisions;
    private final Holdings holdings;

    SupervisionController(Requests requests, Supervising supervising, Supervisions supervisions, Holdings holdings) {
        this.requests = requests;
        this.supervising = supervising;
        this.supervisions = supervisions;
        this.holdings = holdings;
    }

    static class SupervisionForm {
        @NotNull(message = "{worklist.give.officerMissing}")
        public @Nullable Long officer;

        @NotBlank(message = "{worklist.supervise.demandMissing}")
        @Size(max = 1000, message = "{worklist.tooLong}")
        public String demand = "";

        @NotNull(message = "{worklist.supervise.replyDueOnMissing}")
        public @Nullable LocalDate replyDueOn;
    }

    static class ReplyForm {
        @Size(max = 2000, message = "{worklist.tooLong}")
        public String reply = "";
    }

    @GetMapping("/supervision")
    String form(
            @PathVariable("id") RequestId id, Officer by, @ModelAttribute("form") SupervisionForm form, Model model) {
        if (!by.is(Role.HEAD) && !by.is(Role.LEADER)) {
            throw Refused.forbidden("worklist.supervise.notYours");
        }
        return page(id, by, model);
    }

    @PostMapping("/supervision")
    String issue(
            @PathVariable("id") RequestId id,
            Officer by,
            @Valid @ModelAttribute("form") SupervisionForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        String[] number = new String[1];
        if (FormErrors.none(
                errors, () -> number[0] = supervising.issue(id, form.officer, form.demand, form.replyDueOn, by))) {
            redirect.addFlashAttribute("flash", "worklist.supervise.done");
            redirect.addFlashAttribute("flashArguments", number);
            return "redirect:/requests/" + id;
        }
        return page(id, by, model);
    }

    @GetMapping("/supervisions/{number}")
    String show(
            @PathVariable("id") RequestId id,
            @PathVariable("number") long number,
            Officer by,
            @ModelAttribute("form") ReplyForm form,
            Model model) {
        model.addAttribute("supervision", of(id, number, by));
        return "worklist/supervision";
    }

    @PostMapping("/supervisions/{number}")
    String answer(
            @PathVariable("id") RequestId id,
            @PathVariable("number") long number,
            Officer by,
            @Valid @ModelAttribute("form") ReplyForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        Supervision supervision = of(id, number, by);
        if (FormErrors.none(errors, () -> supervising.answer(id, number, form.reply, by))) {
            redirect.addFlashAttribute("flash", "worklist.supervise.answerDone");
            redirect.addFlashAttribute("flashArguments", new Object[] {supervision.number()});
            return "redirect:/requests/" + id;
        }
        model.addAttribute("supervision", supervision);
        return "worklist/supervision";
    }

    private Supervision of(RequestId id, long number, Officer by) {
        requests.get(id, by);
        return supervisions.of(id, number).orElseThrow(() -> Refused.notFound("worklist.supervise.notFound"));
    }

    private String page(RequestId id, Officer by, Model model) {
        requests.get(id, by);
        model.addAttribute("colleagues", holdings.colleagues(by));
        return "worklist/supervise";
    }
}

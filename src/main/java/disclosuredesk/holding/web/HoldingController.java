package disclosuredesk.holding.web;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.Officer;
import disclosuredesk.holding.Claiming;
import disclosuredesk.holding.HandingOver;
import disclosuredesk.holding.Holdings;
import disclosuredesk.holding.TakingBack;
import disclosuredesk.holding.Urging;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.RequestId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Claims one case, gives it to a colleague, gives it back, urges who has it; and takes back what was done a moment ago. */
@Controller
@RequestMapping("/requests/{id}")
class HoldingController {

    private final Requests requests;
    private final Claiming claiming;
    private final HandingOver handingOver;
    private final Urging urging;
    private final Holdings holdings;
    private final Agencies agencies;
    private final TakingBack takingBack;

    HoldingController(
            Requests requests,
            Claiming claiming,
            HandingOver handingOver,
            Urging urging,
            Holdings holdings,
            Agencies agencies,
            TakingBack takingBack) {
        this.requests = requests;
        this.claiming = claiming;
        this.handingOver = handingOver;
        this.urging = urging;
        this.holdings = holdings;
        this.agencies = agencies;
        this.takingBack = takingBack;
    }

    static class GiveForm {
        @NotNull(message = "{worklist.give.officerMissing}")
        public @Nullable Long officer;

        @Size(max = 500, message = "{worklist.tooLong}")
        public String note = "";
    }

    static class ReasonForm {
        @Size(max = 500, message = "{worklist.tooLong}")
        public String reason = "";
    }

    @PostMapping("/claim")
    String claim(
            @PathVariable("id") RequestId id,
            Officer by,
            @RequestParam(name = "back", defaultValue = "") String back,
            RedirectAttributes redirect) {
        claiming.claim(id, by);
        undoable(redirect, "worklist.claim.done", id, number(id, by));
        return "redirect:" + back(back, "/requests/" + id);
    }

    @PostMapping("/claim-undo")
    String undo(
            @PathVariable("id") RequestId id,
            Officer by,
            @RequestParam(name = "back", defaultValue = "") String back,
            RedirectAttributes redirect) {
        claiming.undo(id, by);
        redirect.addFlashAttribute("flash", "worklist.undo.done");
        return "redirect:" + back(back, "/requests/" + id);
    }

    /** @param seq what is taken back, as the page showed it */
    @PostMapping("/taking-back")
    String takeBack(
            @PathVariable("id") RequestId id,
            Officer by,
            @RequestParam(name = "seq", defaultValue = "0") long seq,
            RedirectAttributes redirect) {
        takingBack.takeBack(id, seq, by);
        redirect.addFlashAttribute("flash", "worklist.takeBack.done");
        return "redirect:/requests/" + id;
    }

    @PostMapping("/urging")
    String urge(
            @PathVariable("id") RequestId id,
            Officer by,
            @RequestParam(name = "back", defaultValue = "") String back,
            RedirectAttributes redirect) {
        urging.urge(id, "", by);
        redirect.addFlashAttribute("flash", "worklist.urge.done");
        redirect.addFlashAttribute("flashArguments", new Object[] {number(id, by)});
        return "redirect:" + back(back, "/requests/" + id);
    }

    @GetMapping("/handover")
    String give(@PathVariable("id") RequestId id, Officer by, @ModelAttribute("form") GiveForm form, Model model) {
        return givePage(id, by, model);
    }

    @PostMapping("/handover")
    String give(
            @PathVariable("id") RequestId id,
            Officer by,
            @Valid @ModelAttribute("form") GiveForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        if (FormErrors.none(errors, () -> handingOver.give(id, form.officer, form.note, by))) {
            undoable(
                    redirect,
                    "worklist.give.done",
                    id,
                    number(id, by),
                    agencies.officer(form.officer).map(Officer::name).orElse(""));
            return "redirect:/requests/" + id;
        }
        return givePage(id, by, model);
    }

    @GetMapping("/give-back")
    String giveBack(@PathVariable("id") RequestId id, Officer by, @ModelAttribute("form") ReasonForm form) {
        requests.get(id, by);
        return "worklist/give-back";
    }

    @PostMapping("/give-back")
    String giveBack(
            @PathVariable("id") RequestId id,
            Officer by,
            @Valid @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        if (FormErrors.none(errors, () -> claiming.giveBack(id, form.reason, by))) {
            redirect.addFlashAttribute("flash", "worklist.giveBack.done");
            redirect.addFlashAttribute("flashArguments", new Object[] {number(id, by)});
            return "redirect:/";
        }
        return "worklist/give-back";
    }

    private String givePage(RequestId id, Officer by, Model model) {
        DisclosureRequest request = requests.get(id, by);
        model.addAttribute("colleagues", holdings.colleagues(request, by));
        return "worklist/give";
    }

    private String number(RequestId id, Officer by) {
        return requests.get(id, by).number().toString();
    }

    private static void undoable(RedirectAttributes redirect, String flash, RequestId id, Object... arguments) {
        redirect.addFlashAttribute("flash", flash);
        redirect.addFlashAttribute("flashArguments", arguments);
        redirect.addFlashAttribute("flashUndo", "/requests/" + id + "/claim-undo");
    }

    /** Back to the list one came from, if it was one of ours. */
    static String back(String back, String otherwise) {
        return back.matches("/(requests)?(\\?[\\p{Alnum}%=&+.*_-]*)?") ? back : otherwise;
    }
}

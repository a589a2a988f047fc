package disclosuredesk.holding.web;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.OrgansBeneath;
import disclosuredesk.holding.AnsweringSupervisions;
import disclosuredesk.holding.OrganSupervision;
import disclosuredesk.holding.OrganSupervisions;
import disclosuredesk.holding.SupervisingOrgans;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Supervisions between organs: issued, listed, answered, demanded again, closed. */
@Controller
class OrganSupervisionController {

    private static final String ISSUE = "worklist/organ-supervise";
    private static final String ONE = "worklist/organ-supervision";
    private static final String LIST = "/supervisions";

    private final SupervisingOrgans supervising;
    private final AnsweringSupervisions answering;
    private final OrganSupervisions supervisions;
    private final OrgansBeneath beneath;
    private final Agencies agencies;
    private final Requests requests;
    private final Clock clock;

    OrganSupervisionController(
            SupervisingOrgans supervising,
            AnsweringSupervisions answering,
            OrganSupervisions supervisions,
            OrgansBeneath beneath,
            Agencies agencies,
            Requests requests,
            Clock clock) {
        this.supervising = supervising;
        this.answering = answering;
        this.supervisions = supervisions;
        this.beneath = beneath;
        this.agencies = agencies;
        this.requests = requests;
        this.clock = clock;
    }

    static class DemandForm {
        @NotBlank(message = "{worklist.supervise.demandMissing}")
        @Size(max = 1000, message = "{worklist.tooLong}")
        public String demand = "";

        @NotNull(message = "{worklist.supervise.replyDueOnMissing}")
        public @Nullable LocalDate replyDueOn;
    }

    /** One of both is asked for: of whoever answers, or of whoever closes. */
    static class WordForm {
        @Size(max = 2000, message = "{worklist.tooLong}")
        public String reply = "";

        @Size(max = 1000, message = "{worklist.tooLong}")
        public String conclusion = "";
    }

    @GetMapping("/supervisions")
    String list(Officer by, Model model) {
        if (!OrgansBeneath.mayRead(by)) {
            throw Refused.forbidden("worklist.beneath.readers");
        }
        model.addAttribute("received", supervisions.received(by));
        model.addAttribute("issued", supervisions.issued(by.agencyId()));
        model.addAttribute("today", LocalDate.now(clock));
        return "worklist/organ-supervisions";
    }

    @GetMapping("/beneath/cases/{id}/supervision")
    String toCase(@PathVariable("id") RequestId id, Officer by, @ModelAttribute("form") DemandForm form, Model model) {
        return ofCase(id, by, model);
    }

    @PostMapping("/beneath/cases/{id}/supervision")
    String issueToCase(
            @PathVariable("id") RequestId id,
            Officer by,
            @Valid @ModelAttribute("form") DemandForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        String[] number = new String[1];
        return FormErrors.none(errors, () -> number[0] = supervising.issue(id, form.demand, form.replyDueOn, by))
                ? done("worklist.supervise.done", number[0], redirect)
                : ofCase(id, by, model);
    }

    private String ofCase(RequestId id, Officer by, Model model) {
        DisclosureRequest request = requests.getBeneath(id, by);
        return issue(
                "/beneath/cases/" + id + "/supervision",
                agencies.agency(request.agencyId()).name() + "　" + request.number(),
                model);
    }

    @GetMapping("/beneath/organs/{organ}/supervision")
    String toOrgan(
            @PathVariable("organ") long organ, Officer by, @ModelAttribute("form") DemandForm form, Model model) {
        return ofOrgan(organ, by, model);
    }

    @PostMapping("/beneath/organs/{organ}/supervision")
    String issueToOrgan(
            @PathVariable("organ") long organ,
            Officer by,
            @Valid @ModelAttribute("form") DemandForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        String[] number = new String[1];
        return FormErrors.none(
                        errors, () -> number[0] = supervising.issueToOrgan(organ, form.demand, form.replyDueOn, by))
                ? done("worklist.supervise.done", number[0], redirect)
                : ofOrgan(organ, by, model);
    }

    private String ofOrgan(long organ, Officer by, Model model) {
        if (!beneath.supervises(by, organ)) {
            throw Refused.notFound("worklist.beneath.notYours");
        }
        return issue(
                "/beneath/organs/" + organ + "/supervision",
                agencies.agency(organ).name(),
                model);
    }

    @GetMapping("/supervisions/{supervision}")
    String one(@PathVariable("supervision") long id, Officer by, @ModelAttribute("form") WordForm form, Model model) {
        return show(id, by, model);
    }

    @PostMapping("/supervisions/{supervision}/answer")
    String answer(
            @PathVariable("supervision") long id,
            Officer by,
            @Valid @ModelAttribute("form") WordForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        FormErrors.need(errors, "reply", form.reply, "worklist.supervise.replyMissing");
        return FormErrors.none(errors, () -> answering.answer(id, form.reply, by))
                ? done("worklist.supervise.answerDone", of(id, by).number(), redirect)
                : show(id, by, model);
    }

    @PostMapping("/supervisions/{supervision}/closing")
    String close(
            @PathVariable("supervision") long id,
            Officer by,
            @Valid @ModelAttribute("form") WordForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        FormErrors.need(errors, "conclusion", form.conclusion, "worklist.beneath.conclusionMissing");
        return FormErrors.none(errors, () -> supervising.close(id, form.conclusion, by))
                ? done("worklist.beneath.closingDone", of(id, by).number(), redirect)
                : show(id, by, model);
    }

    @GetMapping("/supervisions/{supervision}/demand")
    String again(
            @PathVariable("supervision") long id, Officer by, @ModelAttribute("form") DemandForm form, Model model) {
        return ofSupervision(id, by, model);
    }

    @PostMapping("/supervisions/{supervision}/demand")
    String demandAgain(
            @PathVariable("supervision") long id,
            Officer by,
            @Valid @ModelAttribute("form") DemandForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        return FormErrors.none(errors, () -> supervising.demandAgain(id, form.demand, form.replyDueOn, by))
                ? done("worklist.beneath.demandDone", of(id, by).number(), redirect)
                : ofSupervision(id, by, model);
    }

    private String ofSupervision(long id, Officer by, Model model) {
        OrganSupervision one = of(id, by);
        if (one.agencyId() != by.agencyId()) {
            throw Refused.forbidden("worklist.beneath.superiorOnly", one.superior());
        }
        return issue(LIST + "/" + id + "/demand", one.organ() + "　" + one.number(), model);
    }

    private static String done(String said, String number, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", said);
        redirect.addFlashAttribute("flashArguments", new Object[] {number});
        return "redirect:" + LIST;
    }

    private static String issue(String action, String about, Model model) {
        model.addAttribute("action", action);
        model.addAttribute("about", about);
        return ISSUE;
    }

    private String show(long id, Officer by, Model model) {
        OrganSupervision one = of(id, by);
        boolean issuer = one.agencyId() == by.agencyId();
        boolean inForce = supervisions.isInForce(one);
        model.addAttribute("supervision", one);
        model.addAttribute("inForce", inForce);
        model.addAttribute("mayAnswer", !issuer && inForce && one.isAwaited());
        model.addAttribute("mayClose", issuer && one.closedOn() == null);
        model.addAttribute("mayDemand", issuer && inForce && one.isToWeigh());
        RequestId request = one.request();
        model.addAttribute(
                "casePage",
                request == null
                        ? null
                        : !issuer ? "/requests/" + request : isRead(request, by) ? "/beneath/cases/" + request : null);
        return ONE;
    }

    /** Whether what was supervised may still be read: it may have been restricted, or its organ placed elsewhere. */
    private boolean isRead(RequestId request, Officer by) {
        try {
            requests.getBeneath(request, by);
            return true;
        } catch (Refused notThere) {
            return false;
        }
    }

    private OrganSupervision of(long id, Officer by) {
        return supervisions.find(id, by).orElseThrow(() -> Refused.notFound("worklist.supervise.notFound"));
    }
}

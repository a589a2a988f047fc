package disclosuredesk.archive.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.archive.Anonymisation;
import disclosuredesk.archive.Anonymising;
import disclosuredesk.archive.Retention;
import disclosuredesk.shared.Carried;
import disclosuredesk.shared.Final;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.ListOrder;
import disclosuredesk.shared.ProvedLately;
import disclosuredesk.shared.RequestId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Dossiers whose retention is over: the list, a proposal about some of them, and its decision. */
@Controller
@RequestMapping("/retention")
class RetentionController {

    private static final String LIST = "archive/retention";
    private static final String ONE = "archive/anonymisation";

    private final Retention retention;
    private final Anonymising anonymising;

    RetentionController(Retention retention, Anonymising anonymising) {
        this.retention = retention;
        this.anonymising = anonymising;
    }

    static class ProposalForm {
        @Carried
        public List<RequestId> ids = new ArrayList<>();

        @NotBlank(message = "{archive.anonymise.reasonMissing}")
        @Size(max = 500, message = "{archive.tooLong}")
        public String reason = "";
    }

    static class AgreementForm {}

    static class RefusalForm {
        @NotBlank(message = "{archive.anonymise.refusalMissing}")
        @Size(max = 500, message = "{archive.tooLong}")
        public String reason = "";
    }

    @GetMapping
    String list(
            Officer by,
            @ModelAttribute("form") ProposalForm form,
            @RequestParam(name = "year", required = false) @Nullable Integer year,
            @RequestParam(name = "page", defaultValue = "1") int page,
            @RequestParam(name = "sort", defaultValue = "") String sort,
            Model model) {
        return show(year, page, sort, by, model);
    }

    /** A year in which nothing can be retained any longer is none, in the list as in the form below it. */
    private static @Nullable Integer known(@Nullable Integer year) {
        return year != null && (year < 1900 || year > 2999) ? null : year;
    }

    private String show(@Nullable Integer typed, int page, String sort, Officer by, Model model) {
        Integer year = known(typed);
        ListOrder order = ListOrder.of(sort, Retention.HEADS.keySet());
        String narrowed = year == null ? "" : "year=" + year + "&";
        model.addAttribute("page", retention.due(year, order, page, by));
        model.addAttribute("waiting", retention.waiting(by));
        model.addAttribute("year", year);
        model.addAttribute("sort", sort);
        model.addAttribute("query", narrowed + order.query());
        model.addAttribute("sorts", order.links(Retention.HEADS.keySet(), "/retention?" + narrowed));
        return LIST;
    }

    @PostMapping
    String propose(
            Officer by,
            @Valid @ModelAttribute("form") ProposalForm form,
            BindingResult errors,
            @RequestParam(name = "year", required = false) @Nullable Integer year,
            @RequestParam(name = "page", defaultValue = "1") int page,
            @RequestParam(name = "sort", defaultValue = "") String sort,
            Model model,
            RedirectAttributes redirect) {
        return FormErrors.page(
                errors,
                () -> anonymising.propose(form.ids, form.reason, by),
                "archive.anonymise.proposed",
                "/retention" + (known(year) == null ? "" : "?year=" + year),
                redirect,
                () -> show(year, page, sort, by, model));
    }

    @GetMapping("/{change}")
    String decision(
            @PathVariable("change") long change,
            Officer by,
            @ModelAttribute("form") RefusalForm form,
            @ModelAttribute("agreement") AgreementForm agreement,
            Model model) {
        return one(change, by, model);
    }

    private String one(long change, Officer by, Model model) {
        Anonymisation decision = retention.decision(change, by);
        model.addAttribute("decision", decision);
        model.addAttribute("named", retention.named(decision, by));
        model.addAttribute("mayDecide", Anonymising.mayDecide(decision, by));
        model.addAttribute("own", decision.isOpen() && decision.proposedById() == by.id());
        return ONE;
    }

    @Final
    @ProvedLately
    @PostMapping("/{change}/agreement")
    String agree(
            @PathVariable("change") long change,
            Officer by,
            @Valid @ModelAttribute("agreement") AgreementForm agreement,
            BindingResult errors,
            @ModelAttribute("form") RefusalForm form,
            Model model,
            RedirectAttributes redirect) {
        return FormErrors.page(
                errors,
                () -> anonymising.agree(change, by),
                "archive.anonymise.done",
                "/retention",
                redirect,
                () -> one(change, by, model));
    }

    @PostMapping("/{change}/refusal")
    String refuse(
            @PathVariable("change") long change,
            Officer by,
            @Valid @ModelAttribute("form") RefusalForm form,
            BindingResult errors,
            @ModelAttribute("agreement") AgreementForm agreement,
            Model model,
            RedirectAttributes redirect) {
        return FormErrors.page(
                errors,
                () -> anonymising.refuse(change, form.reason, by),
                "archive.anonymise.refused",
                "/retention",
                redirect,
                () -> one(change, by, model));
    }

    @PostMapping("/{change}/removal")
    String withdraw(@PathVariable("change") long change, Officer by, RedirectAttributes redirect) {
        anonymising.withdraw(change, by);
        redirect.addFlashAttribute("flash", "archive.anonymise.withdrawn");
        return "redirect:/retention";
    }
}

package disclosuredesk.decision.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.decision.CountedRows;
import disclosuredesk.decision.Ground;
import disclosuredesk.decision.HelpingPart;
import disclosuredesk.decision.Outcome;
import disclosuredesk.decision.PartView;
import disclosuredesk.decision.PartViews;
import disclosuredesk.decision.Proposing;
import disclosuredesk.decision.SearchRecord;
import disclosuredesk.requests.CaseForm;
import disclosuredesk.shared.EachTime;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.RequestId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The department's search and proposal, or its return of the request. */
@Controller
@RequestMapping("/requests/{id}/search")
class SearchController {

    private final Proposing proposing;
    private final CountedRows rows;
    private final PartViews parts;
    private final Clock clock;

    SearchController(Proposing proposing, CountedRows rows, PartViews parts, Clock clock) {
        this.proposing = proposing;
        this.rows = rows;
        this.parts = parts;
        this.clock = clock;
    }

    /** Whether the department proposes an answer or gives the request back. */
    enum Answer {
        PROPOSED,
        RETURNED
    }

    static class SearchForm extends CaseForm {
        @NotNull(message = "{decision.search.answerMissing}")
        public @Nullable Answer answer = Answer.PROPOSED;

        @Size(max = 1000, message = "{decision.tooLong}")
        public String places = "";

        @Size(max = 2000, message = "{decision.tooLong}")
        public String findings = "";

        @Size(max = 500, message = "{decision.tooLong}")
        public String keywords = "";

        @Size(max = 100, message = "{decision.tooLong}")
        public String searchedBy = "";

        public @Nullable LocalDate searchedOn;

        public @Nullable MultipartFile file;
        public @Nullable Ground ground;

        @Size(max = 4000, message = "{decision.tooLong}")
        public String opinion = "";

        public boolean opinionsNeeded;

        @Size(max = 2000, message = "{decision.tooLong}")
        public String reason = "";

        /** Puts what a helping department found behind what is typed, under its name; once. */
        void takeOver(String department, HelpingPart.Answer answer) {
            places = with(places, department, answer.search().places());
            keywords = with(keywords, department, answer.search().keywords());
            findings = with(findings, department, answer.search().findings());
            opinion = with(opinion, department, answer.opinion());
        }

        private static String with(String own, String department, String text) {
            String added = department + "：" + text;
            return own.contains(added) ? own : own.isBlank() ? added : own.strip() + "；" + added;
        }
    }

    @ModelAttribute("grounds")
    List<Ground> grounds() {
        return Ground.forDrafting();
    }

    @ModelAttribute("rows")
    Map<Ground, Outcome> rows(Officer by) {
        return rows.forDrafting(by.agencyId());
    }

    @ModelAttribute("families")
    Outcome.Family[] families() {
        return Outcome.Family.values();
    }

    @ModelAttribute("answers")
    Answer[] answers() {
        return Answer.values();
    }

    @GetMapping
    String form(@PathVariable("id") RequestId id, Officer by, @ModelAttribute("form") SearchForm form) {
        form.searchedBy = by.name();
        form.searchedOn = LocalDate.now(clock);
        return "decision/search";
    }

    /** What a helping department answered comes into the form; nothing is recorded, everything typed stays. */
    @PostMapping(params = "takeOver")
    @EachTime
    String takeOver(
            @PathVariable("id") RequestId id,
            @RequestParam("takeOver") long part,
            @ModelAttribute("form") SearchForm form,
            BindingResult ignored) {
        parts.of(id).stream().map(PartView::of).filter(one -> one.id() == part).forEach(one -> {
            HelpingPart.Answer answer = one.answer();
            if (answer != null) {
                form.takeOver(one.department(), answer);
            }
        });
        return "decision/search";
    }

    @PostMapping(params = "!takeOver")
    String propose(
            @PathVariable("id") RequestId id,
            Officer by,
            @Valid @ModelAttribute("form") SearchForm form,
            BindingResult errors) {
        if (form.answer == Answer.PROPOSED) {
            SearchFields.need(errors);
        }
        return FormErrors.none(errors, () -> answer(id, form, by)) ? "redirect:/requests/" + id : "decision/search";
    }

    private void answer(RequestId id, SearchForm form, Officer by) {
        if (form.answer == Answer.RETURNED) {
            proposing.returnAssignment(id, form.version, form.reason, by);
        } else {
            proposing.propose(
                    id,
                    form.version,
                    new SearchRecord(
                            form.places,
                            form.keywords,
                            form.searchedBy,
                            form.searchedOn,
                            form.findings,
                            UploadedFile.of(form.file)),
                    form.ground,
                    form.opinion,
                    form.opinionsNeeded,
                    by);
        }
    }
}

package disclosuredesk.decision.web;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.Officer;
import disclosuredesk.audit.AuditEntry;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.clock.ReasonsAsked;
import disclosuredesk.clock.ReasonsEnded;
import disclosuredesk.decision.CountedRows;
import disclosuredesk.decision.Decision;
import disclosuredesk.decision.DecisionMaking;
import disclosuredesk.decision.Decisions;
import disclosuredesk.decision.Evidence;
import disclosuredesk.decision.Ground;
import disclosuredesk.decision.Proposal;
import disclosuredesk.decision.Proposals;
import disclosuredesk.decision.ReturnNotice;
import disclosuredesk.decision.SimpleProcedure;
import disclosuredesk.decision.SuggestedGrounds;
import disclosuredesk.decision.web.DecisionForm.PartForm;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.requests.RequestConcluded;
import disclosuredesk.requests.Requests;
import disclosuredesk.requests.SimilarRequests;
import disclosuredesk.shared.EachTime;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.RequestId;
import jakarta.validation.Valid;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Drafts the answer; the form opens with the returned draft, or with what department or examination proposed. */
@Controller
@RequestMapping("/requests/{id}/decision")
class DecisionController {

    private final Requests requests;
    private final Agencies agencies;
    private final SimilarRequests similar;
    private final Decisions decisions;
    private final Proposals proposals;
    private final SimpleProcedure simple;
    private final CountedRows rows;
    private final DecisionMaking decisionMaking;
    private final AuditTrail audit;
    private final MessageSource messages;

    DecisionController(
            Requests requests,
            Agencies agencies,
            SimilarRequests similar,
            Decisions decisions,
            Proposals proposals,
            SimpleProcedure simple,
            CountedRows rows,
            DecisionMaking decisionMaking,
            AuditTrail audit,
            MessageSource messages) {
        this.requests = requests;
        this.agencies = agencies;
        this.similar = similar;
        this.decisions = decisions;
        this.proposals = proposals;
        this.simple = simple;
        this.rows = rows;
        this.decisionMaking = decisionMaking;
        this.audit = audit;
        this.messages = messages;
    }

    @ModelAttribute
    void choices(@PathVariable("id") RequestId id, Officer by, Model model) {
        model.addAttribute("similar", similar.to(requests.get(id, by), by));
        boolean shortWay = simple.isTaken(id);
        model.addAttribute("simple", shortWay);
        List<Ground> grounds = Ground.forDrafting().stream()
                .filter(ground -> !shortWay || SimpleProcedure.fits(ground))
                .toList();
        model.addAttribute("grounds", grounds);
        model.addAttribute("rows", rows.forDrafting(by.agencyId()));
        model.addAttribute( // one without a ground to choose would unfold to nothing
                "families",
                grounds.stream()
                        .map(ground -> ground.outcome().family())
                        .distinct()
                        .sorted()
                        .toList());
        model.addAttribute("evidences", Evidence.values());
        model.addAttribute("others", agencies.others(by.agencyId()));
        model.addAttribute("returns", ReturnNotice.of(audit.of(id), audit));
    }

    @GetMapping
    String form(@PathVariable("id") RequestId id, Officer by, @ModelAttribute("form") DecisionForm form, Model model) {
        DisclosureRequest request = requests.get(id, by);
        form.parts.addAll(proposed(request));
        form.parts.forEach(part -> part.fill(request));
        return show(form, by, model);
    }

    private List<PartForm> proposed(DisclosureRequest request) {
        Optional<Decision> returned = decisions.of(request.id());
        if (returned.isPresent()) {
            return returned.get().parts().stream()
                    .map(part -> PartForm.of(part.information(), part.ground(), part.reason(), part.evidence()))
                    .toList();
        }
        Optional<Proposal> proposal = proposals.of(request.id());
        if (proposal.isPresent()) {
            Ground ground = proposal.get().ground();
            return List.of(PartForm.of(
                    request.information(),
                    ground,
                    ground.givesInformation() ? null : proposal.get().opinion(),
                    excess(request.id())));
        }
        if (simple.isTaken(request.id())) {
            return List.of(PartForm.of(request.information(), Ground.PROVIDED, null, Map.of()));
        }
        return List.of(concluded(request)
                .map(conclusion -> PartForm.of(
                        request.information(),
                        SuggestedGrounds.of(conclusion),
                        conclusion.reason(),
                        excess(request.id())))
                .orElseGet(() -> PartForm.of(request.information(), null, null, excess(request.id()))));
    }

    /** Of the number found and the reasons asked for (art. 35), what the ledger holds. */
    private Map<Evidence, String> excess(RequestId id) {
        Map<Evidence, String> known = new EnumMap<>(Evidence.class);
        audit.standing(id).forEach(entry -> {
            if (entry.is(ReasonsAsked.class)) {
                known.put(Evidence.COUNT, audit.as(ReasonsAsked.class, entry).finding());
            } else if (entry.is(ReasonsEnded.class)) {
                ReasonsEnded ended = audit.as(ReasonsEnded.class, entry);
                known.put(
                        Evidence.REASONS,
                        ended.given()
                                ? ended.reasons()
                                : messages.getMessage("decision.evidence.noReasons", null, Locale.CHINA));
            }
        });
        return known;
    }

    private Optional<RequestConcluded> concluded(DisclosureRequest request) {
        List<AuditEntry> entries = audit.of(request.id()).stream()
                .filter(entry -> entry.is(RequestConcluded.class))
                .toList();
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(audit.as(RequestConcluded.class, entries.get(entries.size() - 1)));
    }

    /** One more item on the form; nothing is recorded, everything typed stays. */
    @PostMapping(params = "add")
    @EachTime
    String add(
            @PathVariable("id") RequestId id,
            Officer by,
            @ModelAttribute("form") DecisionForm form,
            BindingResult ignored,
            Model model) {
        PartForm another = PartForm.of("", null, null, Map.of());
        another.fill(requests.get(id, by));
        form.parts.add(another);
        return show(form, by, model);
    }

    /** One item less. */
    @PostMapping(params = "remove")
    @EachTime
    String remove(
            @PathVariable("id") RequestId id,
            Officer by,
            @ModelAttribute("form") DecisionForm form,
            BindingResult ignored,
            Model model) {
        if (form.parts.size() > 1) {
            form.parts.remove(form.parts.size() - 1);
        }
        return show(form, by, model);
    }

    @PostMapping
    String draft(
            @PathVariable("id") RequestId id,
            Officer by,
            @Valid @ModelAttribute("form") DecisionForm form,
            BindingResult errors,
            Model model) {
        return FormErrors.none(errors, () -> decisionMaking.draft(id, form.version, form.parts(), by))
                ? "redirect:/requests/" + id
                : show(form, by, model);
    }

    /** With what the request as a whole comes to, as far as the grounds have been chosen. */
    private String show(DecisionForm form, Officer by, Model model) {
        List<Ground> chosen = form.grounds();
        model.addAttribute("outcome", chosen.isEmpty() ? null : rows.ofParts(by.agencyId(), chosen));
        return "decision/decision";
    }
}

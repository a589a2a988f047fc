package disclosuredesk.remedies.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.clock.Duties;
import disclosuredesk.remedies.AnswerPeriods;
import disclosuredesk.remedies.FilingRules;
import disclosuredesk.remedies.Remedies;
import disclosuredesk.remedies.Remedy;
import disclosuredesk.remedies.RemedyFilter;
import disclosuredesk.remedies.RemedyHistory;
import disclosuredesk.remedies.RemedyId;
import disclosuredesk.remedies.RemedyOrders;
import disclosuredesk.shared.ListOrder;
import disclosuredesk.shared.Page;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.SavedFile;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of reviews and suits, and the page of one. */
@Controller
class RemedyController {

    private static final Map<String, Comparator<Remedy>> HEADS = Map.of(
            "kind", ListOrder.text(one -> one.last().code(one.kind())),
            "organ", ListOrder.text(one -> one.last().organ()),
            "caseNumber", ListOrder.text(one -> one.last().caseNumber()),
            "filedOn", ListOrder.value(one -> one.filing().filedOn()));

    private final Remedies remedies;
    private final AnswerPeriods periods;
    private final RemedyHistory history;
    private final RemedyOrders orders;
    private final Duties duties;

    RemedyController(
            Remedies remedies, AnswerPeriods periods, RemedyHistory history, RemedyOrders orders, Duties duties) {
        this.remedies = remedies;
        this.periods = periods;
        this.history = history;
        this.orders = orders;
        this.duties = duties;
    }

    @GetMapping("/remedies")
    String list(
            Officer by,
            @RequestParam(name = "state", defaultValue = "PENDING") String state,
            @RequestParam(name = "year", defaultValue = "") String year,
            @RequestParam(name = "sort", defaultValue = "") String sort,
            @RequestParam(name = "page", defaultValue = "1") String page,
            Model model) {
        RemedyFilter filter = new RemedyFilter(
                Stream.of(RemedyFilter.State.values())
                        .filter(one -> one.name().equals(state))
                        .findFirst()
                        .orElse(RemedyFilter.State.PENDING),
                number(year));
        ListOrder order = ListOrder.of(sort, HEADS.keySet());
        List<Remedy> found = order.sorted(remedies.list(filter, by), HEADS);
        Integer asked = number(page);
        Page<Remedy> shown = Page.of(found, asked == null ? 1 : asked);
        model.addAttribute("page", shown);
        model.addAttribute("lines", shown.rows().stream().map(periods::line).toList());
        model.addAttribute("filter", filter);
        model.addAttribute("states", RemedyFilter.State.values());
        model.addAttribute("years", years(by));
        String query = "state=" + filter.state() + (filter.year() == null ? "" : "&year=" + filter.year()) + "&";
        model.addAttribute("query", query + order.query());
        model.addAttribute("sorts", order.links(HEADS.keySet(), "/remedies?" + query));
        model.addAttribute("mayRecord", FilingRules.mayRecord(by));
        return "remedies/remedies";
    }

    private static @Nullable Integer number(String typed) {
        return typed.matches("\\d{1,4}") ? Integer.valueOf(typed) : null;
    }

    private List<Integer> years(Officer by) {
        return Stream.of(RemedyFilter.State.ALL, RemedyFilter.State.VOID)
                .flatMap(state -> remedies.list(new RemedyFilter(state, null), by).stream())
                .map(remedy -> remedy.filing().filedOn().getYear())
                .distinct()
                .sorted((one, other) -> other - one)
                .toList();
    }

    @GetMapping("/remedies/{id}")
    String remedy(@PathVariable("id") RemedyId id, Officer by, Model model) {
        show(id, by, model);
        return "remedies/remedy-only";
    }

    /** What the page of a remedy shows around whatever is done on it. */
    void show(RemedyId id, Officer by, Model model) {
        Remedy remedy = remedies.get(id, by);
        model.addAttribute("remedy", remedy);
        model.addAttribute("answer", periods.of(remedy));
        model.addAttribute("history", history.of(remedy));
        model.addAttribute("orders", orders.of(id));
        model.addAttribute(
                "duties",
                duties.lines(remedy.agencyId()).stream()
                        .filter(line -> line.duty().id().equals(id.value()))
                        .toList());
        model.addAttribute(
                "review",
                remedy.filing().review() == null
                        ? null
                        : remedies.get(remedy.filing().review(), by));
        model.addAttribute("suits", remedies.suitsAfter(id, by));
        model.addAttribute("mayRecord", FilingRules.mayRecord(by) && !remedy.isVoid());
        model.addAttribute("mayVoid", by.is(Role.HEAD) && !remedy.isVoid());
    }

    /** The same around the form of an act: only for whom it could be of use. */
    void showForAct(RemedyId id, Officer by, Model model) {
        show(id, by, model);
        FilingRules.requireRecorder(by);
    }

    @GetMapping("/remedies/{id}/orders/{instance}/proof")
    ResponseEntity<byte[]> proof(@PathVariable("id") RemedyId id, @PathVariable("instance") int instance, Officer by) {
        remedies.get(id, by);
        RemedyOrders.Proof proof =
                orders.proof(id, instance).orElseThrow(() -> Refused.notFound("remedies.order.noProof"));
        return SavedFile.of(proof.content(), proof.name(), proof.mediaType());
    }
}

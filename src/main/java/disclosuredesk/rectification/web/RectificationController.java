package disclosuredesk.rectification.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.rectification.Rectification;
import disclosuredesk.rectification.RectificationFiles;
import disclosuredesk.rectification.RectificationFilter;
import disclosuredesk.rectification.RectificationFilter.Choice;
import disclosuredesk.rectification.RectificationHistory;
import disclosuredesk.rectification.RectificationId;
import disclosuredesk.rectification.RectificationLetters;
import disclosuredesk.rectification.Rectifications;
import disclosuredesk.requests.ShowingContact;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.ListOrder;
import disclosuredesk.shared.Page;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of rectifications with their figures, the page of one. */
@Controller
class RectificationController {

    private static final Map<String, Comparator<Rectification>> HEADS = Map.of(
            "number",
            ListOrder.<Rectification, Integer>value(one -> one.number().year())
                    .thenComparing(ListOrder.value(one -> one.number().serial())),
            "receivedOn",
            ListOrder.value(one -> one.demand().receivedOn()),
            "state",
            ListOrder.value(Rectification::state));

    private final Rectifications rectifications;
    private final RectificationHistory history;
    private final RectificationLetters letters;
    private final RectificationFiles files;

    RectificationController(
            Rectifications rectifications,
            RectificationHistory history,
            RectificationLetters letters,
            RectificationFiles files) {
        this.rectifications = rectifications;
        this.history = history;
        this.letters = letters;
        this.files = files;
    }

    @GetMapping("/rectifications")
    String list(
            Officer by,
            @RequestParam(name = "state", defaultValue = "PENDING") String state,
            @RequestParam(name = "year", defaultValue = "") String year,
            @RequestParam(name = "sort", defaultValue = "") String sort,
            @RequestParam(name = "page", defaultValue = "1") String page,
            Model model) {
        RectificationFilter filter = new RectificationFilter(
                Stream.of(Choice.values())
                        .filter(one -> one.name().equals(state))
                        .findFirst()
                        .orElse(Choice.PENDING),
                number(year));
        Integer asked = number(page);
        ListOrder order = ListOrder.of(sort, HEADS.keySet());
        Page<Rectification> shown =
                Page.of(order.sorted(rectifications.list(filter, by), HEADS), asked == null ? 1 : asked);
        model.addAttribute("page", shown);
        model.addAttribute(
                "lines", shown.rows().stream().map(rectifications::line).toList());
        model.addAttribute("filter", filter);
        model.addAttribute("choices", Choice.values());
        model.addAttribute("years", rectifications.years(by));
        String query = "state=" + filter.choice() + (filter.year() == null ? "" : "&year=" + filter.year()) + "&";
        model.addAttribute("query", query + order.query());
        model.addAttribute("sorts", order.links(HEADS.keySet(), "/rectifications?" + query));
        model.addAttribute("mayRegister", by.is(Role.CLERK));
        return "rectification/rectifications";
    }

    private static @Nullable Integer number(String typed) {
        return typed.matches("\\d{1,4}") ? Integer.valueOf(typed) : null;
    }

    @GetMapping("/rectifications/{id}")
    String rectification(@PathVariable("id") RectificationId id, Officer by, Model model) {
        show(id, by, model);
        return "rectification/rectification-only";
    }

    /** What the page of a rectification shows around whatever is done on it. */
    void show(RectificationId id, Officer by, Model model) {
        Rectification one = rectifications.get(id, by);
        model.addAttribute("one", one);
        model.addAttribute("line", rectifications.line(one));
        model.addAttribute("history", history.of(one));
        model.addAttribute("letter", letters.result(one).orElse(null));
        model.addAttribute("evidenceLetter", letters.evidenceNotice(one).orElse(null));
        model.addAttribute("files", files.all(id));
        model.addAttribute("isClerk", by.is(Role.CLERK));
        model.addAttribute(
                "maySign",
                by.is(Role.HEAD) && one.finding() != null && one.finding().officerId() != by.id());
        model.addAttribute("isHead", by.is(Role.HEAD));
        model.addAttribute("mayAskContact", ShowingContact.mayAsk(by));
    }

    /** The page of the demand once an act is done; otherwise the page of the act again, with what is wrong. */
    static String done(RectificationId id, BindingResult errors, Runnable act, String page) {
        return FormErrors.none(errors, act) ? "redirect:/rectifications/" + id : "rectification/" + page;
    }
}

package disclosuredesk.desk.search;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.Department;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.decision.Outcome;
import disclosuredesk.desk.ActPages;
import disclosuredesk.statistics.FrozenDifferences;
import disclosuredesk.workflow.CaseProcess;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** My worklist, and the list of all cases with its filters. */
@Controller
class CaseListController {

    private final CaseList cases;
    private final Agencies agencies;
    private final FrozenDifferences differences;
    private final BoardWords boardWords;
    private final MessageSource messages;

    CaseListController(CaseList cases, Agencies agencies, FrozenDifferences differences, BoardWords boardWords,
            MessageSource messages) {
        this.cases = cases;
        this.agencies = agencies;
        this.differences = differences;
        this.boardWords = boardWords;
        this.messages = messages;
    }

    @GetMapping("/")
    String worklist(Officer by, @RequestParam(name = "step", defaultValue = "") String step,
            @RequestParam(name = "page", defaultValue = "1") int page, Model model) {
        model.addAttribute("counts", cases.worklistCounts(by));
        model.addAttribute("step", step);
        model.addAttribute("page", cases.worklist(by, step, page));
        model.addAttribute("actPages", ActPages.BY_STEP);
        model.addAttribute("changedYears", by.is(Role.HEAD) ? differences.changedYears(by.agencyId()) : List.of());
        return "desk/worklist";
    }

    @GetMapping("/requests")
    String requests(Officer by, @ModelAttribute("form") CaseFilter filter, BindingResult ignoredIfGarbled,
            @RequestParam(name = "page", defaultValue = "1") int page, Model model) {
        model.addAttribute("page", cases.find(filter, by, page));
        model.addAttribute("chips", chips(filter, by));
        model.addAttribute("query", query(filter.chosen(), ""));
        model.addAttribute("kept", filter.chosenOnBoard());
        model.addAttribute("outcomes", Outcome.values());
        model.addAttribute("states", CaseFilter.State.values());
        model.addAttribute("steps", steps());
        model.addAttribute("departments", agencies.departments(by.agencyId()));
        return "desk/requests";
    }

    /** A filter in force, in words, and the list without it. */
    record Chip(String field, String value, String without) {}

    private List<Chip> chips(CaseFilter filter, Officer by) {
        return filter.chosen().entrySet().stream()
                .map(one -> new Chip(one.getKey(), words(one.getKey(), one.getValue(), by),
                        "/requests?" + query(filter.chosen(), one.getKey())))
                .toList();
    }

    private String words(String field, Object value, Officer by) {
        return switch (field) {
            case "state" -> messages.getMessage("CaseState." + value, null, Locale.SIMPLIFIED_CHINESE);
            case "step" -> messages.getMessage("step." + value, null, value.toString(), Locale.SIMPLIFIED_CHINESE);
            case "outcome" -> ((Outcome) value).fullLabel();
            case "department" -> agencies.departments(by.agencyId()).stream()
                    .filter(department -> value.equals(department.id())).map(Department::name).findFirst().orElse("?");
            default -> boardWords.of(field, value, by);
        };
    }

    private static String query(Map<String, Object> chosen, String without) {
        var query = UriComponentsBuilder.newInstance();
        chosen.forEach((field, value) -> {
            if (!field.equals(without)) {
                query.queryParam(field, UriUtils.encode(value.toString(), StandardCharsets.UTF_8));
            }
        });
        String text = query.build(true).getQuery();
        return text == null ? "" : text + "&";
    }

    private static List<String> steps() {
        return ActPages.IN_ORDER.stream().filter(step -> !CaseProcess.AT_ANY_STEP.contains(step)).toList();
    }
}

package disclosuredesk.desk.search;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.Department;
import disclosuredesk.agencies.Officer;
import disclosuredesk.decision.Outcome;
import disclosuredesk.desk.casefile.ActPage;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of all cases with its filter. With htmx only the list itself is swapped. */
@Controller
class CaseListController {

    private final CaseList cases;
    private final Agencies agencies;
    private final MessageSource messages;

    CaseListController(CaseList cases, Agencies agencies, MessageSource messages) {
        this.cases = cases;
        this.agencies = agencies;
        this.messages = messages;
    }

    /** One thing the list is narrowed to, and the address without it. */
    record Chip(String name, String value, String removal) {}

    @GetMapping("/requests")
    String list(Officer by, @RequestParam Map<String, String> parameters, Model model,
            @RequestHeader(name = "HX-Target", required = false) @Nullable String target,
            HttpServletResponse response) {
        CaseFilter filter = CaseFilter.of(parameters);
        List<Department> departments = by.seesWholeAgency() ? agencies.departments(by.agencyId()) : List.of();
        model.addAttribute("filter", filter);
        model.addAttribute("chips", chips(filter, departments));
        model.addAttribute("cases", cases.find(filter, by, Page.number(parameters.get("page"))));
        response.setHeader("Vary", "HX-Target"); // page and fragment have the same address
        if ("cases".equals(target)) {
            return "desk/cases :: list";
        }
        model.addAttribute("departments", departments);
        model.addAttribute("years", cases.years(by));
        model.addAttribute("states", CaseFilter.State.values());
        model.addAttribute("steps", ActPage.steps());
        model.addAttribute("outcomes", Outcome.values());
        return "desk/cases";
    }

    private List<Chip> chips(CaseFilter filter, List<Department> departments) {
        return filter.narrowing().entrySet().stream()
                .map(entry -> new Chip(entry.getKey(), words(entry.getKey(), entry.getValue(), filter, departments),
                        filter.without(entry.getKey())))
                .toList();
    }

    private String words(String name, String value, CaseFilter filter, List<Department> departments) {
        return switch (name) {
            case "state" -> text("cases.state." + value);
            case "step" -> text("step." + value);
            case "outcome" -> filter.outcome() == null ? value : filter.outcome().fullLabel();
            case "department" -> departments.stream()
                    .filter(department -> department.id() == Long.parseLong(value))
                    .map(Department::name).findFirst().orElse(value);
            default -> value;
        };
    }

    private String text(String key) {
        return messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE);
    }
}

package disclosuredesk.desk.worklist;

import disclosuredesk.agencies.Officer;
import disclosuredesk.desk.casefile.ActPage;
import disclosuredesk.desk.search.Page;
import disclosuredesk.desk.worklist.Worklist.Count;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page after signing in: what waits for me. */
@Controller
class WorklistController {

    private final Worklist worklist;

    WorklistController(Worklist worklist) {
        this.worklist = worklist;
    }

    @GetMapping("/")
    String show(Officer by, @RequestParam(required = false) @Nullable String step,
            @RequestParam(required = false) @Nullable String page, Model model) {
        String chosen = ActPage.steps().contains(step) ? step : null;
        List<Count> counts = worklist.counts(by);
        model.addAttribute("counts", counts);
        model.addAttribute("total", sum(counts, null));
        model.addAttribute("step", chosen);
        model.addAttribute("cases", worklist.find(by, chosen, Page.number(page), sum(counts, chosen)));
        return "desk/worklist";
    }

    private static long sum(List<Count> counts, @Nullable String step) {
        return counts.stream().filter(count -> step == null || count.step().equals(step))
                .mapToLong(Count::cases).sum();
    }
}

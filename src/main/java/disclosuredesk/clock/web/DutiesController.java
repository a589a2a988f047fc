package disclosuredesk.clock.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.clock.Duties;
import disclosuredesk.shared.ListOrder;
import java.util.Comparator;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All days to be kept that belong to no open request. */
@Controller
class DutiesController {

    private static final Map<String, Comparator<Duties.Line>> HEADS = Map.of(
            "kind", ListOrder.text(line -> line.duty().kind()),
            "about", ListOrder.text(line -> line.duty().about()),
            "due", ListOrder.value(line -> line.duty().due()));

    private final Duties duties;

    DutiesController(Duties duties) {
        this.duties = duties;
    }

    @GetMapping("/duties")
    String duties(Officer by, @RequestParam(name = "sort", defaultValue = "") String sort, Model model) {
        ListOrder order = ListOrder.of(sort, HEADS.keySet());
        model.addAttribute("lines", order.sorted(duties.lines(by), HEADS));
        model.addAttribute("sorts", order.links(HEADS.keySet(), "/duties?"));
        return "clock/duties";
    }
}

package disclosuredesk.holding.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.holding.SavedFilters;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeps the list one looks at under a name, and forgets it again. */
@Controller
class SavedFilterController {

    private final SavedFilters filters;

    SavedFilterController(SavedFilters filters) {
        this.filters = filters;
    }

    @PostMapping("/filters")
    String save(
            Officer by,
            @RequestParam("name") String name,
            @RequestParam("query") String query,
            RedirectAttributes redirect) {
        filters.save(name, query, by);
        redirect.addFlashAttribute("flash", "worklist.saved.done");
        redirect.addFlashAttribute("flashArguments", new Object[] {name.strip()});
        return "redirect:" + HoldingController.back("/requests?" + query, "/requests");
    }

    @PostMapping("/filters/{id}/removal")
    String remove(Officer by, @PathVariable("id") long id, RedirectAttributes redirect) {
        String name = filters.remove(id, by);
        redirect.addFlashAttribute("flash", "worklist.saved.removed");
        redirect.addFlashAttribute("flashArguments", new Object[] {name});
        return "redirect:/requests";
    }
}

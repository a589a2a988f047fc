package disclosuredesk.precedents.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.decision.Ground;
import disclosuredesk.decision.Outcome;
import disclosuredesk.precedents.Precedent;
import disclosuredesk.precedents.Precedents;
import disclosuredesk.shared.Refused;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The agency's answered cases by ground and words. */
@Controller
class PrecedentController {

    private static final int MOST_WORDS = 5;

    private final Precedents precedents;

    PrecedentController(Precedents precedents) {
        this.precedents = precedents;
    }

    @GetMapping("/precedents")
    String list(
            Officer by,
            @RequestParam(name = "ground", defaultValue = "") String ground,
            @RequestParam(name = "words", defaultValue = "") String words,
            Model model) {
        if (!by.sees(by.departmentId())) {
            throw Refused.notFound("precedents.notFound");
        }
        Ground chosen = Ground.named(ground).orElse(Ground.PROVIDED);
        List<Precedent> found = precedents.search(
                chosen,
                Arrays.stream(words.toLowerCase(Locale.ROOT).strip().split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .limit(MOST_WORDS)
                        .toList(),
                by);
        model.addAttribute("precedents", found.subList(0, Math.min(Precedents.LISTED, found.size())));
        model.addAttribute("more", found.size() > Precedents.LISTED);
        model.addAttribute("ground", chosen);
        model.addAttribute("words", words);
        model.addAttribute("grounds", Ground.forDrafting());
        model.addAttribute("families", Outcome.Family.values());
        return "precedents/precedents";
    }
}

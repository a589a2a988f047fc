package disclosuredesk.seals.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.seals.Heads;
import disclosuredesk.shared.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The daily sheet (每日封签单): where the chains end now, to be printed, signed and kept on paper. */
@Controller
class SealSheetController {

    private final Heads heads;

    SealSheetController(Heads heads) {
        this.heads = heads;
    }

    @GetMapping("/seal-sheet")
    String show(Officer by, Model model) {
        if (!by.is(Role.ADMINISTRATOR)) {
            throw Refused.forbidden("seals.administratorOnly");
        }
        model.addAttribute("heads", heads.of(by.agencyId()));
        return "seals/sheet";
    }
}

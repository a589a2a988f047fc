package disclosuredesk.desk.security;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Proving.Answer;
import disclosuredesk.agencies.Session;
import disclosuredesk.shared.EachTime;
import disclosuredesk.shared.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where the proof goes that was asked for before an address could be opened; from here one goes on to it. */
@Controller
class ProofController {

    static final String ADDRESS = "/proof";

    private final ProvingAgain proving;

    ProofController(ProvingAgain proving) {
        this.proving = proving;
    }

    @EachTime
    @PostMapping(ADDRESS)
    ModelAndView prove(
            Officer by,
            @RequestAttribute("session") Session here,
            @RequestParam(name = "to", defaultValue = "/") String to,
            @RequestParam(name = "back", defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!LocalAddress.is(to) || !LocalAddress.is(back)) {
            throw Refused.notFound("refused.noSuchPage");
        }
        Answer answer = proving.tried(here, by, request);
        if (answer != Answer.RIGHT) {
            return proving.askingFor(to, back, true, answer, request);
        }
        response.setHeader("Refresh", "0; url=" + request.getContextPath() + to);
        return new ModelAndView("desk/proved", Map.of("to", to, "back", back));
    }
}

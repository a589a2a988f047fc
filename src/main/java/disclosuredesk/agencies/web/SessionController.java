package disclosuredesk.agencies.web;

import disclosuredesk.agencies.EndingSessions;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Session;
import disclosuredesk.agencies.Sessions;
import disclosuredesk.shared.EachTime;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where one is signed in. */
@Controller
class SessionController {

    private final Sessions sessions;
    private final EndingSessions ending;

    SessionController(Sessions sessions, EndingSessions ending) {
        this.sessions = sessions;
        this.ending = ending;
    }

    @GetMapping("/sessions")
    String list(Officer by, @RequestAttribute("session") Session here, Model model) {
        model.addAttribute("sessions", sessions.of(by));
        model.addAttribute("here", here.id());
        return "agencies/sessions";
    }

    /** How many seconds are left, as a page asks that is about to warn; asking puts nothing off. */
    @GetMapping(path = "/sessions/left", produces = MediaType.TEXT_PLAIN_VALUE)
    @ResponseBody
    String left(@RequestAttribute("session") Session here) {
        return String.valueOf(Math.max(0, sessions.left(here).toSeconds()));
    }

    /** “继续办理”: a click like any other. */
    @EachTime
    @PostMapping(path = "/sessions/here", produces = MediaType.TEXT_PLAIN_VALUE)
    @ResponseBody
    String goOn(@RequestAttribute("session") Session here) {
        return String.valueOf(Math.max(0, sessions.left(here).toSeconds()));
    }

    @EachTime
    @PostMapping("/sessions/{session}/removal")
    String end(@PathVariable("session") long id, Officer by, RedirectAttributes redirect) {
        ending.end(id, by);
        redirect.addFlashAttribute("flash", "agencies.session.ended");
        return "redirect:/sessions";
    }

    @EachTime
    @PostMapping("/sessions/removal")
    String endOthers(Officer by, HttpServletRequest request, RedirectAttributes redirect) {
        HttpSession here = request.getSession();
        ending.endOthers(here.getId(), by);
        redirect.addFlashAttribute("flash", "agencies.session.othersEnded");
        return "redirect:/sessions";
    }
}

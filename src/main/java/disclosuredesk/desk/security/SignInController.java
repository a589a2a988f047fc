package disclosuredesk.desk.security;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.DemoFilling;
import disclosuredesk.agencies.DemoMark;
import disclosuredesk.agencies.PasskeySite;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The sign-in page; in the demo, on its own database, it lists the officers one can be. */
@Controller
class SignInController {

    private final Agencies agencies;
    private final DemoMark mark;
    private final DemoFilling filling;
    private final SingleSignOn singleSignOn;
    private final PasskeySite site;
    private final Environment environment;

    SignInController(
            Agencies agencies,
            DemoMark mark,
            DemoFilling filling,
            SingleSignOn singleSignOn,
            PasskeySite site,
            Environment environment) {
        this.agencies = agencies;
        this.mark = mark;
        this.filling = filling;
        this.singleSignOn = singleSignOn;
        this.site = site;
        this.environment = environment;
    }

    @GetMapping("/sign-in")
    String signIn(Model model) {
        if (environment.acceptsProfiles(Profiles.of("demo")) && mark.isDemo()) {
            model.addAttribute("demoOfficers", agencies.all());
            model.addAttribute("filling", filling.progress());
            model.addAttribute("demoPassword", environment.getProperty("disclosuredesk.demo.password"));
        } else if (agencies.isEmpty()) {
            return "redirect:/set-up";
        }
        if (singleSignOn.isOffered()) {
            model.addAttribute("singleSignOn", singleSignOn.address());
        }
        model.addAttribute("byPasskey", site.isOffered());
        return "desk/sign-in";
    }
}

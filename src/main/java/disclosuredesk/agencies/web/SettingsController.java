package disclosuredesk.agencies.web;

import disclosuredesk.agencies.ChangingSettings;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.agencies.Setting;
import disclosuredesk.agencies.Settings;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.Refused;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the agency decides for itself because no confirmed text does. */
@Controller
class SettingsController {

    private final Settings settings;
    private final ChangingSettings changing;

    SettingsController(Settings settings, ChangingSettings changing) {
        this.settings = settings;
        this.changing = changing;
    }

    static class SettingsForm {
        public Map<String, @Nullable Integer> values = new java.util.TreeMap<>();
    }

    @ModelAttribute
    void choices(Officer by, Model model) {
        if (!by.is(Role.ADMINISTRATOR)) {
            throw Refused.forbidden("agencies.administratorOnly");
        }
        model.addAttribute("settings", Setting.values());
    }

    @GetMapping("/settings")
    String show(Officer by, @ModelAttribute("form") SettingsForm form) {
        settings.of(by.agencyId()).forEach((setting, value) -> form.values.put(setting.name(), value));
        return "agencies/settings";
    }

    @PostMapping("/settings")
    String change(
            Officer by, @ModelAttribute("form") SettingsForm form, BindingResult errors, RedirectAttributes redirect) {
        boolean done = FormErrors.none(errors, () -> changing.change(values(form), by));
        if (!done) {
            return "agencies/settings";
        }
        redirect.addFlashAttribute("flash", "agencies.setting.changed");
        return "redirect:/settings";
    }

    private static Map<Setting, Integer> values(SettingsForm form) {
        Map<Setting, Integer> values = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            Integer value = form.values.get(setting.name());
            if (value == null) {
                throw Refused.invalid(
                        "values[" + setting + "]", "agencies.setting.outOfBounds", setting.least(), setting.most());
            }
            values.put(setting, value);
        }
        return values;
    }
}

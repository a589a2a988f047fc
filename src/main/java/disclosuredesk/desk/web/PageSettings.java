package disclosuredesk.desk.web;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.Officer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;

/** What every page needs: the signed-in officer and his agency's name, whether this is the demo, and Chinese. */
@ControllerAdvice
class PageSettings {

    /** Rows of a form with several, e.g. parts of an answer. */
    private static final int MOST_ROWS = 50;

    private final Agencies agencies;
    private final boolean demo;

    PageSettings(Agencies agencies, Environment environment) {
        this.agencies = agencies;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @Bean
    static LocaleResolver localeResolver() {
        return new FixedLocaleResolver(Locale.SIMPLIFIED_CHINESE);
    }

    /** Forms are plain fields: what a page may fill in is what the form class names. */
    @InitBinder("form")
    void formsAreFields(WebDataBinder binder) {
        binder.initDirectFieldAccess();
        binder.setAutoGrowCollectionLimit(MOST_ROWS);
    }

    @ModelAttribute("demo")
    boolean demo() {
        return demo;
    }

    @ModelAttribute("me")
    @Nullable Officer me(@RequestAttribute(name = "officer", required = false) @Nullable Officer officer) {
        return officer;
    }

    @ModelAttribute("agencyName")
    @Nullable String agencyName(@RequestAttribute(name = "officer", required = false) @Nullable Officer officer) {
        return officer == null ? null : agencies.agency(officer.agencyId()).name();
    }
}

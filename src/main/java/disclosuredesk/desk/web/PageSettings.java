package disclosuredesk.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.beans.PropertyEditorSupport;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.core.ResolvableType;
import org.springframework.ui.Model;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;

/** What every page needs: its frame, forms that are plain fields, and Chinese. */
@ControllerAdvice
class PageSettings {

    /** Rows of a form with several, e.g. parts of an answer. */
    private static final int MOST_ROWS = 50;

    private final PageFrame frame;

    PageSettings(PageFrame frame) {
        this.frame = frame;
    }

    @Bean
    static LocaleResolver localeResolver() {
        return new FixedLocaleResolver(Locale.SIMPLIFIED_CHINESE);
    }

    /** Forms are plain fields: what a page may fill in is what the form class names. */
    @InitBinder
    void formsAreFields(WebDataBinder binder) {
        Object known = binder.getTarget();
        ResolvableType made = binder.getTargetType(); // of a form that is only now to be made
        Class<?> form = known != null ? known.getClass() : made != null ? made.toClass() : Object.class;
        if (FormFields.isForm(form)) {
            asFields(binder, form);
        }
    }

    static void asFields(WebDataBinder binder, Class<?> form) {
        binder.initDirectFieldAccess();
        binder.setAutoGrowCollectionLimit(MOST_ROWS);
        FormFields.secrets(form).forEach(field -> binder.registerCustomEditor(String.class, field, new AsTyped()));
    }

    private static final class AsTyped extends PropertyEditorSupport {
        @Override
        public void setAsText(String text) {
            setValue(text);
        }
    }

    @ModelAttribute
    void frame(HttpServletRequest request, Model model) {
        model.addAllAttributes(frame.of(request));
    }
}

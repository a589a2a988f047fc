package disclosuredesk.shared;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How a page shows what an act refused about its form: beside the field, with everything typed still there. */
public final class FormErrors {

    private FormErrors() {}

    /**
     * Does the act unless the form already has errors: then it is only tried, for what else would be refused. A refusal of what was typed becomes an
     * error of the form; every other refusal goes on to the error page.
     *
     * @return whether the act was done; if not, the caller shows the form again
     */
    public static boolean none(BindingResult form, Runnable act) {
        if (form.hasErrors()) {
            Trial.refusalOf(act).ifPresent(refused -> add(form, refused));
            return false;
        }
        try {
            act.run();
            return true;
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            reject(form, refused);
            refused.others().forEach(other -> reject(form, other));
            return false;
        }
    }

    /**
     * What a page with several acts answers to one of them: done, the page anew, saying so; otherwise the page again with what is wrong.
     *
     * @param said message key of what was done
     * @param page address of the page
     * @param again shows the page with the form as it was typed
     */
    public static String page(
            BindingResult form,
            Runnable act,
            String said,
            String page,
            RedirectAttributes next,
            Supplier<String> again) {
        if (!none(form, act)) {
            return again.get();
        }
        next.addFlashAttribute("flash", said);
        return "redirect:" + page;
    }

    /**
     * What the chosen act needs and the form by itself does not, said together with everything else that is wrong.
     *
     * @param missing message key of the sentence beside the field
     */
    public static void need(
            BindingResult form, String field, @Nullable Object given, String missing, Object... arguments) {
        boolean isGiven = given instanceof String text ? !text.isBlank() : given != null;
        if (!isGiven && !form.hasFieldErrors(field)) {
            form.rejectValue(field, missing, arguments, missing);
        }
    }

    /** A field that is wrong already says so once. */
    private static void add(BindingResult form, Refused refused) {
        Stream.concat(Stream.of(refused), refused.others().stream())
                .filter(one -> one.field() != null && !form.hasFieldErrors(one.field()))
                .forEach(one -> reject(form, one));
    }

    private static void reject(BindingResult form, Refused refused) {
        String field = refused.field();
        if (field != null && form.getFieldType(field) != null) {
            form.rejectValue(field, refused.messageKey(), refused.arguments(), refused.messageKey());
        } else {
            form.reject(refused.messageKey(), refused.arguments(), refused.messageKey());
        }
    }
}

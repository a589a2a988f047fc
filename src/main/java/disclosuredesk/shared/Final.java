package disclosuredesk.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Of what answers a form: nothing brings back what was before. The form asks once, by a tick beside its button, in a sentence that says what becomes
 * final, with the figures ({@code fields :: final}); without the tick nothing is done. What the ordinary life of a request ends with (delivery, archive) is not
 * asked: there the page says it.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface Final {

    /** The name of the tick. */
    String UNDERSTOOD = "understood";
}

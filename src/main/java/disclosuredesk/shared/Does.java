package disclosuredesk.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What an {@link Act} does for a case, and on which page: {@code @Act(@Does(step = Examining.STEP, page = "examination"))}. Everybody who needs to
 * know which page does which step reads it here. The page shows the legal basis of the act, the sentence {@code basis.PAGE} of its module's
 * messages. The order of the steps is the process file's.
 */
@Target({})
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface Does {

    /** The step of the process, a user task or a message; empty: the act is done beside all steps and moves nothing. */
    String step() default "";

    /** The last part of the page's address below the case: {@code examination} of {@code /requests/{id}/examination}. */
    String page();
}

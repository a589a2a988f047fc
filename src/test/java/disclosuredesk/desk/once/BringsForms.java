package disclosuredesk.desk.once;

import java.util.Map;
import java.util.function.Function;
import org.springframework.context.ApplicationContext;

/** A test of an act that brings the act's own forms to the tests of all forms; made with a constructor without arguments. */
public interface BringsForms {

    /** Each form by the method of the controller that answers it, e.g. {@code NoteController.note}. */
    Map<String, Function<ApplicationContext, EveryForm.Form>> forms();
}

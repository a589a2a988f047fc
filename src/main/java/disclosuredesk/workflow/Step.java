package disclosuredesk.workflow;

import disclosuredesk.shared.RequestId;
import java.util.Map;

/**
 * What a service task of the process does, named by the bean's name ({@code ${abandonRequest}}). Steps are the only
 * beans the engine can reach.
 */
@FunctionalInterface
public interface Step {

    /**
     * Does the work in the engine's transaction; a failure leaves the process where it was.
     *
     * @return the answers to the next question of the process; forgotten thereafter
     */
    Map<String, Object> take(RequestId request);
}

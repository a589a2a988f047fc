/**
 * Whose turn it is: the BPMN process of a request. The only module that knows Flowable. Serves art. 45 of the
 * Regulation. Owns the engine's tables {@code ACT_*} and the views over them ({@code work_task}, {@code work_message}, {@code work_item}). The process instance of a request
 * has the request's id; the engine sees no bean but {@link disclosuredesk.workflow.Step}s. Publishes no case events;
 * tells listeners of each {@code StepTaken}.
 */
@ApplicationModule(allowedDependencies = {"shared", "doctor"})
@NullMarked
package disclosuredesk.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

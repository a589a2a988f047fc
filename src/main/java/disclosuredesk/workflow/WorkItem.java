package disclosuredesk.workflow;

import disclosuredesk.shared.RequestId;

/**
 * An open step of a request: a user task, or a message the process waits for.
 *
 * @param step id of the user task or name of the message in the process file
 * @param role the role that may do it
 * @param handle the engine's own key, meaningless outside this module
 */
public record WorkItem(RequestId request, String step, String role, boolean waiting, String handle) {}

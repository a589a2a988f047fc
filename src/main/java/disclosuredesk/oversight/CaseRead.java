package disclosuredesk.oversight;

import disclosuredesk.securityaudit.SecurityEvent;
import disclosuredesk.shared.RequestId;
import org.jspecify.annotations.Nullable;

/**
 * A page that shows a case, a letter, a remedy, a demand or another file of the agency was read, or was asked for in vain.
 *
 * @param request null for what has no request in its address
 * @param page the address, ids only
 */
public record CaseRead(@Nullable RequestId request, String page, boolean done) implements SecurityEvent {}

package disclosuredesk.oversight;

import disclosuredesk.securityaudit.SecurityEvent;
import disclosuredesk.shared.RequestId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file was handed out: a material, a letter, a dossier, a list, a report; or was asked for in vain. Its name is not kept, it may tell who the applicant is.
 *
 * @param request null for what has no request in its address
 * @param file the address, ids only
 * @param filters the names of the conditions under which a list was taken, without their values
 */
public record FileTaken(@Nullable RequestId request, String file, List<String> filters, boolean done)
        implements SecurityEvent {}

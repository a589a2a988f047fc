package disclosuredesk.rectification;

import disclosuredesk.requests.Applicant;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is demanded, as it is registered.
 *
 * @param request by which the information was given, if that is on file
 * @param information the document or record
 * @param inaccuracy what in it is said to be wrong
 * @param wanted what it should say
 * @param evidence what was brought to prove it; empty if nothing was
 */
public record RectificationDemand(
        @Nullable RequestId request,
        LocalDate receivedOn,
        Applicant applicant,
        String information,
        String inaccuracy,
        String wanted,
        String evidence) {}

package disclosuredesk.requests;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What of a request somebody may know who was given a part of it and need not see it.
 *
 * @param information what is asked for; null if that tells who the applicant is
 */
public record AskedAbout(RequestNumber number, @Nullable String information, LocalDate receivedOn) {}

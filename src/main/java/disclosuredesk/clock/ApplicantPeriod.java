package disclosuredesk.clock;

import java.time.LocalDate;

/**
 * A period of the applicant's own.
 *
 * @param words the message that tells it
 * @param until its last day
 */
public record ApplicantPeriod(String words, LocalDate until) {}

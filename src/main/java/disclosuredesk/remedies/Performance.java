package disclosuredesk.remedies;

import java.time.LocalDate;

/**
 * How an order was performed.
 *
 * @param by the department or person who performed
 * @param how what was done
 * @param fileName of the proof
 * @param sha256 of the proof
 */
public record Performance(LocalDate on, String by, String how, String fileName, String sha256) {}

package disclosuredesk.statistics;

import java.time.LocalDate;

/**
 * Who answers for the figures of a year (30号 （四）: 负责人), since when, and why they are closed or amended.
 *
 * @param reason may be empty for the first version of a year only
 */
public record Signature(String signer, LocalDate signedOn, String reason) {}

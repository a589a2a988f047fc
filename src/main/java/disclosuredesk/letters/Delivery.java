package disclosuredesk.letters;

import java.time.LocalDate;

/**
 * The delivery of an answer.
 *
 * @param deliveredOn the day the answer counts as made: signed for (direct, entrusted), posted, or sent
 * @param proof receipt, postal number or server record that proves the day
 */
public record Delivery(DeliveryRoute route, LocalDate deliveredOn, String proof) {}

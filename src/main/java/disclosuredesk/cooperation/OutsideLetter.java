package disclosuredesk.cooperation;

import java.time.LocalDate;

/**
 * The letter (协查函) by which an organ outside was asked.
 *
 * @param proof of its sending: the number of the post, the receipt
 */
public record OutsideLetter(String organ, String address, String documentNumber, LocalDate sentOn, String proof) {}

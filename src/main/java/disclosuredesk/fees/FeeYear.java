package disclosuredesk.fees;

/**
 * The fees of one year as the annual report tells them, in yuan.
 *
 * @param notices notices sent in the year
 * @param asked what they asked for
 * @param received what was paid in the year
 */
public record FeeYear(int notices, long asked, long received) {}

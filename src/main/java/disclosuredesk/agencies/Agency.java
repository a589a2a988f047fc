package disclosuredesk.agencies;

/**
 * An agency that receives requests and answers in its own name (行政机关, art. 10).
 *
 * @param code short code in Latin letters, unique, printed in exports
 * @param name full name as it stands on its letters
 */
public record Agency(long id, String code, String name) {}

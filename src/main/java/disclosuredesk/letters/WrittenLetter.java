package disclosuredesk.letters;

/**
 * What an officer writes in a letter that no fact on the record gives.
 *
 * @param agency the other agency a demand is passed on to; empty for a rectification
 * @param text what became of the demand
 */
public record WrittenLetter(String agency, String text) {}

package disclosuredesk.letters;

import disclosuredesk.lettercheck.Paragraph;
import java.util.List;

/**
 * A letter other than the answer, before it has its number.
 *
 * @param addressee whom it goes to, as the letter calls him
 */
record NoticeLetter(String addressee, List<Paragraph> paragraphs) {}

package disclosuredesk.letters;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words of a letter, as they are frozen when it is issued; any form of it (docx, PDF, OFD) is made of these.
 *
 * @param head the organ's full name
 * @param number document number, e.g. 济数公开〔2026〕12号
 * @param paragraphs the body; the remedy paragraph, where something is decided, is the last
 * @param date day of the letter in words
 */
public record LetterContent(
        String head,
        String number,
        String title,
        String addressee,
        List<String> paragraphs,
        String signature,
        String date,
        String contact) {

    /** The places of a template: each has its value, none is without use. */
    static final Set<String> PLACES = Collections.unmodifiableSet(new LinkedHashSet<>(
            List.of("head", "number", "title", "addressee", "paragraphs", "signature", "date", "contact")));

    /** The same letter with another number. */
    LetterContent numbered(String another) {
        return new LetterContent(head, another, title, addressee, paragraphs, signature, date, contact);
    }

    /** The letter from top to bottom, a paragraph each. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(head, title, number, addressee));
        lines.addAll(paragraphs);
        lines.addAll(List.of(signature, date, contact));
        return lines;
    }

    /** The same as the values of a template's placeholders. */
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("head", head);
        values.put("number", number);
        values.put("title", title);
        values.put("addressee", addressee);
        values.put("paragraphs", paragraphs);
        values.put("signature", signature);
        values.put("date", date);
        values.put("contact", contact);
        return values;
    }
}

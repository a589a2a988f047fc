package disclosuredesk.letters;

import disclosuredesk.lettercheck.ComposedLetter;
import disclosuredesk.lettercheck.Paragraph;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words of a letter, as they are frozen when it is issued; any form of it (docx, PDF, OFD) is made of these.
 *
 * @param head the agency's full name
 * @param number document number, e.g. 济数公开〔2026〕12号
 * @param paragraphs the body as it is printed; the remedy paragraph, where something is decided, is the last
 *     but for the names of what is attached
 * @param date day of the letter in words
 * @param body the same with what each paragraph is for and who wrote which words; empty for a letter of before that was kept
 */
public record LetterContent(
        String head,
        String number,
        String title,
        String addressee,
        List<String> paragraphs,
        String signature,
        String date,
        String contact,
        List<Paragraph> body) {

    /** The places of a template: each has its value, none is without use. */
    static final Set<String> PLACES = Collections.unmodifiableSet(new LinkedHashSet<>(
            List.of("head", "number", "title", "addressee", "paragraphs", "signature", "date", "contact")));

    /** Where the body is kept, what is printed is made of it. */
    public LetterContent(
            String head,
            String number,
            String title,
            String addressee,
            @Nullable List<String> paragraphs,
            String signature,
            String date,
            String contact,
            @Nullable List<Paragraph> body) {
        this.head = head;
        this.number = number;
        this.title = title;
        this.addressee = addressee;
        this.signature = signature;
        this.date = date;
        this.contact = contact;
        this.body = body == null ? List.of() : List.copyOf(body);
        this.paragraphs = this.body.isEmpty() && paragraphs != null
                ? List.copyOf(paragraphs)
                : this.body.stream().map(Paragraph::text).toList();
    }

    static LetterContent of(
            String head,
            String number,
            String title,
            String addressee,
            List<Paragraph> body,
            String signature,
            String date,
            String contact) {
        return new LetterContent(head, number, title, addressee, null, signature, date, contact, body);
    }

    /** The letter for the check of what was put together; only for one whose body is kept. */
    ComposedLetter composed() {
        return new ComposedLetter(head, title, number, addressee, body, signature, date, contact);
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

package disclosuredesk.letters;

import disclosuredesk.lettercheck.Paragraph;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A letter other than the answer, before it has its number.
 *
 * @param addressee whom it goes to, as the letter calls him
 * @param about what of the case it is about, where several of a kind can go to one addressee; null otherwise
 * @param since a letter of before this day does not say it; null if one says it for good
 */
record NoticeLetter(
        String addressee,
        List<Paragraph> paragraphs,
        @Nullable Long about,
        @Nullable LocalDate since) {

    NoticeLetter(String addressee, List<Paragraph> paragraphs) {
        this(addressee, paragraphs, null, null);
    }
}

package disclosuredesk.letters;

import disclosuredesk.lettercheck.CaseFacts;
import disclosuredesk.lettercheck.ComposedFinding;
import disclosuredesk.lettercheck.EditedCheck;
import disclosuredesk.lettercheck.Paragraph;
import disclosuredesk.letters.LetterDiff.Change;
import java.util.List;
import java.util.stream.Stream;

/**
 * The file of a letter that somebody edited.
 *
 * @param lines of the file
 * @param changes how they differ from the letter on record
 */
record EditedLetter(LetterContent content, List<String> lines, List<Change> changes) {

    List<ComposedFinding> findings(CaseFacts facts) {
        return EditedCheck.of(content.composed(), content.lines(), lines, mergedTouched(), facts);
    }

    /** Whether head, number, title, addressee, signature, day or the remedy are not as they were put in from the record. */
    private boolean mergedTouched() {
        List<String> remedy = content.body().stream()
                .filter(paragraph -> paragraph.kind() == Paragraph.Kind.REMEDY)
                .map(Paragraph::text)
                .map(EditedLetter::squeezed)
                .toList();
        List<String> body =
                content.paragraphs().stream().map(EditedLetter::squeezed).toList();
        List<String> frame = Stream.of(
                        content.head(),
                        content.number(),
                        content.title(),
                        content.addressee(),
                        content.signature(),
                        content.date())
                .map(EditedLetter::squeezed)
                .toList();
        return changes.stream()
                .map(change -> squeezed(change.before()))
                .anyMatch(before -> remedy.contains(before)
                        || !body.contains(before) && frame.stream().anyMatch(before::contains));
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\p{Z}]+", "");
    }
}

package disclosuredesk.letters;

import disclosuredesk.requests.OldValues;
import disclosuredesk.requests.RegistrationChange;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The letters that were numbered with what a registration said before it was amended: whether they are to be made again is the office's to say. */
@Component
class OldValuesInLetters implements OldValues {

    private final Letters letters;
    private final LetterWords words;

    OldValuesInLetters(Letters letters, LetterWords words) {
        this.letters = letters;
        this.words = words;
    }

    @Override
    public List<Paper> carriedBy(RequestId request, List<RegistrationChange> changes) {
        List<String> old = changes.stream()
                .flatMap(change -> Stream.ofNullable(printed(change)))
                .map(OldValuesInLetters::folded)
                .toList();
        return letters.of(request).stream()
                .filter(letter -> !letter.isVoid() && carries(letter, old))
                .map(letter -> new Paper(
                        letter.number(),
                        "LetterKind." + letter.kind(),
                        letter.issuedOn(),
                        "/requests/" + request + "/letters/" + letter.id()))
                .toList();
    }

    private static boolean carries(Letter letter, List<String> old) {
        String text = folded(String.join(
                "", letter.content().lines().stream().filter(Objects::nonNull).toList()));
        return old.stream().anyMatch(text::contains);
    }

    /** As a letter would print it; null where letters do not say it, or there was nothing to say. */
    private @Nullable String printed(RegistrationChange change) {
        String was = change.was();
        if (was == null || was.isBlank()) {
            return null;
        }
        return switch (change.field()) {
            case ARRIVED_ON, SUBMITTED_ON, CONFIRMED_ON -> words.day(LocalDate.parse(was));
            case CHANNEL, IDENTITY_KIND ->
                words.of(Objects.requireNonNull(change.field().label(was)));
            case APPLICANT_KIND, WANTED_FORM, WANTED_ROUTE -> null;
            default -> was;
        };
    }

    /** Letters turn quotation marks and line ends. */
    private static String folded(String text) {
        return text.replaceAll("[\\s“”‘’\"]+", "");
    }
}

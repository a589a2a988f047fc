package disclosuredesk.rectification;

import disclosuredesk.letters.Letterhead;
import disclosuredesk.letters.Letterheads;
import disclosuredesk.rectification.Rectification.Finding;
import disclosuredesk.requests.ApplicantKind;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The letter that tells the result, composed from the record. */
@Component
public class RectificationLetters {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final Letterheads letterheads;
    private final MessageSource messages;

    RectificationLetters(Letterheads letterheads, MessageSource messages) {
        this.letterheads = letterheads;
        this.messages = messages;
    }

    /** As it was signed; before that as it would be signed now. Empty before the examination, and while the letterhead is not known. */
    public Optional<RectificationLetter> of(Rectification one) {
        if (one.signed() != null) {
            return Optional.of(one.signed().letter());
        }
        Finding finding = one.finding();
        return finding == null
                ? Optional.empty()
                : letterheads.of(one.agencyId()).map(letterhead -> compose(one, finding, letterhead));
    }

    private RectificationLetter compose(Rectification one, Finding finding, Letterhead letterhead) {
        RectificationDemand demand = one.demand();
        String you = words("rectification.letter.you."
                + (demand.applicant().kind() == ApplicantKind.NATURAL_PERSON ? "person" : "organisation"));
        List<String> paragraphs = new ArrayList<>();
        add(
                paragraphs,
                words(
                        "rectification.letter.demand",
                        you,
                        DAY.format(demand.receivedOn()),
                        demand.information(),
                        plain(demand.inaccuracy()),
                        plain(demand.wanted())));
        add(paragraphs, words("rectification.letter.findings", plain(finding.findings())));
        add(
                paragraphs,
                words("rectification.letter." + finding.result(), you, finding.organ() == null ? "" : finding.organ()));
        if (finding.result().tellsRemedy()) {
            add(paragraphs, words("letter.remedy.FREE_CHOICE", letterhead.reviewAgency(), letterhead.court()));
        }
        return new RectificationLetter(
                letterhead.numberWord() + one.number(), List.copyOf(paragraphs), letterhead.contact());
    }

    private String words(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);
    }

    /** Typed words inside a sentence: its own full stop ends it. */
    private static String plain(String typed) {
        return typed.strip().replaceAll("[。；;，,\\s]+$", "");
    }

    /** A paragraph to a line, as it is kept. */
    private static void add(List<String> paragraphs, String text) {
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(paragraphs::add);
    }
}

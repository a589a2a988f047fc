package disclosuredesk.rectification;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.letters.LetterContent;
import disclosuredesk.letters.Letterhead;
import disclosuredesk.letters.Letterheads;
import disclosuredesk.rectification.Rectification.EvidenceNotice;
import disclosuredesk.rectification.Rectification.Finding;
import disclosuredesk.requests.ApplicantKind;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The letters of a rectification, composed from the record: the one that asks for evidence, and the one that tells the result. */
@Component
public class RectificationLetters {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final Letterheads letterheads;
    private final Agencies agencies;
    private final RectificationFiles files;
    private final MessageSource messages;

    RectificationLetters(Letterheads letterheads, Agencies agencies, RectificationFiles files, MessageSource messages) {
        this.letterheads = letterheads;
        this.agencies = agencies;
        this.files = files;
        this.messages = messages;
    }

    /** What tells the result: as it was signed, before that as it would be signed now. Empty before the examination, and without a letterhead. */
    public Optional<LetterContent> result(Rectification one) {
        Finding finding = one.finding();
        return finding == null
                ? Optional.empty()
                : resultOf(one)
                        .map(letter -> printed(
                                one,
                                letter,
                                "rectification.letter.title." + finding.result(),
                                one.signed() == null
                                        ? words("rectification.letter.unsigned")
                                        : DAY.format(one.signed().on())));
    }

    /** What asks for evidence, as it was sent; empty if nothing was asked for. */
    public Optional<LetterContent> evidenceNotice(Rectification one) {
        EvidenceNotice asked = one.asked();
        if (asked == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(asked.letter())
                .or(() -> evidenceNoticeOf(one, asked.wanted(), asked.until()))
                .map(letter -> printed(one, letter, "rectification.letter.title.EVIDENCE", DAY.format(asked.on())));
    }

    Optional<RectificationLetter> resultOf(Rectification one) {
        if (one.signed() != null) {
            return Optional.of(one.signed().letter());
        }
        Finding finding = one.finding();
        return finding == null
                ? Optional.empty()
                : letterheads.of(one.agencyId()).map(letterhead -> result(one, finding, letterhead));
    }

    private RectificationLetter result(Rectification one, Finding finding, Letterhead letterhead) {
        String you = you(one);
        List<String> paragraphs = demand(one, you);
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

    /** Decides nothing, and so tells no remedy. Empty without a letterhead. */
    Optional<RectificationLetter> evidenceNoticeOf(Rectification one, String wanted, LocalDate until) {
        return letterheads.of(one.agencyId()).map(letterhead -> {
            String you = you(one);
            List<String> paragraphs = demand(one, you);
            boolean brought =
                    !one.demand().evidence().isEmpty() || !files.of(one.id()).isEmpty();
            add(
                    paragraphs,
                    words(
                            "rectification.letter.EVIDENCE" + (brought ? "" : ".none"),
                            you,
                            DAY.format(until),
                            plain(wanted)));
            add(paragraphs, words("rectification.letter.EVIDENCE.silence", you));
            return new RectificationLetter(
                    letterhead.numberWord()
                            + words(
                                    "rectification.letter.EVIDENCE.number",
                                    String.valueOf(one.number().year()),
                                    String.valueOf(one.number().serial())),
                    List.copyOf(paragraphs),
                    letterhead.contact());
        });
    }

    private List<String> demand(Rectification one, String you) {
        RectificationDemand demand = one.demand();
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
        return paragraphs;
    }

    private LetterContent printed(Rectification one, RectificationLetter letter, String title, String date) {
        String agency = agencies.agency(agencies.signing(one.agencyId())).name();
        return new LetterContent(
                agency,
                letter.number(),
                words(title),
                words("letter.addressee", one.demand().applicant().name()),
                letter.paragraphs(),
                agency,
                date,
                letter.contact(),
                null);
    }

    private String you(Rectification one) {
        return words("rectification.letter.you."
                + (one.demand().applicant().kind() == ApplicantKind.NATURAL_PERSON ? "person" : "organisation"));
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

package disclosuredesk.letters;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.decision.Decision;
import disclosuredesk.decision.DecisionPart;
import disclosuredesk.decision.Evidence;
import disclosuredesk.decision.Ground;
import disclosuredesk.decision.Outcome;
import disclosuredesk.letters.check.CaseFacts;
import disclosuredesk.requests.ApplicantKind;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.requests.WantedRoute;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Puts the answer into words: who asked for what and when, what was done, each part with its ground, the remedy. Every
 * name, number, date and article comes from the record.
 */
@Component
class Composing {

    /** Not printed: marks of a secret (law notes section 4, O3.1), and what another sentence of the letter tells. */
    private static final Set<Evidence> UNTOLD = EnumSet.of(Evidence.SECRET_LEVEL, Evidence.SECRET_PERIOD,
            Evidence.SECRET_REFERENCE, Evidence.EARLIER_LETTER, Evidence.EARLIER_DATE, Evidence.REASONS);

    private final Agencies agencies;
    private final CaseSentences caseSentences;
    private final LetterWords words;

    Composing(Agencies agencies, CaseSentences caseSentences, LetterWords words) {
        this.agencies = agencies;
        this.caseSentences = caseSentences;
        this.words = words;
    }

    /** The answer of a decision made on the day. */
    LetterContent decision(DisclosureRequest request, Outcome outcome, List<DecisionPart> parts, LocalDate on,
            Letterhead letterhead, String number) {
        String you = you(request);
        List<String> paragraphs = new ArrayList<>(List.of(words.of("letter.received", you,
                words.day(request.receivedOn()), words.quotable(request.information()))));
        paragraphs.addAll(caseSentences.of(request, grounds(parts), you));
        for (int i = 0; i < parts.size(); i++) {
            DecisionPart part = parts.get(i);
            String sentence = words.of("letter.part." + part.ground(), words.quotable(part.information()),
                    words.sentence(part.reason()) + evidence(part), you);
            paragraphs.add(parts.size() == 1 ? sentence : words.of("letter.numbered", words.han(i + 1), sentence));
        }
        if (outcome == Outcome.R2) {
            paragraphs.add(words.of("letter.partly"));
        }
        paragraphs.addAll(remedy(RemedyText.of(grounds(parts), on), letterhead, servedOnline(request)));
        return content(request, words.of("letter.title." + outcome.family()), request.applicant().name(), paragraphs, on,
                letterhead, number);
    }

    /** What the ground is proved by, as far as it is for the applicant: the secret itself and our own grounds for weighing stay on file. */
    private String evidence(DecisionPart part) {
        StringBuilder told = new StringBuilder();
        part.evidence().forEach((evidence, text) -> {
            String value = words.line(text);
            if (evidence == Evidence.EARLIER_LETTER && part.evidence().containsKey(Evidence.EARLIER_DATE)) {
                told.append(words.of("letter.evidence.EARLIER_LETTER", value,
                        words.day(LocalDate.parse(part.evidence().get(Evidence.EARLIER_DATE)))));
            } else if (!UNTOLD.contains(evidence)) {
                String key = "letter.evidence." + evidence + (evidence == Evidence.KIND ? "." + part.ground() : "");
                told.append(words.sentence(words.of(key, value)));
            }
        });
        return told.toString();
    }

    /** A letter beside the answer; one that tells a decision tells the remedy too (法释〔2025〕8号 art. 1). */
    LetterContent notice(LetterKind kind, DisclosureRequest request, Notice notice, LocalDate on, Letterhead letterhead,
            String number) {
        List<String> paragraphs = new ArrayList<>(notice.paragraphs());
        if (kind == LetterKind.THIRD_PARTY_NOTICE || kind == LetterKind.RECTIFICATION_NOTICE) {
            paragraphs.addAll(remedy(RemedyText.FREE_CHOICE, letterhead, false));
        }
        return content(request, words.of("letter.title." + kind), notice.addressee(), paragraphs, on, letterhead, number);
    }

    private LetterContent content(DisclosureRequest request, String title, String addressee, List<String> paragraphs,
            LocalDate on, Letterhead letterhead, String number) {
        String agency = agencies.agency(request.agencyId()).name();
        return new LetterContent(agency, number, title, words.of("letter.addressee", addressee), paragraphs, agency,
                words.day(on), letterhead.contact());
    }

    /** What the letter check compares the answer with. */
    CaseFacts facts(DisclosureRequest request, Outcome outcome, List<DecisionPart> parts, LocalDate on,
            Letterhead letterhead, String number) {
        Ground main = parts.get(0).ground();
        Set<String> beside = parts.stream().map(part -> part.ground().code()).filter(code -> !code.equals(main.code()))
                .collect(Collectors.toUnmodifiableSet());
        return new CaseFacts(outcome, outcome == Outcome.R2 ? "37" : main.code(),
                outcome == Outcome.R2 ? parts.stream().map(part -> part.ground().code()).collect(Collectors.toUnmodifiableSet()) : beside,
                on, request.receivedOn(), request.applicant().name(), number,
                agencies.agency(request.agencyId()).name(), letterhead.reviewAgency(), letterhead.court(), servedOnline(request));
    }

    private List<String> remedy(RemedyText remedy, Letterhead letterhead, boolean online) {
        List<String> told = new ArrayList<>();
        if (remedy != RemedyText.NONE) {
            told.add(words.of("letter.remedy." + remedy, letterhead.reviewAgency(), letterhead.court())
                    + (online && letterhead.reviewChannel() != null
                            ? words.of("letter.remedy.online", letterhead.reviewChannel()) : ""));
        }
        return told;
    }

    String you(DisclosureRequest request) {
        return words.of(request.applicant().kind() == ApplicantKind.NATURAL_PERSON ? "letter.you" : "letter.yourUnit");
    }

    private static boolean servedOnline(DisclosureRequest request) {
        return request.wantedRoute() == WantedRoute.EMAIL || request.wantedRoute() == WantedRoute.INTERNET;
    }

    private static List<Ground> grounds(List<DecisionPart> parts) {
        return parts.stream().map(DecisionPart::ground).toList();
    }

    /** The parts of a request that ended without a draft: not corrected, not paid. */
    static List<DecisionPart> endedBy(Outcome outcome, DisclosureRequest request) {
        Ground ground = outcome == Outcome.R6_1 ? Ground.NOT_CORRECTED : Ground.NOT_PAID;
        return List.of(new DecisionPart(request.information(), ground, null, Map.of()));
    }

    static LocalDate decidedOn(Decision decision) {
        return Objects.requireNonNull(decision.approvedOn());
    }
}

package disclosuredesk.letters;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.decision.Decision;
import disclosuredesk.decision.DecisionPart;
import disclosuredesk.decision.Ground;
import disclosuredesk.decision.Outcome;
import disclosuredesk.lettercheck.CaseFacts;
import disclosuredesk.lettercheck.ComposedFacts;
import disclosuredesk.lettercheck.Paragraph;
import disclosuredesk.requests.DisclosureRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Puts the answer into words: who asked for what and when, what was done, each part with its ground, the remedy. Every
 * name, number, date and article comes from the record.
 */
@Component
class Composing {

    private final Agencies agencies;
    private final CaseSentences caseSentences;
    private final LetterWords words;
    private final AnswerText answer;

    Composing(Agencies agencies, CaseSentences caseSentences, LetterWords words) {
        this.agencies = agencies;
        this.caseSentences = caseSentences;
        this.words = words;
        this.answer = new AnswerText(words);
    }

    /** The answer of a decision made on the day. */
    LetterContent decision(
            DisclosureRequest request,
            Outcome outcome,
            List<DecisionPart> parts,
            LocalDate on,
            Letterhead letterhead,
            String number) {
        List<Paragraph> told = caseSentences.of(
                request, parts.stream().map(DecisionPart::ground).toList(), you(request));
        return content(
                request,
                answer.title(outcome, parts),
                request.applicant().name(),
                answer.body(request, told, outcome, parts, on, letterhead),
                on,
                letterhead,
                number);
    }

    /** A letter beside the answer; one that tells a decision tells the remedy too (法释〔2025〕8号 art. 1). */
    LetterContent notice(
            LetterKind kind,
            DisclosureRequest request,
            NoticeLetter notice,
            LocalDate on,
            Letterhead letterhead,
            String number) {
        List<Paragraph> paragraphs = new ArrayList<>(notice.paragraphs());
        if (kind == LetterKind.THIRD_PARTY_NOTICE || kind == LetterKind.RECTIFICATION_NOTICE) {
            paragraphs.addAll(answer.remedy(RemedyText.FREE_CHOICE, letterhead, false));
        }
        return content(
                request, words.of("letter.title." + kind), notice.addressee(), paragraphs, on, letterhead, number);
    }

    private LetterContent content(
            DisclosureRequest request,
            String title,
            String addressee,
            List<Paragraph> paragraphs,
            LocalDate on,
            Letterhead letterhead,
            String number) {
        String agency = agency(request);
        return LetterContent.of(
                agency,
                number,
                title,
                words.of("letter.addressee", addressee),
                paragraphs,
                agency,
                words.day(on),
                letterhead.contact());
    }

    /** What the letter check compares the answer with. */
    CaseFacts facts(
            DisclosureRequest request,
            Outcome outcome,
            List<DecisionPart> parts,
            LocalDate on,
            Letterhead letterhead,
            String number) {
        return AnswerText.facts(request, agency(request), outcome, parts, on, letterhead, number);
    }

    /** What the check of an answer of ours compares it with. */
    ComposedFacts composedFacts(
            DisclosureRequest request,
            Outcome outcome,
            List<DecisionPart> parts,
            LocalDate on,
            Letterhead letterhead,
            String number) {
        return answer.composed(request, facts(request, outcome, parts, on, letterhead, number), parts, letterhead);
    }

    private String agency(DisclosureRequest request) {
        return agencies.agency(agencies.signing(request.agencyId())).name();
    }

    String you(DisclosureRequest request) {
        return answer.you(request);
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

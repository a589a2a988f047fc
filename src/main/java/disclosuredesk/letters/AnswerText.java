package disclosuredesk.letters;

import disclosuredesk.decision.DecisionPart;
import disclosuredesk.decision.Evidence;
import disclosuredesk.decision.EvidenceRules;
import disclosuredesk.decision.Ground;
import disclosuredesk.decision.Outcome;
import disclosuredesk.lettercheck.CaseFacts;
import disclosuredesk.lettercheck.ComposedFacts;
import disclosuredesk.lettercheck.Paragraph;
import disclosuredesk.lettercheck.Paragraph.Kind;
import disclosuredesk.lettercheck.Piece;
import disclosuredesk.requests.ApplicantKind;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.requests.WantedForm;
import disclosuredesk.requests.WantedRoute;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The paragraphs of an answer, each knowing what it is for and who wrote which words; and what the record says of them. */
final class AnswerText {

    /** Not printed: marks of a secret (law notes section 4, O3.1), and what another sentence of the letter tells. */
    private static final Set<Evidence> UNTOLD = EnumSet.of(
            Evidence.PROVIDED_FORM,
            Evidence.SECRET_LEVEL,
            Evidence.SECRET_PERIOD,
            Evidence.SECRET_REFERENCE,
            Evidence.EARLIER_LETTER,
            Evidence.EARLIER_DATE,
            Evidence.REASONS);

    /** Whose sentence names the kind itself. */
    private static final Set<Ground> NAMED = EnumSet.of(Ground.ENDANGERS_SECURITY, Ground.THIRD_PARTY, Ground.PETITION);

    private final LetterWords words;

    AnswerText(LetterWords words) {
        this.words = words;
    }

    /** By the family; that what was asked for is no government information, and that the work ends, have titles of their own. */
    String title(Outcome outcome, List<DecisionPart> parts) {
        Ground main = parts.get(0).ground();
        boolean own = outcome != Outcome.R2 && (main == Ground.NOT_INFORMATION || main == Ground.OTHER);
        return words.of("letter.title." + (own ? main : outcome.family()));
    }

    /** @param told what was done on the way to the answer */
    List<Paragraph> body(
            DisclosureRequest request,
            List<Paragraph> told,
            Outcome outcome,
            List<DecisionPart> parts,
            LocalDate on,
            Letterhead letterhead) {
        String you = you(request);
        List<Paragraph> paragraphs = new ArrayList<>(List.of(words.paragraph(
                Kind.RECEIVED,
                "letter.received",
                you,
                words.day(request.receivedOn()),
                TypedWords.applicant(words.quotable(request.information())))));
        paragraphs.addAll(told);
        for (int i = 0; i < parts.size(); i++) {
            List<Piece> sentence = conclusion(request, parts.get(i), you);
            paragraphs.add(new Paragraph(
                    Kind.CONCLUSION,
                    parts.get(i).ground(),
                    parts.size() == 1
                            ? sentence
                            : words.pieces("letter.numbered", words.han(i + 1), new TypedWords(sentence))));
        }
        if (outcome == Outcome.R2) {
            paragraphs.add(words.paragraph(Kind.DISTINCTION, "letter.partly"));
        }
        paragraphs.addAll(remedy(RemedyText.of(grounds(parts), on), letterhead, servedOnline(request)));
        paragraphs.addAll(attachments(request, parts));
        return paragraphs;
    }

    private List<Paragraph> attachments(DisclosureRequest request, List<DecisionPart> parts) {
        return words.attachments(parts.stream()
                .filter(EvidenceRules::isHandedOver)
                .map(part -> information(request, part, words.line(part.information())))
                .toList());
    }

    private List<Piece> conclusion(DisclosureRequest request, DecisionPart part, String you) {
        String information = words.quotable(part.information());
        List<Piece> reason = new ArrayList<>();
        String typed = words.sentence(part.reason());
        if (!typed.isEmpty()) {
            reason.add(Piece.officer(typed));
        }
        reason.addAll(evidence(request, part));
        return words.pieces(
                "letter.part." + part.ground()
                        + (part.ground() == Ground.PROVIDED && !EvidenceRules.isHandedOver(part) ? ".INSPECTION" : ""),
                information(request, part, information),
                new TypedWords(reason),
                you,
                kind(part));
    }

    /** In the applicant's words, unless an officer named the part. */
    private static TypedWords information(DisclosureRequest request, DecisionPart part, String printed) {
        return part.information().equals(request.information())
                ? TypedWords.applicant(printed)
                : TypedWords.officer(printed);
    }

    /** What of several things an article names it is; of a draft of before that was asked, as the article has it. */
    private String kind(DecisionPart part) {
        String chosen = part.evidence().get(Evidence.KIND);
        return !NAMED.contains(part.ground()) ? "" : chosen != null ? chosen : words.of("letter.kind." + part.ground());
    }

    /** What the ground is proved by, as far as it is for the applicant: the secret itself and our own grounds for weighing stay on file. */
    private List<Piece> evidence(DisclosureRequest request, DecisionPart part) {
        List<Piece> told = new ArrayList<>();
        part.evidence().forEach((evidence, text) -> {
            String value = words.line(text);
            if (evidence == Evidence.EARLIER_LETTER && part.evidence().containsKey(Evidence.EARLIER_DATE)) {
                told.addAll(words.pieces(
                        "letter.evidence.EARLIER_LETTER",
                        TypedWords.officer(value),
                        words.day(LocalDate.parse(part.evidence().get(Evidence.EARLIER_DATE)))));
            } else if (evidence == Evidence.OTHER_FORM && EvidenceRules.isOtherForm(part, request.wantedForm())) {
                told.addAll(words.sentence(words.pieces(
                        "letter.evidence.OTHER_FORM.instead",
                        TypedWords.officer(value),
                        EvidenceRules.word(request.wantedForm()),
                        words.of("letter.form." + form(part)))));
            } else if (!UNTOLD.contains(evidence) && !(evidence == Evidence.KIND && NAMED.contains(part.ground()))) {
                String key = "letter.evidence." + evidence + (evidence == Evidence.KIND ? "." + part.ground() : "");
                told.addAll(words.sentence(words.pieces(key, TypedWords.officer(value))));
            }
        });
        return told;
    }

    private static String form(DecisionPart part) {
        return Arrays.stream(WantedForm.values())
                .filter(form -> EvidenceRules.word(form).equals(part.evidence().get(Evidence.PROVIDED_FORM)))
                .map(WantedForm::name)
                .findFirst()
                .orElse("OTHER");
    }

    List<Paragraph> remedy(RemedyText remedy, Letterhead letterhead, boolean online) {
        if (remedy == RemedyText.NONE) {
            return List.of();
        }
        List<Piece> told = words.pieces("letter.remedy." + remedy, letterhead.reviewAgency(), letterhead.court());
        if (online && letterhead.reviewChannel() != null) {
            told.addAll(words.pieces("letter.remedy.online", letterhead.reviewChannel()));
        }
        return List.of(Paragraph.of(Kind.REMEDY, told));
    }

    /** What the letter check compares the answer with. */
    static CaseFacts facts(
            DisclosureRequest request,
            String agency,
            Outcome outcome,
            List<DecisionPart> parts,
            LocalDate on,
            Letterhead letterhead,
            String number) {
        Set<String> all = parts.stream().map(part -> part.ground().code()).collect(Collectors.toUnmodifiableSet());
        String main = outcome == Outcome.R2 ? "37" : parts.get(0).ground().code();
        return new CaseFacts(
                outcome,
                main,
                all.stream().filter(code -> !code.equals(main)).collect(Collectors.toUnmodifiableSet()),
                on,
                request.receivedOn(),
                request.applicant().name(),
                number,
                agency,
                letterhead.reviewAgency(),
                letterhead.court(),
                servedOnline(request));
    }

    /** The same, and what only an answer of ours is held against. */
    ComposedFacts composed(
            DisclosureRequest request, CaseFacts facts, List<DecisionPart> parts, Letterhead letterhead) {
        return new ComposedFacts(
                facts, grounds(parts), words.quotable(request.information()), letterhead.reviewChannel());
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
}

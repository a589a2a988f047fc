package disclosuredesk.letters;

import disclosuredesk.decision.DecisionPart;
import disclosuredesk.decision.Ground;
import disclosuredesk.decision.Outcome;
import disclosuredesk.lettercheck.ComposedCheck;
import disclosuredesk.lettercheck.ComposedFacts;
import disclosuredesk.lettercheck.ComposedFinding;
import disclosuredesk.lettercheck.Paragraph;
import disclosuredesk.lettercheck.Paragraph.Kind;
import disclosuredesk.rehearsal.Proofs;
import disclosuredesk.requests.Applicant;
import disclosuredesk.requests.ApplicantKind;
import disclosuredesk.requests.Channel;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.requests.Identity;
import disclosuredesk.requests.Receipt;
import disclosuredesk.requests.RequestNumber;
import disclosuredesk.requests.WantedForm;
import disclosuredesk.requests.WantedRoute;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Answers put together and checked as the desk does it, without database and server. */
final class AnswersInMemory {

    static final Letterhead LETTERHEAD =
            new Letterhead("示公开", "示例市人民政府", "https://review.example.gov.cn", "示例区人民法院", "联系电话：0531-1234567");
    static final LocalDate RECEIVED = LocalDate.of(2026, 3, 2);
    static final LocalDate DECIDED = LocalDate.of(2026, 3, 20);
    static final String AGENCY = "示例市规划局";
    static final String NUMBER = "示公开〔2026〕1号";
    static final String INFORMATION = "东环路改造项目征收补偿方案";

    private final LetterWords words;
    private final AnswerText text;
    private final Letterhead letterhead;
    private final DisclosureRequest request;

    AnswersInMemory() {
        this(LETTERHEAD, "王小红", INFORMATION, WantedRoute.POST);
    }

    AnswersInMemory(Letterhead letterhead, String applicant, String information, WantedRoute route) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/letters");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        words = new LetterWords(messages);
        text = new AnswerText(words);
        this.letterhead = letterhead;
        request = new DisclosureRequest(
                RequestId.random(),
                1,
                new RequestNumber(2026, 1),
                Receipt.on(Channel.SIGNED_MAIL, RECEIVED),
                RECEIVED,
                new Applicant(
                        ApplicantKind.NATURAL_PERSON,
                        applicant,
                        new Identity(Identity.Kind.OTHER, "样例证件1"),
                        "13800000000",
                        null,
                        null,
                        null),
                information,
                null,
                WantedForm.PAPER,
                route,
                null,
                null,
                null,
                null,
                null,
                1);
    }

    /** All grounds a letter is written on. */
    static Stream<Ground> grounds() {
        return Arrays.stream(Ground.values()).filter(ground -> ground != Ground.WITHDRAWN);
    }

    static DecisionPart part(Ground ground, @Nullable String reason) {
        return new DecisionPart(INFORMATION, ground, reason, Proofs.of(ground));
    }

    static Outcome outcome(List<DecisionPart> parts) {
        return Outcome.ofParts(
                parts.stream().map(part -> part.ground().outcome()).toList());
    }

    LetterContent answer(List<DecisionPart> parts, LocalDate on) {
        List<Paragraph> told =
                parts.stream().flatMap(part -> told(part.ground())).distinct().toList();
        return LetterContent.of(
                AGENCY,
                NUMBER,
                text.title(outcome(parts), parts),
                words.of("letter.addressee", request.applicant().name()),
                text.body(request, told, outcome(parts), parts, on, letterhead),
                AGENCY,
                words.day(on),
                letterhead.contact());
    }

    List<ComposedFinding> check(LetterContent content, List<DecisionPart> parts, LocalDate on) {
        return ComposedCheck.of(content.composed(), facts(parts, on));
    }

    ComposedFacts facts(List<DecisionPart> parts, LocalDate on) {
        return text.composed(
                request,
                AnswerText.facts(request, AGENCY, outcome(parts), parts, on, letterhead, NUMBER),
                parts,
                letterhead);
    }

    /** What the case file tells on a ground. */
    private Stream<Paragraph> told(Ground ground) {
        return switch (ground) {
            case DOES_NOT_EXIST ->
                Stream.of(words.paragraph(
                        Kind.DONE,
                        "letter.searched",
                        "2026年3月3日",
                        TypedWords.officer("档案室、办公系统"),
                        TypedWords.officer("东环路"),
                        TypedWords.officer("没有检得。")));
            case THIRD_PARTY -> Stream.of(words.paragraph(Kind.DONE, "letter.consulted.OBJECTS", "2026年3月4日"));
            case STILL_UNCLEAR -> Stream.of(corrected("letter.correctedUnclear"));
            case NOT_CORRECTED ->
                Stream.of(Paragraph.of(
                        Kind.DONE,
                        words.pieces(
                                "letter.correctionAsked",
                                "2026年3月3日",
                                "（示公开〔2026〕9号）",
                                "您",
                                TypedWords.officer("请写明文件名称"),
                                "2026年3月17日")));
            case EXCESSIVE ->
                Stream.of(
                        words.paragraph(
                                Kind.DONE, "letter.reasonsAsked", TypedWords.officer("本月共提出申请46件。"), "2026年3月3日", "您"),
                        words.paragraph(
                                Kind.DONE, "letter.reasonsGiven", "您", "2026年3月5日", TypedWords.applicant("个人需要")));
            case NOT_PAID ->
                Stream.of(words.paragraph(
                        Kind.DONE,
                        "letter.feeAsked",
                        "您",
                        "2026年3月3日",
                        "（示公开〔2026〕8号）",
                        "2026年3月4日",
                        "320",
                        "2026年4月1日"));
            default -> Stream.of();
        };
    }

    private Paragraph corrected(String key) {
        var pieces = words.pieces(
                "letter.correctionAsked",
                "2026年3月3日",
                "（示公开〔2026〕9号）",
                "您",
                TypedWords.officer("请写明文件名称"),
                "2026年3月17日");
        pieces.addAll(words.pieces(key, "您", "2026年3月6日", TypedWords.applicant("名称不详")));
        return Paragraph.of(Kind.DONE, pieces);
    }
}

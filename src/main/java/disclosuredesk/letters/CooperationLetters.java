package disclosuredesk.letters;

import disclosuredesk.cooperation.Assistance;
import disclosuredesk.cooperation.AssistanceLetters;
import disclosuredesk.cooperation.AssistanceView;
import disclosuredesk.cooperation.AssistanceViews;
import disclosuredesk.cooperation.Chasing;
import disclosuredesk.cooperation.OutsideLetter.Sending;
import disclosuredesk.cooperation.OwnLimits;
import disclosuredesk.lettercheck.Paragraph;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.shared.RequestId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** The letters to organs outside that are asked for help (协查): they say what is asked and until when, and nothing of who applied for what. */
@Component
class CooperationLetters {

    private final AssistanceViews assistances;
    private final OwnLimits limits;
    private final LetterWords words;
    private final Clock clock;

    CooperationLetters(AssistanceViews assistances, OwnLimits limits, LetterWords words, Clock clock) {
        this.assistances = assistances;
        this.limits = limits;
        this.words = words;
        this.clock = clock;
    }

    /** 协查函, one for each organ that was not sent its letter yet. */
    List<NoticeLetter> asking(DisclosureRequest request) {
        return outside(request)
                .filter(view -> view.of().isOpen() && view.of().isUnsent())
                .map(view -> asking(request, view.of()))
                .toList();
    }

    private NoticeLetter asking(DisclosureRequest request, Assistance asked) {
        LocalDate due = limits.due(asked.agencyId(), LocalDate.now(clock), asked.workingDays());
        List<Paragraph> paragraphs = new ArrayList<>(words.paragraphs(
                "letter.notice." + LetterKind.ASSISTANCE_LETTER,
                request.number().toString(),
                TypedWords.officer(words.sentence(asked.question())),
                due == null
                        ? words.of("letter.answerWithin", String.valueOf(asked.workingDays()))
                        : words.of("letter.answerBy", words.day(due))));
        paragraphs.addAll(words.attachments(assistances.papers(asked).stream()
                .map(paper -> TypedWords.officer(words.line(paper.name().replaceFirst("\\.\\w{2,5}$", ""))))
                .toList()));
        return new NoticeLetter(asked.asked(), paragraphs, asked.id(), null);
    }

    /** 催办函, one for each organ that was pressed for its answer, anew each time. */
    List<NoticeLetter> urging(DisclosureRequest request) {
        return outside(request)
                .filter(view -> view.of().isAwaited())
                .flatMap(view -> assistances.chasings(view.of()).stream()
                        .map(Chasing::chasedOn)
                        .max(LocalDate::compareTo)
                        .map(chased -> urging(view, chased))
                        .stream())
                .toList();
    }

    private NoticeLetter urging(AssistanceView view, LocalDate chased) {
        Sending sending = Objects.requireNonNull(
                Objects.requireNonNull(view.of().letter()).sending());
        LocalDate due = view.due();
        return new NoticeLetter(
                view.of().asked(),
                words.paragraphs(
                        "letter.notice." + LetterKind.ASSISTANCE_URGING,
                        words.day(sending.on()),
                        TypedWords.officer(words.line(sending.documentNumber())),
                        due == null ? "" : words.of("letter.urging.limit", words.day(due)),
                        words.of(view.late() ? "letter.urging.late" : "letter.urging.waiting")),
                view.of().id(),
                chased);
    }

    /** Whether the letter has gone to the organ, so that it cannot be taken back. */
    boolean isSent(RequestId request, Letter letter) {
        return letter.kind() == LetterKind.ASSISTANCE_LETTER
                && assistances.of(request).stream()
                        .map(AssistanceView::of)
                        .anyMatch(asked -> Long.valueOf(asked.id()).equals(letter.about()) && !asked.isUnsent());
    }

    private Stream<AssistanceView> outside(DisclosureRequest request) {
        return assistances.of(request.id()).stream().filter(view -> view.of().letter() != null);
    }

    /** What the room of help is told of its letters. */
    @Configuration(proxyBeanMethods = false)
    static class OnFile {

        @Bean
        AssistanceLetters assistanceLetters(Letters letters) {
            return (request, assistance) -> letters.of(request).stream()
                    .filter(letter -> letter.kind() == LetterKind.ASSISTANCE_LETTER
                            && !letter.isVoid()
                            && Long.valueOf(assistance).equals(letter.about()))
                    .reduce((first, last) -> last)
                    .map(letter -> new AssistanceLetters.Filed(letter.number(), letter.issuedOn()));
        }
    }
}

package disclosuredesk.lettercheck;

import static java.util.Objects.requireNonNull;

import disclosuredesk.lettercheck.LetterEvent.Kind;
import disclosuredesk.lettercheck.LetterEvent.Step;
import disclosuredesk.lettercheck.LetterEvent.Topic;
import disclosuredesk.lettercheck.LetterFinding.Check;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the letter tells could have happened in that order: asked before answered, received before asked, all before decided. */
final class OrderCheck {

    private static final List<Topic> PROCEDURES =
            List.of(Topic.CORRECTION, Topic.FEE, Topic.PARTY, Topic.EXTENSION, Topic.REASONS);

    private final LetterText letter;
    private final LetterEvents events;
    private final List<LetterFinding> findings = new ArrayList<>();

    private OrderCheck(LetterText letter, LetterEvents events) {
        this.letter = letter;
        this.events = events;
    }

    /**
     * @param received the day of receipt of the record, if it is known
     * @param decided the day of the letter
     */
    static List<LetterFinding> of(
            LetterText letter, LetterEvents events, @Nullable LocalDate received, LocalDate decided) {
        OrderCheck check = new OrderCheck(letter, events);
        check.decidedLast(decided);
        check.receivedFirst(received);
        PROCEDURES.forEach(check::procedure);
        check.earlier(received);
        return check.findings;
    }

    private void tell(LetterEvent event, String message, Object... arguments) {
        LetterFinding finding = letter.finding(Check.DATE, event.from(), event.to(), message, arguments);
        if (findings.stream()
                .noneMatch(
                        other -> other.line() == finding.line() && other.quote().equals(finding.quote()))) {
            findings.add(finding);
        }
    }

    private void decidedLast(LocalDate decided) {
        for (LetterEvent event : events.all()) {
            if (event.kind().step() != Step.DUE && event.day().isAfter(decided)) {
                tell(event, "date.afterDecision", decided);
            }
        }
    }

    private void receivedFirst(@Nullable LocalDate record) {
        LocalDate told = events.first(Kind.RECEIVED).map(LetterEvent::day).orElse(record);
        LocalDate received = told != null && record != null && record.isBefore(told) ? record : told;
        if (received == null) {
            return;
        }
        events.first(Kind.SUBMITTED)
                .filter(event -> told != null && event.day().isAfter(told))
                .ifPresent(event -> tell(event, "date.receivedBeforeSubmitted", requireNonNull(told)));
        LocalDate asked = events.first(Kind.SUBMITTED).map(LetterEvent::day).orElse(received);
        events.first(Kind.WITHDRAWN)
                .filter(event -> event.day().isBefore(asked))
                .ifPresent(event -> tell(event, "date.withdrawnBefore", asked));
        events.all(Kind.SEARCHED).stream()
                .filter(event ->
                        event.day().isBefore(asked) && event.day().plusDays(90).isAfter(asked))
                .forEach(event -> tell(event, "date.searchedBefore", asked));
        for (LetterEvent event : events.all()) {
            boolean applicants =
                    event.kind().topic() != Topic.PARTY && event.kind().step() == Step.ANSWERED;
            if (event.day().isBefore(received)
                    && PROCEDURES.contains(event.kind().topic())
                    && (event.kind().step() == Step.ASKED || applicants)) {
                tell(event, "date.beforeReceipt", received);
            }
        }
    }

    /** Where several were asked, none can have answered before the first was. */
    private void procedure(Topic topic) {
        LetterEvent asked = events.earliest(topic, Step.ASKED).orElse(null);
        LetterEvent served = events.earliest(topic, Step.SERVED).orElse(null);
        for (LetterEvent event : events.all()) {
            if (event.kind().topic() != topic) {
                continue;
            }
            boolean first = asked != null && event.day().isBefore(asked.day());
            switch (event.kind().step()) {
                case SERVED -> tellIf(first, event, "date.servedBeforeSent", asked);
                case ANSWERED -> {
                    tellIf(first, event, "date.answeredBeforeAsked", asked);
                    tellIf(
                            !first
                                    && served != null
                                    && topic != Topic.FEE
                                    && event.day().isBefore(served.day()),
                            event,
                            "date.answeredBeforeServed",
                            served);
                }
                case DUE -> tellIf(first, event, "date.dueBeforeAsked", asked);
                default -> {}
            }
        }
    }

    private void tellIf(boolean wrong, LetterEvent event, String message, @Nullable LetterEvent before) {
        if (wrong && before != null) {
            tell(event, message, before.day());
        }
    }

    private void earlier(@Nullable LocalDate record) {
        LocalDate received = record != null
                ? record
                : events.first(Kind.RECEIVED).map(LetterEvent::day).orElse(null);
        LetterEvent answer = events.latest(Topic.EARLIER, Step.ASKED).orElse(null);
        for (LetterEvent event : events.all(Kind.EARLIER_ANSWER)) {
            tellIf(
                    received != null && event.day().isAfter(received),
                    event,
                    "date.earlierLater",
                    received == null ? null : new LetterEvent(Kind.RECEIVED, received, 0, 0));
        }
        for (LetterEvent event : events.all(Kind.EARLIER_REQUEST)) {
            LetterEvent answered = events.all(Kind.EARLIER_ANSWER).stream()
                    .filter(next -> next.from() > event.from())
                    .findFirst()
                    .orElse(answer);
            tellIf(
                    answered != null && event.day().isAfter(answered.day())
                            || received != null && event.day().isAfter(received),
                    event,
                    "date.earlierRequestLater",
                    answered != null ? answered : event);
        }
        LetterEvent first = events.earliest(Topic.EARLIER, Step.ASKED).orElse(null);
        for (LetterEvent event : events.all(Kind.EARLIER_SERVED)) {
            tellIf(first != null && event.day().isBefore(first.day()), event, "date.servedBeforeSent", first);
        }
    }
}

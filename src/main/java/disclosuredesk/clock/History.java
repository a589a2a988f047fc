package disclosuredesk.clock;

import disclosuredesk.clock.ClockFact.Assigned;
import disclosuredesk.clock.ClockFact.BesideBegun;
import disclosuredesk.clock.ClockFact.BesideEnded;
import disclosuredesk.clock.ClockFact.Concluded;
import disclosuredesk.clock.ClockFact.ConsultationAnswered;
import disclosuredesk.clock.ClockFact.ConsultationDelivered;
import disclosuredesk.clock.ClockFact.ConsultationSent;
import disclosuredesk.clock.ClockFact.Corrected;
import disclosuredesk.clock.ClockFact.CorrectionAsked;
import disclosuredesk.clock.ClockFact.Examined;
import disclosuredesk.clock.ClockFact.Extended;
import disclosuredesk.clock.ClockFact.FeeAsked;
import disclosuredesk.clock.ClockFact.FeePaid;
import disclosuredesk.clock.ClockFact.Handled;
import disclosuredesk.clock.ClockFact.Party;
import disclosuredesk.clock.ClockFact.Postponed;
import disclosuredesk.clock.ClockFact.ReasonsAsked;
import disclosuredesk.clock.ClockFact.ReasonsEnded;
import disclosuredesk.clock.ClockFact.ReceiptPutRight;
import disclosuredesk.clock.ClockFact.Received;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the facts of one request say about its periods; facts are only sorted here, nothing is counted. */
final class History {

    /** The days during which one party was asked; open while unanswered. */
    record Span(
            long consultation,
            Party party,
            @Nullable String name,
            LocalDate sent,
            @Nullable LocalDate delivered,
            @Nullable LocalDate answered) {

        boolean isOpen() {
            return answered == null;
        }
    }

    final Map<Long, Span> spans = new LinkedHashMap<>();

    /** What a limit beside the main way belongs to. */
    record Beside(TimeLimit limit, long reference) {}

    /** The agency's own limits beside the main way, those that have ended too. */
    final Map<Beside, BesideBegun> begunBeside = new LinkedHashMap<>();

    final Set<Beside> endedBeside = new HashSet<>();

    @Nullable
    Received received;

    @Nullable
    LocalDate examined;

    @Nullable
    CorrectionAsked correctionAsked;

    @Nullable
    LocalDate corrected;

    @Nullable
    Extended extension;

    @Nullable
    ReasonsAsked reasonsAsked;

    @Nullable
    Postponed postponed;

    @Nullable
    FeeAsked feeNotice;

    @Nullable
    LocalDate feePaid;

    @Nullable
    Assigned assigned;

    @Nullable
    LocalDate concluded;

    /** @throws IllegalArgumentException if there is no day of receipt */
    static History of(List<ClockFact> facts) {
        History history = new History();
        facts.forEach(history::add);
        if (history.received == null) {
            throw new IllegalArgumentException("no day of receipt");
        }
        return history;
    }

    void add(ClockFact fact) {
        if (concluded != null) {
            return;
        }
        if (fact instanceof Received first) {
            received = first;
        } else if (fact instanceof ReceiptPutRight right && received != null) {
            received =
                    new Received(received.on(), right.safeOn().isAfter(received.on()) ? received.on() : right.safeOn());
        } else if (fact instanceof Examined end) {
            examined = end.on();
        } else if (fact instanceof CorrectionAsked asked) {
            correctionAsked = asked;
        } else if (fact instanceof Corrected again) {
            corrected = again.on();
            correctionAsked = null;
            examined = null;
        } else if (fact instanceof Extended extended) {
            extend(extended);
        } else if (fact instanceof Postponed later) {
            postponed = later;
        } else if (fact instanceof FeeAsked asked) {
            feeNotice = asked;
        } else if (fact instanceof FeePaid paid) {
            feePaid = paid.on();
        } else if (fact instanceof ReasonsAsked asked) {
            reasonsAsked = asked;
        } else if (fact instanceof ReasonsEnded) {
            reasonsAsked = null;
        } else if (fact instanceof Assigned given) {
            assigned = given;
        } else if (fact instanceof Handled) {
            assigned = null;
        } else if (fact instanceof Concluded end) {
            concluded = end.on();
        } else if (fact instanceof BesideBegun begun) {
            begunBeside.put(new Beside(begun.limit(), begun.reference()), begun);
        } else if (fact instanceof BesideEnded ended) {
            endedBeside.add(new Beside(ended.limit(), ended.reference()));
        } else {
            consult(fact);
        }
    }

    /** The agency's own limits that run. */
    List<BesideBegun> runningBeside() {
        return begunBeside.entrySet().stream()
                .filter(one -> !endedBeside.contains(one.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private void consult(ClockFact fact) {
        if (fact instanceof ConsultationSent sent) {
            spans.put(
                    sent.consultation(),
                    new Span(sent.consultation(), sent.party(), sent.name(), sent.on(), null, null));
        } else if (fact instanceof ConsultationDelivered delivered) {
            spans.computeIfPresent(
                    delivered.consultation(),
                    (key, span) ->
                            new Span(key, span.party(), span.name(), span.sent(), delivered.on(), span.answered()));
        } else if (fact instanceof ConsultationAnswered answered) {
            spans.computeIfPresent(
                    answered.consultation(),
                    (key, span) -> !span.isOpen()
                            ? span
                            : new Span(key, span.party(), span.name(), span.sent(), span.delivered(), answered.on()));
        }
    }

    /** Only the first extension of which the applicant was told counts; the law knows no second one. */
    private void extend(Extended extended) {
        if (extension == null || extension.sentOn() == null) {
            extension = extended;
        }
    }

    boolean isConsulting() {
        return spans.values().stream().anyMatch(Span::isOpen);
    }

    /** The day the applicant got the fee notice. */
    @Nullable
    LocalDate feeAsked() {
        return feeNotice == null ? null : feeNotice.on();
    }

    /** A later day set before the request was corrected belongs to the old period. */
    @Nullable
    LocalDate postponedUntil() {
        if (postponed == null) {
            return null;
        }
        LocalDate on = postponed.on();
        return on != null && corrected != null && on.isBefore(corrected) ? null : postponed.until();
    }

    /** Until which day facts could still move the deadline: today, or the day the request was closed. */
    @Nullable
    LocalDate horizon(@Nullable LocalDate asOf) {
        return concluded != null && (asOf == null || concluded.isBefore(asOf)) ? concluded : asOf;
    }
}

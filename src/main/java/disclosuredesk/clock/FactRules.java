package disclosuredesk.clock;

import disclosuredesk.clock.ClockFact.BesideBegun;
import disclosuredesk.clock.ClockFact.BesideEnded;
import disclosuredesk.clock.ClockFact.ConsultationAnswered;
import disclosuredesk.clock.ClockFact.ConsultationDelivered;
import disclosuredesk.clock.ClockFact.ConsultationSent;
import disclosuredesk.clock.ClockFact.Corrected;
import disclosuredesk.clock.ClockFact.CorrectionAsked;
import disclosuredesk.clock.ClockFact.Extended;
import disclosuredesk.clock.ClockFact.FeeAsked;
import disclosuredesk.clock.ClockFact.FeePaid;
import disclosuredesk.clock.ClockFact.Postponed;
import disclosuredesk.clock.ClockFact.ReasonsAsked;
import disclosuredesk.clock.ClockFact.Received;
import disclosuredesk.clock.History.Span;
import disclosuredesk.shared.Refused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which facts can follow upon which. A history that breaks a rule cannot come into being: every fact is checked before
 * the transaction that records it ends. Each refusal names the article it rests on.
 */
public final class FactRules {

    private final StatutoryClock clock;

    public FactRules(StatutoryClock clock) {
        this.clock = clock;
    }

    /**
     * Checks a whole history from its first fact to its last.
     *
     * @throws Refused invalid, for the first fact that cannot stand where it stands
     */
    public void require(List<ClockFact> facts) {
        List<ClockFact> before = new ArrayList<>();
        for (ClockFact fact : facts) {
            require(before, fact);
            before.add(fact);
        }
        if (facts.stream().noneMatch(Received.class::isInstance)) {
            throw refused("noReceipt");
        }
    }

    /**
     * Checks a history after one of its days was put right. What was lawful when it was done stays on file: an
     * extension that the new day shows to have come too late stays too, and no longer counts.
     *
     * @throws Refused invalid, for the first fact that cannot stand where it stands
     */
    public void requireAmended(List<ClockFact> facts) {
        History history = new History();
        for (ClockFact fact : facts) {
            requireOrder(history, fact);
            history.add(fact);
        }
    }

    /**
     * Checks one fact that is about to be added. Without a calendar no extension can be called late: the work goes on.
     *
     * @throws Refused invalid, if it cannot follow upon the others
     */
    public void require(List<ClockFact> before, ClockFact added) {
        History history = new History();
        before.forEach(history::add);
        requireOrder(history, added);
        if (added instanceof Extended extended) {
            requireInTime(before, extended);
        }
    }

    private void requireOrder(History before, ClockFact fact) {
        LocalDate received = before.received == null ? null : before.received.safeOn();
        LocalDate on = fact.on();
        if (received != null && on != null && on.isBefore(received) && !(fact instanceof Received)) {
            throw refused("beforeReceipt", on, received);
        }
        if (fact instanceof Received first && first.safeOn().isAfter(first.on())) {
            throw refused("safeAfterReceipt");
        }
        if (fact instanceof CorrectionAsked && before.correctionAsked != null) {
            throw refused("correctionOpen", before.correctionAsked.on());
        }
        if (fact instanceof Corrected corrected) {
            requireCorrected(before, corrected);
        }
        if (fact instanceof ConsultationSent sent) {
            requireSent(before, sent);
        }
        if (fact instanceof ConsultationDelivered delivered) {
            requireDelivered(span(before, delivered.consultation()), delivered.on());
        }
        if (fact instanceof ConsultationAnswered answered) {
            requireAnswered(span(before, answered.consultation()), answered.on());
        }
        if (fact instanceof Extended extended) {
            requireExtended(before, extended);
        }
        if (fact instanceof Postponed postponed
                && received != null
                && !postponed.until().isAfter(received)) {
            throw refused("postponedTooEarly", postponed.until(), received);
        }
        if (fact instanceof ReasonsAsked asked && !asked.until().isAfter(asked.on())) {
            throw refused("reasonsTooEarly");
        }
        if (fact instanceof BesideEnded ended) {
            requireBesideEnded(before, ended);
        }
        requireFee(before, fact);
    }

    private static void requireBesideEnded(History before, BesideEnded ended) {
        BesideBegun begun = before.begunBeside.get(new History.Beside(ended.limit(), ended.reference()));
        if (begun == null) {
            throw refused("besideNeverBegun");
        }
        if (ended.on().isBefore(begun.on())) {
            throw refused("besideEndedBeforeBegun", ended.on(), begun.on());
        }
    }

    private static void requireCorrected(History before, Corrected corrected) {
        if (before.correctionAsked == null) {
            throw refused("correctedUnasked");
        }
        if (corrected.on().isBefore(before.correctionAsked.on())) {
            throw refused("correctedBeforeAsked", corrected.on(), before.correctionAsked.on());
        }
    }

    private static void requireSent(History before, ConsultationSent sent) {
        for (Span span : before.spans.values()) {
            boolean sameParty = sent.name() != null && sent.name().equals(span.name()) && sent.party() == span.party();
            if (sameParty && (span.answered() == null || sent.on().isBefore(span.answered()))) {
                throw refused("consultedTwice", sent.name(), span.sent());
            }
        }
    }

    private static Span span(History before, long consultation) {
        Span span = before.spans.get(consultation);
        if (span == null) {
            throw refused("neverConsulted");
        }
        return span;
    }

    private static void requireDelivered(Span span, LocalDate on) {
        if (on.isBefore(span.sent())) {
            throw refused("deliveredBeforeSent", on, span.sent());
        }
        if (span.answered() != null && on.isAfter(span.answered())) {
            throw refused("answeredBeforeDelivered", span.answered(), on);
        }
    }

    private static void requireAnswered(Span span, LocalDate on) {
        if (!span.isOpen()) {
            throw refused("answeredTwice");
        }
        if (on.isBefore(span.sent())) {
            throw refused("answeredBeforeSent", on, span.sent());
        }
        if (span.delivered() != null && on.isBefore(span.delivered())) {
            throw refused("answeredBeforeDelivered", on, span.delivered());
        }
    }

    private static void requireExtended(History before, Extended extended) {
        if (before.extension != null && (before.extension.sentOn() != null || extended.sentOn() == null)) {
            throw refused("extendedTwice", before.extension.approvedOn());
        }
        if (extended.sentOn() != null && extended.sentOn().isBefore(extended.approvedOn())) {
            throw refused("extensionSentBeforeApproved", extended.sentOn(), extended.approvedOn());
        }
    }

    private void requireInTime(List<ClockFact> before, Extended extended) {
        LocalDate told = extended.sentOn() == null ? extended.approvedOn() : extended.sentOn();
        LocalDate last = clock.deadline(before, told).formal();
        if (last != null && told.isAfter(last)) {
            throw refused("extendedTooLate", told, last);
        }
    }

    private static void requireFee(History before, ClockFact fact) {
        if (fact instanceof FeeAsked && before.feeAsked() != null) {
            throw refused("feeAskedTwice", before.feeAsked());
        }
        if (fact instanceof FeePaid paid) {
            if (before.feeAsked() == null) {
                throw refused("paidUnasked");
            }
            if (before.feePaid != null) {
                throw refused("paidTwice", before.feePaid);
            }
            if (paid.on().isBefore(before.feeAsked())) {
                throw refused("paidBeforeAsked", paid.on(), before.feeAsked());
            }
        }
    }

    private static Refused refused(String rule, @Nullable Object... arguments) {
        return Refused.invalid(null, "clock.rule." + rule, arguments);
    }
}

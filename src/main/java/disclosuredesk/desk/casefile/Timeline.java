package disclosuredesk.desk.casefile;

import disclosuredesk.archive.DossierArchived;
import disclosuredesk.audit.AuditEntry;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.audit.CaseEvent;
import disclosuredesk.clock.ConsultationEnded;
import disclosuredesk.clock.ConsultationOpened;
import disclosuredesk.decision.AnswerProposed;
import disclosuredesk.decision.AssignmentReturned;
import disclosuredesk.decision.DecisionApproved;
import disclosuredesk.decision.DecisionDrafted;
import disclosuredesk.decision.DecisionReturned;
import disclosuredesk.decision.DecisionReviewed;
import disclosuredesk.decision.Outcome;
import disclosuredesk.decision.RequestAbandoned;
import disclosuredesk.decision.RequestWithdrawn;
import disclosuredesk.letters.DecisionDelivered;
import disclosuredesk.requests.CorrectionAsked;
import disclosuredesk.requests.CorrectionReceived;
import disclosuredesk.requests.DepartmentAssigned;
import disclosuredesk.requests.RequestAccepted;
import disclosuredesk.requests.RequestConcluded;
import disclosuredesk.requests.RequestRegistered;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/**
 * Tells the ledger as sentences. The sentence of an event is the message {@code event.<name>}; here stands what fills
 * its places, and which of its words are a quotation of what somebody typed.
 */
@Component
class Timeline {

    /** How one kind of event is told. */
    private record Telling<E extends CaseEvent>(
            Class<E> event, Function<E, List<Object>> places, Function<E, @Nullable String> quote) {

        List<Object> places(AuditTrail audit, AuditEntry entry) {
            return places.apply(audit.as(event, entry));
        }

        @Nullable String quote(AuditTrail audit, AuditEntry entry) {
            return quote.apply(audit.as(event, entry));
        }
    }

    private static final List<Telling<?>> TELLINGS = List.of(
            new Telling<>(RequestRegistered.class,
                    e -> List.of(e.number(), label(e.channel()), label(e.applicantKind())), e -> null),
            new Telling<>(RequestAccepted.class, e -> List.of(), RequestAccepted::note),
            new Telling<>(RequestConcluded.class, e -> List.of(label(e.conclusion())), RequestConcluded::reason),
            new Telling<>(CorrectionAsked.class, e -> List.of(e.dueOn()), CorrectionAsked::items),
            new Telling<>(CorrectionReceived.class, e -> List.of(), CorrectionReceived::content),
            new Telling<>(DepartmentAssigned.class, e -> List.of(e.department()), DepartmentAssigned::note),
            new Telling<>(AssignmentReturned.class, e -> List.of(), AssignmentReturned::reason),
            new Telling<>(AnswerProposed.class,
                    e -> List.of(e.ground().article(), e.ground().text(), text("event.opinionsNeeded." + e.opinionsNeeded())),
                    AnswerProposed::opinion),
            new Telling<>(ConsultationOpened.class,
                    e -> List.of(text(e.thirdParty() ? "Kind.THIRD_PARTY" : "Kind.JOINT_AGENCY"), e.party()), e -> null),
            new Telling<>(ConsultationEnded.class, e -> List.of(e.party(), text("Opinion." + e.opinion())), e -> null),
            new Telling<>(DecisionDrafted.class,
                    e -> List.of(e.outcome().fullLabel(), String.valueOf(e.parts())), e -> null),
            new Telling<>(DecisionReviewed.class, e -> List.of(), DecisionReviewed::comment),
            new Telling<>(DecisionReturned.class, e -> List.of(text("step." + e.stage())), DecisionReturned::reason),
            new Telling<>(DecisionApproved.class, e -> List.of(e.outcome().fullLabel()), DecisionApproved::comment),
            new Telling<>(DecisionDelivered.class,
                    e -> List.of(label(e.route()), Outcome.valueOf(e.outcome()).fullLabel()), DecisionDelivered::proof),
            new Telling<>(RequestWithdrawn.class, e -> List.of(), RequestWithdrawn::note),
            new Telling<>(RequestAbandoned.class, e -> List.of(), e -> null),
            new Telling<>(DossierArchived.class, e -> List.of(), DossierArchived::note));

    private final AuditTrail audit;
    private final MessageSource messages;

    Timeline(AuditTrail audit, MessageSource messages) {
        this.audit = audit;
        this.messages = messages;
    }

    /** The events that can be told. */
    static List<Class<? extends CaseEvent>> events() {
        List<Class<? extends CaseEvent>> events = new ArrayList<>();
        TELLINGS.forEach(telling -> events.add(telling.event()));
        return events;
    }

    /** The ledger told, newest first. */
    List<TimelineEntry> of(List<AuditEntry> ledger) {
        List<TimelineEntry> told = new ArrayList<>(ledger.stream().map(this::tell).toList());
        Collections.reverse(told);
        return told;
    }

    private TimelineEntry tell(AuditEntry entry) {
        for (Telling<?> telling : TELLINGS) {
            if (entry.is(telling.event())) {
                return entry(entry, telling.places(audit, entry), telling.quote(audit, entry));
            }
        }
        return entry(entry, List.of(), null);
    }

    private TimelineEntry entry(AuditEntry entry, List<Object> places, @Nullable String quote) {
        String sentence = messages.getMessage(
                "event." + entry.event(), places.toArray(), entry.event(), Locale.SIMPLIFIED_CHINESE);
        return new TimelineEntry(entry.happenedOn(), entry.recordedAt(), entry.officerName(),
                sentence == null ? entry.event() : sentence, quote == null || quote.isBlank() ? null : quote);
    }

    private static Object label(Enum<?> constant) {
        return text(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    private static Object text(String key) {
        return new DefaultMessageSourceResolvable(new String[] {key}, key);
    }
}

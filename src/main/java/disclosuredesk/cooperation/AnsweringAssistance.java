package disclosuredesk.cooperation;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.cooperation.Assistance.AskedAgency;
import disclosuredesk.materials.Material;
import disclosuredesk.materials.inspection.InspectedFile;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.Doer;
import disclosuredesk.shared.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Receiving and answering what was asked (协查): by a handler of the department asked, or a clerk or head of the agency asked, who need not see the
 * case; for an organ outside, whoever sees the case records what came in.
 */
@Act
public class AnsweringAssistance {

    private final Requests requests;
    private final Assistances assistances;
    private final ShownPapers papers;
    private final OwnLimits limits;
    private final AuditTrail audit;
    private final Clock clock;

    AnsweringAssistance(
            Requests requests,
            Assistances assistances,
            ShownPapers papers,
            OwnLimits limits,
            AuditTrail audit,
            Clock clock) {
        this.requests = requests;
        this.assistances = assistances;
        this.papers = papers;
        this.limits = limits;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The question has come.
     *
     * @param on of an organ outside, the day it got the letter; null for a department or agency, which confirms today
     * @throws Refused not found; forbidden; conflict if it was received or has ended; invalid if the day cannot be
     */
    public void receive(long id, @Nullable LocalDate on, Officer by) {
        Assistance asked = lock(id, by);
        AskingAssistance.requireAwaited(asked);
        if (asked.receivedOn() != null) {
            throw Refused.conflict("cooperation.receive.done", asked.receivedOn());
        }
        receive(asked, day(asked, on, "receivedOn"), by);
    }

    private void receive(Assistance asked, LocalDate on, Officer by) {
        assistances.receive(asked.id(), on, by);
        audit.record(new AssistanceReceived(asked.request(), on, asked.id(), asked.asked()), sender(asked, by));
    }

    /**
     * The answer has come; who answers has received.
     *
     * @param on of an organ outside, the day its answer came in; null for a department or agency, which answers today
     * @throws Refused not found; forbidden; conflict if it was answered or has ended; invalid without text and files, or if the day cannot be
     */
    public void answer(long id, @Nullable LocalDate on, String text, List<InspectedFile> files, Officer by) {
        Assistance asked = lock(id, by);
        AskingAssistance.requireAwaited(asked);
        LocalDate day = day(asked, on, "repliedOn");
        LocalDate received = asked.receivedOn();
        if (received != null && day.isBefore(received)) {
            throw Refused.invalid("repliedOn", "cooperation.answer.beforeReceipt", received);
        }
        if (text.isBlank() && files.isEmpty()) {
            throw Refused.invalid("answerText", "cooperation.answer.missing");
        }
        AskedAgency agency = asked.agency();
        if (agency != null) {
            audit.hold(Set.of(asked.agencyId(), agency.id()));
        }
        if (received == null) {
            receive(asked, day, by);
        }
        Doer sender = sender(asked, by);
        List<Material> filed = papers.file(asked.request(), files, by, sender);
        filed.forEach(one -> assistances.addPaper(id, one.id(), true));
        assistances.answer(id, day, text.strip(), by);
        boolean late = limits.isPast(asked.agencyId(), asked.askedOn(), asked.workingDays(), day);
        audit.record(new AssistanceAnswered(asked.request(), day, id, asked.asked(), filed.size(), late), sender);
        if (agency != null) {
            audit.record(
                    new AssistanceGiven(
                            agency.ledger(),
                            day,
                            asked.askingAgency(),
                            asked.number().toString(),
                            filed.size(),
                            late),
                    by);
        }
    }

    /** Who acts, as the ledger of the case tells it: another agency under its own name. */
    private static Doer sender(Assistance asked, Officer by) {
        return asked.agency() == null ? by : Doer.another(asked.agencyId(), asked.asked());
    }

    private LocalDate day(Assistance asked, @Nullable LocalDate on, String field) {
        if (asked.isWithin()) {
            return LocalDate.now(clock);
        }
        if (on == null) {
            throw Refused.invalid(field, "cooperation.dayMissing");
        }
        requests.requireNotFuture(on, field);
        if (on.isBefore(asked.askedOn())) {
            throw Refused.invalid(field, "cooperation.beforeAsked", asked.askedOn());
        }
        return on;
    }

    private Assistance lock(long id, Officer by) {
        Assistance seen = assistances.of(id).orElseThrow(() -> Refused.notFound("cooperation.notFound"));
        if (seen.isAskedOf(by)) {
            if (!seen.isAnsweredBy(by)) {
                throw Refused.forbidden("cooperation.answer.notYours");
            }
            requests.lockForAsked(seen.request());
        } else {
            requests.lock(seen.request(), by);
            if (seen.isWithin()) {
                throw Refused.forbidden("cooperation.answer.notAsked", seen.asked());
            }
            if (!by.is(Role.CLERK) && !by.is(Role.HANDLER)) {
                throw Refused.forbidden("cooperation.ask.notYours");
            }
        }
        return assistances.of(id).orElseThrow(() -> Refused.notFound("cooperation.notFound"));
    }
}

package disclosuredesk.consultation;

import disclosuredesk.audit.AuditTrail;
import disclosuredesk.calendar.CalendarMissing;
import disclosuredesk.clock.Deadlines;
import disclosuredesk.clock.StatutoryClock;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.Doer;
import disclosuredesk.shared.RequestId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The parties whose 15 working days have passed without a word: a third party leaves the decision to the agency (art.
 * 32), a joint agency has agreed (art. 34). Who is not known to have received the letter is not silent.
 */
@Component
public class SilentParties {

    private final Requests requests;
    private final Consultations consultations;
    private final Deadlines deadlines;
    private final AuditTrail audit;
    private final Clock clock;

    SilentParties(Requests requests, Consultations consultations, Deadlines deadlines, AuditTrail audit, Clock clock) {
        this.requests = requests;
        this.consultations = consultations;
        this.deadlines = deadlines;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Ends the consultations whose last day has passed, on that day.
     *
     * @return whether no opinion is outstanding any more
     */
    public boolean end(RequestId id) {
        DisclosureRequest request = requests.takeForSystem(id);
        StatutoryClock statutory = deadlines.of(request.agencyId());
        List<Consultation> open =
                consultations.of(id).stream().filter(Consultation::isOpen).toList();
        int ended = 0;
        for (Consultation asked : open) {
            LocalDate lastDay = lastDay(asked, statutory);
            if (lastDay != null && lastDay.isBefore(LocalDate.now(clock))) {
                consultations.end(asked.ended(asked.deliveredOn(), lastDay, Consultation.Opinion.SILENT, null));
                audit.record(
                        new ConsultationEnded(
                                id, lastDay, asked.id(), asked.party(), Consultation.Opinion.SILENT.name()),
                        Doer.system(request.agencyId()));
                ended++;
            }
        }
        return ended == open.size();
    }

    /** Null while it is not known: the letter has not arrived, or the year has no calendar; and where the law sets no period. */
    private static @Nullable LocalDate lastDay(Consultation asked, StatutoryClock statutory) {
        try {
            return asked.deliveredOn() == null || !asked.kind().hasPeriod()
                    ? null
                    : statutory.opinionDue(asked.deliveredOn());
        } catch (CalendarMissing missing) {
            return null;
        }
    }
}

package disclosuredesk.release;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.release.PublicationSuggestions.Choice;
import disclosuredesk.requests.Requests;
import disclosuredesk.requests.SameInformation.Asked;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Withheld information is looked at again (art. 18), and information given to several applicants considered for publication (art. 44). */
@Act
public class Reassessing {

    private final Requests requests;
    private final WithheldRegister register;
    private final PublicationSuggestions suggestions;
    private final AuditTrail audit;
    private final Clock clock;

    Reassessing(
            Requests requests,
            WithheldRegister register,
            PublicationSuggestions suggestions,
            AuditTrail audit,
            Clock clock) {
        this.requests = requests;
        this.register = register;
        this.suggestions = suggestions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Records what came of looking at a withheld part again.
     *
     * @param position the part's place in the decision, from 1
     * @param reviewOn when next; required while it stays withheld
     * @throws Refused invalid without a reason, or if the next day is missing or not in the future
     */
    public void reassess(
            RequestId id,
            int version,
            int position,
            Reassessment.Result result,
            String note,
            @Nullable LocalDate reviewOn,
            Officer by) {
        requests.take(id, version, by);
        requireOffice(by);
        if (register.find(by.agencyId(), id, position).isEmpty()) {
            throw Refused.notFound("release.register.notFound");
        }
        if (note.isBlank()) {
            throw Refused.invalid("note", "release.register.noteMissing");
        }
        LocalDate today = LocalDate.now(clock);
        boolean again = result == Reassessment.Result.STILL_WITHHELD;
        if (again && (reviewOn == null || !reviewOn.isAfter(today))) {
            throw Refused.invalid("reviewOn", "release.register.reviewMissing");
        }
        LocalDate next = again ? reviewOn : null;
        register.put(id, position, new Reassessment(today, result, note.strip(), next), by.id());
        audit.record(
                new WithholdingReassessed(
                        id, today, position, result, note.strip(), next == null ? "" : next.toString()),
                by);
    }

    /**
     * Records whether information that several applicants were given is published.
     *
     * @param id one of the requests it was given on
     * @throws Refused invalid without a reason or the place where it is published; not found if it was not given to several
     */
    public void choosePublication(RequestId id, int version, boolean published, String note, Officer by) {
        requests.take(id, version, by);
        requireOffice(by);
        Asked asked =
                suggestions.of(by.agencyId(), id).orElseThrow(() -> Refused.notFound("release.register.notFound"));
        if (note.isBlank()) {
            throw Refused.invalid("note", "release.publication.noteMissing");
        }
        LocalDate today = LocalDate.now(clock);
        suggestions.put(by.agencyId(), asked.key(), new Choice(published, note.strip(), today), by.id());
        audit.record(new PublicationChosen(id, today, published, asked.requests(), note.strip()), by);
    }

    private static void requireOffice(Officer by) {
        if (!by.is(Role.CLERK) && !by.is(Role.HEAD)) {
            throw Refused.forbidden("release.register.officeOnly");
        }
    }
}

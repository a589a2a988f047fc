package disclosuredesk.requests;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.Does;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Notes (备注) on a case, by everybody who may see it, until it is in the archive: talks, calls, what colleagues have to know. */
@Act(@Does(page = "note"))
public class TakingNotes {

    private final Requests requests;
    private final AuditTrail audit;
    private final Agencies agencies;
    private final NamedInNotes named;
    private final Visibility visibility;

    TakingNotes(Requests requests, AuditTrail audit, Agencies agencies, NamedInNotes named, Visibility visibility) {
        this.requests = requests;
        this.audit = audit;
        this.agencies = agencies;
        this.named = named;
        this.visibility = visibility;
    }

    /**
     * Notes something down. Nothing of the case changes, so a form somebody has open on it stays good. Who is named in it (@姓名) is told.
     *
     * @param on the day of the talk or call; the first ones may lie before the request came in
     * @throws Refused not found; conflict if the case is void or archived; invalid without a text, if the day lies in the future, or if nobody
     *     who may see the case has the name
     */
    public void note(RequestId id, LocalDate on, NoteTaken.Kind kind, String text, Officer by) {
        DisclosureRequest request = requests.lock(id, by);
        if (request.archivedOn() != null) {
            throw Refused.conflict("requests.note.archived", request.archivedOn());
        }
        requests.requireNotFuture(on, "heldOn");
        if (text.isBlank()) {
            throw Refused.invalid("text", "requests.note.textMissing");
        }
        List<Officer> colleagues = Naming.in(
                text,
                visibility.readers(
                        id,
                        agencies.officers(by.agencyId()).stream()
                                .filter(one -> one.enabled() && one.sees(request.departmentId()))
                                .toList()));
        audit.record(new NoteTaken(id, on, kind, text.strip()), by);
        if (!colleagues.isEmpty()) {
            named.tell(request, colleagues, text.strip(), by);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OnCasePage {

        @Bean
        Offer noteOffer() {
            return new Offer("note", Role.ofCases(), Offer.When.UNARCHIVED);
        }
    }
}

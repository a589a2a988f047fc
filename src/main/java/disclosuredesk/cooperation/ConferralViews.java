package disclosuredesk.cooperation;

import disclosuredesk.agencies.Officer;
import disclosuredesk.materials.Material;
import disclosuredesk.materials.Materials;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Conferrals, for whoever sees the case. */
@Component
public class ConferralViews {

    private final Conferrals conferrals;
    private final Requests requests;
    private final Materials materials;
    private final OwnLimits limits;
    private final Clock clock;

    ConferralViews(Conferrals conferrals, Requests requests, Materials materials, OwnLimits limits, Clock clock) {
        this.conferrals = conferrals;
        this.requests = requests;
        this.materials = materials;
        this.limits = limits;
        this.clock = clock;
    }

    /** Of one case, in the order they were convened. */
    public List<ConferralView> of(RequestId request) {
        return conferrals.of(request).stream().map(this::view).toList();
    }

    /** @throws Refused not found */
    public ConferralView get(RequestId request, long id) {
        return conferrals
                .of(request, id)
                .map(this::view)
                .orElseThrow(() -> Refused.notFound("cooperation.confer.notFound"));
    }

    /**
     * One that the officer may see: of a case he sees, or in which his department confers.
     *
     * @throws Refused not found
     */
    public ConferralView get(long id, Officer by) {
        Conferral found = conferrals.of(id).orElseThrow(() -> Refused.notFound("cooperation.confer.notFound"));
        if (found.participant(by).isEmpty()) {
            requests.get(found.request(), by);
        }
        return view(found);
    }

    /** Whether the officer sees the case, not only what his department confers about. */
    public boolean seesCase(Conferral of, Officer by) {
        return requests.sees(of.request(), by);
    }

    /** Those that go on in which the officer's department confers. */
    public List<ConferralView> open(Officer by) {
        return conferrals.ofAgency(by.agencyId()).stream()
                .filter(one -> one.participant(by).isPresent())
                .map(this::view)
                .toList();
    }

    /** The papers that were laid before it, as far as they are still on the case. */
    public List<Material> shown(Conferral of) {
        return papers(of).getOrDefault(ConferralPart.QUESTION.name(), List.of());
    }

    /**
     * A paper that was laid before the conferral, by the name addresses use.
     *
     * @throws Refused not found
     */
    public Material paper(Conferral of, String storageName) {
        return shown(of).stream()
                .filter(one -> one.storageName().equals(storageName))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("materials.notFound"));
    }

    /** Its papers by the name of what they are there for, as far as they are still on the case. */
    public Map<String, List<Material>> papers(Conferral of) {
        Map<Long, ConferralPart> parts = conferrals.papers(of);
        Map<String, List<Material>> papers = new HashMap<>();
        List<Material> standing = parts.isEmpty() ? List.of() : materials.of(of.request());
        for (ConferralPart part : ConferralPart.values()) {
            papers.put(
                    part.name(),
                    standing.stream().filter(one -> parts.get(one.id()) == part).toList());
        }
        return papers;
    }

    private ConferralView view(Conferral of) {
        LocalDate due = limits.due(of.agencyId(), of.convenedOn(), of.workingDays());
        LocalDate concluded = of.concludedOn();
        LocalDate measured = concluded == null ? LocalDate.now(clock) : concluded;
        return new ConferralView(of, due, of.ending() == null && due != null && measured.isAfter(due));
    }
}

package disclosuredesk.cooperation;

import disclosuredesk.materials.Material;
import disclosuredesk.materials.Materials;
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
    private final Materials materials;
    private final OwnLimits limits;
    private final Clock clock;

    ConferralViews(Conferrals conferrals, Materials materials, OwnLimits limits, Clock clock) {
        this.conferrals = conferrals;
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

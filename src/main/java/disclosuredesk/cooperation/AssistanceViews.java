package disclosuredesk.cooperation;

import disclosuredesk.agencies.Officer;
import disclosuredesk.materials.Material;
import disclosuredesk.materials.Materials;
import disclosuredesk.requests.Requests;
import disclosuredesk.requests.Visibility;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Help asked for, for whoever sees the case or was asked. */
@Component
public class AssistanceViews {

    private final Assistances assistances;
    private final Requests requests;
    private final Visibility visibility;
    private final Materials materials;
    private final AssistanceLetters letters;
    private final OwnLimits limits;
    private final Clock clock;

    AssistanceViews(
            Assistances assistances,
            Requests requests,
            Visibility visibility,
            Materials materials,
            AssistanceLetters letters,
            OwnLimits limits,
            Clock clock) {
        this.assistances = assistances;
        this.requests = requests;
        this.visibility = visibility;
        this.materials = materials;
        this.letters = letters;
        this.limits = limits;
        this.clock = clock;
    }

    /** Of one case, in the order they were asked. */
    public List<AssistanceView> of(RequestId request) {
        return assistances.of(request).stream().map(this::view).toList();
    }

    /**
     * One that the officer may see: of a case he sees, or asked of his department or of his agency.
     *
     * @throws Refused not found
     */
    public AssistanceView get(long id, Officer by) {
        Assistance found = assistances.of(id).orElseThrow(() -> Refused.notFound("cooperation.notFound"));
        if (!found.isAskedOf(by)) {
            requests.get(found.request(), by);
        }
        return view(found);
    }

    /** Whether the officer sees the case, not only what was asked of his department or agency. */
    public boolean seesCase(Assistance of, Officer by) {
        return requests.sees(of.request(), by);
    }

    /** What has not come to its end: what was asked of the officer's department, and of whom he asked, or all for who sees the whole agency. */
    public List<AssistanceView> open(Officer by) {
        Set<String> hidden = visibility.hiddenFrom(by);
        return assistances.open(by.agencyId()).stream()
                .filter(one -> one.isAskedOf(by)
                        || (one.askedById() == by.id() || by.seesWholeAgency())
                                && !hidden.contains(one.request().value()))
                .map(this::view)
                .toList();
    }

    /** What other agencies of this installation asked of one and wait for, the longest asked first. */
    public List<AssistanceView> awaitedFrom(long askedAgencyId) {
        return assistances.awaitedFrom(askedAgencyId).stream().map(this::view).toList();
    }

    /** The latest of the others they asked of it. */
    public List<AssistanceView> endedFrom(long askedAgencyId) {
        return assistances.endedFrom(askedAgencyId).stream().map(this::view).toList();
    }

    /** The papers that were shown with the question, as far as they are still on the case. */
    public List<Material> papers(Assistance of) {
        return standing(of, false);
    }

    /** The files the answer came with. */
    public List<Material> answers(Assistance of) {
        return standing(of, true);
    }

    /** The letter to an organ outside that was composed here. */
    public Optional<AssistanceLetters.Filed> letter(Assistance of) {
        return of.letter() == null ? Optional.empty() : letters.of(of.request(), of.id());
    }

    /** How often it was pressed for, and by whom. */
    public List<Chasing> chasings(Assistance of) {
        return assistances.chasings(of.id());
    }

    /**
     * One of its papers, by the name addresses use.
     *
     * @throws Refused not found
     */
    public Material paper(Assistance of, String storageName) {
        return Stream.concat(papers(of).stream(), answers(of).stream())
                .filter(one -> one.storageName().equals(storageName))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("materials.notFound"));
    }

    private List<Material> standing(Assistance of, boolean answers) {
        List<Long> ids = assistances.papers(of.id(), answers);
        return ids.isEmpty()
                ? List.of()
                : materials.of(of.request()).stream()
                        .filter(one -> ids.contains(one.id()))
                        .toList();
    }

    private AssistanceView view(Assistance of) {
        LocalDate due = of.isUnsent() ? null : limits.due(of.agencyId(), of.askedOn(), of.workingDays());
        boolean late = of.state() != Assistance.State.TAKEN_BACK
                && due != null
                && of.measuredOn(LocalDate.now(clock)).isAfter(due);
        return new AssistanceView(of, due, late);
    }
}

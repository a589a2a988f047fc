package disclosuredesk.decision;

import disclosuredesk.agencies.Officer;
import disclosuredesk.cooperation.OwnLimits;
import disclosuredesk.requests.AskedAbout;
import disclosuredesk.requests.Requests;
import disclosuredesk.requests.Visibility;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Parts of helping departments, for whoever sees the case or was given one. */
@Component
public class PartViews {

    private final HelpingParts parts;
    private final SearchFiles files;
    private final Requests requests;
    private final Visibility visibility;
    private final OwnLimits limits;
    private final Clock clock;

    PartViews(
            HelpingParts parts,
            SearchFiles files,
            Requests requests,
            Visibility visibility,
            OwnLimits limits,
            Clock clock) {
        this.parts = parts;
        this.files = files;
        this.requests = requests;
        this.visibility = visibility;
        this.limits = limits;
        this.clock = clock;
    }

    /** Of one case, in the order they were given, without their files. */
    public List<PartView> of(RequestId request) {
        return parts.of(request).stream().map(part -> view(part, List.of())).toList();
    }

    /**
     * One that the officer may see: of a case he sees, or given to his department.
     *
     * @throws Refused not found
     */
    public PartView get(long id, Officer by) {
        HelpingPart found = parts.of(id).orElseThrow(() -> Refused.notFound("decision.part.notFound"));
        if (!found.isGivenTo(by)) {
            requests.get(found.request(), by);
        }
        return view(found, files.ofPart(id));
    }

    /** Whether the officer sees the case, not only the part of his department. */
    public boolean seesCase(HelpingPart part, Officer by) {
        return by.agencyId() == part.agencyId() && by.sees(part.lead()) && !visibility.isHidden(part.request(), by);
    }

    /** What whoever was given the part is told of the request. */
    public AskedAbout about(HelpingPart part) {
        return requests.askedAbout(part.request());
    }

    /** What is neither answered nor ended: given to the officer's department, or of cases he sees. */
    public List<PartView> open(Officer by) {
        Set<String> hidden = visibility.hiddenFrom(by);
        return parts.open(by.agencyId()).stream()
                .filter(part -> part.isGivenTo(by)
                        || by.sees(part.lead())
                                && !hidden.contains(part.request().value()))
                .map(part -> view(part, List.of()))
                .toList();
    }

    /**
     * A proof of the search of a part.
     *
     * @throws Refused not found
     */
    public Attachment file(PartView part, long file) {
        return part.files().stream()
                .filter(one -> one.id() == file)
                .findFirst()
                .flatMap(one -> files.content(part.of().request(), one.id()))
                .orElseThrow(() -> Refused.notFound("requests.notFound"));
    }

    private PartView view(HelpingPart of, List<SearchFiles.Listed> proofs) {
        LocalDate due = limits.due(of.agencyId(), of.assignedOn(), of.workingDays());
        return new PartView(
                of, due, due != null && of.measuredOn(LocalDate.now(clock)).isAfter(due), proofs);
    }
}

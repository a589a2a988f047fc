package disclosuredesk.agencies;

import disclosuredesk.agencies.RightsChange.State;
import disclosuredesk.shared.Page;
import disclosuredesk.shared.Refused;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The changes of rights as they are shown to who proposes and who decides. */
@Component
public class RightsViews {

    private final Agencies agencies;
    private final RightsChanges changes;
    private final List<HeadWork> works;

    RightsViews(Agencies agencies, RightsChanges changes, List<HeadWork> works) {
        this.agencies = agencies;
        this.changes = changes;
        this.works = works;
    }

    /**
     * A change with the names of who and what is in it.
     *
     * @param mayDecide whether the reader is its second person
     * @param mayWithdraw whether the reader may take it back
     */
    public record Line(
            RightsChange change,
            String proposedBy,
            @Nullable String decidedBy,
            @Nullable String wasDepartment,
            @Nullable String department,
            boolean mayDecide,
            boolean mayWithdraw) {}

    /** @throws Refused forbidden to whoever neither proposes nor decides any of them */
    public Page<Line> page(int page, Officer by) {
        boolean reads = by.is(Role.ADMINISTRATOR) || by.is(Role.SECURITY_ADMINISTRATOR);
        if (!reads && toDecide(by) == 0) {
            throw Refused.forbidden("agencies.rights.notYours");
        }
        List<Officer> officers = agencies.officers(by.agencyId());
        Names names = names(by, officers);
        Page<RightsChange> found = changes.page(by.agencyId(), page);
        return new Page<>(
                found.rows().stream()
                        .filter(change -> reads || RightsDeciders.mayDecide(change, by, officers))
                        .map(change -> line(change, by, officers, names))
                        .toList(),
                found.total(),
                found.number());
    }

    /** @throws Refused not found, if there is none of the officer's agency; forbidden to whoever neither proposes nor decides of it */
    public Line one(long id, Officer by) {
        RightsChange change =
                changes.find(id, by.agencyId()).orElseThrow(() -> Refused.notFound("agencies.rights.unknown"));
        List<Officer> officers = agencies.officers(by.agencyId());
        if (!by.is(Role.ADMINISTRATOR)
                && !by.is(Role.SECURITY_ADMINISTRATOR)
                && !RightsDeciders.mayDecide(change, by, officers)) {
            throw Refused.forbidden("agencies.rights.notYours");
        }
        return line(change, by, officers, names(by, officers));
    }

    private record Names(Map<Long, String> officers, Map<Long, String> departments) {}

    private Names names(Officer by, List<Officer> officers) {
        return new Names(
                officers.stream().collect(Collectors.toMap(Officer::id, Officer::name)),
                agencies.everyDepartment(by.agencyId()).stream()
                        .collect(Collectors.toMap(Department::id, Department::name)));
    }

    private static Line line(RightsChange change, Officer by, List<Officer> officers, Names names) {
        boolean open = change.state() == State.PROPOSED;
        Long decided = change.decidedBy();
        Long was = change.was().departmentId();
        Long becomes = change.becomes().departmentId();
        return new Line(
                change,
                names.officers().getOrDefault(change.proposedBy(), ""),
                decided == null ? null : names.officers().get(decided),
                was == null ? null : names.departments().get(was),
                becomes == null ? null : names.departments().get(becomes),
                open && RightsDeciders.mayDecide(change, by, officers),
                open && by.is(Role.ADMINISTRATOR));
    }

    /** How much only this head sees: it is passed on to the other heads when he is one no more. 0 for anybody else. */
    public int onlyHis(@Nullable Long officerId) {
        return officerId == null
                ? 0
                : works.stream().mapToInt(work -> work.onlyHis(officerId)).sum();
    }

    /** How many wait for the officer; only of a security administrator and a head it is asked. */
    public int toDecide(Officer by) {
        if (!by.is(Role.SECURITY_ADMINISTRATOR) && !by.is(Role.HEAD)) {
            return 0;
        }
        List<RightsChange> open = changes.open(by.agencyId());
        if (open.isEmpty()) {
            return 0;
        }
        List<Officer> officers = agencies.officers(by.agencyId());
        return (int) open.stream()
                .filter(change -> RightsDeciders.mayDecide(change, by, officers))
                .count();
    }

    /** Whether the agency has somebody who can agree. */
    public boolean hasSecondPerson(long agencyId) {
        return agencies.officers(agencyId).stream()
                .anyMatch(officer -> officer.enabled() && officer.is(Role.SECURITY_ADMINISTRATOR));
    }

    /** Who set a password, as its owner is told: who proposed it, and who agreed. */
    List<String> both(RightsChange change) {
        return List.of(
                agencies.officer(change.proposedBy()).map(Officer::name).orElse(""),
                agencies.officer(Objects.requireNonNullElse(change.decidedBy(), 0L))
                        .map(Officer::name)
                        .orElse(""));
    }
}

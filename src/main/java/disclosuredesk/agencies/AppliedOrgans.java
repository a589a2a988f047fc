package disclosuredesk.agencies;

import disclosuredesk.agencies.OrganChange.First;
import disclosuredesk.securityaudit.SecurityTrail;
import disclosuredesk.shared.Doer;
import disclosuredesk.shared.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Writes what was agreed to, with a fact for each thing that changes. Call it inside an act. */
@Component
class AppliedOrgans {

    private final KeptPasswords keptPasswords;
    private final Agencies agencies;
    private final Organs organs;
    private final Renamings renamings;
    private final DepartmentWorks departments;
    private final List<AgencyWork> works;
    private final Revisions revisions;
    private final Activations activations;
    private final Identities identities;
    private final Sessions sessions;
    private final SecurityTrail trail;
    private final Clock clock;

    AppliedOrgans(
            Agencies agencies,
            Organs organs,
            Renamings renamings,
            DepartmentWorks departments,
            List<AgencyWork> works,
            Revisions revisions,
            Activations activations,
            Identities identities,
            Sessions sessions,
            SecurityTrail trail,
            Clock clock,
            KeptPasswords keptPasswords) {
        this.keptPasswords = keptPasswords;
        this.agencies = agencies;
        this.organs = organs;
        this.renamings = renamings;
        this.departments = departments;
        this.works = works;
        this.revisions = revisions;
        this.activations = activations;
        this.identities = identities;
        this.sessions = sessions;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param organId of an organ that was founded */
    record Done(@Nullable Long organId, List<Activation> activations) {
        private static final Done NOTHING_TO_HAND_OVER = new Done(null, List.of());
    }

    /** Call it before the first entry of the security ledger: revisions, then cases and their ledgers, then the security ledger. */
    void begin(OrganChange change, Officer by) {
        revisions.raiseSettings(
                change.kind() == OrganChange.Kind.PLACE // who supervises whom is another for all that is beneath
                        ? agencies.agencies().stream().map(Agency::id).toList()
                        : Stream.of(by.agencyId(), change.organId(), change.takingOrganId())
                                .filter(Objects::nonNull)
                                .toList());
        if (change.kind() == OrganChange.Kind.CLOSE_DEPARTMENT) {
            handOver(change, by);
        } else if (change.kind() == OrganChange.Kind.MERGE) {
            continueCases(change, by);
        }
    }

    /** In the ledger of the organ that is closed, under the name of the one that decided it; what it kept itself goes on to the other with it. */
    private void continueCases(OrganChange change, Officer by) {
        Agency closed = open(change.organId());
        Agency into = open(change.takingOrganId());
        Department taking = departments.requireMerged(closed.id(), into.id(), change.takingDepartmentId());
        Doer decided = Doer.another(closed.id(), agencies.agency(by.agencyId()).name());
        List<Agency> records = Stream.concat(Stream.of(closed), agencies.keptBy(closed.id()).stream())
                .toList();
        records.forEach(record -> works.forEach(work -> work.lock(record.id())));
        if (taking != null) {
            List<Department> all = agencies.departments(closed.id());
            departments.lock(all);
            all.forEach(one -> departments.handOver(one, taking, decided));
        }
        records.forEach(record -> works.forEach(work -> work.merged(record, into, decided.in(record.id()))));
    }

    private Agency open(@Nullable Long organ) {
        Agency one = agencies.agency(Objects.requireNonNull(organ));
        if (agencies.isClosed(one.id())) {
            throw Refused.conflict("agencies.organ.closed", one.name());
        }
        return one;
    }

    /** The officers who are left sign in no more; the departments are closed, and what they had to do is the other's. */
    private Done merge(OrganChange change, Officer by) {
        Agency closed = open(change.organId());
        Agency into = open(change.takingOrganId());
        Department taking = departments.requireMerged(closed.id(), into.id(), change.takingDepartmentId());
        List<String> disabled = new ArrayList<>();
        for (Officer officer : agencies.officers(closed.id())) {
            if (officer.enabled()) {
                agencies.disable(officer.id());
                activations.end(officer.id());
                disabled.add(officer.login());
            }
            sessions.endAll(officer.id(), null);
        }
        agencies.departments(closed.id())
                .forEach(one -> agencies.closeDepartment(one.id(), taking == null ? null : taking.id()));
        int cases = works.stream().mapToInt(work -> work.open(closed.id())).sum();
        organs.merge(
                organs.one(closed.id()).orElseThrow(), organs.one(into.id()).orElseThrow());
        String decided = agencies.agency(by.agencyId()).name();
        var merged = new AgencyMerged(closed.name(), into.name(), taking == null ? "" : taking.name(), cases, disabled);
        trail.record(merged, Doer.another(closed.id(), decided));
        trail.record(
                new AgencyTakenOver(closed.name(), cases),
                into.id() == by.agencyId() ? by : Doer.another(into.id(), decided));
        return Done.NOTHING_TO_HAND_OVER;
    }

    Done carryOut(OrganChange change, Officer by) {
        return switch (change.kind()) {
            case FOUND -> found(change, by);
            case RENAME -> rename(change, by);
            case CLOSE_DEPARTMENT -> closeDepartment(change, by);
            case MERGE -> merge(change, by);
            case PLACE -> place(change, by);
        };
    }

    private Done found(OrganChange change, Officer by) {
        String code = Objects.requireNonNull(change.code());
        long organ;
        try {
            organ = organs.insert(
                    code,
                    Objects.requireNonNull(change.name()),
                    by.agencyId(),
                    Objects.requireNonNullElseGet(change.since(), () -> LocalDate.now(clock)));
        } catch (DuplicateKeyException taken) { // by another meanwhile
            throw Refused.conflict("agencies.organ.codeTaken", code);
        }
        Doer founder = Doer.another(organ, agencies.agency(by.agencyId()).name());
        trail.record(new AgencyFounded(code), founder);
        List<Activation> handed = new ArrayList<>();
        for (First one : change.three()) {
            long officer;
            if (agencies.isLoginTaken(one.login())) {
                throw Refused.conflict("agencies.officer.loginTaken", one.login());
            }
            try {
                officer = agencies.insertOfficer(one.login(), one.name(), null, Set.of(one.role()), organ, "");
            } catch (DuplicateKeyException taken) {
                throw Refused.conflict("agencies.officer.loginTaken", one.login());
            }
            trail.record(new OfficerAdded(one.login(), List.of(one.role())), founder);
            handed.add(activations.issue(officer, one.login(), one.name(), by.id(), founder));
        }
        return new Done(organ, handed);
    }

    /** Codes for those of the first three who never came in: later their own organ decides about their passwords, by two. */
    List<Activation> handAnew(OrganChange change, Officer by) {
        List<Activation> handed = new ArrayList<>();
        for (First one : change.three()) {
            agencies.officer(one.login())
                    .filter(officer -> officer.enabled()
                            && keptPasswords.neverHadPassword(officer.id())
                            && identities.of(officer).isEmpty())
                    .ifPresent(officer -> handed.add(activations.issue(
                            officer.id(),
                            officer.login(),
                            officer.name(),
                            by.id(),
                            Doer.another(
                                    officer.agencyId(),
                                    agencies.agency(by.agencyId()).name()))));
        }
        return handed;
    }

    private Done rename(OrganChange change, Officer by) {
        long organ = open(change.organId()).id();
        String name = Objects.requireNonNull(change.name());
        LocalDate since = Objects.requireNonNull(change.since());
        List<Renaming> before = renamings.of(organ);
        String former =
                before.isEmpty() ? agencies.agency(organ).name() : before.get(0).name();
        if (!before.isEmpty() && !since.isAfter(before.get(0).since())) {
            throw Refused.conflict("agencies.organ.notAfter", before.get(0).since());
        }
        renamings.insert(organ, null, since, former, name, change.basis());
        organs.nameOfToday(organ);
        trail.record(
                new AgencyRenamed(former, name, since),
                organ == by.agencyId()
                        ? by
                        : Doer.another(organ, agencies.agency(by.agencyId()).name()));
        return Done.NOTHING_TO_HAND_OVER;
    }

    /** From now on it stands beneath the other, whose officers supervise it; who did before does no more. */
    private Done place(OrganChange change, Officer by) {
        Agency organ = open(change.organId());
        Agency superior = open(change.takingOrganId());
        if (organs.isOver(organ.id(), superior.id())) {
            throw Refused.conflict("agencies.organ.circle", superior.name(), organ.name());
        }
        Long before = organs.one(organ.id()).orElseThrow().superiorId();
        organs.place(organ.id(), superior.id());
        String former = before == null ? "" : agencies.agency(before).name();
        trail.record(
                new AgencyPlaced(organ.name(), former, superior.name()),
                organ.id() == by.agencyId()
                        ? by
                        : Doer.another(
                                organ.id(), agencies.agency(by.agencyId()).name()));
        return Done.NOTHING_TO_HAND_OVER;
    }

    private void handOver(OrganChange change, Officer by) {
        Department closed = departments.department(Objects.requireNonNull(change.departmentId()), change.agencyId());
        Department taking = departments.requireTaken(closed, change.takingDepartmentId());
        if (taking != null) {
            departments.lock(List.of(closed));
            departments.handOver(closed, taking, by);
        }
    }

    private Done closeDepartment(OrganChange change, Officer by) {
        Department closed = departments.department(Objects.requireNonNull(change.departmentId()), change.agencyId());
        Department taking = departments.requireTaken(closed, change.takingDepartmentId());
        List<String> moved = new ArrayList<>();
        if (taking != null) {
            for (Officer officer : agencies.officers(closed.agencyId())) {
                if (officer.departmentId() != null && officer.departmentId() == closed.id()) {
                    agencies.moveOfficer(officer.id(), taking.id());
                    moved.add(officer.login());
                }
            }
        }
        agencies.closeDepartment(closed.id(), taking == null ? null : taking.id());
        trail.record(new DepartmentClosed(closed.name(), taking == null ? "" : taking.name(), moved), by);
        return Done.NOTHING_TO_HAND_OVER;
    }
}

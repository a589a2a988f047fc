package disclosuredesk.agencies;

import disclosuredesk.agencies.OrganChange.First;
import disclosuredesk.agencies.OrganChange.Kind;
import disclosuredesk.agencies.OrganChanges.Proposed;
import disclosuredesk.securityaudit.SecurityTrail;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The administrator's part in a change of organs and departments (机构改革): he proposes, of his own organ and of those beneath it. What he proposes
 * counts when a security administrator of his organ agrees ({@link DecidingOrgans}).
 */
@Act
public class ProposingOrgans {

    private static final int LONGEST_BASIS = 200;

    /** Years a day may lie from today: what is further is mistyped. */
    private static final int YEARS = 1;

    private final Agencies agencies;
    private final Organs organs;
    private final Renamings renamings;
    private final OrganChanges changes;
    private final OrganWords words;
    private final DepartmentWorks works;
    private final SecurityTrail trail;
    private final Clock clock;

    ProposingOrgans(
            Agencies agencies,
            Organs organs,
            Renamings renamings,
            OrganChanges changes,
            OrganWords words,
            DepartmentWorks works,
            SecurityTrail trail,
            Clock clock) {
        this.agencies = agencies;
        this.organs = organs;
        this.renamings = renamings;
        this.changes = changes;
        this.words = words;
        this.works = works;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Proposes an organ beneath the administrator's own.
     *
     * @param three its administrator, its security administrator and its auditor: three persons
     * @throws Refused invalid, if its code, its name or a login is taken, also by what is proposed
     */
    public void found(
            String code,
            String name,
            @Nullable LocalDate since,
            @Nullable String basis,
            List<First> three,
            Officer by) {
        requireAdministrator(by);
        requireNear(since);
        NameRule.requireAgency(code, name);
        requireBasis(basis);
        requireThree(three);
        agencies.lock(by.agencyId());
        if (agencies.agency(code).isPresent() || changes.open().stream().anyMatch(open -> code.equals(open.code()))) {
            throw Refused.invalid("code", "agencies.organ.codeTaken", code);
        }
        requireFreeName(name.strip(), "agencyName");
        propose(new Proposed(Kind.FOUND, null, null, null, null, code, name.strip(), since, basis, three), by);
    }

    private void requireThree(List<First> three) {
        Set<String> logins = new HashSet<>();
        for (First one : three) {
            NameRule.requireLogin(one.login(), one.field("Login"));
            NameRule.requirePerson(one.name(), one.field("Name"));
            if (!logins.add(one.login().toLowerCase(Locale.ROOT))) {
                throw Refused.invalid(one.field("Login"), "agencies.setUp.sameLogin");
            }
            if (agencies.isLoginTaken(one.login())
                    || changes.open().stream()
                            .flatMap(open -> open.three().stream())
                            .anyMatch(other -> other.login().equalsIgnoreCase(one.login()))) {
                throw Refused.invalid(one.field("Login"), "agencies.officer.loginTaken", one.login());
            }
        }
    }

    /**
     * Proposes another name for an organ.
     *
     * @param since the first day on which it bears it
     * @throws Refused invalid, if the name is taken, or the day is not after the last change of name
     */
    public void rename(long organId, String name, @Nullable LocalDate since, @Nullable String basis, Officer by) {
        requireAdministrator(by);
        Organ organ = over(organId, by);
        if (since == null) {
            throw Refused.invalid("since", "agencies.organ.sinceMissing");
        }
        requireNear(since);
        NameRule.requireAgency(organ.code(), name);
        requireBasis(basis);
        agencies.lock(organId);
        List<Renaming> before = renamings.of(organId);
        if (!before.isEmpty() && !since.isAfter(before.get(0).since())) {
            throw Refused.invalid(
                    "since", "agencies.organ.notAfter", before.get(0).since());
        }
        requireFreeName(name.strip(), "agencyName");
        requireNothingProposed(organ);
        propose(new Proposed(Kind.RENAME, organId, null, null, null, null, name.strip(), since, basis, List.of()), by);
    }

    /**
     * Proposes to close an organ beneath the administrator's own and to merge it into another of those, which keeps its record: its officers go on with
     * the cases, in its own name.
     *
     * @param intoId null: none was chosen
     * @param takingId the department of the other that has what the organ's departments had to do; null: they have nothing
     * @throws Refused invalid, if no organ takes over, or departments have open work and no department takes it over
     */
    public void merge(
            long organId, @Nullable Long intoId, @Nullable Long takingId, @Nullable String basis, Officer by) {
        requireAdministrator(by);
        Organ organ = over(organId, by);
        if (organId == by.agencyId()) {
            throw Refused.invalid(null, "agencies.organ.ownMerger");
        }
        requireBasis(basis);
        if (intoId == null) {
            throw Refused.invalid("into", "agencies.organ.intoMissing", organ.name());
        }
        Organ into = organs.one(intoId)
                .filter(one -> one.id() != organId && organs.isOver(by.agencyId(), one.id()))
                .filter(one -> one.closedOn() == null)
                .orElseThrow(() -> Refused.invalid("into", "agencies.organ.intoUnknown"));
        agencies.lock(Math.min(organId, intoId));
        agencies.lock(Math.max(organId, intoId));
        works.requireMerged(organId, into.id(), takingId);
        requireNothingProposed(organ);
        requireNothingProposed(into);
        propose(new Proposed(Kind.MERGE, organId, null, intoId, takingId, null, null, null, basis, List.of()), by);
    }

    /**
     * Proposes that an organ stands beneath another, which supervises it from then on. Of an organ beneath his own the administrator proposes it within
     * what is beneath his own; his own organ, as long as none is above it, may ask any other, whose security administrator then has to agree too.
     *
     * @param superiorId null: none was chosen
     * @throws Refused conflict, if another stands above his own organ, which has to propose it; invalid, if the other cannot stand above it
     */
    public void place(long organId, @Nullable Long superiorId, @Nullable String basis, Officer by) {
        requireAdministrator(by);
        Organ organ = over(organId, by);
        if (organId == by.agencyId() && organ.superiorId() != null) {
            throw Refused.conflict("agencies.organ.ownPlace");
        }
        requireBasis(basis);
        Organ superior = organs.mayStandAbove(organ, by.agencyId()).stream()
                .filter(one -> superiorId != null && one.id() == superiorId)
                .findFirst()
                .orElseThrow(() -> Refused.invalid("superior", "agencies.organ.superiorMissing", organ.name()));
        agencies.lock(organId);
        requireNothingProposed(organ);
        propose(new Proposed(Kind.PLACE, organId, null, superior.id(), null, null, null, null, basis, List.of()), by);
    }

    /**
     * Proposes to close a department.
     *
     * @param takingId the department that takes over its open work and its officers; null: there is nothing to take over
     * @throws Refused invalid, if it has open work or officers and no other is named
     */
    public void closeDepartment(long departmentId, @Nullable Long takingId, Officer by) {
        requireAdministrator(by);
        agencies.lock(by.agencyId());
        Department department = works.department(departmentId, by.agencyId());
        works.requireTaken(department, takingId);
        if (changes.open().stream().anyMatch(open -> Objects.equals(open.departmentId(), departmentId))) {
            throw Refused.conflict("agencies.organ.alreadyProposed", department.name());
        }
        propose(
                new Proposed(
                        Kind.CLOSE_DEPARTMENT,
                        by.agencyId(),
                        departmentId,
                        null,
                        takingId,
                        null,
                        null,
                        null,
                        null,
                        List.of()),
                by);
    }

    private void propose(Proposed proposed, Officer by) {
        OrganChange change =
                changes.find(changes.insert(proposed, by), by.agencyId()).orElseThrow();
        trail.record(
                new OrganProposed(change.kind(), words.about(change), words.before(change), words.after(change)), by);
    }

    private Organ over(long organId, Officer by) {
        Organ organ = organs.one(organId)
                .filter(one -> organs.isOver(by.agencyId(), one.id()))
                .orElseThrow(() -> Refused.notFound("agencies.organ.notYours"));
        if (organ.closedOn() != null) {
            throw Refused.conflict("agencies.organ.closed", organ.name());
        }
        return organ;
    }

    private void requireFreeName(String name, String field) {
        if (organs.tree().stream().anyMatch(node -> node.organ().name().equals(name))
                || changes.open().stream().anyMatch(open -> name.equals(open.name()))) {
            throw Refused.invalid(field, "agencies.organ.nameTaken", name);
        }
    }

    private void requireNothingProposed(Organ organ) {
        if (changes.open().stream()
                .anyMatch(open -> open.kind() != Kind.CLOSE_DEPARTMENT
                        && (Objects.equals(open.organId(), organ.id())
                                || Objects.equals(open.takingOrganId(), organ.id())))) {
            throw Refused.conflict("agencies.organ.alreadyProposed", organ.name());
        }
    }

    private void requireNear(@Nullable LocalDate day) {
        LocalDate today = LocalDate.now(clock);
        if (day != null && (day.isBefore(today.minusYears(YEARS)) || day.isAfter(today.plusYears(YEARS)))) {
            throw Refused.invalid("since", "agencies.organ.tooFar");
        }
    }

    private static void requireBasis(@Nullable String basis) {
        if (basis == null || basis.isBlank()) {
            throw Refused.invalid("basis", "agencies.organ.basisMissing");
        }
        if (basis.strip().length() > LONGEST_BASIS) {
            throw Refused.invalid("basis", "agencies.organ.basisTooLong", LONGEST_BASIS);
        }
    }

    private void requireAdministrator(Officer by) {
        if (!by.is(Role.ADMINISTRATOR)) {
            throw Refused.forbidden("agencies.administratorOnly");
        }
        agencies.requireOpen(by.agencyId());
    }
}

package disclosuredesk.agencies;

import disclosuredesk.agencies.RightsChange.Identity;
import disclosuredesk.agencies.RightsChange.Kind;
import disclosuredesk.agencies.RightsChange.Rights;
import disclosuredesk.securityaudit.SecurityTrail;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.Refusals;
import disclosuredesk.shared.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The administrator's acts: departments, officers and roles of his own agency. What gives somebody rights he only proposes
 * ({@link DecidingRights} decides), and nothing of the kind about himself.
 */
@Act
public class Staffing {

    private final Agencies agencies;
    private final Renamings renamings;
    private final Revisions revisions;
    private final SecurityTrail trail;
    private final RightsChanges changes;
    private final AppliedRights appliedRights;
    private final Clock clock;
    private final OfficersToAdd toAdd;
    private final Factors factors;
    private final Identities identities;
    private final Passkeys passkeys;

    Staffing(
            Agencies agencies,
            Renamings renamings,
            Revisions revisions,
            SecurityTrail trail,
            RightsChanges changes,
            AppliedRights appliedRights,
            Clock clock,
            OfficersToAdd toAdd,
            Factors factors,
            Identities identities,
            Passkeys passkeys) {
        this.identities = identities;
        this.agencies = agencies;
        this.renamings = renamings;
        this.revisions = revisions;
        this.trail = trail;
        this.changes = changes;
        this.appliedRights = appliedRights;
        this.clock = clock;
        this.toAdd = toAdd;
        this.factors = factors;
        this.passkeys = passkeys;
    }

    /** Adds a department. */
    public void addDepartment(String name, Officer by) {
        requireAdministrator(by);
        NameRule.requireDepartment(name);
        agencies.lock(by.agencyId());
        requireFree(name.strip(), null, by);
        revisions.raiseSettings(List.of(by.agencyId()));
        agencies.insertDepartment(by.agencyId(), name.strip());
        trail.record(new DepartmentAdded(name.strip()), by);
    }

    /** Gives a department another name from today on; what was written before keeps the old one. */
    public void renameDepartment(long departmentId, String name, Officer by) {
        requireAdministrator(by);
        NameRule.requireDepartment(name);
        agencies.lock(by.agencyId());
        Department department = departmentOf(departmentId, by);
        if (department.name().equals(name.strip())) {
            return;
        }
        requireFree(name.strip(), departmentId, by);
        revisions.raiseSettings(List.of(by.agencyId()));
        renamings.insert(by.agencyId(), departmentId, LocalDate.now(clock), department.name(), name.strip(), null);
        agencies.renameDepartment(departmentId, name.strip());
        trail.record(new DepartmentRenamed(department.name(), name.strip()), by);
    }

    /** A name tells one department, whenever it bore it: ledger entries name them. */
    private void requireFree(String name, @Nullable Long departmentId, Officer by) {
        if (agencies.everyDepartment(by.agencyId()).stream()
                        .anyMatch(one -> one.name().equals(name))
                || renamings.ofDepartments(by.agencyId()).stream()
                        .anyMatch(former ->
                                former.former().equals(name) && !Objects.equals(former.departmentId(), departmentId))) {
            throw Refused.invalid("name", "agencies.department.exists", name);
        }
    }

    private Department departmentOf(long departmentId, Officer by) {
        return agencies.departments(by.agencyId()).stream()
                .filter(one -> one.id() == departmentId)
                .findFirst()
                .orElseThrow(() -> Refused.notFound("agencies.department.unknown"));
    }

    /**
     * Sets a department's own limit for its searches and proposals.
     *
     * @param days working days, 1 to 20; null: the agency's setting
     */
    public void limitHandling(long departmentId, @Nullable Integer days, Officer by) {
        requireAdministrator(by);
        Department department = departmentOf(departmentId, by);
        if (days != null && (days < Setting.HANDLING_DAYS.least() || days > Setting.HANDLING_DAYS.most())) {
            throw Refused.invalid("handlingDays", "agencies.department.handlingDaysBounds");
        }
        revisions.raiseSettings(List.of(by.agencyId()));
        agencies.limitHandling(departmentId, days);
        if (!Objects.equals(department.handlingDays(), days)) {
            trail.record(new DepartmentLimited(department.name(), department.handlingDays(), days), by);
        }
    }

    /**
     * What became of what an administrator asked for.
     *
     * @param atOnce it is so now; otherwise a second person has to agree
     * @param activation the code of an officer who was added at once
     */
    public record Asked(boolean atOnce, @Nullable Activation activation) {
        private static final Asked PROPOSED = new Asked(false, null);
    }

    /**
     * Proposes an officer. He is added, and sets his password himself, when a security administrator agrees; the first security administrator of an
     * agency that has none is added at once.
     */
    public Asked addOfficer(NewOfficer officer, Officer by) {
        requireAdministrator(by);
        agencies.lock(by.agencyId());
        requireRight(List.of(officer), by);
        var becomes = new Rights(officer.roles(), officer.departmentId(), true);
        if (isFirstSecurityAdministrator(becomes, by)) {
            appliedRights.begin(by);
            trail.record(new FirstSecurityAdministratorAppointed(officer.login()), by);
            return new Asked(true, appliedRights.add(officer.asWritten(), by));
        }
        proposeNew(officer, by);
        return Asked.PROPOSED;
    }

    /** Proposes several officers, all or none; none of them is added before a security administrator agrees. */
    public void addOfficers(List<NewOfficer> officers, Officer by) {
        requireAdministrator(by);
        agencies.lock(by.agencyId());
        requireRight(officers, by);
        officers.forEach(officer -> proposeNew(officer, by));
    }

    private void requireRight(List<NewOfficer> officers, Officer by) {
        Refusals refusals = new Refusals();
        toAdd.wrongWith(officers, by.agencyId()).forEach(wrong -> wrong.forEach(refusals::add));
        refusals.requireNone();
    }

    private void proposeNew(NewOfficer typed, Officer by) {
        NewOfficer officer = typed.asWritten();
        var becomes = new Rights(officer.roles(), officer.departmentId(), true);
        changes.insert(null, -1, officer.login(), officer.name(), officer.jobTitle(), becomes, false, false, null, by);
        trail.record(
                new RightsProposed(officer.login(), List.of(Kind.ADD), List.of(), Role.inOrder(officer.roles())), by);
    }

    /**
     * Changes an officer's name, or disables him, at once; proposes what gives him rights, all of it or nothing. It takes effect with his next click.
     *
     * @param version the officer's as the administrator saw it
     */
    public Asked changeOfficer(long id, int version, ChangedOfficer to, Officer by) {
        requireAdministrator(by);
        agencies.lock(by.agencyId()); // two administrators may be about to disable each other
        Officer officer = colleague(id, by);
        OfficersToAdd.rules(
                        to.name(), to.jobTitle(), to.roles(), to.departmentId(), agencies.departments(by.agencyId()))
                .requireNone();
        var becomes = new Rights(to.roles(), to.departmentId(), to.enabled());
        appliedRights.lastOne(officer, becomes).ifPresent(refusal -> {
            throw Refused.invalid(null, refusal);
        });
        List<Kind> kinds = RightsChange.kinds(Rights.of(officer), becomes);
        if (!kinds.isEmpty() && officer.id() == by.id()) {
            throw Refused.forbidden("agencies.rights.ownRights");
        }
        if (agencies.version(id) != version) {
            throw Refused.conflict("agencies.officer.changedMeanwhile", officer.name());
        }
        boolean first = isFirstSecurityAdministrator(becomes, by);
        if (kinds.isEmpty() || first) {
            appliedRights.begin(officer, becomes, by);
            if (first) {
                trail.record(new FirstSecurityAdministratorAppointed(officer.login()), by);
            }
            appliedRights.change(officer, version, to.name().strip(), NameRule.jobTitle(to.jobTitle()), becomes, by);
            return new Asked(true, null);
        }
        propose(officer, version, to.name().strip(), NameRule.jobTitle(to.jobTitle()), becomes, kinds, null, by);
        return Asked.PROPOSED;
    }

    /**
     * Proposes to take an officer's password from him and to give him a code for another ({@link UsingActivations}).
     *
     * @throws Refused forbidden to any but an administrator, and for himself
     */
    public void resetPassword(long id, Officer by) {
        requireAdministrator(by);
        proposeOf(id, Kind.PASSWORD, by);
    }

    /**
     * Proposes to take off the second factor and the passkeys of an officer who has lost what he proves himself with.
     *
     * @throws Refused forbidden to any but an administrator, and for himself; conflict, if he has none
     */
    public void removeFactor(long id, Officer by) {
        requireAdministrator(by);
        Officer officer = colleague(id, by);
        if (factors.of(id).isEmpty() && !passkeys.areThere(id)) {
            throw Refused.conflict("agencies.factor.noneOf", officer.name());
        }
        proposeOf(id, Kind.FACTOR, by);
    }

    /**
     * Proposes to link who an officer is to the single sign-on, or to the directory, with his account, for one who has no password to do it with. It lets
     * somebody in as him, as a password does.
     *
     * @throws Refused forbidden to any but an administrator, and for himself; invalid, at {@code identitySubject}, if it is nobody's name, or somebody's already
     */
    public void linkIdentity(long id, Identity identity, Officer by) {
        String issuer = identity.issuer();
        String subject = identity.subject();
        requireAdministrator(by);
        Officer officer = colleague(id, by);
        if (subject.isBlank()) {
            throw Refused.invalid("identitySubject", "agencies.identity.subjectMissing");
        }
        if (subject.length() > LinkingIdentities.LONGEST || issuer.length() > LinkingIdentities.LONGEST) {
            throw Refused.invalid("identitySubject", "agencies.identity.subjectTooLong", LinkingIdentities.LONGEST);
        }
        if (identities.officer(issuer, subject).isPresent()
                || identities.of(officer).stream().anyMatch(one -> one.issuer().equals(issuer))) {
            throw Refused.invalid("identitySubject", "agencies.identity.takenOf", officer.name());
        }
        proposeOf(id, Kind.IDENTITY, identity, by);
        trail.record(new IdentityProposed(officer.login(), identity.words()), by);
    }

    private void proposeOf(long id, Kind kind, Officer by) {
        proposeOf(id, kind, null, by);
    }

    private void proposeOf(long id, Kind kind, @Nullable Identity identity, Officer by) {
        agencies.lock(by.agencyId());
        Officer officer = colleague(id, by);
        if (id == by.id()) {
            throw Refused.forbidden("agencies.rights.ownRights");
        }
        propose(
                officer,
                agencies.version(id),
                officer.name(),
                officer.jobTitle(),
                Rights.of(officer),
                List.of(kind),
                identity,
                by);
    }

    private void propose(
            Officer officer,
            int version,
            String name,
            @Nullable String jobTitle,
            Rights becomes,
            List<Kind> kinds,
            @Nullable Identity identity,
            Officer by) {
        if (changes.open(by.agencyId()).stream().anyMatch(open -> open.isAbout(officer.id()))) {
            throw Refused.conflict("agencies.rights.alreadyProposed", officer.name());
        }
        changes.insert(
                officer,
                version,
                officer.login(),
                name,
                jobTitle,
                becomes,
                kinds.contains(Kind.PASSWORD),
                kinds.contains(Kind.FACTOR),
                identity,
                by);
        trail.record(new RightsProposed(officer.login(), kinds, Role.inOrder(officer.roles()), becomes.inOrder()), by);
    }

    /** Whether the agency has no security administrator and never had one; then the administrator appoints one, and one only, by himself. */
    private boolean isFirstSecurityAdministrator(Rights becomes, Officer by) {
        return becomes.roles().equals(Set.of(Role.SECURITY_ADMINISTRATOR))
                && becomes.enabled()
                && agencies.officers(by.agencyId()).stream().noneMatch(one -> one.is(Role.SECURITY_ADMINISTRATOR));
    }

    private Officer colleague(long id, Officer by) {
        return agencies.officer(id)
                .filter(officer -> officer.agencyId() == by.agencyId())
                .orElseThrow(() -> Refused.notFound("agencies.officer.unknown"));
    }

    private void requireAdministrator(Officer by) {
        if (!by.is(Role.ADMINISTRATOR)) {
            throw Refused.forbidden("agencies.administratorOnly");
        }
        agencies.requireOpen(by.agencyId());
    }
}

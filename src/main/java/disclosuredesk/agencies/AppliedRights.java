package disclosuredesk.agencies;

import disclosuredesk.agencies.RightsChange.Identity;
import disclosuredesk.agencies.RightsChange.Rights;
import disclosuredesk.securityaudit.SecurityTrail;
import disclosuredesk.shared.Refused;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Writes what was agreed to, or needs nobody to agree, with a fact for each thing that changes. Call it inside an act. */
@Component
class AppliedRights {

    private final KeptPasswords keptPasswords;
    private final Agencies agencies;
    private final Revisions revisions;
    private final Activations activations;
    private final Factors factors;
    private final Passkeys passkeys;
    private final Identities identities;
    private final Sessions sessions;
    private final List<HeadWork> works;
    private final OfficerProof proof;
    private final SecurityTrail trail;

    AppliedRights(
            Agencies agencies,
            Revisions revisions,
            Activations activations,
            Factors factors,
            Passkeys passkeys,
            Identities identities,
            Sessions sessions,
            List<HeadWork> works,
            OfficerProof proof,
            SecurityTrail trail,
            KeptPasswords keptPasswords) {
        this.keptPasswords = keptPasswords;
        this.agencies = agencies;
        this.revisions = revisions;
        this.activations = activations;
        this.factors = factors;
        this.passkeys = passkeys;
        this.identities = identities;
        this.sessions = sessions;
        this.works = works;
        this.proof = proof;
        this.trail = trail;
    }

    /** Call it before the first entry of the security ledger: every act that needs both takes the revision first. */
    void begin(Officer by) {
        revisions.raiseSettings(List.of(by.agencyId()));
    }

    /** The same of an officer whose rights become others: what only he sees as a head is seen by the others from now on. */
    void begin(Officer officer, Rights becomes, Officer by) {
        begin(by);
        if (officer.enabled()
                && officer.is(Role.HEAD)
                && !(becomes.enabled() && becomes.roles().contains(Role.HEAD))) {
            works.forEach(work -> work.leaves(officer, by));
        }
    }

    /** @return the code with which the new officer sets his password */
    Activation add(NewOfficer officer, Officer by) {
        requireFree(officer.login());
        try {
            long id = agencies.insertOfficer(officer, by.agencyId(), "");
            trail.record(new OfficerAdded(officer.login(), Role.inOrder(officer.roles())), by);
            return activations.issue(id, officer.login(), officer.name(), by);
        } catch (DuplicateKeyException taken) { // by another agency meanwhile
            throw Refused.invalid("login", "agencies.officer.loginTaken", officer.login());
        }
    }

    /** Another agency may have taken it since it was proposed. */
    private void requireFree(String login) {
        if (agencies.isLoginTaken(login)) {
            throw Refused.invalid("login", "agencies.officer.loginTaken", login);
        }
    }

    /** Those without whom nobody could agree, look into the ledgers, or sign for the agency any more, with what is said of the last of them. */
    private static final Map<Role, String> SOMEBODY_STAYS = Map.of(
            Role.ADMINISTRATOR, "agencies.officer.lastAdministrator",
            Role.SECURITY_ADMINISTRATOR, "agencies.officer.lastSecurityAdministrator",
            Role.AUDITOR, "agencies.officer.lastAuditor",
            Role.HEAD, "agencies.officer.lastHead");

    /** Why an officer's rights cannot become these: he is the last one in service with a role that somebody has to have. */
    Optional<String> lastOne(Officer officer, Rights becomes) {
        List<Officer> others = agencies.officers(officer.agencyId()).stream()
                .filter(other -> other.id() != officer.id() && other.enabled())
                .toList();
        return Role.inOrder(officer.roles()).stream()
                .filter(role -> officer.enabled()
                        && SOMEBODY_STAYS.containsKey(role)
                        && !(becomes.enabled() && becomes.roles().contains(role))
                        && others.stream().noneMatch(other -> other.is(role)))
                .map(SOMEBODY_STAYS::get)
                .findFirst();
    }

    /** The same change when two persons have decided it: his roles are written anew, whatever they were. */
    void changeAgreed(
            Officer officer, int version, String name, @Nullable String jobTitle, Rights becomes, Officer by) {
        proof.renew(officer, AccountPart.ROLES);
        change(officer, version, name, jobTitle, becomes, by);
    }

    /** Changes an officer whose entry is still the one that was seen. */
    void change(Officer officer, int version, String name, @Nullable String jobTitle, Rights becomes, Officer by) {
        if (!agencies.update(officer.id(), version, name, jobTitle, becomes)) {
            throw Refused.conflict("agencies.officer.changedMeanwhile", officer.name());
        }
        if (!becomes.enabled() || !becomes.roles().equals(officer.roles())) {
            sessions.endAll(officer.id(), null);
        }
        if (!becomes.enabled()) {
            activations.end(officer.id());
        }
        if (!officer.name().equals(name)) {
            trail.record(new OfficerRenamed(officer.login(), officer.name(), name), by);
        }
        if (!Objects.equals(officer.departmentId(), becomes.departmentId())) {
            trail.record(new OfficerChanged(officer.login(), List.of("department")), by);
        }
        if (!Objects.equals(officer.jobTitle(), jobTitle)) {
            trail.record(new JobTitleChanged(officer.login(), officer.jobTitle(), jobTitle), by);
        }
        if (!officer.roles().equals(becomes.roles())) {
            trail.record(new RolesChanged(officer.login(), Role.inOrder(officer.roles()), becomes.inOrder()), by);
        }
        if (officer.enabled() != becomes.enabled()) {
            trail.record(
                    becomes.enabled() ? new OfficerEnabled(officer.login()) : new OfficerDisabled(officer.login()), by);
        }
    }

    /**
     * Takes the officer's password, parts him from who he is to the single sign-on, which another may have linked with his password, as he may have registered
     * passkeys, and ends his sign-ins; with the code he sets another. A second factor that the system did not write goes too.
     */
    Activation reset(Officer officer, Officer by) {
        proof.renew(officer, AccountPart.ENTRY, AccountPart.IDENTITIES, AccountPart.PASSKEYS);
        if (!proof.isAsWritten(officer, AccountPart.FACTOR)) {
            proof.renew(officer, AccountPart.FACTOR);
            factors.remove(officer.id());
            trail.record(new FactorRemoved(officer.login()), by);
        }
        keptPasswords.takePassword(officer.id());
        sessions.endAll(officer.id(), null);
        trail.record(new PasswordReset(officer.login()), by);
        if (identities.remove(officer.id())) {
            trail.record(new IdentityRemoved(officer.login()), by);
        }
        if (passkeys.removeAll(officer.id())) {
            trail.record(new PasskeysRemoved(officer.login()), by);
        }
        return activations.issue(officer.id(), officer.login(), officer.name(), by);
    }

    /** Whoever is let in with the identity is let in as the officer from now on; his sign-ins end. */
    void linkIdentity(Officer officer, Identity identity, Officer by) {
        if (!officer.enabled()) {
            throw Refused.conflict("agencies.rights.outdated", officer.name());
        }
        proof.requireAsWritten(officer);
        try {
            identities.insert(officer.id(), identity.issuer(), identity.subject());
        } catch (DuplicateKeyException linked) { // by himself, or to another, meanwhile
            throw Refused.conflict("agencies.identity.takenOf", officer.name());
        }
        sessions.endAll(officer.id(), null);
        trail.record(new IdentityGiven(officer.login(), identity.words()), by);
    }

    /** Takes off the officer's second factor and his passkeys, and ends his sign-ins. */
    void removeFactor(Officer officer, Officer by) {
        proof.renew(officer, AccountPart.FACTOR, AccountPart.PASSKEYS);
        boolean codes = factors.remove(officer.id());
        boolean keys = passkeys.removeAll(officer.id());
        if (!codes && !keys) {
            throw Refused.conflict("agencies.factor.noneOf", officer.name());
        }
        sessions.endAll(officer.id(), null);
        if (codes) {
            trail.record(new FactorRemoved(officer.login()), by);
        }
        if (keys) {
            trail.record(new PasskeysRemoved(officer.login()), by);
        }
    }
}

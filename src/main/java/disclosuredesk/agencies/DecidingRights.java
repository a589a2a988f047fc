package disclosuredesk.agencies;

import disclosuredesk.agencies.RightsChange.State;
import disclosuredesk.securityaudit.SecurityTrail;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.Refused;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The second person's part in a change of rights: the security administrator agrees or refuses. Of what concerns the only security administrator in
 * service a head decides: nobody decides about himself, and an agency is not shut out when the one who agrees has forgotten his password.
 */
@Act
public class DecidingRights {

    private static final int LONGEST_REASON = 500;

    /** The codes of so many fit on a few sheets; the list shows no more at once. */
    private static final int MOST_AT_ONCE = 100;

    private final Agencies agencies;
    private final RightsChanges changes;
    private final AppliedRights applied;
    private final SecurityTrail trail;

    DecidingRights(Agencies agencies, RightsChanges changes, AppliedRights applied, SecurityTrail trail) {
        this.agencies = agencies;
        this.changes = changes;
        this.applied = applied;
        this.trail = trail;
    }

    /**
     * What was proposed counts from now on.
     *
     * @return of an officer who sets his password now, the code for it, to be handed over to him; otherwise null
     * @throws Refused forbidden to whoever proposed it, is concerned by it or is no security administrator; conflict, if it is decided, expired, or the officer
     *     was changed, or the department closed, since it was proposed
     */
    public @Nullable Activation agree(long id, Officer by) {
        RightsChange change = open(id, by);
        requireSecondPerson(change, by);
        requireDepartment(change);
        Long officerId = change.officerId();
        var agreed = new RightsAgreed(change.login(), change.kinds(), name(change.proposedBy()));
        if (officerId == null) {
            applied.begin(by);
            trail.record(agreed, by);
            Activation activation = applied.add(change.officer(), by);
            changes.decide(id, State.AGREED, null, activation.officerId(), by);
            return activation;
        }
        Officer officer = agencies.officer(officerId).orElseThrow();
        if (agencies.version(officerId) != change.officerVersion()) {
            throw Refused.conflict("agencies.rights.outdated", officer.name());
        }
        applied.lastOne(officer, change.becomes()).ifPresent(refusal -> {
            throw Refused.conflict(refusal);
        });
        applied.begin(officer, change.becomes(), by);
        trail.record(agreed, by);
        changes.decide(id, State.AGREED, null, null, by);
        if (change.resetsPassword()) {
            return applied.reset(officer, by);
        }
        if (change.identity() != null) {
            applied.linkIdentity(officer, change.identity(), by);
            return null;
        }
        if (change.removesFactor()) {
            applied.removeFactor(officer, by);
            return null;
        }
        applied.changeAgreed(officer, change.officerVersion(), change.name(), change.jobTitle(), change.becomes(), by);
        return null;
    }

    /**
     * What was agreed to together.
     *
     * @param codes of those who set their passwords now, in the order of the changes
     */
    public record Agreed(List<Activation> codes) {}

    /**
     * The same of several at once: of all of them, or of none.
     *
     * @throws Refused as for one, and invalid, at {@code ids}, if none or too many are chosen
     */
    public Agreed agreeAll(List<Long> ids, Officer by) {
        if (ids.isEmpty()) {
            throw Refused.invalid("ids", "agencies.rights.noneChosen");
        }
        if (ids.size() > MOST_AT_ONCE) {
            throw Refused.invalid("ids", "agencies.rights.tooMany", MOST_AT_ONCE);
        }
        List<Activation> activations = new ArrayList<>();
        for (long id : ids.stream().distinct().sorted().toList()) {
            Activation activation = agree(id, by);
            if (activation != null) {
                activations.add(activation);
            }
        }
        return new Agreed(List.copyOf(activations));
    }

    /** Nothing is changed. */
    public void refuse(long id, @Nullable String reason, Officer by) {
        RightsChange change = open(id, by);
        requireSecondPerson(change, by);
        if (reason == null || reason.isBlank()) {
            throw Refused.invalid("reason", "agencies.rights.reasonMissing");
        }
        if (reason.strip().length() > LONGEST_REASON) {
            throw Refused.invalid("reason", "agencies.rights.reasonTooLong", LONGEST_REASON);
        }
        changes.decide(id, State.REFUSED, reason.strip(), null, by);
        trail.record(new RightsRefused(change.login(), change.kinds(), name(change.proposedBy())), by);
    }

    /** An administrator takes back what he or a colleague proposed. */
    public void withdraw(long id, Officer by) {
        RightsChange change = open(id, by);
        if (!by.is(Role.ADMINISTRATOR)) {
            throw Refused.forbidden("agencies.administratorOnly");
        }
        changes.decide(id, State.WITHDRAWN, null, null, by);
        trail.record(new RightsWithdrawn(change.login(), change.kinds()), by);
    }

    private void requireSecondPerson(RightsChange change, Officer by) {
        if (!RightsDeciders.mayDecide(change, by, agencies.officers(by.agencyId()))) {
            throw Refused.forbidden("agencies.rights.notYours");
        }
    }

    /** It may have been closed since: whoever was proposed for it would do cases nobody is given any more. */
    private void requireDepartment(RightsChange change) {
        Long department = change.becomes().departmentId();
        if (department != null
                && agencies.departments(change.agencyId()).stream().noneMatch(one -> one.id() == department)) {
            throw Refused.conflict("agencies.rights.departmentClosed", change.name());
        }
    }

    private String name(long officerId) {
        return agencies.officer(officerId).map(Officer::name).orElse("");
    }

    private RightsChange open(long id, Officer by) {
        agencies.requireOpen(by.agencyId());
        agencies.lock(by.agencyId());
        RightsChange change =
                changes.locked(id, by.agencyId()).orElseThrow(() -> Refused.notFound("agencies.rights.unknown"));
        if (change.state() == State.EXPIRED) {
            throw Refused.conflict("agencies.rights.expired", RightsChange.VALID_DAYS);
        }
        if (change.state() != State.PROPOSED) {
            throw Refused.conflict("agencies.rights.decided");
        }
        return change;
    }
}

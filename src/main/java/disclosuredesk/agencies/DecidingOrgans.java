package disclosuredesk.agencies;

import disclosuredesk.agencies.RightsChange.State;
import disclosuredesk.securityaudit.SecurityTrail;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.Refused;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The second person's part in a change of organs and departments: a security administrator of the proposing organ agrees or refuses. Where an organ asks to
 * stand beneath another, that of the other does so after him.
 */
@Act
public class DecidingOrgans {

    private static final int LONGEST_REASON = 500;

    private final Agencies agencies;
    private final OrganChanges changes;
    private final OrganWords words;
    private final AppliedOrgans applied;
    private final SecurityTrail trail;

    DecidingOrgans(
            Agencies agencies, OrganChanges changes, OrganWords words, AppliedOrgans applied, SecurityTrail trail) {
        this.agencies = agencies;
        this.changes = changes;
        this.words = words;
        this.applied = applied;
        this.trail = trail;
    }

    /** Codes that whoever agreed hands over, each to its own; none, where nobody was added. */
    public record ToHandOver(List<Activation> activations) {}

    /**
     * What was proposed counts from now on, or from its day; where another organ has to agree too, from its agreement on.
     *
     * @return of an organ that was founded, the codes of its first three, to be handed over to them; otherwise none
     * @throws Refused forbidden to whoever proposed it or is no security administrator; conflict, if it is decided, expired, or cannot be any more
     */
    public ToHandOver agree(long id, Officer by) {
        OrganChange change = open(id, by);
        requireSecondPerson(change, by);
        var agreed = new OrganAgreed(
                change.kind(),
                words.about(change),
                words.before(change),
                words.after(change),
                name(change.proposedBy()));
        if (change.isAskedOfAnother() && change.waitsFor() == change.agencyId()) {
            changes.agreedFirst(id, by);
            trail.record(agreed, by);
            return new ToHandOver(List.of());
        }
        applied.begin(change, by);
        trail.record(agreed, by);
        AppliedOrgans.Done done = applied.carryOut(change, by);
        changes.decide(id, State.AGREED, null, done.organId(), by);
        return new ToHandOver(done.activations());
    }

    /**
     * Codes anew for those of an organ's first three who have not used theirs: nobody else could give them any.
     *
     * @throws Refused forbidden to any but a security administrator; conflict, if all have set their passwords
     */
    public ToHandOver handAnew(long id, Officer by) {
        agencies.requireOpen(by.agencyId());
        OrganChange change = changes.locked(id, by.agencyId())
                .filter(one -> one.state() == State.AGREED)
                .orElseThrow(() -> Refused.notFound("agencies.organ.changeUnknown"));
        if (!by.is(Role.SECURITY_ADMINISTRATOR)) {
            throw Refused.forbidden("agencies.organ.notSecondPerson");
        }
        List<Activation> anew = applied.handAnew(change, by);
        if (anew.isEmpty()) {
            throw Refused.conflict("agencies.organ.allActive");
        }
        return new ToHandOver(anew);
    }

    /** Nothing is changed. */
    public void refuse(long id, @Nullable String reason, Officer by) {
        OrganChange change = open(id, by);
        requireSecondPerson(change, by);
        if (reason == null || reason.isBlank()) {
            throw Refused.invalid("reason", "agencies.rights.reasonMissing");
        }
        if (reason.strip().length() > LONGEST_REASON) {
            throw Refused.invalid("reason", "agencies.rights.reasonTooLong", LONGEST_REASON);
        }
        changes.decide(id, State.REFUSED, reason.strip(), null, by);
        trail.record(new OrganRefused(change.kind(), words.about(change), name(change.proposedBy())), by);
    }

    /** An administrator takes back what he or a colleague proposed. */
    public void withdraw(long id, Officer by) {
        OrganChange change = open(id, by);
        if (!mayWithdraw(change, by)) {
            throw Refused.forbidden("agencies.administratorOnly");
        }
        changes.decide(id, State.WITHDRAWN, null, null, by);
        trail.record(new OrganWithdrawn(change.kind(), words.about(change)), by);
    }

    private static void requireSecondPerson(OrganChange change, Officer by) {
        if (!mayDecide(change, by)) {
            throw Refused.forbidden("agencies.organ.notSecondPerson");
        }
    }

    static boolean mayDecide(OrganChange change, Officer by) {
        return by.is(Role.SECURITY_ADMINISTRATOR)
                && change.waitsFor() == by.agencyId()
                && change.proposedBy() != by.id();
    }

    static boolean mayWithdraw(OrganChange change, Officer by) {
        return by.is(Role.ADMINISTRATOR) && change.agencyId() == by.agencyId();
    }

    private String name(long officerId) {
        return agencies.officer(officerId).map(Officer::name).orElse("");
    }

    private OrganChange open(long id, Officer by) {
        agencies.requireOpen(by.agencyId());
        agencies.lock(by.agencyId());
        OrganChange change =
                changes.locked(id, by.agencyId()).orElseThrow(() -> Refused.notFound("agencies.organ.changeUnknown"));
        if (change.state() == State.EXPIRED) {
            throw Refused.conflict("agencies.rights.expired", RightsChange.VALID_DAYS);
        }
        if (change.state() != State.PROPOSED) {
            throw Refused.conflict("agencies.organ.decided");
        }
        return change;
    }
}

package disclosuredesk.agencies;

import disclosuredesk.securityaudit.SecurityTrail;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.Refusals;
import disclosuredesk.shared.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An officer says when he is away and who stands in for him; the administrator says it for him. It gives the deputy no right: he must have the
 * rights himself, and what he drafted he neither reviews nor signs, standing in or not.
 */
@Act
public class TakingLeave {

    private static final int LONGEST_DAYS = 366;

    private final Agencies agencies;
    private final Leaves leaves;
    private final Revisions revisions;
    private final SecurityTrail trail;
    private final Clock clock;

    TakingLeave(Agencies agencies, Leaves leaves, Revisions revisions, SecurityTrail trail, Clock clock) {
        this.agencies = agencies;
        this.leaves = leaves;
        this.revisions = revisions;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Enters a leave.
     *
     * @param officerId who is away; of others than himself only the administrator says it
     * @throws Refused forbidden; invalid, at {@code officer}, {@code from}, {@code until} or {@code deputy}
     */
    public void enter(
            @Nullable Long officerId,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable Long deputyId,
            Officer by) {
        agencies.lock(by.agencyId());
        Refusals refusals = new Refusals();
        Officer officer = of(officerId, "officer", refusals, by);
        if (officer != null) {
            requireMaySay(officer.id(), by);
            if (officer.roles().stream().anyMatch(Role::isExclusive)) {
                refusals.add(Refused.invalid("officer", "agencies.leave.noCases", officer.name()));
            }
        }
        days(from, until, refusals);
        Officer deputy = of(deputyId, "deputy", refusals, by);
        if (officer != null && deputy != null) {
            refusals.gather(() -> requireFit(officer, deputy));
            if (from != null && until != null) {
                free(officer, deputy, from, until, refusals);
            }
        }
        refusals.requireNone();
        revisions.raiseSettings(List.of(by.agencyId()));
        leaves.insert(
                Objects.requireNonNull(officer).id(),
                Objects.requireNonNull(deputy).id(),
                Objects.requireNonNull(from),
                Objects.requireNonNull(until),
                by);
        trail.record(new LeaveEntered(officer.login(), from, until, deputy.login()), by);
    }

    /** He is back from today on, or does not go. */
    public void end(long id, Officer by) {
        agencies.lock(by.agencyId());
        Leave leave = leaves.find(id, by.agencyId()).orElseThrow(() -> Refused.notFound("agencies.leave.unknown"));
        requireMaySay(leave.officerId(), by);
        LocalDate today = LocalDate.now(clock);
        if (leave.until().isBefore(today)) {
            throw Refused.conflict("agencies.leave.over");
        }
        revisions.raiseSettings(List.of(by.agencyId()));
        leaves.end(id, today.minusDays(1));
        trail.record(
                new LeaveEnded(login(leave.officerId()), leave.from(), leave.until(), login(leave.deputyId())), by);
    }

    private static void requireMaySay(long officerId, Officer by) {
        if (officerId != by.id() && !by.is(Role.ADMINISTRATOR)) {
            throw Refused.forbidden("agencies.leave.notYours");
        }
    }

    private void days(@Nullable LocalDate from, @Nullable LocalDate until, Refusals refusals) {
        if (from == null) {
            refusals.add(Refused.invalid("from", "agencies.leave.dayMissing"));
        } else if (from.isBefore(LocalDate.now(clock))) {
            refusals.add(Refused.invalid("from", "agencies.leave.past"));
        }
        if (until == null) {
            refusals.add(Refused.invalid("until", "agencies.leave.dayMissing"));
        } else if (from != null && until.isBefore(from)) {
            refusals.add(Refused.invalid("until", "agencies.leave.order"));
        } else if (from != null && until.isAfter(from.plusDays(LONGEST_DAYS))) {
            refusals.add(Refused.invalid("until", "agencies.leave.tooLong"));
        }
    }

    /** Whether one could stand in for the other on some days. */
    public static boolean fits(Officer officer, Officer deputy) {
        try {
            requireFit(officer, deputy);
            return true;
        } catch (Refused unfit) {
            return false;
        }
    }

    /** Whoever stands in can do everything himself that may come. */
    private static void requireFit(Officer officer, Officer deputy) {
        if (officer.id() == deputy.id()) {
            throw Refused.invalid("deputy", "agencies.leave.oneself");
        }
        if (!deputy.enabled()) {
            throw Refused.invalid("deputy", "agencies.leave.disabled", deputy.name());
        }
        Set<Role> lacking = new TreeSet<>(officer.roles());
        lacking.removeAll(deputy.roles());
        if (!lacking.isEmpty()) {
            throw Refused.invalid("deputy", "agencies.leave.roles", deputy.name());
        }
        if (officer.is(Role.HANDLER) && !Objects.equals(officer.departmentId(), deputy.departmentId())) {
            throw Refused.invalid("deputy", "agencies.leave.department", deputy.name());
        }
    }

    private void free(Officer officer, Officer deputy, LocalDate from, LocalDate until, Refusals refusals) {
        List<Leave> meanwhile = leaves.open(officer.agencyId()).stream()
                .filter(leave -> !leave.from().isAfter(until) && !leave.until().isBefore(from))
                .toList();
        if (meanwhile.stream().anyMatch(leave -> leave.officerId() == officer.id())) {
            refusals.add(Refused.invalid("from", "agencies.leave.twice", officer.name()));
        }
        meanwhile.stream()
                .filter(leave -> leave.officerId() == deputy.id())
                .findFirst()
                .ifPresent(
                        leave -> refusals.add(Refused.invalid("deputy", "agencies.leave.deputyAway", deputy.name())));
        meanwhile.stream()
                .filter(leave -> leave.deputyId() == officer.id())
                .findFirst()
                .ifPresent(leave -> refusals.add(
                        Refused.invalid("from", "agencies.leave.isDeputy", officer.name(), leave.officer())));
    }

    private @Nullable Officer of(@Nullable Long id, String field, Refusals refusals, Officer by) {
        if (id == null) {
            refusals.add(Refused.invalid(field, "agencies.leave." + field + "Missing"));
            return null;
        }
        Officer officer = agencies.officer(id)
                .filter(one -> one.agencyId() == by.agencyId())
                .orElse(null);
        if (officer == null) {
            refusals.add(Refused.invalid(field, "agencies.officer.unknown"));
        }
        return officer;
    }

    private String login(long officerId) {
        return agencies.officer(officerId).map(Officer::login).orElse("");
    }
}

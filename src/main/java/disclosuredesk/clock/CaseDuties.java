package disclosuredesk.clock;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.clock.RunningPeriods.Period;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The periods of open requests that no other module keeps: the clerks', of some the head's and the department's too. */
@Component
class CaseDuties implements DutySource {

    private static final Set<TimeLimit.Owner> OUTSIDE = Set.of(TimeLimit.Owner.APPLICANT, TimeLimit.Owner.CONSULTED);

    /** Of the seven days for a notice, the last three are reminded of. */
    private static final Set<TimeLimit> SHORT = Set.of(TimeLimit.CORRECTION_NOTICE, TimeLimit.HANDLING);

    /** What runs beside the reply period, but for the window of an extension, which is a chance and no duty. */
    private static final List<TimeLimit> BESIDE = Arrays.stream(TimeLimit.values())
            .filter(limit -> limit != TimeLimit.REPLY && limit != TimeLimit.EXTENSION_WINDOW && !limit.isOfModule())
            .toList();

    private final RunningPeriods periods;

    CaseDuties(RunningPeriods periods) {
        this.periods = periods;
    }

    @Override
    public List<Duty> open(long agencyId) {
        return open(agencyId, RunningPeriods.EVER);
    }

    @Override
    public List<Duty> open(long agencyId, LocalDate until) {
        return Stream.concat(
                        periods.replies(agencyId, until).stream(), periods.beside(agencyId, BESIDE, until).stream())
                .map(CaseDuties::duty)
                .toList();
    }

    @Override
    public List<Duty> open(long agencyId, Collection<String> ids) {
        List<String> requests =
                ids.stream().map(id -> id.split("/", 2)[0]).distinct().toList();
        return Stream.concat(
                        periods.replies(agencyId, requests).stream(),
                        periods.beside(agencyId, BESIDE, requests).stream())
                .map(CaseDuties::duty)
                .toList();
    }

    @Override
    public boolean isOnCases() {
        return true;
    }

    private static Duty duty(Period period) {
        String party = period.about().isEmpty() ? "" : "（" + period.about() + "）";
        return period.duty(
                period.number() + party + "　" + period.information(),
                "/requests/" + period.request(),
                (officer, late) -> concerns(period, officer, late),
                ahead(period.limit()));
    }

    private static @Nullable Integer ahead(TimeLimit limit) {
        if (OUTSIDE.contains(limit.owner())) {
            return Duty.ONLY_LATE;
        }
        return SHORT.contains(limit) ? Duty.SHORTLY : null;
    }

    /** By role: the clerks of everything but the department's own limit, which they hear of when it has passed. */
    private static boolean concerns(Period period, Officer officer, boolean late) {
        boolean handler = officer.handles(period.departmentId());
        return switch (period.limit()) {
            case REPLY -> officer.is(Role.CLERK) || officer.is(Role.HEAD) || handler;
            case HANDLING -> handler || officer.is(Role.CLERK) && late;
            default -> officer.is(Role.CLERK);
        };
    }
}

package disclosuredesk.exchange;

import disclosuredesk.agencies.Role;
import disclosuredesk.calendar.CalendarMissing;
import disclosuredesk.calendar.Calendars;
import disclosuredesk.clock.Duty;
import disclosuredesk.clock.DutySource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What came from another agency is registered, and what came back is seen to, by the next working day: the period to answer runs from the day it came,
 * registered or not.
 */
@Component
class ExchangeDuties implements DutySource {

    private static final Set<Role> KEEPERS = Set.of(Role.CLERK);

    private final Forwardings forwardings;
    private final Calendars calendars;

    ExchangeDuties(Forwardings forwardings, Calendars calendars) {
        this.forwardings = forwardings;
        this.calendars = calendars;
    }

    @Override
    public List<Duty> open(long agencyId) {
        return Stream.concat(
                        forwardings.waiting(agencyId).stream()
                                .map(one -> new Duty(
                                        one.id().value(),
                                        "REGISTER_FORWARDED",
                                        one.from().name() + "　" + one.sentNumber(),
                                        next(agencyId, one.sentOn()),
                                        "/exchange/" + one.id(),
                                        true,
                                        KEEPERS)),
                        forwardings.returned(agencyId).stream()
                                .map(one -> new Duty(
                                                one.id().value(),
                                                "FORWARDING_RETURNED",
                                                one.sentNumber() + "　"
                                                        + one.to().name(),
                                                next(
                                                        agencyId,
                                                        one.returned() == null
                                                                ? one.sentOn()
                                                                : one.returned().on()),
                                                "/requests/" + one.request(),
                                                true,
                                                KEEPERS)
                                        .of(one.request())))
                .toList();
    }

    /** Without a calendar the day itself. */
    private LocalDate next(long agencyId, LocalDate day) {
        try {
            return calendars.of(agencyId).due(day, 1);
        } catch (CalendarMissing missing) {
            return day;
        }
    }
}

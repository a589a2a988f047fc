package disclosuredesk.cooperation;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.clock.TimeLimit;
import disclosuredesk.reminders.PeriodKeepers;
import disclosuredesk.reminders.Reminder.Kind;
import disclosuredesk.shared.RequestId;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiPredicate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who is reminded of the limits: who has to answer and, when it has passed or an organ outside was asked, who asked and the clerks. */
@Configuration(proxyBeanMethods = false)
class CooperationKeepers {

    @Bean
    PeriodKeepers assistanceKeepers(Assistances assistances) {
        return new OfAssistance(assistances);
    }

    private record OfAssistance(Assistances assistances) implements PeriodKeepers {

        @Override
        public TimeLimit limit() {
            return TimeLimit.ASSISTANCE;
        }

        @Override
        public Map<Long, BiPredicate<Officer, Kind>> of(long agencyId) {
            Map<Long, BiPredicate<Officer, Kind>> keepers = new HashMap<>();
            for (Assistance one : assistances.open(agencyId)) {
                if (one.isAwaited()) {
                    keepers.put(
                            one.id(),
                            (officer, kind) -> one.isAskedOf(officer)
                                    || (kind == Kind.OVERDUE || one.departmentId() == null)
                                            && (officer.id() == one.askedById() || officer.is(Role.CLERK)));
                }
            }
            return keepers;
        }

        @Override
        public String address(RequestId request, long reference) {
            return "/assistance/" + reference;
        }
    }

    @Bean
    PeriodKeepers conferralKeepers(Conferrals conferrals) {
        return new OfConferral(conferrals);
    }

    private record OfConferral(Conferrals conferrals) implements PeriodKeepers {

        @Override
        public TimeLimit limit() {
            return TimeLimit.CONFERRAL;
        }

        @Override
        public Map<Long, BiPredicate<Officer, Kind>> of(long agencyId) {
            Map<Long, BiPredicate<Officer, Kind>> keepers = new HashMap<>();
            conferrals
                    .conveners(agencyId)
                    .forEach((id, convener) -> keepers.put(
                            id,
                            (officer, kind) ->
                                    officer.id() == convener || kind == Kind.OVERDUE && officer.is(Role.CLERK)));
            return keepers;
        }

        @Override
        public String address(RequestId request, long reference) {
            return "/requests/" + request + "/conferrals/" + reference;
        }
    }
}

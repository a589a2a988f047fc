package disclosuredesk.cooperation;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.clock.Duty;
import disclosuredesk.clock.DutySource;
import disclosuredesk.clock.RunningPeriods;
import disclosuredesk.clock.TimeLimit;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Whose the limits are: of who has to answer, give an opinion or conclude; once past, or where another agency or an organ outside was asked, of who asked
 * and the clerks.
 */
@Configuration(proxyBeanMethods = false)
class CooperationDuties {

    @Bean
    DutySource assistanceDuties(Assistances assistances, RunningPeriods periods) {
        return agencyId -> periods.duties(
                agencyId,
                TimeLimit.ASSISTANCE,
                assistances.open(agencyId).stream()
                        .filter(Assistance::isAwaited)
                        .collect(Collectors.toMap(Assistance::id, Function.identity())),
                (period, asked) -> period.duty(
                        period.number() + "　" + asked.asked(),
                        "/assistance/" + asked.id(),
                        (officer, late) -> isOf(asked, officer, late),
                        Duty.SHORTLY));
    }

    /** At the agency asked the limit belongs to no request. */
    @Bean
    DutySource assistanceOfOtherAgencies(Assistances assistances, OwnLimits limits) {
        return agencyId -> assistances.awaitedFrom(agencyId).stream()
                .flatMap(asked -> {
                    LocalDate due = limits.due(asked.agencyId(), asked.askedOn(), asked.workingDays());
                    return due == null
                            ? Stream.of()
                            : Stream.of(new Duty(
                                    "assistance/" + asked.id(),
                                    "GIVE_ASSISTANCE",
                                    asked.askingAgency() + "　" + asked.number(),
                                    due,
                                    "/assistance/" + asked.id(),
                                    true,
                                    (officer, late) -> asked.isAnsweredBy(officer),
                                    Duty.SHORTLY));
                })
                .toList();
    }

    private static boolean isOf(Assistance asked, Officer officer, boolean late) {
        return asked.isAskedOf(officer)
                || (late || asked.departmentId() == null)
                        && (officer.id() == asked.askedById() || officer.is(Role.CLERK));
    }

    @Bean
    DutySource conferralDuties(Conferrals conferrals, RunningPeriods periods) {
        return agencyId -> periods.duties(
                agencyId,
                TimeLimit.CONFERRAL,
                conferrals.ofAgency(agencyId).stream().collect(Collectors.toMap(Conferral::id, Function.identity())),
                (period, conferral) -> period.duty(
                        period.number().toString(),
                        "/conferrals/" + conferral.id(),
                        (officer, late) -> officer.id() == conferral.convenedById()
                                || conferral.awaits(officer)
                                || late && officer.is(Role.CLERK),
                        Duty.SHORTLY));
    }
}

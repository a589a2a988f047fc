package disclosuredesk.decision;

import disclosuredesk.agencies.MenuCount;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.cache.AgencyCounts;
import disclosuredesk.clock.Duty;
import disclosuredesk.clock.DutySource;
import disclosuredesk.clock.RunningPeriods;
import disclosuredesk.clock.TimeLimit;
import disclosuredesk.requests.CasePanel;
import disclosuredesk.requests.Offer;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the parts of helping departments are seen: on the case page, beside the menu and among the reminders. */
@Configuration(proxyBeanMethods = false)
class PartsOnDesk {

    @Bean
    CasePanel partsPanel(PartViews views) {
        return new CasePanel(
                "parts", opened -> Optional.of(views.of(opened.id())).filter(parts -> !parts.isEmpty()));
    }

    @Bean
    Offer partsOffer(GivingParts giving) {
        return new Offer(
                "parts",
                GivingParts.LEAD,
                Offer.When.UNANSWERED,
                opened -> giving.isPossible(opened.id(), opened.by()));
    }

    /** What waits for the officer's department. */
    @Bean
    MenuCount partsToAnswer(PartViews views, AgencyCounts counts) {
        return new Count(
                "partsToAnswer",
                views,
                counts,
                (part, officer) -> part.of().isGivenTo(officer) && part.of().isAwaited());
    }

    /** What whoever sees the case has to see to: late, or returned and given to nobody yet. */
    @Bean
    MenuCount partsToSeeTo(PartViews views, AgencyCounts counts) {
        return new Count(
                "partsToSeeTo",
                views,
                counts,
                (part, officer) ->
                        (officer.is(Role.CLERK) || officer.handles(part.of().lead()))
                                && (part.late() || part.of().returned() != null));
    }

    private record Count(String name, PartViews views, AgencyCounts counts, BiPredicate<PartView, Officer> counted)
            implements MenuCount {

        @Override
        public int of(Officer by) {
            Long department = by.departmentId();
            boolean handles = by.is(Role.HANDLER) && department != null;
            return !handles && !by.is(Role.CLERK)
                    ? 0
                    : counts.of(
                            by.agencyId(),
                            name
                                    + (handles ? " of department " + department : "")
                                    + (by.is(Role.CLERK) ? " of all" : ""),
                            () -> count(by));
        }

        private int count(Officer by) {
            Predicate<PartView> his = part -> counted.test(part, by);
            List<PartView> open = views.open(by);
            return (int) open.stream().filter(his).count();
        }
    }

    /** Whose the limit is: the department's and, when it has passed, the lead department's and the clerks'. */
    @Bean
    DutySource partDuties(HelpingParts parts, RunningPeriods periods) {
        return agencyId -> periods.duties(
                agencyId,
                TimeLimit.PART,
                parts.open(agencyId).stream()
                        .filter(HelpingPart::isAwaited)
                        .collect(Collectors.toMap(HelpingPart::id, Function.identity())),
                (period, part) -> period.duty(
                        period.number() + "　" + part.department(),
                        "/parts/" + part.id(),
                        (officer, late) -> part.isGivenTo(officer)
                                || late && (officer.is(Role.CLERK) || officer.handles(part.lead())),
                        Duty.SHORTLY));
    }
}

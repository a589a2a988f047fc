package disclosuredesk.decision;

import disclosuredesk.agencies.MenuCount;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.cache.AgencyCounts;
import disclosuredesk.clock.TimeLimit;
import disclosuredesk.reminders.PeriodKeepers;
import disclosuredesk.reminders.Reminder.Kind;
import disclosuredesk.requests.CasePanel;
import disclosuredesk.requests.Offer;
import disclosuredesk.shared.RequestId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
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
                "parts", opened -> !opened.request().isClosed() && giving.isPossible(opened.id(), opened.by()));
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

    /** Who is reminded of the limit: the department and, when it has passed, the lead department and the clerks. */
    @Bean
    PeriodKeepers partKeepers(HelpingParts parts) {
        return new OfParts(parts);
    }

    private record OfParts(HelpingParts parts) implements PeriodKeepers {

        @Override
        public TimeLimit limit() {
            return TimeLimit.PART;
        }

        @Override
        public Map<Long, BiPredicate<Officer, Kind>> of(long agencyId) {
            Map<Long, BiPredicate<Officer, Kind>> keepers = new HashMap<>();
            for (HelpingPart part : parts.open(agencyId)) {
                if (part.isAwaited()) {
                    keepers.put(
                            part.id(),
                            (officer, kind) -> part.isGivenTo(officer)
                                    || kind == Kind.OVERDUE
                                            && (officer.is(Role.CLERK) || officer.handles(part.lead())));
                }
            }
            return keepers;
        }

        @Override
        public String address(RequestId request, long reference) {
            return "/parts/" + reference;
        }
    }
}

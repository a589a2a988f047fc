package disclosuredesk.letters;

import disclosuredesk.calendar.CalendarMissing;
import disclosuredesk.calendar.Calendars;
import disclosuredesk.clock.ApplicantPeriod;
import disclosuredesk.clock.ApplicantPeriods;
import disclosuredesk.clock.RemedyPeriods;
import disclosuredesk.decision.Decision;
import disclosuredesk.decision.Decisions;
import disclosuredesk.decision.Ground.Remedy;
import disclosuredesk.requests.OpenedCase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The applicant's periods against the answer, from the day it was delivered. */
@Component
class PeriodsAgainstAnswer implements ApplicantPeriods {

    private final Decisions decisions;
    private final Deliveries deliveries;
    private final Calendars calendars;

    PeriodsAgainstAnswer(Decisions decisions, Deliveries deliveries, Calendars calendars) {
        this.decisions = decisions;
        this.deliveries = deliveries;
        this.calendars = calendars;
    }

    @Override
    public List<ApplicantPeriod> of(OpenedCase opened) {
        return decisions
                .of(opened)
                .flatMap(decision -> deliveries
                        .of(opened)
                        .map(delivery -> periods(
                                decision,
                                delivery.deliveredOn(),
                                new RemedyPeriods(calendars.of(opened.request().agencyId())))))
                .orElse(List.of());
    }

    private static List<ApplicantPeriod> periods(Decision decision, LocalDate deliveredOn, RemedyPeriods periods) {
        Set<Remedy> kinds =
                decision.parts().stream().map(part -> part.ground().remedy()).collect(Collectors.toSet());
        List<ApplicantPeriod> told = new ArrayList<>();
        try {
            if (kinds.contains(Remedy.REVIEW_FIRST)) {
                told.add(new ApplicantPeriod("clock.remedy.reviewFirst", periods.reviewUntil(deliveredOn)));
            }
            if (kinds.contains(Remedy.FREE_CHOICE)) {
                told.add(new ApplicantPeriod("clock.remedy.review", periods.reviewUntil(deliveredOn)));
                told.add(new ApplicantPeriod("clock.remedy.suit", periods.suitUntil(deliveredOn)));
            }
        } catch (CalendarMissing missing) {
            return told; // the rest is shown once the year is known
        }
        return told;
    }
}

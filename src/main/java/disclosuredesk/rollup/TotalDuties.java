package disclosuredesk.rollup;

import disclosuredesk.clock.Duty;
import disclosuredesk.clock.DutySource;
import disclosuredesk.report.ReportScope;
import disclosuredesk.statistics.Publications;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** The sum of last year has to be out by 31 March (art. 49), where there are units whose reports are summed. */
@Component
class TotalDuties implements DutySource {

    private final ReportingUnits units;
    private final Publications publications;
    private final Clock clock;

    TotalDuties(ReportingUnits units, Publications publications, Clock clock) {
        this.units = units;
        this.publications = publications;
        this.clock = clock;
    }

    @Override
    public List<Duty> open(long agencyId) {
        int year = LocalDate.now(clock).getYear() - 1;
        boolean sums = units.of(agencyId).stream().anyMatch(unit -> unit.reportsFor(year));
        return sums && publications.latest(agencyId, year, ReportScope.TOTAL).isEmpty()
                ? List.of(Publications.duty(agencyId, year, ReportScope.TOTAL))
                : List.of();
    }
}

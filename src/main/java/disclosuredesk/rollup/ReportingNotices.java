package disclosuredesk.rollup;

import disclosuredesk.agencies.Officer;
import disclosuredesk.statistics.ReportDuty;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What an officer has to be told about reports of units, for as long as it holds: of his agency's units those whose report
 * waits for a decision, and those it misses that are due soon or overdue; of his own agency what it owes a collector.
 */
@Component
public class ReportingNotices {

    private final ReportingUnits units;
    private final ReportingCalendars calendars;
    private final UnitStandings standings;
    private final Clock clock;

    ReportingNotices(ReportingUnits units, ReportingCalendars calendars, UnitStandings standings, Clock clock) {
        this.units = units;
        this.calendars = calendars;
        this.standings = standings;
        this.clock = clock;
    }

    /** How many there are, for the report year that was last over. */
    public int count(Officer by) {
        return of(by).size();
    }

    /** The units, with where they stand. */
    public List<UnitStanding> of(Officer by) {
        if (!ReportDuty.has(by)) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        int year = today.getYear() - 1;
        List<UnitStanding> told = new ArrayList<>();
        int days = calendars.of(by.agencyId(), year).remindDays();
        standings.of(by.agencyId(), year).stream()
                .filter(one -> one.state() == UnitState.SUBMITTED || one.isOwed() && one.daysLeft(today) <= days)
                .forEach(told::add);
        for (ReportingUnit own : units.reportedBy(by.agencyId(), year)) {
            int before = calendars.of(own.collectorId(), year).remindDays();
            standings.of(own.collectorId(), year).stream()
                    .filter(one -> one.unit().id() == own.id() && one.isOwed())
                    .filter(one -> one.state() == UnitState.RETURNED || one.daysLeft(today) <= before)
                    .forEach(told::add);
        }
        return told;
    }
}

package disclosuredesk.statistics;

import disclosuredesk.clock.Duty;
import disclosuredesk.clock.DutySource;
import disclosuredesk.report.ReportScope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The agency's own report of last year has to be out by 31 January (art. 49), from the first of January until its publication is recorded. An
 * agency that had nothing on file by the end of that year did not report from here.
 */
@Component
class ReportDuties implements DutySource {

    private final JdbcClient jdbc;
    private final Publications publications;
    private final Clock clock;

    ReportDuties(JdbcClient jdbc, Publications publications, Clock clock) {
        this.jdbc = jdbc;
        this.publications = publications;
        this.clock = clock;
    }

    @Override
    public List<Duty> open(long agencyId) {
        int year = LocalDate.now(clock).getYear() - 1;
        if (!worked(agencyId, year)
                || publications.latest(agencyId, year, ReportScope.OWN).isPresent()) {
            return List.of();
        }
        return List.of(Publications.duty(agencyId, year, ReportScope.OWN));
    }

    private boolean worked(long agencyId, int year) {
        return jdbc.sql("""
                select (select count(*) from (select id from disclosure_request
                                          where agency_id = :agency and received_on < :next order by received_on limit 1) r)
                     + (select count(*) from report_version where agency_id = :agency and report_year <= :year)
                     + (select count(*) from table2_sheet where agency_id = :agency and report_year <= :year)
                """)
                        .param("agency", agencyId)
                        .param("next", LocalDate.of(year + 1, 1, 1))
                        .param("year", year)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}

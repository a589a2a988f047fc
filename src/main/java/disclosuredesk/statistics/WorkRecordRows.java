package disclosuredesk.statistics;

import disclosuredesk.report.ReportScope;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what the default text of a report tells beside its tables, from the records of the year alone. */
@Component
class WorkRecordRows {

    private static final String OF_YEAR = " >= :start and %1$s < :next";

    private final JdbcClient jdbc;
    private final Publications publications;
    private final Appraisals appraisals;

    WorkRecordRows(JdbcClient jdbc, Publications publications, Appraisals appraisals) {
        this.jdbc = jdbc;
        this.publications = publications;
        this.appraisals = appraisals;
    }

    WorkRecords of(long agencyId, int year) {
        String reassessed = """
                from reassessment x join disclosure_request r on r.id = x.request_id where r.agency_id = :agency and x.assessed_on
                """ + OF_YEAR.formatted("x.assessed_on");
        String complaints = "from complaint x where x.agency_id = :agency and x.voided_on is null and x.received_on"
                + OF_YEAR.formatted("x.received_on");
        return new WorkRecords(
                count(agencyId, year, reassessed),
                count(agencyId, year, reassessed + " and x.result = 'MAY_BE_DISCLOSED'"),
                count(
                        agencyId,
                        year,
                        "from publication_choice x where x.agency_id = :agency and x.published = true and x.chosen_on"
                                + OF_YEAR.formatted("x.chosen_on")),
                count(agencyId, year, complaints),
                count(agencyId, year, complaints + " and x.answered_on < :next"),
                publications.latest(agencyId, year - 1, ReportScope.OWN).orElse(null),
                appraisals.of(agencyId, year).stream()
                        .filter(one -> !one.isVoid())
                        .toList());
    }

    private int count(long agencyId, int year, String from) {
        return jdbc.sql("select count(*) " + from)
                .param("agency", agencyId)
                .param("start", LocalDate.of(year, 1, 1))
                .param("next", LocalDate.of(year + 1, 1, 1))
                .query(Integer.class)
                .single();
    }
}

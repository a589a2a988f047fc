package disclosuredesk.rollup;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.report.ReportFormat;
import disclosuredesk.report.ReportScope;
import disclosuredesk.shared.Sha256;
import disclosuredesk.statistics.CollectedTables;
import disclosuredesk.statistics.FrozenYears;
import disclosuredesk.statistics.ReportPart;
import disclosuredesk.statistics.ReportVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Computes the sum: the collector's own closed year and every accepted unit, each once. A unit that handed in a sum stands for
 * all below it; a unit under vertical management is left out.
 */
@Component
public class Totals {

    private final JdbcClient jdbc;
    private final Agencies agencies;
    private final FrozenYears years;
    private final UnitStandings standings;

    Totals(JdbcClient jdbc, Agencies agencies, FrozenYears years, UnitStandings standings) {
        this.jdbc = jdbc;
        this.agencies = agencies;
        this.years = years;
        this.standings = standings;
    }

    public Total of(long collectorId, int year) {
        List<ReportPart> parts = new ArrayList<>();
        List<Total.Missing> missing = new ArrayList<>();
        own(collectorId, year)
                .ifPresentOrElse(
                        parts::add,
                        () -> missing.add(
                                new Total.Missing(agencies.agency(collectorId).name(), UnitState.MISSING)));
        for (UnitStanding standing : standings.of(collectorId, year)) {
            UnitStanding.Attempt latest = standing.latest();
            if (standing.state() == UnitState.ACCEPTED && latest != null) {
                parts.add(part(standing.unit(), latest.submissionId()));
            } else if (standing.state().isWanted()) {
                missing.add(new Total.Missing(standing.unit().name(), standing.state()));
            }
        }
        return new Total(
                year,
                TablesSum.of(
                        ReportFormat.of(year),
                        parts.stream().map(ReportPart::tables).toList()),
                parts,
                missing);
    }

    private Optional<ReportPart> own(long collectorId, int year) {
        Optional<ReportVersion> version = years.latest(ReportScope.OWN, collectorId, year);
        return version.map(closed -> {
            String organ = agencies.agency(collectorId).name();
            String text = closed.tables().text(organ, year, ReportScope.OWN);
            return new ReportPart(
                    organ, null, closed.number(), ReportScope.OWN, CollectedTables.read(text), text, Sha256.of(text));
        });
    }

    private ReportPart part(ReportingUnit unit, long submissionId) {
        return jdbc.sql("select version_number, scope, report, sha256 from unit_submission where id = :id")
                .param("id", submissionId)
                .query((row, number) -> {
                    Long version = ReportingUnits.id(row, "version_number");
                    String text = row.getString("report");
                    return new ReportPart(
                            unit.name(),
                            submissionId,
                            version == null ? null : Math.toIntExact(version),
                            ReportScope.valueOf(row.getString("scope")),
                            CollectedTables.read(text),
                            text,
                            row.getString("sha256"));
                })
                .single();
    }
}

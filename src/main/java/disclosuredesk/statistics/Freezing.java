package disclosuredesk.statistics;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.calendar.CalendarVersion;
import disclosuredesk.calendar.Calendars;
import disclosuredesk.report.Finding;
import disclosuredesk.report.ReportFormat;
import disclosuredesk.report.Table4;
import disclosuredesk.report.Table4Row;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Closing a year (定稿) and amending it (更正): the whole report, its figures, the cases behind each of them, the rules and
 * who signed are stored for ever. What comes on record afterwards shows as a difference until it is stored as the next version.
 */
@Act
public class Freezing {

    private final AnnualTable table;
    private final RemedyTable remedyTable;
    private final RemedyCells remedyCells;
    private final FrozenYears years;
    private final FrozenCases cases;
    private final FrozenDifferences differences;
    private final YearChecks checks;
    private final AnnualReports reports;
    private final AuditTrail audit;
    private final Calendars calendars;
    private final JdbcClient jdbc;
    private final Clock clock;

    Freezing(AnnualTable table, RemedyTable remedyTable, RemedyCells remedyCells, FrozenYears years, FrozenCases cases,
            FrozenDifferences differences, YearChecks checks, AnnualReports reports, AuditTrail audit, Calendars calendars, JdbcClient jdbc, Clock clock) {
        this.table = table;
        this.remedyTable = remedyTable;
        this.remedyCells = remedyCells;
        this.years = years;
        this.cases = cases;
        this.differences = differences;
        this.checks = checks;
        this.reports = reports;
        this.audit = audit;
        this.calendars = calendars;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Stores the figures of the officer's agency as they stand: as the first version of the year, or as an amendment of
     * the one before. No act of the agency comes in between.
     *
     * @return the number of the version
     * @throws Refused forbidden to any but the head; conflict if the year is not over, a check fails, or nothing has
     *     changed since the version before; invalid if the signature is not complete
     */
    public int freeze(int year, Signature signature, Officer by) {
        if (!by.is(Role.HEAD)) {
            throw Refused.forbidden("statistics.freeze.headOnly");
        }
        if (year >= LocalDate.now(clock).getYear()) {
            throw Refused.conflict("statistics.freeze.running", String.valueOf(year));
        }
        long seq = audit.hold(by.agencyId());
        ReportVersion before = years.latest(by.agencyId(), year).orElse(null);
        require(signature, year, before != null);
        String report = reports.json(by.agencyId(), year);
        if (before != null && before.report().equals(report) && !differences.isChanged(before)) {
            throw Refused.conflict("statistics.freeze.unchanged", String.valueOf(before.number()));
        }
        List<FrozenCase> list = cases.now(by.agencyId(), year);
        Map<String, FrozenRemedy> remedies = remedyCells.of(by.agencyId(), year);
        var version = new ReportVersion(0, by.agencyId(), year, before == null ? 1 : before.number() + 1, ReportFormat.of(year),
                new CutOff(LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS), seq), CountingRules.VERSION,
                calendarVersion(by.agencyId()), signature, by.id(), by.name(), FrozenCases.table(list, ReportFormat.of(year)),
                remedyTable.derive(by.agencyId(), year), report, ledgerHash(by.agencyId()),
                before == null ? ReportVersion.NO_SEAL : before.sha256(), "");
        requireSound(version, list, remedies);
        cases.store(version.sealed(Seal.of(version, list, remedies)), remedies);
        return version.number();
    }

    private void require(Signature signature, int year, boolean amends) {
        LocalDate signedOn = signature.signedOn();
        if (signature.signer().isBlank()) {
            throw Refused.invalid("signer", "statistics.freeze.signerMissing");
        }
        if (signedOn.getYear() <= year || signedOn.isAfter(LocalDate.now(clock))) {
            throw Refused.invalid("signedOn", "statistics.freeze.signedOnImpossible", LocalDate.of(year + 1, 1, 1));
        }
        if (amends && signature.reason().isBlank()) {
            throw Refused.invalid("reason", "statistics.freeze.reasonMissing");
        }
    }

    /** What is stored satisfies every check, is what the table shows, and what the history gives at this cut-off. */
    private void requireSound(ReportVersion version, List<FrozenCase> list, Map<String, FrozenRemedy> remedies) {
        List<Finding> findings = checks.of(version.agencyId(), version.year(), version.table3(), version.table4());
        if (!findings.isEmpty()) {
            throw Refused.conflict("statistics.freeze.findings", String.valueOf(findings.size()),
                    findings.get(0).place() + "：" + findings.get(0).message());
        }
        boolean same = version.table3().equals(table.derive(version.agencyId(), version.year(), version.format()))
                && list.equals(cases.then(version)) && remedies.size() == total(version.table4());
        if (!same) {
            throw Refused.conflict("statistics.freeze.history");
        }
    }

    private static int total(Table4 table) {
        int total = 0;
        for (Table4Row group : Table4Row.values()) {
            total += table.number(group, Table4.TOTAL);
        }
        return total;
    }

    private long calendarVersion(long agencyId) {
        return calendars.inForce(agencyId).stream().mapToLong(CalendarVersion::id).max().orElse(0);
    }

    private String ledgerHash(long agencyId) {
        return jdbc.sql("select last_hash from audit_head where agency_id = :agency").param("agency", agencyId)
                .query(String.class).single();
    }
}

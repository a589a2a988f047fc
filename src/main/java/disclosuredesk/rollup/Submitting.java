package disclosuredesk.rollup;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.report.PublishedReport;
import disclosuredesk.report.ReportScope;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.Sha256;
import disclosuredesk.statistics.CollectedTables;
import disclosuredesk.statistics.FrozenYears;
import disclosuredesk.statistics.ReportDuty;
import disclosuredesk.statistics.ReportVersion;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/**
 * A unit's figures reach the agency that collects (报送): a unit that uses this system hands in a frozen version itself; for
 * one that does not, the collector's clerk uploads its report. What is faulty is taken too, so that it can be returned.
 */
@Act
public class Submitting {

    private static final int LONGEST_FILE_NAME = 300;

    private final ReportingUnits units;
    private final Submissions submissions;
    private final FrozenYears years;
    private final Agencies agencies;
    private final Clock clock;

    Submitting(ReportingUnits units, Submissions submissions, FrozenYears years, Agencies agencies, Clock clock) {
        this.units = units;
        this.submissions = submissions;
        this.years = years;
        this.agencies = agencies;
        this.clock = clock;
    }

    /**
     * Hands in the latest frozen version of the officer's agency: of the agency alone, or of its own sum. Table 二 goes along as
     * it stands now.
     *
     * @return the submission's id
     * @throws Refused not found unless the officer's agency reports as the unit; forbidden to any but its head; conflict if
     *     there is no such version, or an earlier attempt was not returned
     */
    public long submit(long unitId, int year, ReportScope scope, Officer by) {
        ReportingUnit unit = units.hold(unitId);
        if (!Long.valueOf(by.agencyId()).equals(unit.agencyId())) {
            throw Refused.notFound("statistics.units.notFound");
        }
        if (!by.is(Role.HEAD)) {
            throw Refused.forbidden("statistics.submission.headOnly");
        }
        String organ = agencies.agency(by.agencyId()).name();
        ReportVersion version = years.latest(scope, by.agencyId(), year)
                .orElseThrow(() -> Refused.conflict(
                        scope == ReportScope.TOTAL
                                ? "statistics.submission.noTotal"
                                : "statistics.submission.notFrozen"));
        CollectedTables tables = version.tables();
        PublishedReport report = new PublishedReport(
                organ, year, tables.table2(), tables.table3(), tables.table4(), List.of(), Map.of(), List.of());
        return insert(
                new NewSubmission(
                        unitId,
                        year,
                        scope,
                        version.number(),
                        null,
                        tables.text(organ, year, scope),
                        SubmissionChecks.alone(report, unit)),
                unit,
                by);
    }

    /**
     * Takes the report of a unit that does not use this system. The file itself is kept as it came.
     *
     * @return the submission's id
     * @throws Refused not found if it is not the officer's unit; invalid, at {@code file}, if the file cannot be read or is of
     *     another year; conflict if the unit hands in itself, or an earlier attempt was not returned
     */
    public long upload(long unitId, int year, ReportScope scope, String fileName, byte[] content, Officer by) {
        if (!ReportDuty.has(by)) {
            throw Refused.forbidden("statistics.report.notYours");
        }
        units.get(unitId, by.agencyId());
        ReportingUnit unit = units.hold(unitId);
        if (unit.isLinked()) {
            throw Refused.conflict("statistics.submission.handsInItself");
        }
        PublishedReport report = SentReport.read(content, fileName);
        if (report.year() != year) {
            throw Refused.invalid(
                    "file", "statistics.submission.otherYear", String.valueOf(report.year()), String.valueOf(year));
        }
        String name = fileName.substring(fileName.offsetByCodePoints(
                0, Math.max(0, fileName.codePointCount(0, fileName.length()) - LONGEST_FILE_NAME)));
        long id = insert(
                new NewSubmission(
                        unitId,
                        year,
                        scope,
                        null,
                        new Submission.UploadedFile(name, content.length, Sha256.of(content)),
                        CollectedTables.of(report).text(report.organ(), year, scope),
                        SubmissionChecks.alone(report, unit)),
                unit,
                by);
        submissions.insertContent(id, content);
        return id;
    }

    private long insert(NewSubmission submission, ReportingUnit unit, Officer by) {
        if (submission.year() >= LocalDate.now(clock).getYear()) {
            throw Refused.conflict("statistics.submission.yearRuns", String.valueOf(submission.year()));
        }
        if (!unit.reportsFor(submission.year())) {
            throw Refused.conflict("statistics.submission.notThisYear", String.valueOf(submission.year()));
        }
        List<Submission> before = submissions.of(unit.id(), submission.year());
        if (!before.isEmpty() && before.get(0).state() != SubmissionState.RETURNED) {
            throw Refused.conflict(
                    "statistics.submission.there." + before.get(0).state());
        }
        int attempt = before.isEmpty() ? 1 : before.get(0).attempt() + 1;
        return submissions.insert(submission, attempt, LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS), by);
    }
}

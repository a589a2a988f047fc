package disclosuredesk.statistics;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Revisions;
import disclosuredesk.agencies.Role;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.calendar.CalendarVersion;
import disclosuredesk.calendar.Calendars;
import disclosuredesk.report.ReportScope;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Closing a report (定稿) and amending it (更正): the whole report, what each of its figures is made of, the rules and who signed
 * are stored for ever. What comes on record afterwards shows as a difference until it is stored as the next version.
 */
@Act
public class Freezing {

    private final ReportSources sources;
    private final ReportReview review;
    private final FrozenYears years;
    private final Revisions revisions;
    private final AuditTrail audit;
    private final Calendars calendars;
    private final JdbcClient jdbc;
    private final Clock clock;

    Freezing(
            ReportSources sources,
            ReportReview review,
            FrozenYears years,
            Revisions revisions,
            AuditTrail audit,
            Calendars calendars,
            JdbcClient jdbc,
            Clock clock) {
        this.sources = sources;
        this.review = review;
        this.years = years;
        this.revisions = revisions;
        this.audit = audit;
        this.calendars = calendars;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Stores a report of the officer's agency as it stands: as the first version of the year, or as an amendment of the one before.
     * No act of the agency comes in between.
     *
     * @param scope which of the agency's two reports
     * @return the number of the version
     * @throws Refused forbidden to any but the head; conflict if the report cannot be closed yet, a check stands in the way, or
     *     nothing has changed since the version before; invalid if the signature is not complete: a reason is wanted for an
     *     amendment, and while somebody's figures are missing
     */
    public int freeze(ReportScope scope, int year, Signature signature, Officer by) {
        if (!by.is(Role.HEAD)) {
            throw Refused.forbidden("statistics.freeze.headOnly");
        }
        ReportSource source = sources.of(scope);
        revisions.raise(by.agencyId(), ReportSources.REVISION);
        source.hold(by.agencyId(), year);
        long seq = audit.hold(by.agencyId());
        ReportVersion before = years.latest(scope, by.agencyId(), year).orElse(null);
        Draft draft = source.draft(by.agencyId(), year);
        signature.require(
                scope,
                year,
                LocalDate.now(clock),
                before != null || !draft.missing().isEmpty());
        String report = AnnualReports.json(draft.report());
        if (before != null && before.isOf(draft, report) && !source.isCountedOtherwise(before)) {
            throw Refused.conflict("statistics.freeze.unchanged", String.valueOf(before.number()));
        }
        CaseBasis basis = source.basis(by.agencyId(), year);
        var version = new ReportVersion(
                0,
                by.agencyId(),
                year,
                scope,
                before == null ? 1 : before.number() + 1,
                new CutOff(LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS), seq),
                CountingRules.VERSION,
                calendarVersion(by.agencyId()),
                signature,
                by.id(),
                by.name(),
                report,
                draft.tables(),
                draft.parts(),
                draft.missing(),
                ledgerHash(by.agencyId()),
                before == null ? ReportVersion.NO_SEAL : before.sha256(),
                "");
        source.requireSound(version, draft, basis, review.of(draft, by.agencyId()));
        years.store(version.sealed(Seal.of(version, basis)), basis);
        return version.number();
    }

    private long calendarVersion(long agencyId) {
        return calendars.inForce(agencyId).stream()
                .mapToLong(CalendarVersion::id)
                .max()
                .orElse(0);
    }

    private String ledgerHash(long agencyId) {
        return jdbc.sql("select last_hash from audit_head where agency_id = :agency")
                .param("agency", agencyId)
                .query(String.class)
                .single();
    }
}

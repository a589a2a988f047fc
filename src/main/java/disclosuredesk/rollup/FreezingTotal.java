package disclosuredesk.rollup;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.report.AnnualReport;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.Refused;
import disclosuredesk.statistics.AnnualReports;
import disclosuredesk.statistics.ReportNumbers;
import disclosuredesk.statistics.ReviewedFinding;
import disclosuredesk.statistics.Signature;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A sum is closed, and amended when units' figures or its text changed afterwards: the whole report, its parts and who was missing
 * are stored for ever.
 */
@Act
public class FreezingTotal {

    private static final int LONGEST_SIGNER = 100;
    private static final int LONGEST_REASON = 2000;

    private final Totals totals;
    private final TotalVersions versions;
    private final ReportingUnits units;
    private final TotalReports reports;
    private final TotalReviews reviews;
    private final Clock clock;

    FreezingTotal(Totals totals, TotalVersions versions, ReportingUnits units, TotalReports reports,
            TotalReviews reviews, Clock clock) {
        this.totals = totals;
        this.versions = versions;
        this.units = units;
        this.reports = reports;
        this.reviews = reviews;
        this.clock = clock;
    }

    /**
     * Stores the sum as it stands. No decision about a unit comes in between.
     *
     * @return the number of the version
     * @throws Refused forbidden to any but the head; conflict if the agency's own year is not closed, no unit was accepted, a
     *     check finds a fault or a warning nobody accepted, or nothing has changed since the version before; invalid if the signature is not complete: a reason is wanted while units
     *     are missing, and for an amendment
     */
    public int freeze(int year, Signature signature, Officer by) {
        if (!by.is(Role.HEAD)) {
            throw Refused.forbidden("statistics.total.headOnly");
        }
        units.holdAll(by.agencyId());
        Total total = totals.of(by.agencyId(), year);
        if (total.parts().isEmpty() || total.parts().get(0).submissionId() != null) {
            throw Refused.conflict("statistics.total.ownNotFrozen", String.valueOf(year));
        }
        if (total.parts().size() == 1) {
            throw Refused.conflict("statistics.total.nothingAccepted");
        }
        TotalVersion before = versions.latest(by.agencyId(), year).orElse(null);
        List<String> missing = total.missing().stream().map(Total.Missing::name).toList();
        ReportNumbers numbers = reports.numbers(by.agencyId(), total);
        AnnualReport report = reports.of(by.agencyId(), total, numbers);
        String text = AnnualReports.json(report);
        if (before != null && before.isOf(total.parts(), missing, text)) {
            throw Refused.conflict("statistics.total.unchanged", String.valueOf(before.number()));
        }
        require(signature, year, before != null || !missing.isEmpty());
        requireSound(reviews.of(report, numbers, by.agencyId()));
        TotalVersion version = new TotalVersion(0, by.agencyId(), year, before == null ? 1 : before.number() + 1, total.tables(),
                text, total.parts(), missing,
                new Signature(signature.signer().strip(), signature.signedOn(), signature.reason().strip()),
                LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS), by.name(),
                before == null ? TotalVersion.NO_SEAL : before.sha256(), "").sealed();
        versions.insert(version, by);
        return version.number();
    }

    private static void requireSound(List<ReviewedFinding> found) {
        List<ReviewedFinding> open = found.stream().filter(ReviewedFinding::isOpen).toList();
        if (!open.isEmpty()) {
            List<ReviewedFinding> faults = open.stream().filter(one -> !one.isWarning()).toList();
            List<ReviewedFinding> first = faults.isEmpty() ? open : faults;
            throw Refused.conflict(faults.isEmpty() ? "statistics.total.unaccepted" : "statistics.total.faulty", first.size(),
                    first.get(0).finding().place() + "：" + first.get(0).finding().message());
        }
    }

    private void require(Signature signature, int year, boolean reasonWanted) {
        LocalDate signedOn = signature.signedOn();
        String signer = signature.signer().strip();
        if (signer.isEmpty() || signer.length() > LONGEST_SIGNER) {
            throw Refused.invalid("signer", "statistics.total.signerMissing", LONGEST_SIGNER);
        }
        if (signedOn.getYear() <= year || signedOn.isAfter(LocalDate.now(clock))) {
            throw Refused.invalid("signedOn", "statistics.total.signedOnImpossible", LocalDate.of(year + 1, 1, 1));
        }
        if (reasonWanted && signature.reason().isBlank()) {
            throw Refused.invalid("reason", "statistics.total.reasonMissing");
        }
        if (signature.reason().strip().length() > LONGEST_REASON) {
            throw Refused.invalid("reason", "statistics.submission.reasonTooLong", LONGEST_REASON);
        }
    }
}

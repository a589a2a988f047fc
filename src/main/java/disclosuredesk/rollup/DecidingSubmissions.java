package disclosuredesk.rollup;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.Refused;
import disclosuredesk.statistics.ReportDuty;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/** The collector accepts a submission, returns it with a reason, or takes an acceptance back. */
@Act
public class DecidingSubmissions {

    private static final int LONGEST_REASON = 2000;

    private final ReportingUnits units;
    private final Submissions submissions;
    private final SubmissionChecks checks;
    private final Clock clock;

    DecidingSubmissions(ReportingUnits units, Submissions submissions, SubmissionChecks checks, Clock clock) {
        this.units = units;
        this.submissions = submissions;
        this.checks = checks;
        this.clock = clock;
    }

    /**
     * Decides.
     *
     * @param reason for returning and reopening always, for accepting where the checks left a warning
     * @throws Refused not found if it is no unit of the officer's agency; forbidden to any but the disclosure office and its
     *     head, and reopening to any but the head; conflict if it was decided already, or its tables are wrong; invalid, at
     *     {@code reason}, without one
     */
    public void decide(long id, SubmissionDecision.Kind kind, String reason, Officer by) {
        ReportingUnit unit = units.get(submissions.get(id, by).unitId(), by.agencyId());
        if (!ReportDuty.has(by)) {
            throw Refused.forbidden("statistics.report.notYours");
        }
        units.hold(unit.id());
        Submission submission = submissions.get(id, by);
        switch (kind) {
            case ACCEPTED -> requireAcceptable(submission, unit, reason);
            case RETURNED -> {
                requireOpen(submission);
                requireReason(reason);
            }
            case REOPENED -> requireReopenable(submission, reason, by);
        }
        if (reason.strip().codePointCount(0, reason.strip().length()) > LONGEST_REASON) {
            throw Refused.invalid("reason", "statistics.submission.reasonTooLong", LONGEST_REASON);
        }
        submissions.decide(
                submission,
                new SubmissionDecision(
                        kind, reason.strip(), LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS), by.name()),
                by);
    }

    private void requireAcceptable(Submission submission, ReportingUnit unit, String reason) {
        requireOpen(submission);
        if (!submission.faults().isEmpty()) {
            throw Refused.conflict(
                    "statistics.submission.faulty",
                    submission.faults().size(),
                    submission.faults().get(0).place() + "："
                            + submission.faults().get(0).message());
        }
        boolean warned = !submission.found().isEmpty()
                || !checks.acrossYears(submission, unit).isEmpty();
        if (warned && reason.isBlank()) {
            throw Refused.invalid("reason", "statistics.submission.warningsUnexplained");
        }
    }

    private static void requireReopenable(Submission submission, String reason, Officer by) {
        if (!by.is(Role.HEAD)) {
            throw Refused.forbidden("statistics.submission.reopenHeadOnly");
        }
        if (submission.state() != SubmissionState.ACCEPTED) {
            throw Refused.conflict("statistics.submission.notAccepted");
        }
        requireReason(reason);
    }

    private static void requireOpen(Submission submission) {
        if (submission.state() != SubmissionState.SUBMITTED) {
            throw Refused.conflict("statistics.submission.decided");
        }
    }

    private static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw Refused.invalid("reason", "statistics.submission.reasonMissing");
        }
    }
}

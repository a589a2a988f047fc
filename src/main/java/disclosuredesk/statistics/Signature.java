package disclosuredesk.statistics;

import disclosuredesk.report.ReportScope;
import disclosuredesk.shared.Refusals;
import disclosuredesk.shared.Refused;
import java.time.LocalDate;

/**
 * Who answers for the figures of a year (30号 （四）: 负责人), since when, and why they are closed or amended.
 *
 * @param reason may be empty for the first version of a year only, and only if nobody's figures are missing
 */
public record Signature(String signer, LocalDate signedOn, String reason) {

    /** In characters. */
    public static final int LONGEST_SIGNER = 100;

    public static final int LONGEST_REASON = 2000;

    /** What is typed around the words is not kept. */
    public Signature {
        signer = signer.strip();
        reason = reason.strip();
    }

    /**
     * Whether it can stand under a report of the year.
     *
     * @param reasonWanted for an amendment, and while figures are missing in a sum
     * @throws Refused invalid, at the field
     */
    void require(ReportScope scope, int year, LocalDate today, boolean reasonWanted) {
        var wrong = new Refusals();
        if (signer.isEmpty() || signer.length() > LONGEST_SIGNER) {
            wrong.add(Refused.invalid("signer", "statistics.freeze.signerMissing", LONGEST_SIGNER));
        }
        if (signedOn.getYear() <= year || signedOn.isAfter(today)) {
            wrong.add(
                    Refused.invalid("signedOn", "statistics.freeze.signedOnImpossible", LocalDate.of(year + 1, 1, 1)));
        }
        if (reasonWanted && reason.isEmpty()) {
            wrong.add(Refused.invalid("reason", "statistics.freeze.reasonMissing." + scope));
        }
        if (reason.length() > LONGEST_REASON) {
            wrong.add(Refused.invalid("reason", "statistics.freeze.reasonTooLong", LONGEST_REASON));
        }
        wrong.requireNone();
    }
}

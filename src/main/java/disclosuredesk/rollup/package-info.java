/**
 * The roll-up (汇总): an agency collects the annual reports of the units below it, checks, returns or accepts each, and sums
 * what it accepted; the sum is computed and never typed, the text over it is written like that of an own report. Serves arts
 * 49 and 50 of the Regulation. Owns {@code reporting_unit}, {@code reporting_deadline}, {@code unit_submission},
 * {@code unit_submission_piece} and {@code unit_submission_decision}.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "doctor",
            "agencies",
            "clock",
            "fees",
            "report",
            "report :: files",
            "published",
            "checking",
            "statistics"
        })
@NullMarked
package disclosuredesk.rollup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Counting and closing: tables 三 and 四 and the sheet of table 二 derived by SQL from the case records, the text over them, the annual report
 * signed and its year closed, with the cases behind each figure; amendments of closed years. Serves arts 49 and 50 of the Regulation. The form of
 * a report is {@code report}, reading a file {@code published}, the checks {@code checking}. Owns {@code table2_sheet}, {@code table2_cell},
 * {@code table2_change}, {@code report_text}, {@code finding_acceptance}, {@code report_version}, {@code report_version_part},
 * {@code report_version_request}, {@code report_version_remedy}, {@code report_publication} and {@code appraisal}; reads the tables of all modules below. Publishes no events.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "calendar",
            "agencies",
            "workflow",
            "requests",
            "clock",
            "fees",
            "consultation",
            "decision",
            "letters",
            "materials :: inspection",
            "archive",
            "remedies",
            "documents",
            "report",
            "report :: files",
            "published",
            "checking"
        })
@NullMarked
package disclosuredesk.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * The annual report (政府信息公开工作年度报告): tables 三 and 四 derived by SQL from the case records, the published report as a file
 * of any usual kind, and the checks both must pass. Serves arts 49 and 50 of the Regulation and the formats of 国办公开办函〔2019〕60号 and
 * 〔2021〕30号. Closed years and their amendments are stored with the cases behind each figure. Owns {@code table2_sheet},
 * {@code table2_cell}, {@code table2_change}, {@code report_text}, {@code finding_acceptance}, {@code report_version},
 * {@code report_version_request}, {@code report_version_remedy} and what {@code rollup} names; reads the tables of all modules
 * below. Publishes no events.
 */
@ApplicationModule(allowedDependencies = {"shared", "audit", "calendar", "agencies", "workflow", "requests", "clock", "fees", "consultation", "decision", "letters", "archive", "remedies", "documents"})
@NullMarked
package disclosuredesk.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

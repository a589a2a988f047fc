/**
 * The annual report (政府信息公开工作年度报告): table 三 derived by SQL from the case records, the published report as a file of any
 * usual kind, and the checks both must pass. Serves arts 49 and 50 of the Regulation and the formats of 国办公开办函〔2019〕60号 and
 * 〔2021〕30号. Owns no tables; reads those of all modules below. Publishes no events.
 */
@ApplicationModule(allowedDependencies = {"shared", "audit", "calendar", "agencies", "workflow", "requests", "clock", "fees", "consultation", "decision", "letters", "archive"})
@NullMarked
package disclosuredesk.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

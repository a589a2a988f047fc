/**
 * The form of the annual report (政府信息公开工作年度报告): its chapters, tables 二, 三 and 四 in the formats of 国办公开办函〔2019〕60号 and
 * 〔2021〕30号, the labels printed beside their figures, and what is found in one ({@link disclosuredesk.report.Finding}). Values only: it
 * reads no database and needs no Spring. Serves arts 49 and 50 of the Regulation.
 */
@ApplicationModule(allowedDependencies = {"requests", "documents"})
@NullMarked
package disclosuredesk.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

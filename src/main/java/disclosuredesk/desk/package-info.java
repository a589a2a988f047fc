/**
 * What an officer sees first and everywhere: own cases ({@code worklist}), board, list of cases, case page, sign-in, layout, errors, help. Reads
 * every module's tables across; nobody knows it. Owns {@code form_submission}.
 */
@ApplicationModule(allowedDependencies = {"shared", "audit", "calendar", "agencies", "cache", "installation", "workflow", "requests", "clock", "reminders", "fees", "consultation", "decision", "materials", "materials :: inspection", "release", "letters", "archive", "remedies", "holding", "report", "statistics", "rollup"})
@NullMarked
package disclosuredesk.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

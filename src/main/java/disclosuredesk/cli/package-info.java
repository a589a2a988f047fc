/**
 * The commands of the jar: {@code replay} and {@code check-report}. Exit code 0 is clean, 1 is findings, 2 is unusable
 * input with its reason in one line. Owns nothing.
 */
@ApplicationModule(allowedDependencies = {"shared", "documents", "audit", "calendar", "agencies", "workflow", "requests", "clock", "reminders", "fees", "consultation", "decision", "letters :: check", "letters", "archive", "statistics", "rehearsal"})
@NullMarked
package disclosuredesk.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

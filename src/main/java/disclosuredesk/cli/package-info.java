/**
 * The commands of the jar: {@code replay}, {@code check-report}, {@code doctor} and others. Exit code 0 is clean, 1 is findings, 2 is unusable
 * input with its reason in one line. Owns nothing.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "documents",
            "audit",
            "calendar",
            "agencies",
            "installation",
            "workflow",
            "requests",
            "clock",
            "reminders",
            "fees",
            "consultation",
            "decision",
            "lettercheck",
            "letters",
            "archive",
            "report",
            "published",
            "checking",
            "statistics",
            "rollup",
            "materials",
            "materials :: inspection",
            "rehearsal"
        })
@NullMarked
package disclosuredesk.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

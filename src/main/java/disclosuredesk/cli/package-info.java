/**
 * The commands of the jar: {@code replay}, {@code check-report}, {@code doctor} and others. Exit code 0 is clean, 1 is findings, 2 is unusable
 * input with its reason in one line. Owns nothing.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "personal",
            "doctor",
            "documents",
            "calendar",
            "agencies",
            "installation",
            "backup",
            "workflow",
            "requests",
            "clock",
            "fees",
            "lettercheck",
            "archive",
            "report",
            "published",
            "checking",
            "rehearsal"
        })
@NullMarked
package disclosuredesk.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

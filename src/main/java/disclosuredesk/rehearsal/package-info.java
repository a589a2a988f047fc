/**
 * Made-up requests driven through the real process and services with a movable clock: the replay of a published annual
 * report, and the cases the demo starts with. Nothing here writes to a table of its own or anyone else's. Owns no
 * tables, publishes no events, exists in no {@code prod} start.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
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
            "cooperation",
            "materials :: inspection",
            "decision",
            "letters",
            "archive",
            "remedies",
            "rectification",
            "report",
            "report :: files",
            "statistics",
            "rollup"
        })
@NullMarked
package disclosuredesk.rehearsal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

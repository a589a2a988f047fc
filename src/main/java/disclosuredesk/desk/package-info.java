/**
 * What an officer sees first and everywhere: own cases ({@code worklist}), board, list of cases, case page, sign-in, layout, errors, help. Reads
 * every module's tables across; what other modules have to show, offer or count they contribute, and the desk says in which order. Nobody knows it. Owns {@code form_submission}, {@code form_draft}.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "personal",
            "audit",
            "calendar",
            "agencies",
            "cache",
            "workflow",
            "requests",
            "clock",
            "decision",
            "holding",
            "report",
            "statistics"
        })
@NullMarked
package disclosuredesk.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

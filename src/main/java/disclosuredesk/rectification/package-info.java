/**
 * The demand to correct records about the one who demands it (更正, art. 41): registered under a number of its own, with its evidence as files,
 * examined, signed by another officer, told. It is no request and counts in no table of the report. The law names no period; the agency's own is
 * a setting, and a duty of the one world of deadlines. Owns {@code rectification}, {@code rectification_counter}, {@code rectification_file},
 * {@code rectification_file_piece}. Publishes {@code RectificationRegistered}, {@code RectificationEvidenceAsked},
 * {@code RectificationEvidenceReceived}, {@code RectificationFileAdded}, {@code RectificationFileStruck}, {@code RectificationExamined},
 * {@code RectificationContactShown}, {@code RectificationReturned}, {@code RectificationSigned}, {@code RectificationTold}, {@code RectificationWithdrawn}.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "personal",
            "doctor",
            "audit",
            "calendar",
            "agencies",
            "cache",
            "requests",
            "materials",
            "materials :: inspection",
            "clock",
            "letters"
        })
@NullMarked
package disclosuredesk.rectification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * The demand to correct records about the one who demands it (更正, art. 41): registered under a number of its own, examined, signed by another
 * officer, told. It is no request and counts in no table of the report. The law names no period; the agency's own is a setting. Owns
 * {@code rectification} and {@code rectification_counter}. Publishes {@code RectificationRegistered}, {@code RectificationEvidenceAsked},
 * {@code RectificationEvidenceReceived}, {@code RectificationExamined}, {@code RectificationReturned}, {@code RectificationSigned},
 * {@code RectificationTold}, {@code RectificationWithdrawn}.
 */
@ApplicationModule(allowedDependencies = {"shared", "audit", "calendar", "agencies", "cache", "requests", "letters"})
@NullMarked
package disclosuredesk.rectification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

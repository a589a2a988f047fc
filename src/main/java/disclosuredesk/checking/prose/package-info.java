/**
 * The text of a report against its tables (annual-report notes section 5, checks 8 and 11): every number the text gives
 * for requests, reviews and suits is looked up under each meaning it may have. Internal to the module; the way in is
 * {@link disclosuredesk.checking.ReportChecks}.
 */
@NullMarked
package disclosuredesk.checking.prose;

import org.jspecify.annotations.NullMarked;

/**
 * The checks of an annual report: sums within and between its tables, figures carried from year to year, its text against its tables
 * ({@code prose}). Pure functions of the report; own reports, units' reports and the command {@code check-report} pass the same ones. It needs
 * no Spring and no database.
 */
@ApplicationModule(allowedDependencies = "report")
@NullMarked
package disclosuredesk.checking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

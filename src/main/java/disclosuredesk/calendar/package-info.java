/**
 * Working days: the State Council's yearly holiday notices with their make-up working days (调休上班). A year whose notice
 * is not loaded is unknown; nothing falls back to Monday to Friday. Serves arts 30 to 35 of the Regulation. Owns
 * {@code calendar_version}: the notices and the agency's own days (放假办法 art. 4, epidemics) that its administrator
 * accepted; the notices of 2019 to 2026 are shipped as files. Publishes no case events: what a new calendar moves is told
 * by {@code clock}.
 */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package disclosuredesk.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

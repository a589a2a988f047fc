/**
 * The agencies (行政机关), their departments (承办科室) and officers, and how an officer signs in. Serves art. 4 of the
 * Regulation (each agency has an office for disclosure work). Owns the tables {@code agency}, {@code department},
 * {@code officer}, {@code officer_role}, {@code officer_session}, {@code officer_factor}, {@code officer_recovery_code}, {@code officer_identity}, {@code officer_passkey}, {@code officer_activation}, {@code officer_leave}, {@code former_password}, {@code sign_in_attempt},
 * {@code sign_in_login}, {@code sign_in_place}, {@code agency_setting}, {@code agency_revision},
 * {@code rights_change}, {@code organ_change}, {@code renaming}. Publishes no case events, but
 * {@code SettingsChanged}.
 */
@ApplicationModule(allowedDependencies = {"shared", "securityaudit", "doctor"})
@NullMarked
package disclosuredesk.agencies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

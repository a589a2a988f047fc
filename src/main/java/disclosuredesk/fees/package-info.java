/**
 * The processing fee (信息处理费) of art. 42: the tariff of 国办函〔2020〕109号, the notice that asks for it and its payment.
 * Owns {@code fee}. Publishes {@code FeePrepared}, {@code FeeAsked} and {@code FeePaid},
 * and tells the clock what they are.
 */
@ApplicationModule(allowedDependencies = {"shared", "audit", "calendar", "agencies", "workflow", "requests", "clock"})
@NullMarked
package disclosuredesk.fees;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

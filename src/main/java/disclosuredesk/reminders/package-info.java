/**
 * Reminders (提醒): who has to know that a period is about to end or has ended, once each. Serves arts 30 to 35 and 42 of
 * the Regulation. Owns {@code reminder} and {@code duty_reminder}, which are also the outbox for any other channel. Publishes nothing.
 */
@ApplicationModule(
        allowedDependencies = {"shared", "audit", "calendar", "agencies", "cache", "workflow", "requests", "clock"})
@NullMarked
package disclosuredesk.reminders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Reminders (提醒): who has to know that a last day is near or has passed, once each, whichever module brings the day ({@code clock.DutySource}).
 * Serves arts 30 to 35 and 42 of the Regulation. Owns {@code duty_reminder} and {@code mention}, who is
 * named in a note and has not seen it; the first is also the outbox for any other channel. Publishes nothing.
 */
@ApplicationModule(
        allowedDependencies = {"shared", "audit", "calendar", "agencies", "cache", "workflow", "requests", "clock"})
@NullMarked
package disclosuredesk.reminders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

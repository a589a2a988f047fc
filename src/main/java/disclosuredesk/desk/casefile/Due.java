package disclosuredesk.desk.casefile;

import disclosuredesk.clock.Light;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A due date as pages show it: the date to work by, a light, and words that say the same without colour.
 *
 * @param safe the date to work by; null while none can be named
 * @param formal the later date of the other reading of art. 33 paragraph 3, if it differs
 * @param messageKey key of the words
 * @param number the number in the words (working days, or the missing year), as text
 */
public record Due(
        @Nullable LocalDate safe, @Nullable LocalDate formal, Light light, String messageKey, @Nullable String number) {}

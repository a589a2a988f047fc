package disclosuredesk.holding;

import disclosuredesk.agencies.Role;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The officer who handles (承办) a case in a role.
 *
 * @param givenBy who made it so, by id
 * @param previous who handled it before the last change, by id; null for nobody, or if the change cannot be undone any more
 */
public record Holder(
        Role role,
        long officerId,
        String name,
        LocalDateTime since,
        long givenBy,
        @Nullable Long previous) {}

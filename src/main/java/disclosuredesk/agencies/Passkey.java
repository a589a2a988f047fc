package disclosuredesk.agencies;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A passkey (通行密钥) of an officer, as its owner sees it.
 *
 * @param name by which he knows it
 * @param copied whether the device may copy it to others of its owner
 * @param usedAt null: never yet
 */
public record Passkey(
        long id,
        String name,
        boolean copied,
        LocalDateTime madeAt,
        @Nullable LocalDateTime usedAt) {}

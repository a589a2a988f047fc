package disclosuredesk.agencies;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A browser an officer is signed in with.
 *
 * @param lastSeenAt his last click, or up to a minute before it
 * @param provedAt when he last proved that it is he; null: before that was kept
 * @param address the network address he came from
 * @param browser what the browser says it is, in short
 */
public record Session(
        long id,
        long officerId,
        LocalDateTime beganAt,
        LocalDateTime lastSeenAt,
        @Nullable LocalDateTime provedAt,
        String address,
        String browser) {

    /** The same, seen at another moment. */
    public Session seen(LocalDateTime at) {
        return new Session(id, officerId, beganAt, at, provedAt, address, browser);
    }
}

package disclosuredesk.agencies;

import java.time.LocalDateTime;

/**
 * A browser an officer is signed in with.
 *
 * @param lastSeenAt his last click, or up to a minute before it
 * @param address the network address he came from
 * @param browser what the browser says it is, in short
 */
public record Session(
        long id, long officerId, LocalDateTime beganAt, LocalDateTime lastSeenAt, String address, String browser) {}

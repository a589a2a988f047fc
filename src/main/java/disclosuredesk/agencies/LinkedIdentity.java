package disclosuredesk.agencies;

import java.time.LocalDateTime;

/**
 * Who an officer is to the single sign-on.
 *
 * @param issuer who says so
 * @param subject under which the issuer knows him, and nobody else ever
 */
public record LinkedIdentity(String issuer, String subject, LocalDateTime linkedAt) {}

package disclosuredesk.agencies;

import java.time.LocalDateTime;

/**
 * Who an officer is to the single sign-on, or to the directory.
 *
 * @param issuer who says so
 * @param subject under which the issuer knows him, and nobody else ever
 */
public record LinkedIdentity(String issuer, String subject, LocalDateTime linkedAt) {

    /** Whether it is one of the organ's directory, and not of the single sign-on. */
    public boolean isOfDirectory() {
        return Directory.isIssuer(issuer);
    }
}

package disclosuredesk.agencies;

/**
 * What an authenticator has just made, and was found right.
 *
 * @param credentialId Base64URL
 * @param publicKey Base64URL of the COSE key
 */
record NewPasskey(String credentialId, String publicKey, long signCount, boolean backupEligible) {}

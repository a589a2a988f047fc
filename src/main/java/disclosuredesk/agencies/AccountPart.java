package disclosuredesk.agencies;

/** The parts of an account, each of which can be trusted or not ({@link OfficerProof}). */
public enum AccountPart {
    /** The officer's entry with his password, and the code he may set another with. */
    ENTRY,
    ROLES,
    /** The second factor with its recovery codes. */
    FACTOR,
    PASSKEYS,
    /** Who he is to the single sign-on. */
    IDENTITIES
}

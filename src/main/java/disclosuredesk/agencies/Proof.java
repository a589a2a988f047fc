package disclosuredesk.agencies;

/** By what an officer proved that it is he. */
public enum Proof {
    PASSWORD,
    CODE,
    RECOVERY_CODE,
    /** The password of the organ's directory. */
    DIRECTORY,
    PASSKEY,
    /** The single sign-on, which had to ask him again. */
    SINGLE_SIGN_ON
}

package disclosuredesk.installation;

/** What a command is about to put right, registered as a singleton: the guard lets it in although just this is wrong. */
public enum Repair {
    /** The engine's moments, which another zone's node wrote. */
    MOMENTS,
    /** Accounts with a published password. */
    PASSWORDS
}

package disclosuredesk.agencies;

/** An administrator let an officer sign in again who had been refused after too many attempts. Not a fact of any case. */
public record SignInLimitLifted(long officerId, Officer by) {}

package disclosuredesk.agencies;

/** An administrator was given the code with which an officer sets a password. Not a fact of any case. */
public record ActivationIssued(long officerId, Officer by) {}

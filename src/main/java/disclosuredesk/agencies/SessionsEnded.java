package disclosuredesk.agencies;

/**
 * An officer was signed out of his browsers by something else than his own sign-out. Not a fact of any case.
 *
 * @param sessions how many ended
 */
public record SessionsEnded(long officerId, int sessions) {}

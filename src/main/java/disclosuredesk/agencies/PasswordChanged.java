package disclosuredesk.agencies;

/**
 * An officer has a new password, or none any more.
 *
 * @param by who did it: the officer himself, or the administrator who took it from him
 */
public record PasswordChanged(long officerId, Officer by) {}

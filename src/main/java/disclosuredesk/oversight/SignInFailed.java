package disclosuredesk.oversight;

import disclosuredesk.securityaudit.SecurityEvent;

/**
 * A sign-in failed.
 *
 * @param login the officer's whose it is; of a login nobody has only what {@link Unheard} tells, since people type their password there
 */
public record SignInFailed(String login) implements SecurityEvent {
    @Override
    public boolean done() {
        return false;
    }
}

package disclosuredesk.oversight;

import disclosuredesk.securityaudit.SecurityEvent;

/**
 * Somebody with the right password was not let in, since the account is not as the system wrote it: it was changed in the database.
 *
 * @param login the officer's
 */
public record SignInAltered(String login) implements SecurityEvent {
    @Override
    public boolean done() {
        return false;
    }
}

package disclosuredesk.oversight;

import disclosuredesk.securityaudit.SecurityEvent;

/** A login was tried too often and is refused for a while; told once in that time. */
public record SignInLocked(String login) implements SecurityEvent {
    @Override
    public boolean done() {
        return false;
    }
}

package disclosuredesk.agencies;

import disclosuredesk.securityaudit.SecurityEvent;

/** What a signed-in officer, or who had given his password, gave to prove that it is he was not right. */
public record FactorFailed(Why why) implements SecurityEvent {

    /** What was wrong. */
    public enum Why {
        WRONG,
        USED_BEFORE,
        TOO_OFTEN
    }

    @Override
    public boolean done() {
        return false;
    }
}

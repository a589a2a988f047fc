package disclosuredesk.agencies;

import disclosuredesk.shared.Refused;

/**
 * Whether what the database says of an officer is what the system wrote there; implemented by {@code seals}. Asked before anybody is let in as him. A part that
 * was changed by other means stays closed whatever the system itself writes to it later, until two persons have decided about it ({@link AppliedRights}).
 */
public interface OfficerProof {

    /**
     * His account with its password, his roles, his second factor, his passkeys and his identity elsewhere.
     *
     * @return false if somebody changed them by other means; then the account is not to be used
     */
    default boolean isAsWritten(Officer officer) {
        return isAsWritten(officer, AccountPart.values());
    }

    /** The same of some parts of his account. */
    boolean isAsWritten(Officer officer, AccountPart... parts);

    /** @throws Refused conflict, if his account was changed by other means: nothing is added to it */
    default void requireAsWritten(Officer officer) {
        if (!isAsWritten(officer)) {
            throw Refused.conflict("agencies.account.altered", officer.name());
        }
    }

    /**
     * What the transaction at hand leaves of these parts counts as written by the system, whatever they were before: two persons have decided so.
     *
     * @throws IllegalStateException outside a transaction
     */
    void renew(Officer officer, AccountPart... parts);
}

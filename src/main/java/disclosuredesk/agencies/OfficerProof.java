package disclosuredesk.agencies;

/** Whether what the database says of an officer is what the system wrote there; implemented by {@code seals}. Asked before anybody is let in as him. */
public interface OfficerProof {

    /**
     * His account with its password, his roles, his second factor, his passkeys and his identity elsewhere.
     *
     * @return false if somebody changed them by other means; then the account is not to be used
     */
    boolean isAsWritten(Officer officer);
}

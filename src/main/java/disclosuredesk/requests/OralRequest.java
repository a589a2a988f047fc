package disclosuredesk.requests;

/**
 * An oral request (art. 29: only where writing is really difficult), written down by the office for the applicant, read back
 * to him and confirmed.
 *
 * @param writtenBy who wrote it down
 */
public record OralRequest(String writtenBy, Confirmation confirmation) {

    /** How the applicant confirmed what was read back to him. */
    public enum Confirmation {
        /** 申请人签名或者按指印 */
        SIGNATURE,
        /** 录音、录像 */
        RECORDING,
        /** 电话确认 */
        TELEPHONE
    }
}

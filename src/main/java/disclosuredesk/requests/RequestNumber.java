package disclosuredesk.requests;

/**
 * The number of a request in its agency: consecutive within the year of receipt (not of registration), without gaps.
 *
 * @param year year of the day of receipt
 * @param serial from 1
 */
public record RequestNumber(int year, int serial) {

    /** As printed: 依申〔2026〕0001号. */
    @Override
    public String toString() {
        return "依申〔%d〕%04d号".formatted(year, serial);
    }
}

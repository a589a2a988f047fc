package disclosuredesk.rectification;

/**
 * The number of a rectification in its agency: consecutive within the year of receipt, apart from the numbers of requests.
 *
 * @param serial from 1
 */
public record RectificationNumber(int year, int serial) {

    /** As printed: 更正〔2026〕1号. */
    @Override
    public String toString() {
        return "更正〔%d〕%d号".formatted(year, serial);
    }
}

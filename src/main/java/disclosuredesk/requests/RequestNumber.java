package disclosuredesk.requests;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of a request in its agency: consecutive within the year of receipt (not of registration), without gaps.
 *
 * @param year year of the day of receipt
 * @param serial from 1
 */
public record RequestNumber(int year, int serial) {

    private static final Pattern TYPED = Pattern.compile("(\\d{4})\\D{1,3}0*(\\d{1,9})");

    /** As somebody typed it, in any spelling. */
    public static Optional<RequestNumber> parse(String typed) {
        Matcher number = TYPED.matcher(typed);
        return number.find()
                ? Optional.of(new RequestNumber(Integer.parseInt(number.group(1)), Integer.parseInt(number.group(2))))
                : Optional.empty();
    }

    /** As printed: 依申〔2026〕0001号. */
    @Override
    public String toString() {
        return "依申〔%d〕%04d号".formatted(year, serial);
    }
}

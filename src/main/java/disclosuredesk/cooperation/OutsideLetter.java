package disclosuredesk.cooperation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The letter (协查函) by which an organ outside is asked.
 *
 * @param sending null until it was sent
 */
public record OutsideLetter(
        String organ, String address, @Nullable Sending sending) {

    /**
     * How it was sent.
     *
     * @param proof the number of the post, the receipt
     */
    public record Sending(String documentNumber, LocalDate on, String proof) {}
}

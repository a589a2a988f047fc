package disclosuredesk.requests;

import disclosuredesk.shared.RequestId;
import java.util.function.Predicate;

/**
 * What an officer can begin on a case whatever step it stands at: the page of a case offers it. Each module says it of its own acts, as a bean; the
 * act itself checks again.
 *
 * @param page the last part of the address of its form
 * @param open whether the officer can begin it now
 * @param shownAnywhere whether its form is shown although the step of this page is not open; the act then checks by its own rule
 */
public record Offer(String page, Predicate<OpenedCase> open, Predicate<RequestId> shownAnywhere) {

    public Offer(String page, Predicate<OpenedCase> open) {
        this(page, open, id -> false);
    }
}

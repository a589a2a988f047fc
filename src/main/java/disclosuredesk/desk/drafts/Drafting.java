package disclosuredesk.desk.drafts;

import java.time.LocalDateTime;
import java.util.List;

/**
 * What a page with forms is told about its drafts.
 *
 * @param page by which the page is known, also when it comes again because something was refused
 * @param opening this opened page
 * @param edit the number of changes it begins with
 * @param goesOn whether it is the answer to a form that was sent: refused, or a preview
 * @param restored the drafts that were put into its forms
 */
public record Drafting(String page, String opening, int edit, boolean goesOn, List<Restored> restored) {

    /**
     * A draft that was put into a form.
     *
     * @param changed whether the case has changed since
     */
    public record Restored(long id, String action, int edit, LocalDateTime savedAt, boolean changed) {}
}

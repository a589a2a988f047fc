package disclosuredesk.desk.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.shared.RequestId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

/**
 * The list of cases an officer looked at last, so that a case page can lead on within it. It lives in the memory of his session and ends with it:
 * lost, the page only has no such links.
 *
 * @param address where the list is
 * @param name the message that names it
 */
public record ListSeen(String address, String name, Around around) {

    private static final String ATTRIBUTE = ListSeen.class.getName();

    /** How the list answers what stands beside a case, also beside one that no longer is on it. */
    @FunctionalInterface
    public interface Around {
        Neighbours of(RequestId id, Officer by);
    }

    /** What stands before and behind a case; null at the ends of the list. */
    public record Neighbours(
            @Nullable RequestId before, @Nullable RequestId behind) {}

    public void keep(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.setAttribute(ATTRIBUTE, this);
        }
    }

    /** Null if he looked at none since he signed in. */
    public static @Nullable ListSeen of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof ListSeen seen ? seen : null;
    }
}

package disclosuredesk.desk.drafts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an opened page says of itself when one of its forms is sent. Names that no form of ours can have a field of.
 *
 * @param page by which the page is known; empty: it does not say
 * @param opening the opened page; empty: it does not say
 * @param edit how many changes were typed
 * @param preview whether nothing is typed on the page: it shows what was typed before
 */
record DraftFields(String page, String opening, int edit, boolean preview) {

    static final String PAGE = "_draftPage";
    static final String OPENING = "_draftOpening";
    static final String EDIT = "_draftEdit";

    private static final int LONGEST_PAGE = 300;

    /** A path of our own: nothing a browser would take for another server. */
    private static final Pattern OURS =
            Pattern.compile("/(?![/\\\\])[\\x21-\\x7E&&[^\\\\\"<>]]{0,%d}".formatted(LONGEST_PAGE - 1));

    static DraftFields of(HttpServletRequest request) {
        return new DraftFields(
                pageOf(request.getParameter(PAGE)),
                openingOf(request.getParameter(OPENING)),
                editOf(request.getParameter(EDIT)),
                "true".equals(request.getParameter("_draftPreview")));
    }

    boolean isOfAnOpenedPage() {
        return !page.isEmpty() && !opening.isEmpty();
    }

    /** By which the page of this address is known. */
    static String page(HttpServletRequest request) {
        String query = request.getQueryString();
        String page = path(request) + (query == null ? "" : "?" + query);
        return page.length() > LONGEST_PAGE ? page.substring(0, LONGEST_PAGE) : page;
    }

    static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    static String pageOf(@Nullable String sent) {
        return sent != null && OURS.matcher(sent).matches() ? sent : "";
    }

    static String openingOf(@Nullable String sent) {
        try {
            return sent != null && UUID.fromString(sent).toString().equals(sent) ? sent : "";
        } catch (IllegalArgumentException notAUuid) {
            return "";
        }
    }

    static int editOf(@Nullable String sent) {
        return sent != null && sent.matches("\\d{1,9}") ? Integer.parseInt(sent) : 0;
    }
}

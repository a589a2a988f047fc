package disclosuredesk.desk.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Addresses that lead nowhere else. */
final class LocalAddress {

    private LocalAddress() {}

    /** Whether it is a path below ours, and nothing a browser could read as another place. */
    static boolean is(String address) {
        return address.matches("/(?!/)[!-\\[\\]-~]*");
    }

    /** The path of an address of ours that the browser says it comes from; otherwise the first page. */
    static String of(@Nullable String referer, HttpServletRequest request) {
        try {
            URI from = new URI(referer == null ? "" : referer);
            String query = from.getRawQuery() == null ? "" : "?" + from.getRawQuery();
            String path = from.getRawPath() + query;
            return request.getServerName().equalsIgnoreCase(from.getHost()) && is(path) ? path : "/";
        } catch (URISyntaxException garbled) {
            return "/";
        }
    }
}

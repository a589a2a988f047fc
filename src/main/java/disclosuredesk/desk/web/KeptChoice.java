package disclosuredesk.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** A choice how pages look that one browser keeps in a cookie; nothing of it is on the server. */
public final class KeptChoice {

    private KeptChoice() {}

    /** What the browser says it keeps, which may be anything; empty if nothing. */
    public static String of(HttpServletRequest request, String cookie) {
        var kept = WebUtils.getCookie(request, cookie);
        return kept == null ? "" : kept.getValue();
    }

    /** What the browser says it keeps; whatever else stands there is the first. */
    static <E extends Enum<E>> E of(HttpServletRequest request, String cookie, E[] choices) {
        String kept = of(request, cookie);
        return Arrays.stream(choices)
                .filter(one -> one.name().equals(kept))
                .findFirst()
                .orElse(choices[0]);
    }

    public static void keep(HttpServletResponse response, String cookie, String choice) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(cookie, choice)
                        .path("/")
                        .httpOnly(true)
                        .sameSite("Lax")
                        .maxAge(Duration.ofDays(365))
                        .build()
                        .toString());
    }
}

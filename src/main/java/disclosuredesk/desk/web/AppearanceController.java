package disclosuredesk.desk.web;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** Changes the size of the pages: a cookie of the browser and nothing on the server, so a link is enough. */
@Controller
class TextSizeController {

    @GetMapping("/text-size/{size}")
    String change(
            @PathVariable("size") TextSize size,
            @RequestHeader(name = HttpHeaders.REFERER, required = false) @Nullable String from,
            HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(TextSize.COOKIE, size.name())
                        .path("/")
                        .httpOnly(true)
                        .sameSite("Lax")
                        .maxAge(Duration.ofDays(365))
                        .build()
                        .toString());
        return "redirect:" + back(from);
    }

    /** The page one came from, never one of another place. */
    private static String back(@Nullable String from) {
        try {
            URI page = URI.create(from == null ? "/" : from);
            String path = page.getRawPath();
            if (path == null || !path.startsWith("/") || path.startsWith("//") || path.startsWith("/text-size")) {
                return "/";
            }
            return page.getRawQuery() == null ? path : path + "?" + page.getRawQuery();
        } catch (IllegalArgumentException garbled) {
            return "/";
        }
    }
}

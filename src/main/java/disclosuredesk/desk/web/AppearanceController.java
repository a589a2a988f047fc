package disclosuredesk.desk.web;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** Changes the size and the colours of the pages: a cookie of the browser and nothing on the server, so a link is enough. */
@Controller
class AppearanceController {

    @GetMapping("/text-size/{size}")
    String size(
            @PathVariable("size") TextSize size,
            @RequestHeader(name = HttpHeaders.REFERER, required = false) @Nullable String from,
            HttpServletResponse response) {
        KeptChoice.keep(response, TextSize.COOKIE, size.name());
        return "redirect:" + back(from);
    }

    @GetMapping("/theme/{theme}")
    String theme(
            @PathVariable("theme") Theme theme,
            @RequestHeader(name = HttpHeaders.REFERER, required = false) @Nullable String from,
            HttpServletResponse response) {
        KeptChoice.keep(response, Theme.COOKIE, theme.name());
        return "redirect:" + back(from);
    }

    /** The page one came from, never one of another place. */
    private static String back(@Nullable String from) {
        try {
            URI page = URI.create(from == null ? "/" : from);
            String path = page.getRawPath();
            if (path == null
                    || !path.startsWith("/")
                    || path.startsWith("//")
                    || path.startsWith("/text-size")
                    || path.startsWith("/theme")) {
                return "/";
            }
            return page.getRawQuery() == null ? path : path + "?" + page.getRawQuery();
        } catch (IllegalArgumentException garbled) {
            return "/";
        }
    }
}

package disclosuredesk.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.springframework.web.util.WebUtils;

/** How large the pages are in one browser (字号); everything on them grows alike. */
enum TextSize {
    STANDARD,
    LARGE,
    HUGE;

    static final String COOKIE = "text-size";

    /** What the browser says it keeps; whatever else stands there is the standard. */
    static TextSize of(HttpServletRequest request) {
        var kept = WebUtils.getCookie(request, COOKIE);
        return Arrays.stream(values())
                .filter(one -> kept != null && one.name().equals(kept.getValue()))
                .findFirst()
                .orElse(STANDARD);
    }
}

package disclosuredesk.desk.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;

/**
 * Where the token is kept that proves a form to be ours: in the session; that of the sign-in page in a cookie, since the
 * session of before ends with the first of two equal sign-ins, and the second, whose answer the browser shows, would be refused.
 */
final class FormTokens implements CsrfTokenRepository {

    private final CsrfTokenRepository inTheSession = new HttpSessionCsrfTokenRepository();
    private final CookieCsrfTokenRepository inACookie = new CookieCsrfTokenRepository();

    /** @param secure whether browsers are reached over TLS only */
    FormTokens(boolean secure) {
        inACookie.setCookieName(secure ? "__Host-sign-in-form" : "sign-in-form");
        inACookie.setCookieCustomizer(cookie -> {
            cookie.sameSite("Strict");
            if (secure) {
                cookie.secure(true).path("/");
            }
        });
    }

    private CsrfTokenRepository of(HttpServletRequest request) {
        return request.getRequestURI().equals(request.getContextPath() + "/sign-in") ? inACookie : inTheSession;
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return of(request).generateToken(request);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        of(request).saveToken(token, request, response);
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return of(request).loadToken(request);
    }
}

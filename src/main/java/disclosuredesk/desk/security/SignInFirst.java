package disclosuredesk.desk.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** Sends whoever is not signed in to the sign-in page: the whole page, also when htmx asked for a part of one. */
class SignInFirst implements AuthenticationEntryPoint {

    private final AuthenticationEntryPoint page = new LoginUrlAuthenticationEntryPoint("/sign-in");

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        if (request.getHeader("HX-Request") == null) {
            page.commence(request, response, failure);
        } else {
            response.setHeader("HX-Redirect", request.getContextPath() + "/sign-in?expired");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }
}

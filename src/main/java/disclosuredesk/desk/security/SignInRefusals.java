package disclosuredesk.desk.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** What is said to who does not get in: that it was wrong, or that it was tried too often; never more. */
final class SignInRefusals implements AuthenticationFailureHandler {

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        String sentence = OfficersByDirectory.isMeant(request) ? "unknown" : "failed";
        if (failure instanceof AuthenticationServiceException) {
            sentence = "unreachable";
        } else if (failure instanceof LockedException) {
            sentence = "locked";
        } else if (failure instanceof DisabledException) {
            sentence = "merged";
        } else if (failure instanceof CredentialsExpiredException) {
            sentence = "altered";
        }
        response.sendRedirect(request.getContextPath() + "/sign-in?" + sentence);
    }
}

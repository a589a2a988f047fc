package disclosuredesk.desk.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/**
 * A form sent after its session ended is shown with everything typed in it, not thrown away. A sign-in page that was
 * left open is simply shown afresh; who has signed in or out meanwhile is told so.
 */
class ExpiredFormHandler implements AccessDeniedHandler {

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
            throws IOException, ServletException {
        boolean expired = failure instanceof CsrfException;
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (expired && path.equals("/sign-in")) {
            response.sendRedirect(request.getContextPath() + (isSignedOut() ? "/sign-in?expired" : "/"));
            return;
        }
        if (expired && path.equals("/sign-out") && isSignedOut()) {
            response.sendRedirect(request.getContextPath() + "/sign-in?out");
            return;
        }
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        request.setAttribute("expiredForm", expired);
        request.getRequestDispatcher("/refused").forward(request, response);
    }

    private static boolean isSignedOut() {
        return SecurityContextHolder.getContext().getAuthentication() == null;
    }
}

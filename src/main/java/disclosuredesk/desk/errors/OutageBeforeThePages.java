package disclosuredesk.desk.errors;

import disclosuredesk.shared.Outage;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** An outage that a filter meets, as the one that reads who is signed in, goes to the page of {@link Errors} without a trace of the server in the log. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class OutageBeforeThePages extends OncePerRequestFilter {

    /** Request attribute: the failure. */
    static final String FAILURE = "outageBeforeThePages";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failure) {
            if (Outage.of(failure) == null || response.isCommitted()) {
                throw failure;
            }
            request.setAttribute(FAILURE, failure);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }
}

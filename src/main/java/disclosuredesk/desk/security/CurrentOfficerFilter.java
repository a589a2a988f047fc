package disclosuredesk.desk.security;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.Officer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads the signed-in officer afresh: a change of roles counts at once, and who was disabled is signed out. */
@Component
class CurrentOfficerFilter extends OncePerRequestFilter {

    /** Request attribute under which pages find the {@link Officer}. */
    static final String OFFICER = "officer";

    private final Agencies agencies;

    CurrentOfficerFilter(Agencies agencies) {
        this.agencies = agencies;
    }

    /** It belongs to the security chain and nowhere else. */
    @Bean
    static FilterRegistrationBean<CurrentOfficerFilter> onlyInTheSecurityChain(CurrentOfficerFilter filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.startsWith("/webjars/") || path.startsWith("/desk-");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn != null && signedIn.getPrincipal() instanceof SignedInOfficer principal) {
            Optional<Officer> officer = agencies.officer(principal.id()).filter(Officer::enabled);
            if (officer.isEmpty()) {
                request.getSession().invalidate();
                SecurityContextHolder.clearContext();
                response.sendRedirect(request.getContextPath() + "/sign-in?out");
                return;
            }
            request.setAttribute(OFFICER, officer.get());
        }
        chain.doFilter(request, response);
    }
}

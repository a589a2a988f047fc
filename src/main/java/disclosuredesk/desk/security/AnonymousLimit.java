package disclosuredesk.desk.security;

import disclosuredesk.agencies.AddressBlock;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What one address may ask for in a minute without being signed in, on this node: enough for an office behind one address, too little to tire the
 * server. A session that nobody has signed in with is kept for a short time only, so that they do not fill the memory.
 */
@Component
class AnonymousLimit extends OncePerRequestFilter {

    private static final int SESSION_SECONDS = (int) Duration.ofMinutes(10).toSeconds();

    /** Addresses counted one by one in a minute; those beyond them share one count. */
    private static final int MOST_ADDRESSES = 100_000;

    private static final String THE_OTHERS = "";

    private final int mostInAMinute;
    private final Clock clock;
    private volatile Minute current = new Minute(0, Map.of());

    AnonymousLimit(@Value("${disclosuredesk.web.anonymous-per-minute}") int mostInAMinute, Clock clock) {
        this.mostInAMinute = mostInAMinute;
        this.clock = clock;
    }

    private record Minute(long number, Map<String, AtomicInteger> counts) {}

    /** It belongs to the security chain and nowhere else. */
    @Bean
    static FilterRegistrationBean<AnonymousLimit> onlyInTheSecurityChainToo(AnonymousLimit filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    /** Sheets and scripts are kept by browsers for a month, and cost nothing. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.startsWith("/webjars/") || path.startsWith("/desk-") || path.equals("/favicon.svg");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() != null) {
            chain.doFilter(request, response);
        } else if (mostInAMinute > 0 && count(AddressBlock.of(request.getRemoteAddr())) > mostInAMinute) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, "60");
            request.setAttribute("tooMany", true);
            request.getRequestDispatcher("/refused").forward(request, response);
        } else {
            chain.doFilter(request, response);
            HttpSession session = request.getSession(false);
            if (session != null && SecurityContextHolder.getContext().getAuthentication() == null) {
                session.setMaxInactiveInterval(SESSION_SECONDS);
            }
        }
    }

    private int count(String address) {
        long minute = clock.instant().getEpochSecond() / 60;
        Minute now = current;
        if (now.number() != minute) {
            now = new Minute(minute, new ConcurrentHashMap<>());
            current = now; // two that see a minute begin at once count a few too little
        }
        String counted =
                now.counts().size() < MOST_ADDRESSES || now.counts().containsKey(address) ? address : THE_OTHERS;
        return now.counts()
                .computeIfAbsent(counted, first -> new AtomicInteger())
                .incrementAndGet();
    }
}

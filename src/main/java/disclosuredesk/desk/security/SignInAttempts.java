package disclosuredesk.desk.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/**
 * Counts failed sign-ins by name. After five within fifteen minutes the name is refused for fifteen minutes, whether or
 * not it belongs to anyone, so that the answer tells nothing.
 */
@Component
class SignInAttempts implements AuthenticationFailureHandler {

    private static final int ALLOWED = 5;
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int MOST_NAMES = 10_000;

    private record Failures(int count, Instant last) {}

    private final Map<String, Failures> byLogin = new ConcurrentHashMap<>();
    private final Clock clock;

    SignInAttempts(Clock clock) {
        this.clock = clock;
    }

    boolean isLocked(String login) {
        Failures failures = byLogin.get(login);
        return failures != null && failures.count() >= ALLOWED && isRecent(failures);
    }

    private boolean isRecent(Failures failures) {
        return clock.instant().isBefore(failures.last().plus(WINDOW));
    }

    @Override
    public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
            AuthenticationException failure) throws IOException {
        boolean locked = failure instanceof LockedException || failure.getCause() instanceof LockedException;
        if (!locked) {
            count(String.valueOf(request.getParameter("login")).strip().toLowerCase(Locale.ROOT));
        }
        response.sendRedirect(request.getContextPath() + (locked ? "/sign-in?locked" : "/sign-in?failed"));
    }

    private void count(String login) {
        if (byLogin.size() >= MOST_NAMES) {
            byLogin.values().removeIf(failures -> !isRecent(failures));
        }
        byLogin.merge(login, new Failures(1, clock.instant()), (before, one) ->
                new Failures(isRecent(before) ? before.count() + 1 : 1, clock.instant()));
    }
}

package disclosuredesk.desk.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/**
 * Counts sign-ins by login. After five failures within fifteen minutes the login is refused for fifteen minutes,
 * whether or not it belongs to anyone, so that the answer tells nothing. An attempt counts from its beginning until it
 * succeeds: guesses sent at the same time are not free. A copy of an attempt (a double click) is no second one.
 */
@Component
class SignInAttempts implements AuthenticationFailureHandler {

    private static final int ALLOWED = 5;
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int LONGEST_LOGIN = 60;
    private static final int MOST_LOGINS = 50_000;

    private record Attempt(Instant at, @Nullable String sent) {}

    /** The last attempts by login, the oldest first; of too many logins the one longest unheard of is forgotten. */
    private final Map<String, Deque<Attempt>> byLogin = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Attempt>> eldest) {
            return size() > MOST_LOGINS;
        }
    };

    private final Clock clock;

    SignInAttempts(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param sent what copies of one attempt have in common; null if nothing is a copy of it
     * @return whether the password may be looked at; if so, the attempt is counted, its copies with it
     */
    synchronized boolean begin(String login, @Nullable String sent) {
        Deque<Attempt> attempts = byLogin.computeIfAbsent(key(login), unheardOf -> new ArrayDeque<>(ALLOWED));
        Instant longAgo = clock.instant().minus(WINDOW);
        if (sent != null && attempts.stream().anyMatch(one -> one.at().isAfter(longAgo) && sent.equals(one.sent()))) {
            return true;
        }
        if (attempts.size() == ALLOWED) {
            if (attempts.getLast().at().isAfter(longAgo)) {
                return false;
            }
            attempts.clear();
        }
        while (!attempts.isEmpty() && !attempts.getFirst().at().isAfter(longAgo)) {
            attempts.removeFirst();
        }
        attempts.addLast(new Attempt(clock.instant(), sent));
        return true;
    }

    @EventListener
    synchronized void succeeded(AuthenticationSuccessEvent success) {
        byLogin.remove(key(success.getAuthentication().getName()));
    }

    private static String key(String login) {
        return login.substring(0, Math.min(login.length(), LONGEST_LOGIN)).toLowerCase(Locale.ROOT);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        String sentence = failure instanceof LockedException ? "locked" : "failed";
        response.sendRedirect(request.getContextPath() + "/sign-in?" + sentence);
    }
}

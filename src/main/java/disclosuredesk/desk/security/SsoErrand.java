package disclosuredesk.desk.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why a signed-in officer goes to the single sign-on: to be linked with who he is there, or to prove that it is he. Kept in his session until he is back.
 *
 * @param begun when he went
 * @param asking what goes on once he has proved it; null: he is to be linked
 */
record SsoErrand(long officerId, Instant begun, @Nullable Asking asking) implements Serializable {

    /** How long he may take there: what comes back later, somebody else at his desk may have begun. */
    static final Duration AT_MOST = Duration.ofMinutes(5);

    /** By so much the issuer's clock may be behind ours. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    private static final String ATTRIBUTE = SsoErrand.class.getName();

    /**
     * The form for which he proves it, as it was sent.
     *
     * @param action where it was sent
     * @param carried its fields, without secrets
     * @param back where he came from
     */
    record Asking(String action, Map<String, List<String>> carried, String back) implements Serializable {}

    void begin(HttpSession session) {
        session.setAttribute(ATTRIBUTE, this);
    }

    /** That of a session; null: there is none. */
    static @Nullable SsoErrand of(@Nullable HttpServletRequest request) {
        HttpSession session = request == null ? null : request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof SsoErrand begun ? begun : null;
    }

    static void end(HttpSession session) {
        session.removeAttribute(ATTRIBUTE);
    }

    boolean isTooLate(Instant now) {
        return begun.plus(AT_MOST).isBefore(now);
    }

    /** Whether the issuer has asked him since he went there; one that does not say when it did has asked nobody. */
    boolean isAnsweredBy(@Nullable Instant authenticated) {
        return authenticated != null && !authenticated.isBefore(begun.minus(SKEW));
    }
}

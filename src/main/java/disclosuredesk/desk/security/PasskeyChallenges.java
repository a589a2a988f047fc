package disclosuredesk.desk.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What authenticators were asked to sign: in the session of who asked, for one purpose and five minutes, answered once. */
@Component
class PasskeyChallenges {

    private static final Duration GOOD_FOR = Duration.ofMinutes(5);
    private static final int BYTES = 32;

    /** What it is asked for; a newer one takes the place of one before. */
    enum Purpose {
        SIGN_IN,
        PROOF,
        REGISTRATION;

        private String attribute() {
            return PasskeyChallenges.class.getName() + "." + name();
        }
    }

    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    PasskeyChallenges(Clock clock) {
        this.clock = clock;
    }

    /**
     * What was asked.
     *
     * @param officer whom; 0: whoever it may be
     * @param userHandle for whom a passkey is to be made; empty otherwise
     */
    record Asked(byte[] challenge, long officer, String userHandle, Instant until, AtomicBoolean isAnswered)
            implements Serializable {}

    Asked ask(HttpSession session, Purpose purpose, long officer, String userHandle) {
        byte[] challenge = new byte[BYTES];
        random.nextBytes(challenge);
        var asked = new Asked(challenge, officer, userHandle, clock.instant().plus(GOOD_FOR), new AtomicBoolean());
        session.setAttribute(purpose.attribute(), asked);
        return asked;
    }

    /** What is answered now; null: nothing was asked, or another, or too long ago, or it has been answered. */
    @Nullable
    Asked take(HttpServletRequest request, Purpose purpose, long officer) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(purpose.attribute()) instanceof Asked asked)) {
            return null;
        }
        session.removeAttribute(purpose.attribute());
        return asked.isAnswered().compareAndSet(false, true)
                        && asked.officer() == officer
                        && clock.instant().isBefore(asked.until())
                ? asked
                : null;
    }
}

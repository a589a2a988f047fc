package disclosuredesk.agencies;

import java.time.Duration;
import java.time.LocalDateTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** How long one stays signed in (GB/T 22239-2019 8.1.4.1 b): without a click, and in all. */
@Component
public class SessionLimits {

    private static final Duration LEAST_IDLE = Duration.ofMinutes(5);
    private static final Duration MOST_IDLE = Duration.ofMinutes(60);
    private static final Duration LEAST_LONGEST = Duration.ofHours(1);
    private static final Duration MOST_LONGEST = Duration.ofHours(12);

    private static final Duration LEAST_PROVED = Duration.ofMinutes(1);
    private static final Duration MOST_PROVED = Duration.ofMinutes(15);

    private final Duration idle;
    private final Duration longest;
    private final Duration proved;

    /** Tests move the clock over years and set longer ones; production keeps to the bounds. */
    SessionLimits(
            Environment environment,
            @Value("${disclosuredesk.sessions.idle}") Duration idle,
            @Value("${disclosuredesk.sessions.longest}") Duration longest,
            @Value("${disclosuredesk.sessions.proved}") Duration proved) {
        if (environment.acceptsProfiles(Profiles.of("prod"))) {
            require("disclosuredesk.sessions.idle", idle, LEAST_IDLE, MOST_IDLE);
            require("disclosuredesk.sessions.longest", longest, LEAST_LONGEST, MOST_LONGEST);
            require("disclosuredesk.sessions.proved", proved, LEAST_PROVED, MOST_PROVED);
        }
        this.idle = idle;
        this.longest = longest;
        this.proved = proved;
    }

    private static void require(String name, Duration value, Duration least, Duration most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException(
                    "%s must lie between %s and %s, not %s".formatted(name, least, most, value));
        }
    }

    /** What is left of a session; nothing or less: it is over. */
    public Duration left(Session session, LocalDateTime now) {
        Duration unseen = Duration.between(session.lastSeenAt(), now);
        Duration whole = Duration.between(session.beganAt(), now);
        Duration first = idle.minus(unseen);
        Duration second = longest.minus(whole);
        return first.compareTo(second) < 0 ? first : second;
    }

    /** Whether it is the whole that ends soon, which no click puts off. */
    public boolean isEndedByItsLength(Session session, LocalDateTime now) {
        return longest.minus(Duration.between(session.beganAt(), now)).compareTo(idle) < 0;
    }

    /** Whether the officer has proved so lately that it is he (ASVS 7.5.3) that he may do what is delicate. */
    boolean isProved(Session session, LocalDateTime now) {
        return session.provedAt() != null && session.provedAt().plus(proved).isAfter(now);
    }

    /** Who was last seen before it is signed in no more. */
    LocalDateTime lastSeenBefore(LocalDateTime now) {
        return now.minus(idle);
    }

    /** Who began before it is signed in no more. */
    LocalDateTime beganBefore(LocalDateTime now) {
        return now.minus(longest);
    }
}

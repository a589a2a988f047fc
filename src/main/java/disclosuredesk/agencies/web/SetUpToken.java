package disclosuredesk.agencies.web;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.shared.Refused;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The one-time token that proves that whoever sets the system up can read its log. Valid for 30 minutes, once. */
@Component
class SetUpToken {

    private static final Logger LOG = LoggerFactory.getLogger(SetUpToken.class);
    private static final Duration VALID = Duration.ofMinutes(30);

    private final Agencies agencies;
    private final Clock clock;
    private @Nullable String token;
    private Instant issuedAt = Instant.EPOCH;

    SetUpToken(Agencies agencies, Clock clock) {
        this.agencies = agencies;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    synchronized void issue() {
        if (agencies.isEmpty()) {
            byte[] random = new byte[20];
            new SecureRandom().nextBytes(random);
            token = HexFormat.of().formatHex(random);
            issuedAt = clock.instant();
            LOG.warn("系统尚未初始化。请在30分钟内打开 /set-up ，用一次性初始化令牌建立第一个管理员：{}", token);
        }
    }

    /**
     * Does what the token is for, once: it is used up unless the act is refused, and a second sender waits.
     *
     * @throws Refused invalid if the token is wrong, used or too old
     */
    synchronized void spend(String given, Runnable act) {
        String expected = token;
        boolean matches = expected != null
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
        if (!matches || clock.instant().isAfter(issuedAt.plus(VALID))) {
            throw Refused.invalid("token", "agencies.setUp.wrongToken");
        }
        act.run();
        token = null;
    }
}

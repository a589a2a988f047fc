package disclosuredesk.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Tells a guess that is sent twice (a double click) from a second one: the one-time key of the page and the password
 * typed, made unreadable by a secret of this start.
 */
public final class SentGuess {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String KEY_OF_THE_PAGE = "_once";
    /** Of a key as pages have it: where it ends, what was typed begins. */
    private static final int KEY_LENGTH = 36;

    private static final byte[] SECRET = new byte[32];

    static {
        new SecureRandom().nextBytes(SECRET);
    }

    private SentGuess() {}

    /**
     * The guess this thread is answering; null if its page had no key, so that nothing counts as its copy.
     *
     * @param field what is guessed: the password, a code
     */
    public static @Nullable String current(String field) {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes answering)) {
            return null;
        }
        HttpServletRequest request = answering.getRequest();
        String key = request.getParameter(KEY_OF_THE_PAGE);
        String password = request.getParameter(field);
        return key == null || key.length() != KEY_LENGTH || password == null ? null : sealed(key + "\n" + password);
    }

    /** What this thread is answering; null outside of a request. */
    public static @Nullable HttpServletRequest request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes answering
                ? answering.getRequest()
                : null;
    }

    /** Where what this thread is answering comes from. */
    public static String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes answering
                ? answering.getRequest().getRemoteAddr()
                : "";
    }

    private static String sealed(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(SECRET, ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

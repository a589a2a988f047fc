package disclosuredesk.desk.once;

import disclosuredesk.agencies.Officer;
import disclosuredesk.shared.Sha256;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/** The form a request carries, if it was rendered with a one-time key; known to the whole request. */
final class SentForm {

    /** The hidden field of the key. */
    static final String FIELD = "_once";

    private static final String ATTRIBUTE = SentForm.class.getName();
    /** A tenth of a second or so for each guess. */
    private static final int ROUNDS = 210_000;

    /** What the page says of itself: {@code desk.drafts.DraftFields}. */
    private static final String OF_THE_DRAFT = "_draft";

    /** Not what a proof was asked for: another time it is another code ({@code desk.security.ProvingAgain}). */
    private static final Set<String> NOT_TYPED = Set.of(FIELD, "_csrf", "_proof");

    private final HttpServletRequest request;
    private final long officer;
    private final String key;
    private final Predicate<String> secret;
    private @Nullable String content;
    private boolean claimed;
    private boolean remembered;

    private SentForm(HttpServletRequest request, long officer, String key, Predicate<String> secret) {
        this.request = request;
        this.officer = officer;
        this.key = key;
        this.secret = secret;
    }

    /**
     * Reads it off a request; empty without a key, as in a page of before or from a script.
     *
     * @param secret whether a field is one: of its value only is kept what does not give it away
     */
    static Optional<SentForm> sentWith(HttpServletRequest request, Predicate<String> secret) {
        String key = request.getMethod().equals("POST") ? request.getParameter(FIELD) : null;
        if (key == null || key.length() != 36 || !isKey(key)) {
            return Optional.empty();
        }
        long officer = request.getAttribute("officer") instanceof Officer by ? by.id() : 0;
        return Optional.of(new SentForm(request, officer, key, secret));
    }

    private static boolean isKey(String text) {
        try {
            return UUID.fromString(text).toString().equals(text);
        } catch (IllegalArgumentException notAUuid) {
            return false;
        }
    }

    /** The one of the request that this thread is answering; null outside of one, and for what may be sent each time. */
    static @Nullable SentForm current() {
        RequestAttributes answering = RequestContextHolder.getRequestAttributes();
        return answering == null ? null : (SentForm) answering.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
    }

    static @Nullable SentForm of(HttpServletRequest request) {
        return (SentForm) request.getAttribute(ATTRIBUTE);
    }

    void begin() {
        request.setAttribute(ATTRIBUTE, this);
    }

    long officer() {
        return officer;
    }

    String key() {
        return key;
    }

    /** Whether this request has done an act with the key: in the transaction that is running, or in one that is committed. */
    boolean isClaimed() {
        return claimed;
    }

    /** Whether it is on file how it was answered. */
    boolean isRemembered() {
        return remembered;
    }

    void remembered() {
        remembered = true;
    }

    void claimed(boolean now) {
        claimed = now;
    }

    /** What tells two forms with the same key apart: address, fields and files, the keys of the page left out. */
    String content() {
        if (content == null) {
            content = digest();
        }
        return content;
    }

    private String digest() {
        Sha256 all = new Sha256().add(request.getRequestURI());
        new TreeMap<>(request.getParameterMap()).forEach((name, values) -> {
            if (!NOT_TYPED.contains(name) && !name.startsWith(OF_THE_DRAFT)) {
                all.add(name).add((Object[]) (secret.test(name) ? stretched(values) : values));
            }
        });
        MultipartHttpServletRequest parts = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        if (parts != null) {
            new TreeMap<>(parts.getMultiFileMap())
                    .forEach((name, files) -> files.forEach(file -> add(all, name, file)));
        }
        return all.hex();
    }

    /** What is kept is a quick hash, and whoever read it could try every password there is; these he cannot try quickly. */
    private String[] stretched(String[] values) {
        return Arrays.stream(values)
                .map(value -> value.isEmpty() ? value : stretched(value))
                .toArray(String[]::new);
    }

    private String stretched(String value) {
        try {
            byte[] salt = key.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of()
                    .formatHex(SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                            .generateSecret(new PBEKeySpec(value.toCharArray(), salt, ROUNDS, 256))
                            .getEncoded());
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    private static void add(Sha256 all, String name, MultipartFile file) {
        all.add(name + "=" + Objects.requireNonNullElse(file.getOriginalFilename(), "") + ":" + file.getSize());
        try (InputStream bytes = all.reading(file.getInputStream())) {
            bytes.transferTo(OutputStream.nullOutputStream());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public String toString() {
        return officer + " " + key;
    }
}

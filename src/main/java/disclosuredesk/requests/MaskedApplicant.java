package disclosuredesk.requests;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An applicant as he is told to somebody who is not handling his case now: enough to recognise him, too little to copy. An
 * organisation's name is public and stands in full.
 *
 * @param identity number of his proof of identity; its first three and last two characters
 * @param phone first three and last two characters
 * @param email first character and domain
 * @param address its first six characters
 * @param agent the family name
 */
public record MaskedApplicant(
        ApplicantKind kind,
        String name,
        Identity.Kind identityKind,
        String identity,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String address,
        @Nullable String agent) {

    private static final int ADDRESS_SHOWN = 6;

    public static MaskedApplicant of(Applicant applicant) {
        return new MaskedApplicant(
                applicant.kind(),
                applicant.maskedName(),
                applicant.identity().kind(),
                applicant.identity().masked(),
                number(applicant.phone()),
                email(applicant.email()),
                leading(applicant.address(), ADDRESS_SHOWN),
                leading(applicant.agent(), 1));
    }

    /** How to reach him, in one line. */
    public String contact() {
        return Stream.of(phone, email, address).filter(Objects::nonNull).collect(Collectors.joining("；"));
    }

    private static @Nullable String number(@Nullable String text) {
        return text == null ? null : new Identity(Identity.Kind.OTHER, text).masked();
    }

    private static @Nullable String email(@Nullable String text) {
        int at = text == null ? -1 : text.indexOf('@');
        return text == null ? null : at < 1 ? leading(text, 1) : leading(text.substring(0, at), 1) + text.substring(at);
    }

    /** At most half of it, so that a short one is not told whole. */
    private static @Nullable String leading(@Nullable String text, int most) {
        if (text == null) {
            return null;
        }
        int length = text.codePointCount(0, text.length());
        int shown = Math.min(most, length / 2);
        return text.substring(0, text.offsetByCodePoints(0, shown))
                + "*".repeat(Math.min(length - shown, ADDRESS_SHOWN));
    }
}

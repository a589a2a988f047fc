package disclosuredesk.requests;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who asks (art. 29 item 1: name, identity proof, contact).
 *
 * @param kind the column of table 三; of a joint request the first-named applicant's
 * @param phone at least one of phone, e-mail and address is known
 * @param agent who files for the applicant, if anyone; the request stays the applicant's
 */
public record Applicant(
        ApplicantKind kind,
        String name,
        Identity identity,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String address,
        @Nullable String agent) {

    /** A name of one character is found in every sentence. */
    private static final int LEAST_TELLING = 2;

    /** Whether a text tells who the applicant is or how to reach him. */
    public boolean isToldBy(String text) {
        return Stream.of(name, identity.number(), phone, email, address, agent)
                .filter(Objects::nonNull)
                .filter(one -> one.length() >= LEAST_TELLING)
                .anyMatch(text::contains);
    }

    /** As pages show him. */
    public MaskedApplicant masked() {
        return MaskedApplicant.of(this);
    }

    /** The name as lists show it: of a person the family name, of an organisation all of it. */
    public String maskedName() {
        if (name.equals(Forgotten.WORD)) {
            return name;
        }
        int first = name.offsetByCodePoints(0, 1);
        return kind == ApplicantKind.NATURAL_PERSON && name.length() > first
                ? name.substring(0, first) + "*".repeat(name.codePointCount(first, name.length()))
                : name;
    }
}

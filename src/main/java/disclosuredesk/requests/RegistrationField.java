package disclosuredesk.requests;

import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An item of a registration that can be amended (登记更正), in the order of the form; what is not filled in has no value. The day
 * of receipt is no item: it follows from channel and days (art. 31), or is amended by {@code clock.Amending}.
 */
public enum RegistrationField {
    CHANNEL("channel", request -> request.channel().name()),
    /** As {@link Receipt#arrivedOn()}. */
    ARRIVED_ON("receivedOn", request -> request.receipt().arrivedOn().toString()),
    SUBMITTED_ON("submittedOn", request -> text(request.receipt().submittedOn())),
    CONFIRMED_ON("confirmedOn", request -> text(request.receipt().confirmedOn())),
    APPLICANT_KIND("applicantKind", request -> request.applicant().kind().name()),
    NAME("applicantName", request -> request.applicant().name()),
    IDENTITY_KIND(
            "identityKind", request -> request.applicant().identity().kind().name()),
    IDENTITY_NUMBER("identityNumber", request -> request.applicant().identity().number()),
    PHONE("phone", request -> request.applicant().phone()),
    EMAIL("email", request -> request.applicant().email()),
    ADDRESS("address", request -> request.applicant().address()),
    AGENT("agent", request -> request.applicant().agent()),
    INFORMATION("information", DisclosureRequest::information),
    DOCUMENT_NUMBER("documentNumber", DisclosureRequest::documentNumber),
    WANTED_FORM("wantedForm", request -> request.wantedForm().name()),
    WANTED_ROUTE("wantedRoute", request -> request.wantedRoute().name());

    private final String formField;
    private final Function<DisclosureRequest, @Nullable String> value;

    RegistrationField(String formField, Function<DisclosureRequest, @Nullable String> value) {
        this.formField = formField;
        this.value = value;
    }

    /** As the form of the registration names it; also the end of its label's key. */
    public String formField() {
        return formField;
    }

    /** As the request stands. */
    public @Nullable String of(DisclosureRequest request) {
        return value.apply(request);
    }

    /** Whether it is kept as ciphertext. */
    public boolean isPersonal() {
        return this == IDENTITY_NUMBER || this == PHONE || this == EMAIL || this == ADDRESS || this == AGENT;
    }

    /** Whether the day of receipt follows from it. */
    public boolean isReceipt() {
        return this == CHANNEL || this == ARRIVED_ON || this == SUBMITTED_ON || this == CONFIRMED_ON;
    }

    /** The key of the words for a coded value; null if the value is its own words. */
    public @Nullable String label(@Nullable String code) {
        if (code == null) {
            return null;
        }
        return switch (this) {
            case CHANNEL -> "Channel." + code;
            case APPLICANT_KIND -> "ApplicantKind." + code;
            case IDENTITY_KIND -> "IdentityKind." + code;
            case WANTED_FORM -> "WantedForm." + code;
            case WANTED_ROUTE -> "WantedRoute." + code;
            default -> null;
        };
    }

    /** As the ledger keeps it: a code with its item, for the same code means different things; no identity number and no contact. */
    public @Nullable String inLedger(@Nullable String value) {
        if (value == null) {
            return null;
        }
        return label(value) != null
                ? name() + "_" + value
                : switch (this) {
                    case IDENTITY_NUMBER -> new Identity(Identity.Kind.OTHER, value).masked();
                    case PHONE, EMAIL, ADDRESS, AGENT -> masked(value);
                    default -> value;
                };
    }

    /** As pages show it: nobody but the letters that need it has the whole identity number. */
    public @Nullable String onPage(@Nullable String value) {
        return value != null && this == IDENTITY_NUMBER ? new Identity(Identity.Kind.OTHER, value).masked() : value;
    }

    private static String masked(String value) {
        int characters = value.codePointCount(0, value.length());
        int open = Math.min(2, characters / 3);
        return value.substring(0, value.offsetByCodePoints(0, open)) + "*".repeat(characters - open);
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : Objects.toString(day);
    }
}

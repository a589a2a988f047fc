package disclosuredesk.requests;

import disclosuredesk.shared.Refused;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a registration must say (art. 29) and which days it can have (art. 31), when it is entered and when it is amended. */
@Component
class RegistrationRules {

    private static final LocalDate REGULATION_IN_FORCE = LocalDate.of(2008, 5, 1);

    private final Requests requests;
    private final Clock clock;

    RegistrationRules(Requests requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    /** @throws Refused invalid, at the field */
    void require(Receipt receipt) {
        requests.requireNotFuture(receipt.arrivedOn(), "receivedOn");
        if (receipt.confirmedOn() != null) {
            requests.requireNotFuture(receipt.confirmedOn(), "confirmedOn");
        }
        receipt.require();
        if (receipt.safeOn().isBefore(REGULATION_IN_FORCE)) {
            throw Refused.invalid("receivedOn", "requests.registration.tooEarly", REGULATION_IN_FORCE);
        }
    }

    /** @throws Refused invalid, at the field */
    void require(Identity identity) {
        identity.fault(LocalDate.now(clock)).ifPresent(reason -> {
            throw Refused.invalid("identityNumber", reason);
        });
    }

    /** @throws Refused invalid, at the field */
    void requireContact(Applicant applicant) {
        if (isBlank(applicant.phone()) && isBlank(applicant.email()) && isBlank(applicant.address())) {
            throw Refused.invalid("phone", "requests.registration.contactMissing");
        }
    }

    /** @throws Refused invalid, at the field */
    void requireText(String text, String field) {
        if (isBlank(text)) {
            throw Refused.invalid(field, "requests.registration.missing." + field);
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}

package disclosuredesk.exchange;

import disclosuredesk.requests.Applicant;
import disclosuredesk.requests.Channel;
import disclosuredesk.requests.MaskedApplicant;
import disclosuredesk.requests.Receipt;
import disclosuredesk.requests.Registration;
import disclosuredesk.requests.WantedForm;
import disclosuredesk.requests.WantedRoute;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request that was handed on, as it was sent.
 *
 * @param request at the agency that sent it
 * @param arrivedAs the id it gets at the other agency
 * @param sentNumber its number at the agency that sent it
 * @param sentOn the day the other agency got it too: its day of receipt
 * @param applicant null once it is registered or sent back
 * @param registeredNumber its number at the other agency
 * @param notedOn when the agency that sent it took note of its coming back
 */
public record ForwardedRequest(
        ForwardingId id,
        RequestId request,
        Party from,
        Party to,
        RequestId arrivedAs,
        String sentNumber,
        LocalDate sentOn,
        Consent consent,
        String remark,
        String information,
        @Nullable String documentNumber,
        WantedForm wantedForm,
        WantedRoute wantedRoute,
        @Nullable Applicant applicant,
        @Nullable LocalDate registeredOn,
        @Nullable String registeredNumber,
        @Nullable Return returned,
        @Nullable LocalDate notedOn) {

    /** One of the two agencies. */
    public record Party(long agencyId, String name) {}

    /** When and how the applicant was told and did not object. */
    public record Consent(LocalDate askedOn, String how) {}

    /** It was sent back. */
    public record Return(LocalDate on, String reason) {}

    /** How it stands. */
    public enum State {
        /** 待登记 */
        ARRIVED,
        /** 已登记 */
        REGISTERED,
        /** 已退回 */
        RETURNED
    }

    public State state() {
        return returned != null ? State.RETURNED : registeredOn != null ? State.REGISTERED : State.ARRIVED;
    }

    /** Whether the agency that sent it still has to see what becomes of it: it came back, and nobody took note. */
    public boolean isToNote() {
        return returned != null && notedOn == null;
    }

    /** The applicant as pages show him. */
    public @Nullable MaskedApplicant masked() {
        return applicant == null ? null : MaskedApplicant.of(applicant);
    }

    /** How it came to the other agency: on the day it was sent. */
    Receipt receipt() {
        return Receipt.on(Channel.FORWARDED, sentOn);
    }

    /** What the form of the registration opens with; only while it waits. */
    Registration registration() {
        return new Registration(
                arrivedAs,
                receipt(),
                Objects.requireNonNull(applicant),
                information,
                documentNumber,
                wantedForm,
                wantedRoute);
    }
}

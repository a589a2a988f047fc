package disclosuredesk.rectification;

import disclosuredesk.letters.DeliveryRoute;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A rectification as its row stands.
 *
 * @param requestNumber of the request it names
 * @param workingDays the agency's own limit, from the day after receipt
 * @param asked null: no evidence was asked for
 * @param finding null: not examined, or returned
 * @param signed null: not signed
 * @param told null: not told
 * @param withdrawn null: not withdrawn
 * @param version rises with each act
 */
public record Rectification(
        RectificationId id,
        long agencyId,
        RectificationNumber number,
        RectificationDemand demand,
        @Nullable String requestNumber,
        int workingDays,
        @Nullable EvidenceNotice asked,
        @Nullable Finding finding,
        @Nullable Signature signed,
        @Nullable Told told,
        @Nullable Withdrawal withdrawn,
        int version) {

    /**
     * Evidence was asked for.
     *
     * @param until after this day it is examined without
     * @param letter as it was sent; null if it was asked for before letters were kept
     */
    public record EvidenceNotice(
            LocalDate on,
            String wanted,
            LocalDate until,
            @Nullable LocalDate receivedOn,
            @Nullable RectificationLetter letter) {}

    /**
     * What the examination found.
     *
     * @param organ who may correct, where that is another
     * @param officerId who examined; he does not sign
     */
    public record Finding(
            RectificationResult result,
            String findings,
            @Nullable String organ,
            LocalDate on,
            long officerId) {}

    /** The letter as it was signed. */
    public record Signature(LocalDate on, RectificationLetter letter) {}

    /**
     * The applicant was told.
     *
     * @param carriedOutOn when the record was corrected or the demand handed on; null where nothing of that is to be done
     */
    public record Told(
            LocalDate on,
            DeliveryRoute route,
            String proof,
            @Nullable LocalDate carriedOutOn) {}

    /** The applicant withdrew. */
    public record Withdrawal(LocalDate on, String reason) {}

    public RectificationState state() {
        if (withdrawn != null) {
            return RectificationState.WITHDRAWN;
        }
        if (told != null) {
            return RectificationState.TOLD;
        }
        if (signed != null) {
            return RectificationState.SIGNED;
        }
        if (finding != null) {
            return RectificationState.EXAMINED;
        }
        return asked != null && asked.receivedOn() == null
                ? RectificationState.EVIDENCE_ASKED
                : RectificationState.REGISTERED;
    }

    /** Under what the ledger keeps it: the request it names, or an id of its own. */
    public RequestId ledger() {
        return ledger(id, demand.request());
    }

    static RequestId ledger(RectificationId id, @Nullable RequestId request) {
        return request == null ? new RequestId(id.value()) : request;
    }
}

package disclosuredesk.remedies;

import disclosuredesk.shared.RequestId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 投诉举报 about disclosure work (arts 47, 51) as its row stands.
 *
 * @param requestNumber of the request it is about, if there is one
 * @param receivedBy who took it, as on the register
 * @param dueOn the day it has to be answered by; null: the law sets none, and nobody else did
 * @param dueBasis who or what sets the day; empty without one
 * @param answer what the complainant was told; empty while it is open
 * @param version rises with each act
 */
public record Complaint(
        ComplaintId id,
        long agencyId,
        Entry entry,
        @Nullable String requestNumber,
        @Nullable LocalDate answeredOn,
        @Nullable ComplaintResult result,
        String answer,
        @Nullable LocalDate voidedOn,
        @Nullable String voidReason,
        int version) {

    /**
     * What the register says when it comes in.
     *
     * @param request the request it is about; null if it is about something else
     * @param respondent whose work is complained of, where that is another agency
     */
    public record Entry(
            @Nullable RequestId request,
            ComplaintSide side,
            String respondent,
            String complainant,
            String about,
            ComplaintChannel channel,
            LocalDate receivedOn,
            String receivedBy,
            @Nullable LocalDate dueOn,
            String dueBasis) {}

    public boolean isVoid() {
        return voidedOn != null;
    }

    /** Whether it waits for its answer. */
    public boolean isOpen() {
        return answeredOn == null && !isVoid();
    }

    /** Under what the ledger keeps it: its request, or an id of its own. */
    public RequestId ledger() {
        return ledger(id, entry.request());
    }

    static RequestId ledger(ComplaintId id, @Nullable RequestId request) {
        return request == null ? new RequestId(id.value()) : request;
    }
}

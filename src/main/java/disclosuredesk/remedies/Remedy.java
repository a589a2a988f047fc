package disclosuredesk.remedies;

import disclosuredesk.shared.RequestId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A review or suit as its rows stand.
 *
 * @param filing as last recorded; agency, number and day are those of the first instance
 * @param requestNumber the number of the request it is about, if there is one
 * @param about what it is about: the request's information, or the title
 * @param answeredOn the day the answer or defence was submitted
 * @param instances in their order, at least one
 * @param voidedOn the day a mistaken entry was voided: it counts nowhere
 * @param version rises with each act
 */
public record Remedy(
        RemedyId id,
        long agencyId,
        Filing filing,
        @Nullable String requestNumber,
        String about,
        @Nullable LocalDate answeredOn,
        List<RemedyInstance> instances,
        List<RemadeDecision> remade,
        @Nullable LocalDate voidedOn,
        @Nullable String voidReason,
        int version) {

    public RemedyKind kind() {
        return filing.kind();
    }

    public @Nullable RequestId request() {
        return filing.request();
    }

    /** The instance it is at, or was decided by. */
    public RemedyInstance last() {
        return instances.get(instances.size() - 1);
    }

    public boolean isVoid() {
        return voidedOn != null;
    }

    /** 尚未审结: no result yet. */
    public boolean isPending() {
        return last().result() == null && !isVoid();
    }

    /** Whether the agency was corrected, so that it may have to decide again. */
    public boolean isCorrected() {
        RemedyResult result = last().result();
        return result != null && result.effect() == RemedyResult.Effect.CORRECTED;
    }

    /** Whether it is at a judgment of a first instance that corrected the agency: 15 days to appeal (行诉法 art. 85). */
    public boolean isAppealable() {
        return kind() == RemedyKind.SUIT && last().stage() == Stage.FIRST && isCorrected();
    }

    /** Under what the ledger keeps it: its request, or an id of its own. */
    public RequestId ledger() {
        return ledger(id, filing.request());
    }

    static RequestId ledger(RemedyId id, @Nullable RequestId request) {
        return request == null ? new RequestId(id.value()) : request;
    }
}

package disclosuredesk.holding;

import disclosuredesk.requests.RequestNumber;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A supervision (督办) between organs: the one above demands something of one beneath it, about a case or as a whole, and may demand again until it closes it.
 *
 * @param number of the organ that issues it, as printed
 * @param agencyId the organ that issues it
 * @param superior its name
 * @param organId the organ that has to answer
 * @param organ its name
 * @param request the case; null: the organ as a whole
 * @param caseNumber of the case; null if there is none
 * @param reference under what a ledger keeps it that has no such case
 * @param moot whether the case never was a request: nothing is to be answered any more
 * @param conclusion what it came to; null as long as it is not closed
 * @param demands the first demand first, at least one
 */
public record OrganSupervision(
        long id,
        String number,
        long agencyId,
        String superior,
        long organId,
        String organ,
        @Nullable RequestId request,
        @Nullable RequestNumber caseNumber,
        RequestId reference,
        boolean moot,
        String issuedBy,
        LocalDate issuedOn,
        @Nullable LocalDate closedOn,
        @Nullable String conclusion,
        List<Demand> demands) {

    /**
     * One demand.
     *
     * @param replyDueOn a calendar day, set by who demands
     * @param reply null as long as it is not answered
     */
    public record Demand(
            long id,
            String demand,
            LocalDate replyDueOn,
            String demandedBy,
            LocalDate demandedOn,
            @Nullable String reply,
            @Nullable String repliedBy,
            @Nullable LocalDate repliedOn) {}

    public Demand latest() {
        return demands.get(demands.size() - 1);
    }

    /** Whether the organ beneath has to answer. */
    public boolean isAwaited() {
        return closedOn == null && !moot && latest().reply() == null;
    }

    /** Whether it was answered, and the organ above has to close it or to demand again. */
    public boolean isToWeigh() {
        return closedOn == null && latest().reply() != null;
    }

    /** Whether the answer is late. */
    public boolean isOverdue(LocalDate today) {
        return isAwaited() && latest().replyDueOn().isBefore(today);
    }

    /** Under what the ledger of the organ that answers keeps it. */
    RequestId inItsLedger() {
        return request == null ? reference : request;
    }
}

package disclosuredesk.consultation;

import disclosuredesk.shared.RequestId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A letter as the agency asked has it (请提意见的公函): what was sent, and nothing more of the case.
 *
 * @param request of the agency that asks; not shown
 * @param sentNumber the number the request has there
 * @param workingDays art. 34: 15; otherwise the wish of the agency that asks, for the law sets no period
 * @param caseClosed the request has ended, so that no opinion is of use any more
 * @param answeredOn null: this agency has not answered here
 * @param approvedBy who agreed to the opinion
 */
public record AskedOpinion(
        AskedOpinionId id,
        RequestId request,
        Consultation letter,
        long askingAgencyId,
        String askingAgency,
        String askedAgency,
        String sentNumber,
        int workingDays,
        boolean caseClosed,
        @Nullable LocalDate answeredOn,
        @Nullable String answeredBy,
        @Nullable String approvedBy) {

    /** How it stands, as the agency asked sees it. */
    public enum State {
        /** 待提意见 */
        AWAITED,
        /** 已提意见 */
        ANSWERED,
        /** 期满未提意见 */
        SILENT,
        /** 对方不再等待 */
        NOT_AWAITED
    }

    public State state() {
        if (letter.isOpen() && !caseClosed) {
            return State.AWAITED;
        }
        if (answeredOn != null && !letter.isOpen()) {
            return State.ANSWERED;
        }
        return letter.opinion() == Consultation.Opinion.SILENT ? State.SILENT : State.NOT_AWAITED;
    }

    public boolean isAwaited() {
        return state() == State.AWAITED;
    }
}

package disclosuredesk.cooperation;

import disclosuredesk.agencies.Officer;
import disclosuredesk.audit.CaseEvent;
import disclosuredesk.requests.RequestNumber;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Help (协查) asked of one department or one organ.
 *
 * @param departmentId null for an organ outside
 * @param asked the department or organ, as it was called then
 * @param letter null for a department
 * @param askedOn the day it was asked; while the letter was not sent, the day it was to be written
 * @param receivedBy who confirmed or recorded it, by name; likewise the others
 * @param endedBy null too where the system ended it with the case
 */
public record Assistance(
        long id,
        RequestId request,
        RequestNumber number,
        long agencyId,
        String question,
        @Nullable Long departmentId,
        String asked,
        @Nullable OutsideLetter letter,
        int workingDays,
        LocalDate askedOn,
        long askedById,
        String askedBy,
        @Nullable LocalDate receivedOn,
        @Nullable String receivedBy,
        @Nullable LocalDate answeredOn,
        @Nullable String answeredBy,
        @Nullable String answer,
        @Nullable LocalDate escalatedOn,
        @Nullable String escalatedBy,
        @Nullable String escalation,
        @Nullable LocalDate endedOn,
        @Nullable String endedBy,
        @Nullable Ending ending,
        @Nullable String endReason) {

    /** How far it is. */
    public enum State {
        /** 待发函, by a letter to an organ outside that was not sent yet */
        PREPARED,
        /** 待接收 */
        ASKED,
        /** 待答复 */
        RECEIVED,
        /** 已答复 */
        ANSWERED,
        /** 已办结, answered or not */
        CLOSED,
        /** 已撤回 */
        TAKEN_BACK
    }

    public State state() {
        if (ending != null) {
            return ending == Ending.TAKEN_BACK ? State.TAKEN_BACK : State.CLOSED;
        }
        if (answeredOn != null) {
            return State.ANSWERED;
        }
        return isUnsent() ? State.PREPARED : receivedOn != null ? State.RECEIVED : State.ASKED;
    }

    /** Whether it is to be asked by a letter that was not sent: no limit runs yet. */
    public boolean isUnsent() {
        return letter != null && letter.sending() == null;
    }

    /** Whether an answer is awaited. */
    public boolean isAwaited() {
        return ending == null && answeredOn == null && !isUnsent();
    }

    public boolean isOpen() {
        return ending == null;
    }

    /** Whether it is the officer's department that was asked. */
    public boolean isAskedOf(Officer by) {
        return by.agencyId() == agencyId && by.handles(departmentId);
    }

    /** What is told in the ledger of its end: nothing ran for a letter that was not sent. */
    CaseEvent ended(LocalDate on, Ending how, String reason) {
        return isUnsent()
                ? new AssistanceDropped(request, on, id, asked, how, reason)
                : new AssistanceClosed(request, on, id, asked, how, reason);
    }

    /** The day up to which the limit is held against it: of the answer, of the end without one, or today. */
    LocalDate measuredOn(LocalDate today) {
        return answeredOn != null ? answeredOn : endedOn != null ? endedOn : today;
    }
}

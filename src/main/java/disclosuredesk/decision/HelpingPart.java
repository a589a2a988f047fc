package disclosuredesk.decision;

import disclosuredesk.agencies.Officer;
import disclosuredesk.requests.RequestNumber;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A part of a request that a helping department (协办科室) searches for, beside the lead department (主办科室), which puts all together.
 *
 * @param lead the department that has the case now; null before it is assigned anew
 * @param returned the department gave it back with a reason; the lead gives it to another or takes it back
 * @param ended taken back with a reason, or ended by the system
 */
public record HelpingPart(
        long id,
        RequestId request,
        RequestNumber number,
        long agencyId,
        @Nullable Long lead,
        long departmentId,
        String department,
        String what,
        int workingDays,
        LocalDate assignedOn,
        String assignedBy,
        @Nullable Mark claimed,
        @Nullable Answer answer,
        @Nullable Mark returned,
        @Nullable Mark ended,
        @Nullable Ending ending) {

    /**
     * That somebody did something.
     *
     * @param by null: the system
     * @param reason empty where none is needed
     */
    public record Mark(LocalDate on, @Nullable String by, String reason) {}

    /** The department's search and proposal. */
    public record Answer(LocalDate on, @Nullable String by, SearchRecord search, Ground ground, String opinion) {}

    /** Why a part is no longer awaited although there is no answer. */
    public enum Ending {
        /** 收回 */
        TAKEN_BACK,
        /** 改派 */
        REASSIGNED,
        /** The case left the search or was closed. */
        CASE_MOVED
    }

    /** How far it is. */
    public enum State {
        /** 待签收 */
        ASSIGNED,
        /** 在办 */
        CLAIMED,
        /** 已提出意见 */
        ANSWERED,
        /** 已退回 */
        RETURNED,
        /** 已结束, without an answer */
        ENDED
    }

    public State state() {
        if (ending != null) {
            return State.ENDED;
        }
        if (answer != null) {
            return State.ANSWERED;
        }
        if (returned != null) {
            return State.RETURNED;
        }
        return claimed == null ? State.ASSIGNED : State.CLAIMED;
    }

    /** Whether the department has still to answer. */
    public boolean isAwaited() {
        return answer == null && returned == null && ended == null;
    }

    /** Whether the lead department cannot propose yet: neither answered nor ended. */
    public boolean isOpen() {
        return answer == null && ended == null;
    }

    /** Whether it is the officer's department that was given it. */
    public boolean isGivenTo(Officer by) {
        return by.agencyId() == agencyId && by.handles(departmentId);
    }

    /** The day up to which the limit is held against it: of the answer, of the end without one, or today. */
    LocalDate measuredOn(LocalDate today) {
        if (answer != null) {
            return answer.on();
        }
        if (returned != null) {
            return returned.on();
        }
        return ended == null ? today : ended.on();
    }
}

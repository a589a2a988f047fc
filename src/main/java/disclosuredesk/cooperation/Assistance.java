package disclosuredesk.cooperation;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.audit.CaseEvent;
import disclosuredesk.requests.RequestNumber;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Help (协查) asked of one department, one other agency of the installation, or one organ outside.
 *
 * @param askingAgency by name
 * @param departmentId null for an agency and an organ outside
 * @param agency null for a department and an organ outside
 * @param asked the department, agency or organ, as it was called then
 * @param letter null unless an organ outside is asked
 * @param askedOn the day it was asked; while the letter was not sent, the day it was to be written
 * @param receivedBy who confirmed or recorded it, by name; likewise the others
 * @param endedBy null too where the system ended it with the case
 */
public record Assistance(
        long id,
        RequestId request,
        RequestNumber number,
        long agencyId,
        String askingAgency,
        String question,
        @Nullable Long departmentId,
        @Nullable AskedAgency agency,
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

    /**
     * Another agency of this installation that was asked.
     *
     * @param ledger under what its ledger keeps it: it has no request
     */
    public record AskedAgency(long id, RequestId ledger) {}

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

    /** Whether it goes by the system: whoever is asked receives and answers it himself. */
    public boolean isWithin() {
        return letter == null;
    }

    /** Whether it is the officer's department that was asked, or the agency that he serves as a whole. */
    public boolean isAskedOf(Officer by) {
        return agency == null
                ? by.agencyId() == agencyId && by.handles(departmentId)
                : by.agencyId() == agency.id() && by.seesWholeAgency();
    }

    /** Whether the officer is one of those who receive and answer what was asked: for an agency its clerks and heads. */
    public boolean isAnsweredBy(Officer by) {
        return isAskedOf(by) && (agency == null || answersForAgency(by));
    }

    static boolean answersForAgency(Officer officer) {
        return officer.is(Role.CLERK) || officer.is(Role.HEAD);
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

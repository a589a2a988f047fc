package disclosuredesk.cooperation;

import disclosuredesk.agencies.Officer;
import disclosuredesk.requests.RequestNumber;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A question on a case conferred about (会商).
 *
 * @param heldOn of a meeting, its day
 * @param minutes what was said in sum; null while it has no conclusion, empty where the opinions or a file say it
 * @param weighing whether the draft follows the conclusion; null while that is not said
 * @param ending null unless it ended without a conclusion
 */
public record Conferral(
        long id,
        RequestId request,
        RequestNumber number,
        long agencyId,
        String question,
        Form form,
        @Nullable LocalDate heldOn,
        int workingDays,
        LocalDate convenedOn,
        long convenedById,
        String convenedBy,
        @Nullable String minutes,
        @Nullable String conclusion,
        @Nullable LocalDate concludedOn,
        @Nullable Weighing weighing,
        @Nullable String weighReason,
        @Nullable LocalDate weighedOn,
        @Nullable String weighedBy,
        @Nullable LocalDate endedOn,
        @Nullable Ending ending,
        @Nullable String endReason,
        List<Participant> participants,
        List<Opinion> opinions) {

    /** How it is held. */
    public enum Form {
        /** 会议 */
        MEETING,
        /** 书面 */
        WRITTEN
    }

    /** What the draft makes of the conclusion. */
    public enum Weighing {
        /** 采纳 */
        FOLLOWED,
        /** 未采纳, with a reason */
        DEPARTED
    }

    /**
     * Who confers.
     *
     * @param departmentId of a department of the agency, whose officers can give the opinion by themselves; null for all others
     */
    public record Participant(
            long id, Kind kind, String name, @Nullable Long departmentId) {

        /** In what office. */
        public enum Kind {
            /** 法制机构 */
            LEGAL_OFFICE,
            /** 保密机构 */
            SECRECY_OFFICE,
            /** 业务部门: a department, by name. */
            DEPARTMENT,
            /** 法律顾问: counsel from outside. */
            COUNSEL
        }
    }

    /** One opinion. */
    public record Opinion(long participant, String person, LocalDate givenOn, String text) {}

    /** How far it is. */
    public enum State {
        /** 进行中 */
        OPEN,
        /** 已有结论, which the draft has not weighed yet */
        CONCLUDED,
        /** 已采纳 or 未采纳 */
        WEIGHED,
        /** 没有结论 */
        CALLED_OFF
    }

    public State state() {
        if (ending != null) {
            return State.CALLED_OFF;
        }
        return weighing != null ? State.WEIGHED : concludedOn != null ? State.CONCLUDED : State.OPEN;
    }

    public boolean isOpen() {
        return state() == State.OPEN;
    }

    /** Who confers, by name, as one line. */
    public String who() {
        return participants.stream().map(Participant::name).collect(Collectors.joining("、"));
    }

    /** The department of the officer, if it confers. */
    public Optional<Participant> participant(Officer by) {
        return by.agencyId() != agencyId
                ? Optional.empty()
                : participants.stream()
                        .filter(one -> by.handles(one.departmentId()))
                        .findFirst();
    }

    /** Whether the officer's department confers and has not given its opinion. */
    public boolean awaits(Officer by) {
        return isOpen() && participant(by).filter(one -> of(one).isEmpty()).isPresent();
    }

    /** The opinions of one who confers. */
    public List<Opinion> of(Participant participant) {
        return opinions.stream()
                .filter(one -> one.participant() == participant.id())
                .toList();
    }
}

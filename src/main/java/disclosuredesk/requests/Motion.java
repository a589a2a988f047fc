package disclosuredesk.requests;

import disclosuredesk.agencies.Officer;
import disclosuredesk.shared.RequestId;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one officer moves (提请) about a registration and another confirms or declines; who moved it can take it back. Nothing of
 * the request changes before it is confirmed.
 *
 * @param basis of a voiding
 * @param instead of a double registration: the request that stays
 * @param decidedBy who confirmed, declined or took it back; null while it is open
 * @param declineReason why it was declined
 * @param changes of an amendment, in the order of the form; empty of a voiding
 */
public record Motion(
        long id,
        RequestId request,
        Kind kind,
        State state,
        String reason,
        @Nullable VoidBasis basis,
        @Nullable RequestId instead,
        long movedBy,
        String movedByName,
        LocalDateTime movedAt,
        @Nullable Long decidedBy,
        @Nullable String decidedByName,
        @Nullable LocalDateTime decidedAt,
        @Nullable String declineReason,
        List<RegistrationChange> changes) {

    /** What it is about. */
    public enum Kind {
        /** 登记更正 */
        AMENDMENT,
        /** 作废 */
        VOIDING
    }

    /** What became of it. */
    public enum State {
        OPEN,
        CONFIRMED,
        DECLINED,
        TAKEN_BACK
    }

    /** Why a registration never was a request. */
    public enum VoidBasis {
        /** 重复登记: the same letter was entered twice. */
        DOUBLE,
        /** 测试登记 */
        TEST,
        /** 其他登记错误 */
        OTHER
    }

    /** Whether the officer moved it himself, and so can take it back and nothing else. */
    public boolean isOf(Officer by) {
        return movedBy == by.id();
    }

    Motion with(List<RegistrationChange> changes) {
        return new Motion(
                id,
                request,
                kind,
                state,
                reason,
                basis,
                instead,
                movedBy,
                movedByName,
                movedAt,
                decidedBy,
                decidedByName,
                decidedAt,
                declineReason,
                changes);
    }

    public boolean changes(RegistrationField field) {
        return changes.stream().anyMatch(change -> change.field() == field);
    }
}

package disclosuredesk.archive;

import disclosuredesk.requests.RequestNumber;
import disclosuredesk.shared.RequestId;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one officer proposed about cases whose retention is over, and another decided (鉴定销毁).
 *
 * @param decidedBy name; null while it is open
 * @param refusal why a head refused
 */
public record Anonymisation(
        long id,
        State state,
        String reason,
        long proposedById,
        String proposedBy,
        LocalDateTime proposedAt,
        @Nullable String decidedBy,
        @Nullable LocalDateTime decidedAt,
        @Nullable String refusal,
        List<Case> cases) {

    /** Where it stands. */
    public enum State {
        PROPOSED,
        AGREED,
        REFUSED,
        WITHDRAWN
    }

    /** A case it is about. */
    public record Case(RequestId id, RequestNumber number) {}

    public boolean isOpen() {
        return state == State.PROPOSED;
    }
}

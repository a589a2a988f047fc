package disclosuredesk.cache;

import disclosuredesk.audit.AuditTrail;
import disclosuredesk.shared.OneMoment;
import org.springframework.stereotype.Component;

/** Makes followers. */
@Component
public class Followers {

    private final Positions positions;
    private final AuditTrail audit;
    private final OneMoment oneMoment;

    Followers(Positions positions, AuditTrail audit, OneMoment oneMoment) {
        this.positions = positions;
        this.audit = audit;
        this.oneMoment = oneMoment;
    }

    /**
     * A follower of something.
     *
     * @param bytes about how much one takes in memory, by which is reckoned how many are kept
     */
    public <T> Follower<T> of(Follower.Reader<T> reader, Followed.Shape<T> shape, int bytes) {
        return new Follower<>(positions, audit, oneMoment, reader, shape, bytes);
    }
}

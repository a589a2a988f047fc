package disclosuredesk.cache;

import disclosuredesk.audit.AuditTrail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes followers. */
@Component
public class Followers {

    private final Positions positions;
    private final AuditTrail audit;
    private final TransactionTemplate snapshot;

    Followers(Positions positions, AuditTrail audit, PlatformTransactionManager transactions) {
        this.positions = positions;
        this.audit = audit;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * A follower of something.
     *
     * @param bytes about how much one takes in memory, by which is reckoned how many are kept
     */
    public <T> Follower<T> of(Follower.Reader<T> reader, Followed.Shape<T> shape, int bytes) {
        return new Follower<>(positions, audit, snapshot, reader, shape, bytes);
    }
}

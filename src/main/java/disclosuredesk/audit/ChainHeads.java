package disclosuredesk.audit;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The heads of the hash chains of one ledger: one chain per agency. Whoever adds an entry locks its head first, so entries come one after the other. */
public final class ChainHeads {

    /** What stands before the first entry. */
    public static final String NO_HASH = "0".repeat(64);

    private final JdbcClient jdbc;
    private final String table;

    /** @param table of the heads: {@code agency_id}, {@code last_seq}, {@code last_hash} */
    public ChainHeads(JdbcClient jdbc, String table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    /**
     * The last entry of a chain.
     *
     * @param seq 0 if there is none
     */
    public record Head(long seq, String hash) {}

    /** The head as it is on record. */
    public Head head(long agencyId) {
        return read(agencyId, "").orElse(new Head(0, NO_HASH));
    }

    /** The head; nobody else adds an entry before the transaction ends. */
    public Head locked(long agencyId) {
        return read(agencyId, " for update").orElseGet(() -> {
            jdbc.sql("insert ignore into %s (agency_id, last_seq, last_hash) values (:agency, 0, :hash)"
                            .formatted(table))
                    .param("agency", agencyId)
                    .param("hash", NO_HASH)
                    .update();
            return read(agencyId, " for update").orElseThrow();
        });
    }

    /** Says which entry is the last one now. */
    public void move(long agencyId, long seq, String hash) {
        jdbc.sql("update %s set last_seq = :seq, last_hash = :hash where agency_id = :agency".formatted(table))
                .param("seq", seq)
                .param("hash", hash)
                .param("agency", agencyId)
                .update();
    }

    private Optional<Head> read(long agencyId, String lock) {
        return jdbc.sql("select last_seq, last_hash from %s where agency_id = :agency%s".formatted(table, lock))
                .param("agency", agencyId)
                .query((row, n) -> new Head(row.getLong(1), row.getString(2)))
                .optional();
    }
}

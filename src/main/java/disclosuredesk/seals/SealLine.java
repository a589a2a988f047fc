package disclosuredesk.seals;

import java.time.LocalDateTime;
import java.util.List;

/**
 * One line of the chain of seals.
 *
 * @param no from 1, without gaps
 * @param kind why it was made, one of {@link Kind}; as it is stored, whatever that is
 * @param about of an act: the entries of the ledgers it ended with; of an upgrade: the step of the schema
 * @param seal over the line before, this one and its rows
 */
record SealLine(long no, String kind, String about, LocalDateTime at, String keyId, String previous, String seal) {

    static final String NONE = "0".repeat(64);

    /** Why it was made. */
    enum Kind {
        /** What an act wrote. */
        ACT,
        /** Rows no act had written, as they were found at the first start after a step of the schema. */
        UPGRADE,
        /** Everything was held against its seals before the steps of an upgrade; it seals nothing. Behind it rows may be half of the old schema and half of the new. */
        BEGUN,
        /** Rows were other than they had been sealed, when an act came to them: table and scope. It seals nothing. */
        ALTERED
    }

    /** Rows of a scope as they were when the line was added. */
    record Rows(String table, String scope, String digest) {}

    /** What the line has to be sealed with. */
    String due(LedgerKey key, List<Rows> rows) {
        LedgerKey.Code code = key.code()
                .add("seal")
                .add(no)
                .add(kind)
                .add(about)
                .add(at)
                .add(keyId)
                .add(previous)
                .add(rows.size());
        for (Rows one : rows) {
            code.add(one.table()).add(one.scope()).add(one.digest());
        }
        return code.hex();
    }

    SealLine sealed(LedgerKey key, List<Rows> rows) {
        return new SealLine(no, kind, about, at, keyId, previous, due(key, rows));
    }
}

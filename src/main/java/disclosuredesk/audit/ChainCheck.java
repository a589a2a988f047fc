package disclosuredesk.audit;

import java.util.Optional;

/** Walks along a chain from its first entry and keeps the position of the first one that was changed, removed or moved. */
public final class ChainCheck {

    private long seq;
    private String hash = ChainHeads.NO_HASH;
    private long broken;

    /**
     * The next entry in order.
     *
     * @param stored the hash it carries
     * @param computed the hash its fields make
     */
    public void next(long itsSeq, String previous, String stored, String computed) {
        if (isBroken()) {
            return;
        }
        seq++;
        if (itsSeq != seq || !previous.equals(hash) || !computed.equals(stored)) {
            broken = seq;
        }
        hash = stored;
    }

    public boolean isBroken() {
        return broken != 0;
    }

    /** The first bad position, when all entries were walked along; empty when the chain is whole and ends at its head. */
    public Optional<Long> firstBreak(ChainHeads.Head head) {
        if (isBroken()) {
            return Optional.of(broken);
        }
        return head.seq() == seq && head.hash().equals(hash) ? Optional.empty() : Optional.of(seq + 1);
    }
}

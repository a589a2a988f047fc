package disclosuredesk.seals;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * Where a chain ended at a moment (链头): a line that leaves the database. With it, it is found later that the end of the chain was cut off, or
 * the whole of it made anew, by whomever.
 *
 * @param agency whose ledger it is; 0 for the chain of the seals; −1 − agency for an agency's security ledger, so −1 for that of no agency
 * @param seq the position of the last entry
 * @param code by the key, so that nobody else can write such a line
 */
public record Head(LocalDateTime at, long agency, long seq, String hash, String keyId, String code) {

    /** Of the chain of the seals, which is the installation's. */
    static final long SEALS = 0;

    /** Of a security ledger. */
    static long ofSecurity(long agency) {
        return -1 - agency;
    }

    private static final int PARTS = 6;

    static Head of(LocalDateTime at, long agency, long seq, String hash, LedgerKey key) {
        Head bare = new Head(at, agency, seq, hash, key.id(), "");
        return new Head(at, agency, seq, hash, key.id(), bare.due(key));
    }

    private String due(LedgerKey key) {
        return key.code()
                .add("head")
                .add(at)
                .add(agency)
                .add(seq)
                .add(hash)
                .add(keyId)
                .hex();
    }

    boolean isBy(LedgerKey key) {
        return due(key).equals(code);
    }

    /** Whether it is the chain of the seals. */
    public boolean ofSeals() {
        return agency == SEALS;
    }

    /** Whether it is a security ledger. */
    public boolean ofSecurity() {
        return agency < SEALS;
    }

    /** Whose ledger it is; 0: of no agency. */
    long owner() {
        return ofSecurity() ? -1 - agency : agency;
    }

    /** Whether the chain has not moved since. */
    boolean isSameEnd(Head other) {
        return agency == other.agency && seq == other.seq && hash.equals(other.hash);
    }

    String line() {
        return String.join("\t", at.toString(), Long.toString(agency), Long.toString(seq), hash, keyId, code);
    }

    /** @return empty if it is no such line */
    static Optional<Head> read(String line) {
        String[] parts = line.split("\t");
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Head(
                    LocalDateTime.parse(parts[0]),
                    Long.parseLong(parts[1]),
                    Long.parseLong(parts[2]),
                    parts[3],
                    parts[4],
                    parts[5]));
        } catch (DateTimeParseException | NumberFormatException garbled) {
            return Optional.empty();
        }
    }
}

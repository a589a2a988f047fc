package disclosuredesk.audit;

/** The ledger's own hash, for tests that write ledgers in bulk. */
public final class Chain {

    /** What the first entry is chained to. */
    public static final String BEGINNING = "0".repeat(64);

    private Chain() {}

    public static String hash(AuditEntry entry) {
        return AuditTrail.hash(entry);
    }
}

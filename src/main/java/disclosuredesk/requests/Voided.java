package disclosuredesk.requests;

/**
 * What marks a request as void (作废): a registration that never was a request. It keeps its number and is counted nowhere. The
 * mark stands where the result stands, and the day of the voiding where the end stands, so that whatever asks for open requests
 * asks right by itself; whatever counts received or closed ones says {@link #NOT} as well.
 */
public final class Voided {

    /** In the place of the row of table 三; none of its rows. */
    public static final String OUTCOME = "VOID";

    /** On a row of requests or of their snapshots: it counts. */
    public static final String NOT = "(outcome is null or outcome <> 'VOID')";

    /** The same on a request {@code r}. */
    public static final String R_NOT = "(r.outcome is null or r.outcome <> 'VOID')";

    private Voided() {}
}

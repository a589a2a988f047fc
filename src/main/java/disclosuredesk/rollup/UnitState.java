package disclosuredesk.rollup;

/** Where a unit stands with its report of a year. */
public enum UnitState {
    MISSING,
    SUBMITTED,
    RETURNED,
    ACCEPTED,
    /** A unit above it handed in a sum, accepted, that holds it. */
    COVERED,
    /** 垂直管理: not asked for. */
    VERTICAL;

    /** Whether its figures are still wanted from it or by a decision. */
    public boolean isWanted() {
        return this == MISSING || this == SUBMITTED || this == RETURNED;
    }
}

package disclosuredesk.report;

/** Whose figures a report holds. A report that does not say so cannot be compared with any other: it is always printed. */
public enum ReportScope {
    /** The agency alone. */
    OWN("本级"),
    /** The agency together with the units whose figures it sums. */
    TOTAL("汇总");

    private final String label;

    ReportScope(String label) {
        this.label = label;
    }

    /** As it is printed. */
    public String label() {
        return label;
    }
}

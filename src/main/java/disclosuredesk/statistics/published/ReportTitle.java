package disclosuredesk.statistics.published;

/** What the title of a report tells: the organ and the report year. */
final class ReportTitle {

    /** The Regulation came into force in 2008. */
    private static final int EARLIEST = 2008;

    private static final int LATEST = 2100;

    private ReportTitle() {}

    static boolean isYear(int year) {
        return year >= EARLIEST && year <= LATEST;
    }
}

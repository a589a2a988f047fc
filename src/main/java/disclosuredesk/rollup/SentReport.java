package disclosuredesk.rollup;

import disclosuredesk.published.PublishedReports;
import disclosuredesk.report.PublishedReport;
import disclosuredesk.report.UnusableInput;
import disclosuredesk.shared.Refused;

/** The file of a report that a unit sent in. */
public final class SentReport {

    private SentReport() {}

    /** @throws Refused invalid, at {@code file}, if so many bytes are too many for a report, before they are read */
    public static void requireSize(String fileName, long bytes) {
        try {
            PublishedReports.requireSize(bytes, fileName);
        } catch (UnusableInput tooLarge) {
            throw unreadable(tooLarge);
        }
    }

    /** @throws Refused invalid, at {@code file}, if it cannot be read */
    static PublishedReport read(byte[] content, String fileName) {
        try {
            return PublishedReports.read(content, fileName);
        } catch (UnusableInput unusable) {
            throw unreadable(unusable);
        }
    }

    private static Refused unreadable(UnusableInput why) {
        return Refused.invalid("file", "statistics.submission.unreadable", String.valueOf(why.getMessage()));
    }
}

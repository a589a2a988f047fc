package disclosuredesk.published;

import disclosuredesk.report.PublishedReport;
import disclosuredesk.report.UnusableInput;
import java.nio.file.Path;

/** Reads published annual reports, whatever kind of file they come in; the kind is told by the content, not the name. */
public final class PublishedReports {

    private PublishedReports() {}

    /**
     * Reads a report from a file of up to 20 MiB (JSON: 5 MiB).
     *
     * @throws UnusableInput in one line, if the file is no report; faults inside its tables are reported, not thrown
     */
    public static PublishedReport read(Path file) {
        return read(InputFile.read(file, InputFile.MOST_BYTES), file.toString());
    }

    /** @throws UnusableInput if so many bytes are too many for a report, before they are read */
    public static void requireSize(long bytes, String name) {
        InputFile.requireSize(bytes, InputFile.MOST_BYTES, name);
    }

    /**
     * Reads a report handed in as bytes.
     *
     * @param name the file's name, for sentences and, where the text has no title, for the year
     */
    public static PublishedReport read(byte[] content, String name) {
        requireSize(content.length, name);
        return DocumentReport.read(content, name);
    }
}

package disclosuredesk.published;

import disclosuredesk.report.PublishedReport;
import disclosuredesk.report.UnusableInput;
import java.nio.file.Path;

/**
 * Reads a published report in our JSON shape (see {@code src/docs/commands.md}): the rows present decide the format, whatever the file
 * says of it; null is a cell printed blank.
 */
public final class ReportFile {

    private ReportFile() {}

    /**
     * Reads a report.
     *
     * @throws UnusableInput if the file is no report at all; faults inside its tables are reported, not thrown
     */
    public static PublishedReport read(Path file) {
        return JsonReport.read(InputFile.read(file, InputFile.MOST_JSON), file.toString());
    }

    /**
     * Reads agency, year and table 三 alone, for what needs no more: a fault elsewhere in the file is no matter.
     *
     * @throws UnusableInput if the file has no table 三
     */
    public static PublishedReport readTable3(Path file) {
        return JsonReport.readTable3(InputFile.read(file, InputFile.MOST_JSON), file.toString());
    }
}

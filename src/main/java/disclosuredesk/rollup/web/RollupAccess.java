package disclosuredesk.rollup.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.report.AnnualReport;
import disclosuredesk.report.files.ReportFiles;
import disclosuredesk.report.files.ReportForm;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.SavedFile;
import disclosuredesk.statistics.ReportDuty;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Who sees the roll-up, and how its files are handed out. */
final class RollupAccess {

    /** The first year of the report with three tables. */
    private static final int EARLIEST = 2019;

    private static final int LATEST = 2100;

    private RollupAccess() {}

    /** @throws Refused not found for all but the disclosure office and its head, and for a year without such a report */
    static void require(int year, Officer by) {
        if (!ReportDuty.has(by) || year < EARLIEST || year > LATEST) {
            throw Refused.notFound("refused.noSuchPage");
        }
    }

    /** A report as a file to be saved. */
    static ResponseEntity<byte[]> file(AnnualReport report, String ending) {
        ReportForm form = ReportForm.of(ending).orElseThrow(() -> Refused.notFound("refused.noSuchPage"));
        return saved(
                ReportFiles.name(report, form),
                MediaType.parseMediaType(form.mediaType()),
                ReportFiles.of(report, form));
    }

    /** Always saved, never shown in place. */
    static ResponseEntity<byte[]> saved(String name, MediaType type, byte[] content) {
        return SavedFile.of(content, name, type.toString());
    }
}

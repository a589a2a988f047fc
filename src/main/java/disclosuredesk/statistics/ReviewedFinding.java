package disclosuredesk.statistics;

import disclosuredesk.report.Finding;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something the checks found in the agency's own report, and why it was accepted, if it was.
 *
 * @param acceptance null while nobody accepted it; only a warning can be
 */
public record ReviewedFinding(Finding finding, @Nullable Acceptance acceptance) {

    /** Who accepted a warning, when and why. */
    public record Acceptance(String reason, LocalDateTime acceptedAt, String officerName) {}

    /**
     * By what a finding is the same one again: the check, its place and both numbers. Another number makes it another
     * finding, which nobody has accepted.
     */
    public record Identity(String check, String table, String row, String column, String printed, String expected) {

        static Identity of(Finding finding) {
            String text = finding.printedText() != null ? finding.printedText() : text(finding.printed());
            return new Identity(
                    finding.check(),
                    finding.table(),
                    (finding.row() + " " + finding.label()).strip(),
                    finding.column(),
                    text,
                    text(finding.expected()));
        }

        private static String text(@Nullable Object number) {
            return number == null ? "" : number.toString();
        }

        /** The identity in a form field. */
        public String key() {
            return UUID.nameUUIDFromBytes(toString().getBytes(StandardCharsets.UTF_8))
                    .toString();
        }
    }

    public Identity identity() {
        return Identity.of(finding);
    }

    public boolean isWarning() {
        return finding.severity() == Finding.Severity.WARNING;
    }

    /** Whether it still stands in the way of a finished report. */
    public boolean isOpen() {
        return acceptance == null;
    }
}

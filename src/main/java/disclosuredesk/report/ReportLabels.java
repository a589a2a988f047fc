package disclosuredesk.report;

import java.text.Normalizer;

/** How labels of tables are compared. */
public final class ReportLabels {

    private ReportLabels() {}

    /** Letters and digits only: quotes, width, punctuation and blanks are no difference. */
    public static String folded(String label) {
        return Normalizer.normalize(label, Normalizer.Form.NFKC).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}

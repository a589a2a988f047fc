package disclosuredesk.published;

import disclosuredesk.report.ReportLabels;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** Labels and headings without what an agency adds to them in brackets: 规章（县级无此项）. */
final class Remarks {

    private static final Pattern BRACKETS =
            Pattern.compile("\\([^()]{0,80}\\)|\\[[^\\[\\]]{0,80}]|〔[^〔〕]{0,80}〕|【[^【】]{0,80}】");

    private Remarks() {}

    /** Letters and digits only, without number, brackets and marks; with the brackets if nothing else is there. */
    static String without(String label) {
        String own = Normalizer.normalize(Numbering.without(Ink.label(label)), Normalizer.Form.NFKC);
        String bare = ReportLabels.folded(BRACKETS.matcher(own).replaceAll(""));
        return bare.isEmpty() ? ReportLabels.folded(own) : bare;
    }

    /** Letters and digits only, without marks. */
    static String folded(String label) {
        return ReportLabels.folded(Ink.label(label));
    }
}

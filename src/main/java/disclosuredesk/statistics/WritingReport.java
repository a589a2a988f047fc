package disclosuredesk.statistics;

import disclosuredesk.agencies.Officer;
import disclosuredesk.report.ReportScope;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.Refused;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;

/** The text of a chapter is edited; each saved version stays on file. */
@Act
public class WritingReport {

    private static final int LONGEST = 20_000;

    private final ReportTexts texts;
    private final ReportSources sources;
    private final Clock clock;

    WritingReport(ReportTexts texts, ReportSources sources, Clock clock) {
        this.texts = texts;
        this.sources = sources;
        this.clock = clock;
    }

    /**
     * Saves the text, which may be empty.
     *
     * @param scope of which of the agency's two reports
     * @param text with the figures by their words, 〔本年新收〕; see {@link FigureChips}
     * @param version the version the form was filled from; 0 of a chapter nobody had edited
     * @throws Refused forbidden to any but the disclosure office and its head; invalid if brackets name no figure or the
     *     text is too long; conflict if another saved the chapter since
     */
    public void write(int year, ReportScope scope, int chapter, int version, String text, Officer by) {
        ReportDuty.require(by);
        if (text.length() > LONGEST) {
            throw Refused.invalid("text", "statistics.report.textTooLong", LONGEST);
        }
        FigureChips chips = new FigureChips(ReportFigures.of(sources.of(scope).numbers(by.agencyId(), year)));
        List<String> unknown = chips.unknown(text);
        if (!unknown.isEmpty()) {
            throw Refused.invalid("text", "statistics.report.unknownFigure", String.join("、", unknown));
        }
        if (texts.latest(by.agencyId(), year, scope, chapter)
                        .map(ReportTexts.Saved::version)
                        .orElse(0)
                != version) {
            throw Refused.conflict("statistics.report.changedMeanwhile");
        }
        try {
            texts.insert(
                    by.agencyId(),
                    year,
                    scope,
                    chapter,
                    new ReportTexts.Saved(
                            version + 1,
                            chips.kept(text),
                            LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS),
                            by.name()),
                    by);
        } catch (DuplicateKeyException another) {
            throw Refused.conflict("statistics.report.changedMeanwhile");
        }
    }
}

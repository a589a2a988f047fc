package disclosuredesk.statistics.web;

import disclosuredesk.audit.AuditEntry;
import disclosuredesk.audit.EventSentences;
import disclosuredesk.report.Table3;
import disclosuredesk.statistics.AnnualTable;
import disclosuredesk.statistics.CountedCase;
import disclosuredesk.statistics.FigureChange;
import disclosuredesk.statistics.FrozenDifferences;
import disclosuredesk.statistics.FrozenDifferences.Difference;
import disclosuredesk.statistics.FrozenDifferences.RemedyDifference;
import disclosuredesk.statistics.RemedyTable;
import disclosuredesk.statistics.ReportVersion;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The differences between a version and a later one, or between it and today, in words. */
@Component
class DifferenceViews {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final FrozenDifferences differences;
    private final AnnualTable table;
    private final RemedyTable remedies;
    private final EventSentences sentences;

    DifferenceViews(FrozenDifferences differences, AnnualTable table, RemedyTable remedies, EventSentences sentences) {
        this.differences = differences;
        this.table = table;
        this.remedies = remedies;
        this.sentences = sentences;
    }

    /**
     * What differs.
     *
     * @param figures the figures, of both tables
     * @param cases which case left which cells and entered which, and by what
     */
    record View(List<FigureChange> figures, List<Line> cases, List<RemedyDifference> remedies) {

        public boolean isEmpty() {
            return cases.isEmpty() && remedies.isEmpty() && figures.isEmpty();
        }
    }

    record Line(String id, String number, List<String> left, List<String> entered, List<String> causes) {}

    View since(ReportVersion version) {
        Table3 now = table.derive(version.agencyId(), version.year(), version.format());
        return new View(
                Stream.concat(
                                FigureChange.between(version.table3(), now).stream(),
                                FigureChange.between(
                                        version.table4(), remedies.derive(version.agencyId(), version.year()))
                                        .stream())
                        .toList(),
                differences.since(version).stream().map(this::line).toList(),
                differences.remediesSince(version));
    }

    View between(ReportVersion version, ReportVersion later) {
        return new View(
                Stream.concat(
                                FigureChange.between(version.table3(), later.table3()).stream(),
                                FigureChange.between(version.table4(), later.table4()).stream())
                        .toList(),
                differences.between(version, later).stream().map(this::line).toList(),
                differences.remediesBetween(version, later));
    }

    private Line line(Difference one) {
        return new Line(
                one.id().value(),
                one.number().toString(),
                one.left().stream().map(DifferenceViews::cell).toList(),
                one.entered().stream().map(DifferenceViews::cell).toList(),
                one.entries().stream().map(this::cause).toList());
    }

    private static String cell(CountedCase.Cell cell) {
        return Table3.COLUMNS.get(cell.kind().ordinal()) + " · " + cell.row().label();
    }

    private String cause(AuditEntry entry) {
        return MINUTE.format(entry.recordedAt()) + " " + entry.officerName() + "：" + entry.happenedOn() + " "
                + sentences.of(entry);
    }
}

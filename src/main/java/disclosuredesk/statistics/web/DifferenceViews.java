package disclosuredesk.statistics.web;

import disclosuredesk.audit.AuditEntry;
import disclosuredesk.audit.EventSentences;
import disclosuredesk.report.Table3;
import disclosuredesk.requests.AnonymisedCases;
import disclosuredesk.requests.Forgotten;
import disclosuredesk.shared.RequestId;
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
import java.util.Set;
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
    private final AnonymisedCases anonymised;

    DifferenceViews(
            FrozenDifferences differences,
            AnnualTable table,
            RemedyTable remedies,
            EventSentences sentences,
            AnonymisedCases anonymised) {
        this.anonymised = anonymised;
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
                lines(differences.since(version)),
                differences.remediesSince(version));
    }

    View between(ReportVersion version, ReportVersion later) {
        return new View(
                Stream.concat(
                                FigureChange.between(version.table3(), later.table3()).stream(),
                                FigureChange.between(version.table4(), later.table4()).stream())
                        .toList(),
                lines(differences.between(version, later)),
                differences.remediesBetween(version, later));
    }

    private List<Line> lines(List<Difference> all) {
        Set<RequestId> nameless =
                anonymised.among(all.stream().map(Difference::id).toList());
        return all.stream().map(one -> line(one, nameless.contains(one.id()))).toList();
    }

    private Line line(Difference one, boolean nameless) {
        return new Line(
                one.id().value(),
                one.number().toString(),
                one.left().stream().map(DifferenceViews::cell).toList(),
                one.entered().stream().map(DifferenceViews::cell).toList(),
                one.entries().stream().map(entry -> cause(entry, nameless)).toList());
    }

    private static String cell(CountedCase.Cell cell) {
        return Table3.COLUMNS.get(cell.kind().ordinal()) + " · " + cell.row().label();
    }

    private String cause(AuditEntry entry, boolean nameless) {
        return MINUTE.format(entry.recordedAt()) + " " + entry.officerName() + "：" + entry.happenedOn() + " "
                + (nameless ? sentences.without(entry, Forgotten.WORD) : sentences.of(entry));
    }
}

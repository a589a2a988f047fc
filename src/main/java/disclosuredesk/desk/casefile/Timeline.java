package disclosuredesk.desk.casefile;

import disclosuredesk.audit.AuditEntry;
import disclosuredesk.audit.EventSentences;
import disclosuredesk.desk.casefile.CaseFile.Line;
import disclosuredesk.requests.CaseAnonymised;
import disclosuredesk.requests.Forgotten;
import disclosuredesk.requests.OpenedCase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The ledger of a case as it is read on its page. */
@Component
class Timeline {

    private static final String LEFT_OUT = "……";

    private final EventSentences sentences;

    Timeline(EventSentences sentences) {
        this.sentences = sentences;
    }

    /** Latest first. */
    List<Line> of(OpenedCase opened) {
        return opened.once(Line.class, () -> of(opened.ledger()));
    }

    /** Latest first. */
    List<Line> of(List<AuditEntry> entries) {
        boolean anonymised = entries.stream().anyMatch(entry -> entry.is(CaseAnonymised.class));
        return lines(
                entries,
                entry -> anonymised && !entry.is(CaseAnonymised.class)
                        ? sentences.without(entry, Forgotten.WORD)
                        : sentences.of(entry));
    }

    /** For who reads it from above: what happened and when, without what somebody wrote, which may tell who the applicant is. */
    List<Line> fromAbove(OpenedCase opened) {
        return lines(opened.ledger(), entry -> sentences.without(entry, LEFT_OUT));
    }

    private static List<Line> lines(List<AuditEntry> entries, Function<AuditEntry, String> sentence) {
        List<Line> lines = new ArrayList<>(entries.stream()
                .map(entry ->
                        new Line(entry.happenedOn(), entry.recordedAt(), entry.officerName(), sentence.apply(entry)))
                .toList());
        Collections.reverse(lines);
        return lines;
    }
}

package disclosuredesk.letters;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** A letter does not count any more; its number stays used. */
public record LetterVoided(RequestId request, LocalDate on, LetterKind kind, String number, String reason)
        implements CaseEvent {}

package disclosuredesk.letters;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** A letter that was made and numbered outside this system was put on file. */
public record OutsideLetterFiled(RequestId request, LocalDate on, LetterKind kind, String number, String reason)
        implements CaseEvent {}

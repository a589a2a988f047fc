package disclosuredesk.letters;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** A letter got its number and its words; neither changes any more. */
public record LetterIssued(RequestId request, LocalDate on, LetterKind kind, String number) implements CaseEvent {}

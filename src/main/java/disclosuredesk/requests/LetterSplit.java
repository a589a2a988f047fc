package disclosuredesk.requests;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/**
 * The request was registered out of a letter that holds several.
 *
 * @param first number of the first request registered out of it
 */
public record LetterSplit(RequestId request, LocalDate on, String first) implements CaseEvent {}

package disclosuredesk.materials;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/**
 * A file came from another case, on which it had been filed wrongly; its content is the same.
 *
 * @param from number of the case it was on
 */
public record MaterialMovedHere(
        RequestId request, LocalDate on, Purpose purpose, String name, String sha256, String from, String reason)
        implements CaseEvent {}

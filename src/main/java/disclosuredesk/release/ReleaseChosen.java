package disclosuredesk.release;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** It was said what becomes of a file of information. */
public record ReleaseChosen(RequestId request, LocalDate on, String name, Release choice, String ground)
        implements CaseEvent {}

package disclosuredesk.release;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** It was decided whether information given to several applicants is published (art. 44). */
public record PublicationChosen(RequestId request, LocalDate on, boolean published, int requests, String note)
        implements CaseEvent {}

package disclosuredesk.cooperation;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/** A conferral (会商) on the case was convened. The question stands in its row alone. */
public record ConferralConvened(
        RequestId request, LocalDate on, long conferral, Conferral.Form form, String participants, int workingDays)
        implements CaseEvent {}

package disclosuredesk.registration;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/**
 * The mail that is the request was filed, and proves the day it came in.
 *
 * @param name of its file
 * @param mailOn the day its head tells
 * @param typedOn the day the officer typed
 */
public record ArrivalProved(RequestId request, LocalDate on, String name, LocalDate mailOn, LocalDate typedOn)
        implements CaseEvent {}

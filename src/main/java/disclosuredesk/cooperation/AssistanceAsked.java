package disclosuredesk.cooperation;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/**
 * A department of the agency, or another agency or organ, was asked for help (协查). The question stands in its row alone.
 *
 * @param asked the department, agency or organ by name
 * @param documentNumber of the letter; empty where none was sent
 * @param workingDays the limit that was set for the answer
 */
public record AssistanceAsked(
        RequestId request, LocalDate on, long assistance, String asked, Way way, String documentNumber, int workingDays)
        implements CaseEvent {

    /** How it was asked. */
    public enum Way {
        /** 系统内: a department of the agency, or another agency of this installation. */
        INSIDE,
        /** 发函: an organ outside, by letter. */
        OUTSIDE
    }
}

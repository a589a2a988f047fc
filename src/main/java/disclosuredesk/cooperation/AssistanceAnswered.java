package disclosuredesk.cooperation;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/**
 * Whoever was asked for help has answered. The answer stands in its row, its files are materials.
 *
 * @param late whether its limit had passed, as the calendar was then
 */
public record AssistanceAnswered(
        RequestId request, LocalDate on, long assistance, String asked, int files, boolean late) implements CaseEvent {}

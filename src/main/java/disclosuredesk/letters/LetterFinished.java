package disclosuredesk.letters;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/**
 * The file that will be sealed was compared with the record and put on file (定稿).
 *
 * @param changes lines that differ from the letter as issued
 * @param reason why protected lines differ; empty if none does
 */
public record LetterFinished(
        RequestId request, LocalDate on, LetterKind kind, String number, int changes, String reason)
        implements CaseEvent {}

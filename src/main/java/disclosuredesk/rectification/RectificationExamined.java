package disclosuredesk.rectification;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The demand was examined; nothing is decided before the signature. */
public record RectificationExamined(
        RequestId request,
        LocalDate on,
        String rectification,
        String number,
        RectificationResult rectificationResult,
        @Nullable String organ)
        implements CaseEvent {}

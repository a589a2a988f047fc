package disclosuredesk.rectification.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The evidence that came. */
class EvidenceForm extends RectificationForm {
    @NotNull(message = "{rectification.dayMissing}")
    public @Nullable LocalDate evidenceReceivedOn;

    @NotBlank(message = "{rectification.evidence.textMissing}")
    @Size(max = 900, message = "{rectification.tooLong}")
    public String evidenceText = "";
}

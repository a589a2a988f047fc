package disclosuredesk.rectification.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Evidence is asked for. */
class EvidenceNoticeForm extends RectificationForm {
    @NotBlank(message = "{rectification.evidence.wantedMissing}")
    @Size(max = 2000, message = "{rectification.tooLong}")
    public String evidenceWanted = "";

    @NotNull(message = "{rectification.dayMissing}")
    public @Nullable LocalDate evidenceAskedOn;

    @NotNull(message = "{rectification.dayMissing}")
    public @Nullable LocalDate evidenceUntil;
}

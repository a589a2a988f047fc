package disclosuredesk.rectification.web;

import disclosuredesk.rectification.RectificationResult;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What the examination found. */
class RectificationExaminationForm extends RectificationForm {
    @NotNull(message = "{rectification.resultMissing}")
    public @Nullable RectificationResult rectificationResult;

    @Size(max = 2000, message = "{rectification.tooLong}")
    public String examinationText = "";

    @Size(max = 200, message = "{rectification.tooLong}")
    public String competentOrgan = "";
}

package disclosuredesk.rectification.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The demand is withdrawn. */
class RectificationWithdrawalForm extends RectificationForm {
    @NotNull(message = "{rectification.dayMissing}")
    public @Nullable LocalDate withdrawnOn;

    @NotBlank(message = "{rectification.reasonMissing}")
    @Size(max = 500, message = "{rectification.tooLong}")
    public String reason = "";
}

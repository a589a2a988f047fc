package disclosuredesk.rectification.web;

import disclosuredesk.letters.DeliveryRoute;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How the result was carried out and told. */
class TellingForm extends RectificationForm {
    public @Nullable LocalDate carriedOutOn;

    @NotNull(message = "{rectification.dayMissing}")
    public @Nullable LocalDate toldOn;

    @NotNull(message = "{rectification.routeMissing}")
    public @Nullable DeliveryRoute toldRoute;

    @NotBlank(message = "{rectification.proofMissing}")
    @Size(max = 200, message = "{rectification.tooLong}")
    public String deliveryProof = "";
}

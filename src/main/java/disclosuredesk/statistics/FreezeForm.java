package disclosuredesk.statistics;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who signs a report that is closed, and why, as typed. */
public class FreezeForm {

    @Size(max = Signature.LONGEST_SIGNER, message = "{statistics.tooLong}")
    public String signer = "";

    @NotNull(message = "{statistics.freeze.signedOnMissing}")
    public @Nullable LocalDate signedOn;

    @Size(max = Signature.LONGEST_REASON, message = "{statistics.tooLong}")
    public String reason = "";

    /** Once nothing is missing. */
    public Signature signature() {
        return new Signature(signer, Objects.requireNonNull(signedOn), reason);
    }
}

package disclosuredesk.requests.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The form that records the corrected request. */
class CorrectionForm {

    @NotNull(message = "{requests.versionMissing}")
    private @Nullable Integer version;
    @NotNull(message = "{requests.correction.receivedOnMissing}")
    private @Nullable LocalDate receivedOn;
    @NotBlank(message = "{requests.correction.contentMissing}")
    @Size(max = 4000)
    private String content = "";

    static CorrectionForm blank(int version, LocalDate today) {
        var form = new CorrectionForm();
        form.version = version;
        form.receivedOn = today;
        return form;
    }

    public @Nullable Integer getVersion() {
        return version;
    }

    public void setVersion(@Nullable Integer version) {
        this.version = version;
    }

    public @Nullable LocalDate getReceivedOn() {
        return receivedOn;
    }

    public void setReceivedOn(@Nullable LocalDate receivedOn) {
        this.receivedOn = receivedOn;
    }

    public String getContent() {
        return content;
    }

    public void setContent(String content) {
        this.content = content;
    }
}

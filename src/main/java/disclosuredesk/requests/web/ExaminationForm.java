package disclosuredesk.requests.web;

import disclosuredesk.requests.CaseForm;
import disclosuredesk.requests.RequestConcluded.Conclusion;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The answers of the examination, each with its own fields. */
class ExaminationForm extends CaseForm {
    /** What the examination came to. */
    enum Answer {
        ACCEPTED,
        SIMPLE,
        CORRECTION_ASKED,
        CONCLUDED
    }

    @NotNull(message = "{requests.examination.answerMissing}")
    public @Nullable Answer answer;

    @Size(max = 2000, message = "{requests.tooLong}")
    public String note = "";

    @Size(max = 2000, message = "{requests.tooLong}")
    public String items = "";

    public @Nullable LocalDate dueOn;
    public boolean outside;

    public @Nullable Conclusion conclusion;

    @Size(max = 2000, message = "{requests.tooLong}")
    public String reason = "";
}

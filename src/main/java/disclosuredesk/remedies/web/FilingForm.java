package disclosuredesk.remedies.web;

import disclosuredesk.remedies.Filing;
import disclosuredesk.remedies.Remedy;
import disclosuredesk.remedies.RemedyId;
import disclosuredesk.remedies.RemedyKind;
import disclosuredesk.remedies.ReviewProcedure;
import disclosuredesk.remedies.Standing;
import disclosuredesk.remedies.SuitRoute;
import disclosuredesk.shared.Carried;
import disclosuredesk.shared.RequestId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The form to record a review or suit, and to put right what was recorded. */
class FilingForm {

    @Carried
    public String remedy = "";

    @Carried
    public int version;

    @NotNull(message = "{remedies.kindMissing}")
    public @Nullable RemedyKind remedyKind;

    @Size(max = 500, message = "{remedies.tooLong}")
    public String title = "";

    @NotBlank(message = "{remedies.claimantMissing}")
    @Size(max = 200, message = "{remedies.tooLong}")
    public String claimant = "";

    @NotBlank(message = "{remedies.organMissing}")
    @Size(max = 200, message = "{remedies.tooLong}")
    public String organ = "";

    @Size(max = 100, message = "{remedies.tooLong}")
    public String caseNumber = "";

    @NotNull(message = "{remedies.filedOnMissing}")
    public @Nullable LocalDate filedOn;

    public @Nullable LocalDate copyReceivedOn;
    public @Nullable LocalDate answeredOn;
    public @Nullable ReviewProcedure procedure;
    public @Nullable SuitRoute suitRoute;

    @Carried
    public String review = "";

    public boolean coDefendant;
    public Standing standing = Standing.ORIGINAL_ORGAN;

    @Size(max = 500, message = "{remedies.tooLong}")
    public String reason = "";

    /** What was recorded, to be put right. */
    static void fill(FilingForm form, Remedy remedy) {
        Filing filing = remedy.filing();
        form.version = remedy.version();
        form.remedyKind = filing.kind();
        form.title = filing.title();
        form.claimant = filing.claimant();
        form.organ = filing.organ();
        form.caseNumber = filing.caseNumber();
        form.filedOn = filing.filedOn();
        form.copyReceivedOn = filing.copyReceivedOn();
        form.answeredOn = remedy.answeredOn();
        form.procedure = filing.procedure();
        form.suitRoute = filing.route();
        form.review = filing.review() == null ? "" : filing.review().value();
        form.coDefendant = filing.coDefendant();
        form.standing = filing.standing();
    }

    /** What was typed; only for a form without errors. */
    Filing filing(@Nullable RequestId request) {
        return new Filing(
                Objects.requireNonNull(remedyKind),
                request,
                request == null ? title : "",
                claimant,
                organ,
                caseNumber,
                Objects.requireNonNull(filedOn),
                copyReceivedOn,
                procedure,
                suitRoute,
                RemedyId.parse(review).orElse(null),
                coDefendant,
                standing);
    }
}

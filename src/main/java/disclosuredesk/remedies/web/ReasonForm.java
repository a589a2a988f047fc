package disclosuredesk.remedies.web;

import disclosuredesk.shared.Carried;
import jakarta.validation.constraints.Size;

/** Why something recorded does not stand. */
class ReasonForm {

    @Carried
    public int version = -1;

    @Size(max = 500, message = "{remedies.tooLong}")
    public String reason = "";
}

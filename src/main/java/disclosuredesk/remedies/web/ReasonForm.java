package disclosuredesk.remedies.web;

import jakarta.validation.constraints.Size;

/** Why something recorded does not stand. */
class ReasonForm {

    public int version = -1;
    @Size(max = 500, message = "{remedies.tooLong}")
    public String reason = "";
}

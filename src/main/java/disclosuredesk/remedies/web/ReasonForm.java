package disclosuredesk.remedies.web;

import jakarta.validation.constraints.Size;

/** Why something recorded does not stand. */
class ReasonForm extends RemedyForm {
    @Size(max = 500, message = "{remedies.tooLong}")
    public String reason = "";
}

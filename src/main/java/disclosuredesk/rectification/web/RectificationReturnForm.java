package disclosuredesk.rectification.web;

import jakarta.validation.constraints.Size;

/** Why the result is given back. */
class RectificationReturnForm extends RectificationForm {
    @Size(max = 500, message = "{rectification.tooLong}")
    public String reason = "";
}

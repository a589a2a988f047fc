package disclosuredesk.rectification.web;

import jakarta.validation.constraints.Size;

/** A file of evidence is taken out. */
class EvidenceStrikeForm extends RectificationForm {
    @Size(max = 500, message = "{rectification.tooLong}")
    public String reason = "";
}

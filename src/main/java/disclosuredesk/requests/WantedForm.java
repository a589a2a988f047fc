package disclosuredesk.requests;

/** The form in which the applicant wants the information (art. 29 item 3, 方式). */
public enum WantedForm {
    PAPER,
    ELECTRONIC,
    INSPECTION
}

package disclosuredesk.remedies;

/** What the agency is in a complaint (arts 47, 51). */
public enum ComplaintSide {
    /** Its own disclosure work is complained of. */
    RESPONDENT,
    /** As the superior or the competent department it was told of another agency's work. */
    SUPERVISOR
}

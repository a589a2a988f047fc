package disclosuredesk.lettercheck;

/** Who wrote words of a letter: what the system wrote must be right, what a person wrote is read and may be answered for. */
public enum Writer {
    /** The system, from its message files and the record. */
    SYSTEM,
    /** An officer: a reason, what was searched, a free paragraph. */
    OFFICER,
    /** The applicant, whose words the letter repeats; nobody may mend them. */
    APPLICANT
}

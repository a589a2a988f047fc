package disclosuredesk.doctor;

/** One thing the doctor looks at. It reads, in a transaction that sees one moment, and changes nothing. */
public interface Check {

    /** Its number, as the report and {@code src/docs/commands.md} cite it. */
    String code();

    /** What is true where nothing is wrong. */
    String subject();

    /**
     * Looks at everything there is.
     *
     * @param deep whether the content of files is read and hashed as well
     */
    void look(Findings found, boolean deep);
}

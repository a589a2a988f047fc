package disclosuredesk.agencies;

/** In which record an officer works, as long as he is signed in: his own agency's, or of one that was merged into it. */
public final class RecordChoice {

    /** The session's attribute with the id of the other agency; the request's, if the officer works there now. */
    public static final String RECORD = RecordChoice.class.getName();

    private RecordChoice() {}
}

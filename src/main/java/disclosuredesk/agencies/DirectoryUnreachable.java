package disclosuredesk.agencies;

/** The directory did not answer in time, or not as it should; nothing was found out about what was typed. */
public final class DirectoryUnreachable extends Exception {

    private static final long serialVersionUID = 1L;

    DirectoryUnreachable(String what, Throwable cause) {
        super(what, cause);
    }
}

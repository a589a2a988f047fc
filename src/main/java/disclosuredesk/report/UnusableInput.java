package disclosuredesk.report;

/** A file that is no report, or none that can be worked with; the message is one line in Chinese. */
public class UnusableInput extends RuntimeException {

    public UnusableInput(String reason) {
        super(reason);
    }
}

package disclosuredesk.desk.once;

/** A form has come that was sent before and led to an act: nothing is done again. Not a refusal, nobody may catch it as one. */
class SentBefore extends RuntimeException {

    SentBefore(SentForm form) {
        super("sent before: " + form);
    }

    /** An answer, not a fault. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}

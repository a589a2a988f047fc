package disclosuredesk.requests;

/** What is put on paper before anybody can say that it was sent. The room of the letters calls its kinds the same. */
public enum PaperKind {
    /** 补正告知书 (art. 30). */
    CORRECTION_NOTICE("correction-notice"),
    /** 收费通知书 (art. 42). */
    FEE_NOTICE("fee"),
    /** 延期答复告知书 (art. 33). */
    EXTENSION_NOTICE("extension-notice");

    private final String page;

    PaperKind(String page) {
        this.page = page;
    }

    /** The last part of the address of the page on which it is prepared and said to be sent. */
    public String page() {
        return page;
    }
}

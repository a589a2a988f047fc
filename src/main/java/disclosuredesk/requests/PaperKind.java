package disclosuredesk.requests;

/** What is put on paper before anybody can say that it was sent. The room of the letters calls its kinds the same. */
public enum PaperKind {
    /** 补正告知书 (art. 30). */
    CORRECTION_NOTICE("correction-notice"),
    /** 说明理由告知书 (art. 35). */
    REASONS_NOTICE("reasons"),
    /** 收费通知书 (art. 42). */
    FEE_NOTICE("fee"),
    /** 延期答复告知书 (art. 33). */
    EXTENSION_NOTICE("extension-notice"),
    /** 征求第三方意见书 (art. 32). */
    THIRD_PARTY_ENQUIRY("consultation"),
    /** 征求意见书（共同制作机关） (art. 34). */
    JOINT_ENQUIRY("consultation"),
    /** 征求意见函 to any other organ (arts 11, 33). */
    AGENCY_ENQUIRY("consultation"),
    /** 提请确定函 to the secrecy department (art. 17). */
    SECRECY_ENQUIRY("consultation");

    private final String page;

    PaperKind(String page) {
        this.page = page;
    }

    /** Whether several of the kind can be under way in one case, each to another addressee. */
    public boolean isEnquiry() {
        return page.equals("consultation");
    }

    /** The last part of the address of the page on which it is prepared and said to be sent. */
    public String page() {
        return page;
    }
}

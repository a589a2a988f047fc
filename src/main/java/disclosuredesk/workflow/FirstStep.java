package disclosuredesk.workflow;

/** The steps at which the handling of a request can begin, at first or again: the answers to {@code firstStep}. */
public enum FirstStep {
    /** 审查, with all that follows from it. */
    EXAMINATION("examineRequest"),
    /** 等待补正: the notice of art. 30 has gone out. */
    CORRECTION("awaitCorrection"),
    /** 分办 */
    ASSIGNMENT("assignDepartment"),
    /** 检索与拟办 */
    SEARCH("searchRecords"),
    /** 征求意见 */
    CONSULTATION("askOpinions"),
    /** 拟定答复 */
    DRAFT("draftDecision");

    private final String activity;

    FirstStep(String activity) {
        this.activity = activity;
    }

    /** Id of the step in the process file; of a correction, that of the waiting. */
    public String activity() {
        return activity;
    }
}

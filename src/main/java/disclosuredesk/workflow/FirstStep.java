package disclosuredesk.workflow;

/** The steps at which the handling of a request can begin, at first or again: the answers to {@code firstStep}. */
public enum FirstStep {
    /** 审查, with all that follows from it. */
    EXAMINATION,
    /** 等待补正: the notice of art. 30 has gone out. */
    CORRECTION,
    /** 分办 */
    ASSIGNMENT,
    /** 检索与拟办 */
    SEARCH,
    /** 征求意见 */
    CONSULTATION,
    /** 拟定答复 */
    DRAFT;

    /** Id of the step in the process file; of a correction, that of the waiting. */
    public String activity() {
        return ProcessSteps.present().beginning(this);
    }
}

package disclosuredesk.decision;

/** The seven questions of a legal review, in their order (江苏省司法厅“七步法”; practice notes section 1). */
public enum ReviewQuestion {
    /** 补不补: is the request clear, or must it be corrected (art. 30). */
    CORRECTION,
    /** 是不是: is it a request for government information (arts 2, 39). */
    INFORMATION,
    /** 谁负责: is this agency responsible (art. 10). */
    RESPONSIBILITY,
    /** 有没有: is the information there; is the search proved (art. 36 items 4 and 5). */
    EXISTENCE,
    /** 给不给: may it be disclosed (arts 13 to 16). */
    DISCLOSURE,
    /** 怎么给: in what form, which part (arts 37, 38, 40). */
    FORM,
    /** 怎么答: article, reasons, remedy, words of the letter (art. 36). */
    ANSWER
}

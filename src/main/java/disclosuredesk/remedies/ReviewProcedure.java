package disclosuredesk.remedies;

/** The procedure of a review; the period to answer depends on it. */
public enum ReviewProcedure {
    /** 普通程序: 10 working days (复议法 art. 48). */
    ORDINARY,
    /** 简易程序: 5 working days (复议法 arts 53 and 54; disclosure cases may be handled so). */
    SUMMARY
}

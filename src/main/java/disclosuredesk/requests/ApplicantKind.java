package disclosuredesk.requests;

/**
 * The applicant's class: the six applicant columns of table 三, in the order of the table. No text defines the five
 * classes of organisations; where in doubt the disclosure office decides (annual-report notes section 2).
 */
public enum ApplicantKind {
    /** 自然人 */
    NATURAL_PERSON,
    /** 商业企业 */
    BUSINESS,
    /** 科研机构 */
    RESEARCH,
    /** 社会公益组织 */
    PUBLIC_INTEREST,
    /** 法律服务机构 */
    LEGAL_SERVICE,
    /** 其他 */
    OTHER
}

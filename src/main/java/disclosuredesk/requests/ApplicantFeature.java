package disclosuredesk.requests;

/** By what an applicant may be recognised again, most telling first. None of them decides that two applicants are one. */
public enum ApplicantFeature {
    /** 证件号码 */
    IDENTITY,
    /** 联系电话: without country and area code. */
    PHONE,
    /** 电子邮箱 */
    EMAIL,
    /** 通信地址: without province, city and district. */
    ADDRESS,
    /** 代理人 */
    AGENT,
    /** 姓名或者名称 */
    NAME
}

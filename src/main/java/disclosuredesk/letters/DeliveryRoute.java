package disclosuredesk.letters;

/** How an answer is delivered (235号). No private courier: only the post serves official documents. */
public enum DeliveryRoute {
    /** 直接送达: made on the day the applicant signs. */
    DIRECT,
    /** 委托送达: made on the day the applicant signs. */
    ENTRUSTED,
    /** 邮寄（中国邮政 EMS 或挂号）: made on the day it is handed to the post. */
    POST,
    /** 电子送达, if the applicant asked for it: made on the day it is sent. */
    ELECTRONIC
}

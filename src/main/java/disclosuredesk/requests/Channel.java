package disclosuredesk.requests;

import java.util.Arrays;
import java.util.List;

/** How a request came in; it decides which day is the day of receipt (art. 31). */
public enum Channel {
    /** 当面提交: the day it is handed in. */
    IN_PERSON,
    /** 邮寄（签收）: the day the agency signs for it. */
    SIGNED_MAIL,
    /** 平常信函（无需签收）: the day the office confirms it with the applicant. */
    ORDINARY_MAIL,
    /** 互联网渠道: the day both sides confirm. */
    INTERNET,
    /** 电子邮件: as the internet channel. */
    EMAIL,
    /** 传真: the day both sides confirm. */
    FAX,
    /** 其他机关转来: handed on by an agency of this installation; the day it came here. */
    FORWARDED;

    /** The ways an applicant himself can choose. */
    public static List<Channel> ofApplicants() {
        return Arrays.stream(values()).filter(channel -> channel != FORWARDED).toList();
    }

    /** Whether the day of receipt waits for both sides to confirm (art. 31 items 2 and 3). */
    public boolean needsConfirmation() {
        return this == ORDINARY_MAIL || isElectronic();
    }

    /** Whether the applicant's submission and its arrival can fall on different days. */
    public boolean isElectronic() {
        return this == INTERNET || this == EMAIL || this == FAX;
    }
}

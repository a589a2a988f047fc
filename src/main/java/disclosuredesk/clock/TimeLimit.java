package disclosuredesk.clock;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A period the law or the agency sets: the rule's id (its name), the provision it rests on, its length and whose it is
 * to keep. Lengths are working days unless told otherwise. Source: law notes section 2.
 */
public enum TimeLimit {

    /** 答复期限: 20 working days; with an extension up to 20 more. */
    REPLY("第三十三条第二款", 20, Owner.CLERK),
    /** 延长后的答复期限 */
    EXTENDED_REPLY("第三十三条第二款", 20, Owner.CLERK),
    /** 延迟答复: a day set by the agency, no number of days. */
    POSTPONED_REPLY("第三十五条", 0, Owner.CLERK),
    /** 补正告知期限 */
    CORRECTION_NOTICE("第三十条", 7, Owner.CLERK),
    /** 申请人补正期限: the reasonable period the notice names. */
    CORRECTION("第三十条", 0, Owner.APPLICANT),
    /** 第三方答复意见期限: silence leaves the decision to the agency. */
    THIRD_PARTY_OPINION("第三十二条", 15, Owner.CONSULTED),
    /** 共同制作机关答复意见期限: silence is consent. */
    JOINT_AGENCY_OPINION("第三十四条", 15, Owner.CONSULTED),
    /** 其他机关答复意见: the law sets no period. */
    OTHER_AGENCY_OPINION("第十一条", 0, Owner.CONSULTED),
    /** 保密行政管理部门确定: the law sets no period. */
    SECRECY_AGENCY_OPINION("第十七条第三款", 0, Owner.CONSULTED),
    /** 说明理由期限: the period the notice names. */
    REASONS("第三十五条", 0, Owner.APPLICANT),
    /** 缴费期限 (unconfirmed, see the help page). */
    PAYMENT("国办函〔2020〕109号", 20, Owner.APPLICANT),
    /** 延期告知: the last day on which a notice of extension can still be sent. */
    EXTENSION_WINDOW("第三十三条第二款", 0, Owner.HEAD),
    /** 内部承办期限: set by the agency for each department; the law does not know it. */
    HANDLING("内部规定", 0, Owner.HANDLER),
    /** 协查期限: set by whoever asks for help; internal, it stops nothing. */
    ASSISTANCE("内部规定", 0, Owner.ASSISTING),
    /** 会商期限: set by whoever convenes it; internal likewise. */
    CONFERRAL("内部规定", 0, Owner.CONVENER),
    /** 协办期限: of a department that helps the lead department; internal likewise. */
    PART("内部规定", 0, Owner.HELPING),
    /** 复议答复期限, ordinary procedure: from the copy of the application. */
    REVIEW_ANSWER("复议法第四十八条", 10, Owner.CLERK),
    /** 复议答复期限, summary procedure. */
    SUMMARY_REVIEW_ANSWER("复议法第五十四条", 5, Owner.CLERK),
    /** 答辩期限: 15 calendar days from the copy of the complaint. */
    SUIT_ANSWER("行政诉讼法第六十七条", 0, Owner.CLERK);

    /** Who has to keep a period: a role of the agency, or somebody outside it. */
    public enum Owner {
        CLERK,
        HANDLER,
        HEAD,
        APPLICANT,
        CONSULTED,
        /** Who was asked for help: a department, or an organ outside. */
        ASSISTING,
        /** A department that was given a part beside the lead department. */
        HELPING,
        /** Who convened a conferral. */
        CONVENER
    }

    private static final Set<String> NAMES =
            Arrays.stream(values()).map(TimeLimit::name).collect(Collectors.toUnmodifiableSet());

    private final String provision;
    private final int workingDays;
    private final Owner owner;

    TimeLimit(String provision, int workingDays, Owner owner) {
        this.provision = provision;
        this.workingDays = workingDays;
        this.owner = owner;
    }

    /** The article as it is cited. */
    public String provision() {
        return provision;
    }

    /** The length in working days before any extension; 0 for a day that is set, or where there is none. */
    public int workingDays() {
        return workingDays;
    }

    public Owner owner() {
        return owner;
    }

    /** Whether the module that begins it says whose it is ({@link DutySource}). */
    boolean isOfModule() {
        return owner == Owner.ASSISTING || owner == Owner.HELPING || owner == Owner.CONVENER;
    }

    /** Whether a word is the id of a rule. */
    static boolean isOne(String word) {
        return NAMES.contains(word);
    }
}

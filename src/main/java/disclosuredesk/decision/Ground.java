package disclosuredesk.decision;

import static disclosuredesk.decision.Ground.Remedy.FREE_CHOICE;
import static disclosuredesk.decision.Ground.Remedy.NONE;
import static disclosuredesk.decision.Ground.Remedy.REVIEW_FIRST;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The legal ground of an answer: article, paragraph and item of the Regulation (政府信息公开条例, 2019), and the row of
 * table 三 an answer on that ground is counted in. "第十六条" alone loses cases, so each ground is as fine as the text.
 * There is no ground for 部分公开: a request is partly disclosed when its parts stand on different grounds (art. 37).
 *
 * <p>Source: law notes section 4, codes O1a to O6.3.
 */
public enum Ground {
    ALREADY_PUBLISHED("36.1", "第三十六条第（一）项", "所申请公开信息已经主动公开", Outcome.R1, FREE_CHOICE),
    PROVIDED("36.2", "第三十六条第（二）项", "所申请公开信息可以公开，提供该信息", Outcome.R1, FREE_CHOICE),
    STATE_SECRET("14", "第十四条", "依法确定为国家秘密", Outcome.R3_1, REVIEW_FIRST),
    PROHIBITED_BY_LAW("14", "第十四条", "法律、行政法规禁止公开", Outcome.R3_2, REVIEW_FIRST),
    ENDANGERS_SECURITY("14", "第十四条", "公开后可能危及国家安全、公共安全、经济安全、社会稳定", Outcome.R3_3, REVIEW_FIRST),
    THIRD_PARTY("15", "第十五条、第三十二条", "涉及商业秘密、个人隐私等，公开会对第三方合法权益造成损害", Outcome.R3_4, REVIEW_FIRST),
    INTERNAL_AFFAIRS("16.1", "第十六条第一款", "人事管理、后勤管理、内部工作流程等内部事务信息", Outcome.R3_5, REVIEW_FIRST),
    PROCESS_INFORMATION("16.2", "第十六条第二款", "讨论记录、过程稿、磋商信函、请示报告等过程性信息", Outcome.R3_6, REVIEW_FIRST),
    ENFORCEMENT_FILE("16.2", "第十六条第二款", "行政执法案卷信息", Outcome.R3_7, REVIEW_FIRST),
    ENQUIRY_BY_SPECIAL_LAW("36.7", "第三十六条第（七）项", "工商、不动产登记资料等信息，有关法律、行政法规对获取有特别规定", Outcome.R3_8, FREE_CHOICE),
    DOES_NOT_EXIST("36.4", "第三十六条第（四）项", "经检索没有所申请公开信息", Outcome.R4_1, FREE_CHOICE),
    NOT_OURS("36.5", "第三十六条第（五）项", "所申请公开信息不属于本行政机关负责公开", Outcome.R4_1, FREE_CHOICE),
    WOULD_HAVE_TO_BE_MADE("38", "第三十八条", "需要对现有政府信息进行加工、分析", Outcome.R4_2, FREE_CHOICE),
    STILL_UNCLEAR("30", "第三十条", "补正后申请内容仍不明确", Outcome.R4_3, FREE_CHOICE),
    PETITION("39.1", "第三十九条第一款", "以政府信息公开申请的形式进行信访、投诉、举报等活动", Outcome.R5_1, FREE_CHOICE),
    REPEATED("36.6", "第三十六条第（六）项", "已就申请人提出的政府信息公开申请作出答复、申请人重复申请公开相同政府信息", Outcome.R5_2, FREE_CHOICE),
    PUBLICATION("39.2", "第三十九条第二款", "要求提供政府公报、报刊、书籍等公开出版物", Outcome.R5_3, FREE_CHOICE),
    EXCESSIVE("35", "第三十五条", "申请公开政府信息的数量、频次明显超过合理范围且理由不合理", Outcome.R5_4, FREE_CHOICE),
    /** No article of its own; art. 36(6) is the nearest (unconfirmed, see the help page). */
    CONFIRMATION_OF_KNOWN("36.6", "第三十六条第（六）项", "要求确认或者重新出具已获取的政府信息", Outcome.R5_5, FREE_CHOICE),
    /**
     * What was asked for is none of the Regulation's information (art. 2). Its row is not settled by any text that was read: see
     * {@link CountedRows}.
     */
    NOT_INFORMATION("2", "第二条", "所申请的不属于本条例所称政府信息", Outcome.R6_3, FREE_CHOICE),
    NOT_CORRECTED("30", "第三十条", "申请人无正当理由逾期不补正，视为放弃申请", Outcome.R6_1, FREE_CHOICE),
    NOT_PAID("42", "第四十二条", "申请人逾期未按收费通知要求缴纳费用，视为放弃申请（国办函〔2020〕109号）", Outcome.R6_2, FREE_CHOICE),
    WITHDRAWN("", "—", "申请人撤回申请", Outcome.R6_3, NONE),
    /** The applicant died or ceased to exist, merged or was transferred by agreement, and the like: who takes his place is told the remedy. */
    OTHER("", "—", "其他情形（申请人死亡、终止，经协商并案处理等）", Outcome.R6_3, FREE_CHOICE);

    /** What an applicant may do against an answer on this ground (law notes section 4, classes A and B). */
    public enum Remedy {
        /** Class A: 复议前置, since 2024-01-01 (复议法 art. 23 ¶1(4); arts 14 to 16 only). */
        REVIEW_FIRST,
        /** Class B: review within 60 days or suit within 6 months, as the applicant chooses. */
        FREE_CHOICE,
        /** Nothing was decided against the applicant. */
        NONE
    }

    private final String code;
    private final String article;
    private final String text;
    private final Outcome outcome;
    private final Remedy remedy;

    Ground(String code, String article, String text, Outcome outcome, Remedy remedy) {
        this.code = code;
        this.article = article;
        this.text = text;
        this.outcome = outcome;
        this.remedy = remedy;
    }

    /** Article.paragraph or article.item in figures, e.g. {@code 36.4}; empty where no article applies. */
    public String code() {
        return code;
    }

    /** The article as it is printed, e.g. 第三十六条第（四）项. */
    public String article() {
        return article;
    }

    /** The case the article describes, in short. */
    public String text() {
        return text;
    }

    /** The row of table 三 a request is counted in when all of it stands on this ground. */
    public Outcome outcome() {
        return outcome;
    }

    public Remedy remedy() {
        return remedy;
    }

    /** Whether the applicant gets the information; if not, the answer must give a reason. */
    public boolean givesInformation() {
        return outcome == Outcome.R1;
    }

    /** The grounds an officer may choose when drafting: all but those that only the clock or the applicant can bring about. */
    public static List<Ground> forDrafting() {
        return Arrays.stream(values())
                .filter(ground -> ground != NOT_CORRECTED && ground != WITHDRAWN)
                .toList();
    }

    public static Optional<Ground> named(String name) {
        return Arrays.stream(values())
                .filter(ground -> ground.name().equals(name))
                .findFirst();
    }
}

package disclosuredesk.rehearsal;

import disclosuredesk.decision.Evidence;
import disclosuredesk.decision.EvidenceRules;
import disclosuredesk.decision.Ground;
import disclosuredesk.decision.SecrecyReview;
import disclosuredesk.requests.WantedForm;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Made-up evidence for each ground, as an officer would type it. */
public final class Proofs {

    private Proofs() {}

    /** Why, in the words of an officer; null where the information is given. */
    public static @Nullable String reason(Ground ground) {
        return switch (ground) {
            case PROVIDED, ALREADY_PUBLISHED -> null;
            case STATE_SECRET -> "该信息经依法定密，仍在保密期限内";
            case PROHIBITED_BY_LAW -> "该档案尚未达到向社会开放的条件";
            case ENDANGERS_SECURITY -> "该信息载明供水管网阀井的准确位置";
            case THIRD_PARTY -> "该信息载有投标人的成本构成和报价策略";
            case INTERNAL_AFFAIRS -> "该信息只用于本机关内部管理，对外不产生影响";
            case PROCESS_INFORMATION -> "该信息形成于决定作出之前，不是最终决定";
            case ENFORCEMENT_FILE -> "该信息在处罚案件的调查中形成，当事人可以依照《中华人民共和国行政处罚法》的规定查阅";
            case ENQUIRY_BY_SPECIAL_LAW -> "该信息属于不动产登记资料";
            case DOES_NOT_EXIST -> "本机关没有制作，也没有从其他机关获取该信息";
            case NOT_OURS -> "该事项不在本机关职责范围内";
            case WOULD_HAVE_TO_BE_MADE -> "本机关没有制作该统计表的职责";
            case STILL_UNCLEAR -> "补正材料没有写明文件名称、文号或者其他便于查询的特征";
            case PETITION -> "该申请要求本机关查处他人的违法行为，没有指向具体的政府信息";
            case REPEATED -> "两次申请所指的政府信息相同";
            case PUBLICATION -> "该信息登载于公开发行的年鉴";
            case EXCESSIVE -> "申请的内容相近，理由与申请的数量不相称";
            case CONFIRMATION_OF_KNOWN -> "该信息已经提供";
            case NOT_INFORMATION -> "该笔录在刑事案件的侦查中制作，不是履行行政管理职能的记录";
            default -> "申请人已经死亡，没有继续办理的必要";
        };
    }

    /** Everything the ground asks for. */
    public static Map<Evidence, String> of(Ground ground) {
        Map<Evidence, String> evidence = new EnumMap<>(Evidence.class);
        EvidenceRules.required(ground).forEach(one -> evidence.put(one, text(one, ground)));
        if (ground == Ground.NOT_OURS) {
            evidence.put(Evidence.RIGHT_AGENCY, text(Evidence.RIGHT_AGENCY, ground));
        }
        return evidence;
    }

    /** The same for a request that asked for a form of its own. */
    public static Map<Evidence, String> of(Ground ground, @Nullable WantedForm wanted) {
        Map<Evidence, String> evidence = of(ground);
        if (wanted != null && evidence.containsKey(Evidence.PROVIDED_FORM)) {
            evidence.put(Evidence.PROVIDED_FORM, EvidenceRules.word(wanted));
            evidence.put(
                    Evidence.PROVIDED_HOW,
                    switch (wanted) {
                        case PAPER -> text(Evidence.PROVIDED_HOW, ground);
                        case ELECTRONIC -> "随本告知书提供电子扫描件一份";
                        case INSPECTION -> "工作日到本机关政府信息公开查阅点查阅、抄录";
                    });
        }
        return evidence;
    }

    /** What is given was looked at for secrecy on the day (art. 17). */
    public static SecrecyReview secrecyReview(LocalDate on) {
        return new SecrecyReview("保密员", on, SecrecyReview.Result.DISCLOSABLE, "保密审查表已归卷");
    }

    private static String text(Evidence evidence, Ground ground) {
        List<String> choices = EvidenceRules.choices(evidence, ground);
        if (!choices.isEmpty()) {
            return choices.get(choices.size() - 1);
        }
        return switch (evidence) {
            case LAW -> "《中华人民共和国税收征收管理法》第八条";
            case CASE_FILE -> "某化工企业环境违法案（卷号见档案室登记）";
            case EARLIER_LETTER -> "示公开〔2018〕1号";
            case EARLIER_DATE -> "2018-12-03";
            case COUNT -> "一个月内提出申请46件，内容相近";
            case REASONS -> "申请人说明为个人需要";
            case RIGHT_AGENCY -> "示例市自然资源局，电话0000-12345";
            case RIGHT_AGENCY_UNKNOWN -> "申请所涉事项没有法定的主管机关";
            case WHERE_PUBLISHED -> "示例市人民政府网站“政府信息公开”栏目";
            case PROVIDED_HOW -> "随本告知书提供纸质复印件一份";
            case SECRET_PERIOD -> "10年";
            case SECRET_REFERENCE -> "定密登记簿第12号";
            case EFFECT -> "公开管线坐标会使供水设施易受破坏";
            case PUBLIC_INTEREST -> "所涉为企业报价，不公开不影响公共利益";
            case SPECIAL_LAW -> "《不动产登记暂行条例》第二十七条";
            case WHERE_TO_ASK -> "示例市不动产登记中心查询窗口";
            case OTHER_CHANNEL -> "示例市信访局";
            case HOW_TO_GET -> "示例市图书馆、新华书店";
            case NOT_READY -> "现有数据未按所求口径汇总，须逐件统计";
            case OTHER_FORM -> "原件年久，复印会损坏载体，改为提供电子扫描件";
            case SUCCESSOR -> "示例市数据局，电话0000-54321";
            case NATURE -> "由示例市公安局在办理刑事案件的过程中制作";
            case KIND, SECRET_LEVEL, PROVIDED_FORM -> throw new IllegalArgumentException(evidence + " is chosen");
        };
    }
}

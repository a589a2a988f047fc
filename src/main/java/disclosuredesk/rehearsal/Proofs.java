package disclosuredesk.rehearsal;

import disclosuredesk.decision.Evidence;
import disclosuredesk.decision.EvidenceRules;
import disclosuredesk.decision.Ground;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Made-up evidence for each ground, as an officer would type it. */
public final class Proofs {

    private Proofs() {}

    /** Everything the ground asks for. */
    public static Map<Evidence, String> of(Ground ground) {
        Map<Evidence, String> evidence = new EnumMap<>(Evidence.class);
        EvidenceRules.required(ground).forEach(one -> evidence.put(one, text(one, ground)));
        if (ground == Ground.NOT_OURS) {
            evidence.put(Evidence.RIGHT_AGENCY, text(Evidence.RIGHT_AGENCY, ground));
        }
        return evidence;
    }

    private static String text(Evidence evidence, Ground ground) {
        List<String> choices = EvidenceRules.choices(evidence, ground);
        if (!choices.isEmpty()) {
            return choices.get(choices.size() - 1);
        }
        return switch (evidence) {
            case LAW -> "《中华人民共和国档案法》第二十八条";
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
            case KIND, SECRET_LEVEL -> throw new IllegalArgumentException(evidence + " is chosen");
        };
    }
}

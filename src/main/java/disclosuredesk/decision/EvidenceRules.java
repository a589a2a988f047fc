package disclosuredesk.decision;

import static java.util.Map.entry;

import disclosuredesk.requests.WantedForm;
import disclosuredesk.requests.WantedRoute;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The table of what each ground must be proved by (law notes sections 4 and 7). What lies in the case file already
 * (search, correction, consultation, fee notice, reasons asked for) is not typed again: {@link DraftRule} looks it up.
 */
public final class EvidenceRules {

    private static final Map<Ground, List<Evidence>> REQUIRED = Map.ofEntries(
            entry(Ground.ALREADY_PUBLISHED, List.of(Evidence.WHERE_PUBLISHED)),
            entry(Ground.PROVIDED, List.of(Evidence.PROVIDED_FORM, Evidence.PROVIDED_HOW)),
            entry(
                    Ground.STATE_SECRET,
                    List.of(Evidence.SECRET_LEVEL, Evidence.SECRET_PERIOD, Evidence.SECRET_REFERENCE)),
            entry(Ground.PROHIBITED_BY_LAW, List.of(Evidence.LAW)),
            entry(Ground.ENDANGERS_SECURITY, List.of(Evidence.KIND, Evidence.EFFECT)),
            entry(Ground.THIRD_PARTY, List.of(Evidence.KIND, Evidence.PUBLIC_INTEREST)),
            entry(Ground.INTERNAL_AFFAIRS, List.of(Evidence.KIND)),
            entry(Ground.PROCESS_INFORMATION, List.of(Evidence.KIND)),
            entry(Ground.ENFORCEMENT_FILE, List.of(Evidence.CASE_FILE)),
            entry(Ground.ENQUIRY_BY_SPECIAL_LAW, List.of(Evidence.SPECIAL_LAW, Evidence.WHERE_TO_ASK)),
            entry(Ground.PETITION, List.of(Evidence.KIND)),
            entry(Ground.WOULD_HAVE_TO_BE_MADE, List.of(Evidence.NOT_READY)),
            entry(Ground.NOT_INFORMATION, List.of(Evidence.NATURE)),
            entry(Ground.REPEATED, List.of(Evidence.EARLIER_LETTER, Evidence.EARLIER_DATE)),
            entry(Ground.PUBLICATION, List.of(Evidence.HOW_TO_GET)),
            entry(Ground.EXCESSIVE, List.of(Evidence.COUNT, Evidence.REASONS)),
            entry(Ground.CONFIRMATION_OF_KNOWN, List.of(Evidence.EARLIER_LETTER, Evidence.EARLIER_DATE)));

    /** What a ground has room for: the other channel may be told (art. 39 ¶1); of the right agency one of three is needed. */
    private static final Map<Ground, List<Evidence>> POSSIBLE = Map.of(
            Ground.PETITION, List.of(Evidence.OTHER_CHANNEL),
            Ground.NOT_INFORMATION, List.of(Evidence.OTHER_CHANNEL),
            Ground.PROVIDED, List.of(Evidence.OTHER_FORM),
            Ground.NOT_OURS, List.of(Evidence.RIGHT_AGENCY, Evidence.SUCCESSOR, Evidence.RIGHT_AGENCY_UNKNOWN));

    private static final List<String> SECRET_LEVELS = List.of("绝密", "机密", "秘密");

    /** In which form information can be given; the last is what is asked for most. */
    private static final List<String> FORMS =
            List.of(word(WantedForm.ELECTRONIC), word(WantedForm.INSPECTION), "其他适当形式", word(WantedForm.PAPER));

    /** Where an article names several, one of them is the case. */
    private static final Map<Ground, List<String>> KINDS = Map.of(
            Ground.ENDANGERS_SECURITY, List.of("国家安全", "经济安全", "社会稳定", "公共安全"),
            Ground.THIRD_PARTY, List.of("个人隐私", "商业秘密和个人隐私", "其他合法权益", "商业秘密"),
            Ground.INTERNAL_AFFAIRS, List.of("人事管理", "后勤管理", "内部工作流程"),
            Ground.PROCESS_INFORMATION, List.of("讨论记录", "过程稿", "磋商信函", "请示报告"),
            Ground.PETITION, List.of("信访", "投诉", "举报"));

    private EvidenceRules() {}

    /** What a part on the ground cannot be without. */
    public static List<Evidence> required(Ground ground) {
        return REQUIRED.getOrDefault(ground, List.of());
    }

    /** All that a part on the ground may carry, the required first. */
    public static List<Evidence> asked(Ground ground) {
        return Stream.concat(required(ground).stream(), POSSIBLE.getOrDefault(ground, List.of()).stream())
                .toList();
    }

    /** The values an evidence may have on a ground, in the words of the law; empty if it is written freely. */
    public static List<String> choices(Evidence evidence, Ground ground) {
        return switch (evidence) {
            case SECRET_LEVEL -> SECRET_LEVELS;
            case PROVIDED_FORM -> FORMS;
            case KIND -> KINDS.getOrDefault(ground, List.of());
            default -> List.of();
        };
    }

    /** The form an applicant asks for, as the choice among the forms in which information is given. */
    public static String word(WantedForm wanted) {
        return switch (wanted) {
            case PAPER -> "纸质";
            case ELECTRONIC -> "电子";
            case INSPECTION -> "查阅、抄录";
        };
    }

    /** How it is handed over if form and route are those asked for, as the letter says it; empty where only the drafter can know. */
    public static String handedOver(WantedForm form, WantedRoute route) {
        boolean paper = form == WantedForm.PAPER;
        if (form == WantedForm.INSPECTION || paper && (route == WantedRoute.EMAIL || route == WantedRoute.INTERNET)) {
            return "";
        }
        return switch (route) {
                    case POST -> "随本告知书邮寄";
                    case EMAIL -> "随本告知书以电子邮件发送";
                    case PICK_UP -> "随本告知书当面交付";
                    case INTERNET -> "随本告知书通过网络提供";
                }
                + (paper ? "纸质复制件" : "电子文件");
    }

    /** Whether it is given in another form than was asked for; of a part of before forms were chosen, nobody can say. */
    public static boolean isOtherForm(DecisionPart part, WantedForm wanted) {
        String form = part.evidence().get(Evidence.PROVIDED_FORM);
        return form != null && !form.equals(word(wanted));
    }

    /** Whether the part is handed over with the letter; what is read and copied by hand at the agency is not. */
    public static boolean isHandedOver(DecisionPart part) {
        return part.ground() == Ground.PROVIDED
                && !word(WantedForm.INSPECTION).equals(part.evidence().get(Evidence.PROVIDED_FORM));
    }

    /** The first evidence the part lacks. */
    static List<Evidence> missing(DecisionPart part) {
        List<Evidence> missing = required(part.ground()).stream()
                .filter(evidence -> isEmpty(part.evidence().get(evidence)))
                .toList();
        boolean nobodyNamed = part.ground() == Ground.NOT_OURS
                && isEmpty(part.evidence().get(Evidence.RIGHT_AGENCY))
                && isEmpty(part.evidence().get(Evidence.SUCCESSOR))
                && isEmpty(part.evidence().get(Evidence.RIGHT_AGENCY_UNKNOWN));
        return missing.isEmpty() && nobodyNamed ? List.of(Evidence.RIGHT_AGENCY) : missing;
    }

    /** Whether nothing can be read in a text: blanks of any width, and marks that print nothing. */
    public static boolean isEmpty(@Nullable String text) {
        return text == null
                || text.codePoints()
                        .allMatch(character -> Character.isWhitespace(character)
                                || Character.isSpaceChar(character)
                                || Character.isISOControl(character)
                                || Character.getType(character) == Character.FORMAT);
    }
}

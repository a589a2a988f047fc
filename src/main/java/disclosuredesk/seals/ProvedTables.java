package disclosuredesk.seals;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Every table of the product: sealed here, or why not. A test holds the list complete against the schema, so that a new table is not
 * forgotten.
 */
final class ProvedTables {

    private static final Map<String, ProvedTable> PROVED = List.of(
                    ProvedTable.of("agency", "code", "机关"),
                    ProvedTable.of("agency_setting", "agency_id", "机关设置"),
                    ProvedTable.of("anonymisation", "agency_id", "匿名处理的决定"),
                    ProvedTable.of("anonymisation_case", "anonymisation_id", "匿名处理的案件"),
                    ProvedTable.of("appraisal", "agency_id", "考核评议"),
                    ProvedTable.of("arrival_proof", "request_id", "到达证明"),
                    ProvedTable.of("asked_opinion", "id", "机关间征求意见"),
                    ProvedTable.of("asked_opinion_paper", "asked_opinion_id", "机关间征求意见的材料"),
                    ProvedTable.of("assistance", "request_id", "协查"),
                    ProvedTable.of("assistance_chasing", "assistance_id", "协查催办"),
                    ProvedTable.of("assistance_paper", "assistance_id", "协查材料"),
                    ProvedTable.of("audit_head", "agency_id", "台账末条"),
                    ProvedTable.of("calendar_version", "agency_id", "工作日历"),
                    ProvedTable.of("case_holder", "request_id", "承办人"),
                    ProvedTable.of("case_passing", "request_id", "移送记录"),
                    ProvedTable.of("complaint", "id", "投诉举报"),
                    ProvedTable.of("conferral", "request_id", "会商"),
                    ProvedTable.of("conferral_opinion", "conferral_id", "会商意见"),
                    ProvedTable.of("conferral_paper", "conferral_id", "会商材料"),
                    ProvedTable.of("conferral_participant", "conferral_id", "会商参加人"),
                    ProvedTable.of("consultation", "request_id", "征求意见"),
                    ProvedTable.of("correction", "request_id", "补正"),
                    ProvedTable.of("decision", "request_id", "答复决定"),
                    ProvedTable.of("decision_evidence", "request_id", "答复的证据"),
                    ProvedTable.of("decision_part", "request_id", "答复分项"),
                    ProvedTable.of("delivery", "request_id", "送达"),
                    ProvedTable.of("department", "agency_id", "科室"),
                    ProvedTable.of("disclosure_request", "id", "申请登记"),
                    ProvedTable.of("dossier", "request_id", "卷宗"),
                    ProvedTable.of("earlier_search", "request_id", "以前的检索"),
                    ProvedTable.of("fee", "request_id", "收费"),
                    ProvedTable.of("finding_acceptance", "agency_id", "年报核对的说明"),
                    ProvedTable.of("forwarding", "id", "转交"),
                    ProvedTable.of("forwarding_paper", "forwarding_id", "转交的材料"),
                    ProvedTable.of("helping_part", "request_id", "协办"),
                    ProvedTable.of("installation", "id", "系统标识"),
                    ProvedTable.of("letter", "request_id", "文书"),
                    ProvedTable.of("letter_final", "letter_id", "文书定稿"),
                    ProvedTable.of("letter_template", "agency_id", "文书模板"),
                    ProvedTable.of("letterhead", "agency_id", "文书抬头"),
                    ProvedTable.of("letterhead_picture", "agency_id", "文书图片", "content"),
                    ProvedTable.of("material", "request_id", "案件材料"),
                    ProvedTable.of("material_move", "material_id", "移卷"),
                    ProvedTable.of("material_piece", "material_id", "案件材料的内容", "content"),
                    ProvedTable.of("case_restriction", "request_id", "限制知悉"),
                    ProvedTable.of("case_reader", "request_id", "限制知悉的知悉人员"),
                    ProvedTable.of("mention", "request_id", "备注提及"),
                    ProvedTable.of("officer", "login", "人员", "login_lower"), // the database makes it of the login
                    ProvedTable.of("officer_activation", "officer_id", "人员的激活码"),
                    ProvedTable.of("officer_leave", "agency_id", "请假和代理"),
                    ProvedTable.of("officer_factor", "officer_id", "人员的动态口令"),
                    ProvedTable.of("officer_identity", "officer_id", "人员的统一身份"),
                    ProvedTable.of("officer_passkey", "officer_id", "人员的通行密钥"),
                    ProvedTable.of("officer_recovery_code", "officer_id", "人员的恢复码"),
                    ProvedTable.of("officer_role", "officer_id", "人员的角色"),
                    ProvedTable.of("organ_change", "agency_id", "机关和科室的变更"),
                    ProvedTable.of("organ_supervision", "agency_id", "机关间督办"),
                    ProvedTable.of("organ_supervision_demand", "supervision_id", "机关间督办的要求"),
                    ProvedTable.of("outside_letter", "request_id", "系统外文书"),
                    ProvedTable.of("proposal", "request_id", "办理意见"),
                    ProvedTable.of("publication_choice", "agency_id", "主动公开的选择"),
                    ProvedTable.of("reassessment", "request_id", "不公开信息的复核"),
                    ProvedTable.of("rectification", "id", "更正要求"),
                    ProvedTable.of("rectification_counter", "agency_id", "更正编号"),
                    ProvedTable.of("rectification_file", "rectification_id", "更正证据"),
                    ProvedTable.of("rectification_file_piece", "file_id", "更正证据的内容", "content"),
                    ProvedTable.of("redaction_mark", "material_id", "遮盖标记"),
                    ProvedTable.of("registration_change", "motion_id", "登记更正的内容"),
                    ProvedTable.of("registration_motion", "request_id", "登记更正的提请"),
                    ProvedTable.of("release_choice", "material_id", "公开方式"),
                    ProvedTable.of("remade_decision", "remedy_id", "重新答复"),
                    ProvedTable.of("remedy", "id", "复议诉讼"),
                    ProvedTable.of("remedy_instance", "remedy_id", "复议诉讼的审级"),
                    ProvedTable.of("remedy_order", "remedy_id", "复议诉讼的履行"),
                    ProvedTable.of("renaming", "agency_id", "更名记录"),
                    ProvedTable.of("report_publication", "agency_id", "年报发布"),
                    ProvedTable.of("report_text", "agency_id", "年报文字"),
                    ProvedTable.of("report_version", "agency_id", "年报定稿"),
                    ProvedTable.of("report_version_part", "version_id", "年报定稿的组成"),
                    ProvedTable.of("report_version_remedy", "version_id", "年报定稿的复议诉讼"),
                    ProvedTable.of("report_version_request", "version_id", "年报定稿的申请"),
                    ProvedTable.of("reporting_deadline", "collector_id", "年报报送期限"),
                    ProvedTable.of("reporting_unit", "collector_id", "年报报送单位"),
                    ProvedTable.of("request_intake", "request_id", "登记的来源"),
                    ProvedTable.of("request_search", "request_id", "检索用的文字"),
                    ProvedTable.of("request_standing", "request_id", "统计用的状态"),
                    ProvedTable.of("review_answer", "request_id", "审核答问"),
                    ProvedTable.of("rights_change", "agency_id", "权限变更"),
                    ProvedTable.of("search_file", "request_id", "检索证明", "content"),
                    ProvedTable.of("search_record", "request_id", "检索记录"),
                    ProvedTable.of("secrecy_review", "request_id", "保密审查"),
                    ProvedTable.of("security_head", "agency_id", "安全审计末条"),
                    ProvedTable.of("stage_limit", "agency_id", "环节时限"),
                    ProvedTable.of("stage_stay", "request_id", "环节停留"),
                    ProvedTable.of("supervision", "request_id", "督办"),
                    ProvedTable.of("table2_cell", "agency_id", "年报表二"),
                    ProvedTable.of("table2_change", "agency_id", "年报表二的修改"),
                    ProvedTable.of("table2_sheet", "agency_id", "年报表二的版本"),
                    ProvedTable.of("unit_submission", "unit_id", "年报报送"),
                    ProvedTable.of("unit_submission_decision", "submission_id", "年报报送的审核"),
                    ProvedTable.of("unit_submission_piece", "submission_id", "年报报送的文件"),
                    ProvedTable.of("urging", "request_id", "催办"))
            .stream()
            .collect(Collectors.toMap(ProvedTable::name, Function.identity(), (one, same) -> one, LinkedHashMap::new));

    /** Tables that follow from proved ones, and the check of the doctor that makes them anew and compares. */
    static final Map<String, String> DERIVED = Map.of(
            "audit_entry", "D06: a chain of its own, whose last entry (audit_head) is sealed",
            "security_entry", "D33: a chain of its own, whose last entry (security_head) is sealed",
            "applicant_key", "D22",
            "letter_counter", "D09",
            "request_counter", "D09",
            "request_deadline", "D11",
            "side_clock", "D11");

    /** Tables nothing is proved by, and why. */
    static final Map<String, String> TRANSIENT = Map.ofEntries(
            Map.entry("agency_revision", "tells the memory of the nodes that it is old"),
            Map.entry("doctor_result", "when the doctor ran last; it says anew what it finds"),
            Map.entry("data_key", "which keys values stand under, which the values say themselves"),
            Map.entry("duty_reminder", "notices of days that follow from the ledger; read or not"),
            Map.entry("form_draft", "what one officer has typed and not sent"),
            Map.entry("form_submission", "keys of forms, forgotten after a while"),
            Map.entry("former_password", "hashes of passwords that count no more; only to refuse them again"),
            Map.entry("officer_session", "who is signed in; a row without the session of its browser opens nothing"),
            Map.entry("registration_draft", "typed and not registered"),
            Map.entry("registration_file", "attached to a draft; the registration makes materials of them"),
            Map.entry("registration_file_piece", "the content of these"),
            Map.entry("registration_mail", "the mail of a draft; the registration makes a material of it"),
            Map.entry("registration_mail_piece", "the content of these"),
            Map.entry("saved_filter", "lists an officer keeps for himself"),
            Map.entry("seal", "the seals themselves: a chain under the key"),
            Map.entry("sealed_rows", "sealed by their line of the chain"),
            Map.entry("seal_head", "where the chain ends"),
            Map.entry("sign_in_attempt", "guesses of the last half hour"),
            Map.entry("sign_in_login", "logins that are guessed, locked while their guesses are counted"),
            Map.entry("sign_in_place", "addresses a login was right from"));

    private ProvedTables() {}

    static Collection<ProvedTable> all() {
        return PROVED.values();
    }

    /** @return null if nothing of this name is sealed */
    static @Nullable ProvedTable named(String table) {
        return PROVED.get(table.toLowerCase(Locale.ROOT));
    }
}

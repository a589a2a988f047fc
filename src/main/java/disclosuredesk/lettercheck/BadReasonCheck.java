package disclosuredesk.lettercheck;

import disclosuredesk.lettercheck.LetterFinding.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reasons the Regulation does not have: silence as refusal (art. 32), a special need (art. 27), 内部文件 and the like as a secret. */
final class BadReasonCheck {

    private record Rule(
            String message, Pattern found, @Nullable Pattern unless) {}

    private static final String NOT_GIVEN =
            "(?:不予公开|不公开|不宜公开|不能公开|不得公开|无法公开|不对外公开|不宜对外|不便对外|不得对外|不便公开|不便提供|不予提供|无法提供|不能提供|不适宜公开|保密)";
    private static final String INTERNAL = "内部(?:文件|资料|材料|文稿|公文|文书|掌握|使用|参阅|参考|传阅|发文|管理文件|工作文件|机密|秘密|信息(?!公开))";

    private static final List<Rule> RULES = List.of(
            rule(
                    "reason.silence",
                    "(?:未|没有|逾期不)[^。;]{0,24}(?:答复|回复|反馈|回应|意见|表态|回函|复函|表示)[^。;]{0,14}?(?<!不)(?<!不得)(?<!不能)(?<!不应)(?<!并非)"
                            + "(?:视为|视同|视作|推定|推断|默认|即为|应认定|认定其|当作|等同|表明其|意味着|按(?=不?同意|拒绝|反对))[^。;]{0,12}(?:不同意|不愿|拒绝|反对|默许|同意)",
                    "第三十四条|共同制作|(?<![本我])(?:局|厅|委|部门)[^。;]{0,20}(?:未|没有)"),
            rule(
                    "reason.silence",
                    "(?:视为|视同|推定|默认|当作|应视|视其|认定其|认作)[^,。;]{0,6}(?:不同意|拒绝|反对)(?:公开)?",
                    "不(?:能|得|应|宜)?(?:当然|直接)?(?:视为|视同|推定|默认|当作)"),
            rule(
                    "reason.silence",
                    "(?:视为|视同|推定|默认|当作)[^,。;]{0,12}(?<!不)同意公开",
                    "第三十四条|共同制作|(?<![本我])(?:局|厅|委|部门)[^。;]{0,20}(?:未|没有)|不(?:能|得|应|宜)?(?:视为" + "|视同|推定|默认|当作)"),
            rule(
                    "reason.silence",
                    "(?:第三方|权利人|公司|企业|当事人|[其该])[^。;]{0,20}(?:逾期|期满|截至|至今|期限内)?[^。;]{0,16}(?:未|没有)[^,。;]{0,10}(?:答复|回复|反馈|提出意见|回函|同意)"
                            + "[^。;]{0,6}[,;。](?:故|因此|据此|为此|因而|所以)[^。;认审判]{0,30}" + NOT_GIVEN,
                    "依法决定|依法审查"),
            rule(
                    "reason.silence",
                    "(?:第三方|权利人)[^。;]{0,24}(?:未|没有)(?:明确|书面)?(?:表示|答复)?同意[^。;]{0,10}[,。;](?:故|因此|据此|为此|决定"
                            + "|本机关决定)[^。;认审判]{0,30}" + NOT_GIVEN,
                    null),
            rule(
                    "reason.orally",
                    "(?:电话|口头|微信|短信)(?:方式|形式)?(?:向(?:第三方|权利人|该|其)[^,。;]{0,10}(?:征求|征询|询问|听取)[^,。;]{0,6}意见"
                            + "|(?:征求|征询|询问|听取)了?(?:第三方|权利人|该|其)[^,。;]{0,14}意见)",
                    "书面"),
            rule("reason.orally", "(?:电话|口头|微信|短信)(?:方式)?(?:询问|征询|征求|联系|沟通|问询)[^。;]{0,30}(?:不同意|反对|拒绝)公开", "书面|当面送达"),
            rule(
                    "notice.correction.again",
                    "(?:再次|第二次|二次)(?:向[您你贵][^,。;]{0,4})?(?:告知|要求|通知|发出|送达)[^,。;]{0,16}补正",
                    null),
            rule(
                    "reason.specialNeed",
                    "(?:不能|无法|未能?|没有)(?:能)?证明[^。;]{0,24}(?:(?:生产|生活|科研|自身)[^,。;]{0,6}(?:有关|相关|需要)|确有需要)",
                    "查询|登记资料|案卷"),
            rule("reason.specialNeed", "特殊需要|生产、?生活、?(?:和|或)?科研[^,。;]{0,6}需要", "不再(?:要求|以)|不以|无需|无须|不需要|取消"),
            rule(
                    "reason.specialNeed",
                    "(?:未|没有|无法|不能)(?:能)?(?:如实)?(?:说明|提供|提交|证明|写明|表明)[^,。;]{0,14}(?:用途|使用目的|申请目的|(?:与|同)[^,。;]{0,16}(?:关系|关联|关系证明)"
                            + "|利害关系|资格证明|需要的(?:证明|材料))",
                    "第三十五条|查询|登记资料|逾期|档案|案卷|当事人"),
            rule(
                    "reason.specialNeed",
                    "(?:未|没有|拒不)(?:能)?(?:向[^,。;]{1,8})?(?:如实|具体)?(?:说明|写明|陈述)[^,。;]{0,12}(?:申请(?:公开)?的?)?(?:正当|合理|充分)?理由[^。]{0,60}(?:不具备|不予|不能|不宜|无法|无权)",
                    "第三十五条|第三方|权利人|数量|频次|逾期|通知"),
            rule(
                    "reason.specialNeed",
                    "用途不(?:明|清|详|确定)|(?:未|没有)(?:能)?(?:说明|写明|注明|填写|表明)(?:申请(?:公开)?的?)?(?:用途|目的)",
                    "第三十五条|您称|你称"),
            rule(
                    "reason.specialNeed",
                    "(?:与|同)(?:您|你|贵|申请人)[^,。;申内]{0,20}(?:没有|无|不存在|不具有)(?:直接|法律上?的?)*(?:的)?(?:关联|利害关系|关系|联系(?!上|方式|到|电话))|(?:与|同)(?:您|你|贵"
                            + "|申请人)[^,。;申内]{0,16}无关",
                    "查询|登记资料|登记簿|案卷|档案|数量|频次|反复申请|第三十五条"),
            rule(
                    "reason.specialNeed",
                    "(?:不具有|不具备|没有|无|缺乏)[^,。;]{0,12}申请(?:人)?(?:政府)?(?:信息公开)?(?:的)?(?:主体)?资格|申请目的不(?:当|纯|明|正当)|用途不(?:明|当|正当)",
                    "第三十五条"),
            rule(
                    "reason.specialNeed",
                    "(?:您|你|贵[公单]?[司位]|申请人)[^,。;]{0,6}(?:并非|不是|并不是|不属于|非)[^,。;]{0,24}(?:当事人|利害关系人|权利人|业主|相对人)[^。]{0,60}"
                            + NOT_GIVEN,
                    "查询|登记|案卷|档案|卷宗"),
            rule(
                    "reason.internalFile",
                    "(?:属于?|系|为|是|作为|标注|注明|标有|列为|定为|仅供|限于)[^,。;]{0,24}" + INTERNAL + "[^。;]{0,40}(?:" + NOT_GIVEN
                            + "|国家秘密|秘密|密级)",
                    "内部事务|内部工作流程|人事管理|后勤管理|讨论记录|过程稿|磋商信函|请示报告"),
            rule(
                    "reason.internalFile",
                    INTERNAL + "[^。]{0,60}(?:国家秘密|密级)|(?:国家秘密|密级)[^。;]{0,30}" + INTERNAL,
                    "内部事务|内部工作流程|不属于|不涉及|未涉及|不含"),
            rule(
                    "reason.noGround",
                    "(?:属于?|系|为|是|涉及|含有)[^,。;]{0,16}(?:工作秘密|敏感信息|敏感内容|敏感问题|敏感事项|敏感)[^。]{0,60}" + NOT_GIVEN,
                    "敏感个人|个人敏感|隐私|个人信息|危及|第十六条|第十五条"),
            rule(
                    "reason.noGround",
                    "(?:领导|上级|主要负责人|分管)[^,。;]{0,14}(?:不同意|未同意|未批准|没有批准|批示不)(?:对外|予以)?(?:公开|提供)",
                    "第三方|权利人|第十七条"),
            rule(
                    "reason.noGround",
                    "(?:工作量|人手|人力|经费|人员)[^,。;]{0,8}(?:过大|太大|较大|巨大|大|不足|有限|紧张|不够)[^。;]{0,40}" + NOT_GIVEN,
                    "第三十八条|加工|汇总|统计|分析|第三十五条"),
            rule(
                    "reason.noGround",
                    "(?:可能|容易|会|将)?(?:引发|引起|造成)[^,。;]{0,8}(?:不必要的)?(?:炒作|误解|麻烦|纠纷|信访)[^。;]{0,30}" + NOT_GIVEN,
                    "社会稳定|危及|第十四条"),
            rule(
                    "reason.noGround",
                    "(?:正在|已经?|尚在)[^。;]{0,20}(?:行政诉讼|民事诉讼|诉讼|行政复议|仲裁)[^。;]{0,50}(?:影响|不利于|干扰|不宜|不便)[^。;]{0,12}(?:审理|诉讼|案件|公正|公开|裁决)",
                    "刑事|不服"),
            rule(
                    "reason.finished",
                    "(?:方案|决定|规划|计划|项目|文件|政策|事项|标准|办法|意见)已(?:经)?(?:于[\\d年月日〇零一二三四五六七八九十]{3,12})?[^。;]{0,20}(?:批准|实施|印发|公布|施行|生效|办结)"
                            + "[^。]{0,60}(?:影响|妨碍|干扰|不利于)[^。;]{0,24}(?:交换意见|讨论|坦率|决策|论证|磋商|协商)",
                    "今后|以后|将来|后续|同类|类似|尚未"),
            rule(
                    "reason.noGround",
                    "(?:已|业已|均已)(?:经)?(?:归档|存档|归入[^,。;]{0,14}(?:档案|存档)|移交[^,。;馆]{0,10}档案室)[^。]{0,30}(?:不再?(?:属于|是|作为)政府信息|"
                            + NOT_GIVEN + ")",
                    "档案馆|第三十六条|第十四条|第十五条|第十六条"),
            rule("reason.noGround", "(?:没有|无|不具有)(?:对外)?(?:公开|提供)(?:的)?(?:必要|意义|价值)", "隐私|秘密|第三方|加工"),
            rule(
                    "reason.publicInterest",
                    "不公开(?:该|上述|此|前述)?[^,。;不]{0,16}(?:会|将|可能|必将|势必)(?:会)?对公共利益造成重大影响(?!的)",
                    "如|若|是否|认为不公开会对公共利益造成重大影响的|予以公开"));

    private BadReasonCheck() {}

    private static Rule rule(String message, String found, @Nullable String unless) {
        return new Rule(message, Pattern.compile(found), unless == null ? null : Pattern.compile(unless));
    }

    static List<LetterFinding> of(LetterText letter) {
        List<LetterFinding> findings = new ArrayList<>();
        String own = letter.own();
        RemedyWords remedies = RemedyWords.of(letter);
        int end = remedies == null ? own.length() : remedies.from();
        boolean joint = own.matches("(?s).*(?:第三十四条|共同制作|联合制作|联合印发|共同印发).*");
        for (Rule rule : RULES) {
            if (joint && rule.message().equals("reason.silence")) {
                continue;
            }
            Matcher matcher = rule.found().matcher(own).region(Math.min(letter.bodyStart(), end), end);
            boolean given = rule.message().equals("reason.publicInterest")
                    && Pattern.compile("(?<!不)予以公开|决定(?:依法)?公开").matcher(own).find();
            while (!given && matcher.find()) {
                String sentence =
                        own.substring(letter.sentenceStart(matcher.start()), letter.sentenceEnd(matcher.end() - 1));
                if ((rule.unless() == null || !rule.unless().matcher(sentence).find())
                        && !asked(sentence, matcher.start() - letter.sentenceStart(matcher.start()))
                        && findings.stream().noneMatch(other -> other.message().equals(rule.message()))) {
                    findings.add(letter.finding(Check.REASON, matcher.start(), matcher.end(), rule.message()));
                }
            }
        }
        return findings;
    }

    /** The applicant's own words: what he asks for, or says. */
    private static boolean asked(String sentence, int position) {
        return sentence.substring(0, position).matches(".*(?:申请公开|要求公开|请求公开|申请获取|要求获取|您称|你称|申请内容|所需信息).*")
                && !sentence.matches(".*(?:根据|依据|经审查|本机关认为|不予).*");
    }
}

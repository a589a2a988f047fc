package disclosuredesk.lettercheck;

import disclosuredesk.decision.Outcome;
import disclosuredesk.lettercheck.LetterFinding.Check;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an answer on its ground must give beyond the article: where was searched, which organ is the right one, which
 * law prohibits, which of the kinds it is, and so on (law notes section 4, third column; section 7).
 */
final class ReasonCheck {

    /** An element the letter must have: the text between addressee and remedy must match. */
    private record Element(String message, Pattern pattern) {}

    private static final String GIVEN = "howProvided";
    private static final String NUMBER = "[〔\\[(【]\\d{4}[〕\\])】]第?[\\dA-Za-z]+号";
    private static final String CONTACT = "电话|联系方式|地址|网址|\\d{7,}|\\d{3,4}-\\d{3,}|12345|https?:|www\\.|窗口|热线";

    /** The Regulation's own words say nothing about the case. */
    private static final Pattern STATUTE = Pattern.compile("公开后可能危及国家安全、公共安全、经济安全、社会稳定"
            + "|人事管理、后勤管理、内部工作流程|讨论记录、过程稿、磋商信函、请示报告|需要(?:行政机关)?对现有政府信息进行加工、分析的?"
            + "|申请公开政府信息的数量、频次明显超过合理范围");

    /** The number of a rule is not the number of a notice to this applicant. */
    private static final Pattern RULES = Pattern.compile("(?:国办|国发|国函|国令|法释|财税|财综|发改)[\\p{IsHan}]{0,4}" + NUMBER);

    /** 某政办发〔2017〕9号 behind the title of a rule; the State Council's own are 国发, 国办发, 国令. */
    private static final String LOCAL_NUMBER =
            "》\\((?!国)[\\p{IsHan}]{1,12}[〔\\[(]\\d{4}[〕\\])]第?\\d+号\\)(?:第[^,。;]{1,8}[条款项])*";

    /** What was asked for, and how it should come, is not what the answer gives. */
    private static final Pattern ASKED_FOR =
            Pattern.compile("(?:申请公开|要求公开|请求公开|申请获取|要求获取|申请查阅|所需信息的?|申请内容(?:为|:)?|提供方式|获取途径)(?!的)[^。;]*");

    private static final Pattern QUOTED = Pattern.compile(
            "(?:申请公开|请公开|要求公开|申请获取|申请内容|内容)(?:为|是)?[:,]?“([^”]{6,400})”|(?:申请内容|所需信息)(?:为)?:([^“”。]{6,200}。)");
    private static final Pattern PAPERS = Pattern.compile("报告|决定书|批复|合同|协议|文件|记录|凭证|证书|清单|名单|方案|台账|纪要|复印件|审批表");
    private static final Pattern COMPLAINT = Pattern.compile(
            "为什么|为何|投诉|举报|查处|处理(?!决定|意见|结果|办法)|追究|解释|说明|咨询|赔偿|责任|是否|如何|怎么|怎样|什么|谁|吗|[?!]|确认|撤销|归还|退还|落实|解决|监督|督促|反映|要求|请求|履行|违法|违规|不作为|哪");

    private ReasonCheck() {}

    static List<LetterFinding> of(LetterText letter, CaseFacts facts) {
        List<LetterFinding> findings = new ArrayList<>();
        RemedyWords remedies = RemedyWords.of(letter);
        int to = remedies == null ? letter.plain().length() : remedies.from();
        int from = Math.min(letter.bodyStart(), to);
        String body = RULES.matcher(
                        STATUTE.matcher(letter.own().substring(from, to)).replaceAll("□"))
                .replaceAll("□");
        String whole = letter.all().substring(from, to);
        for (Element element : elements(facts)) {
            if (!element.pattern()
                    .matcher(
                            element.message().equals(GIVEN)
                                    ? ASKED_FOR.matcher(body).replaceAll("□")
                                    : body)
                    .find()) {
                findings.add(LetterFinding.missing(Check.REASON, "reason." + element.message()));
            }
        }
        if (facts.outcome() == Outcome.R3_2 || facts.outcome() == Outcome.R3_8) {
            otherLaw(letter, facts, findings);
        }
        if (facts.outcome() == Outcome.R5_2) {
            earlierReply(whole, facts, findings);
        }
        return findings;
    }

    private static List<Element> elements(CaseFacts facts) {
        return switch (facts.outcome()) {
            case R1 ->
                facts.ground().equals("36.1")
                        ? List.of(
                                element(
                                        "whereToFind",
                                        "https?:|www\\.|网|公报|专栏|栏目|公告栏|(?:到|至|在|前往|登录)[^。;,]{2,40}(?:查阅|查看|查询|下载)|档案馆|图书馆|公众号|获取(?:方式|途径)"))
                        : List.of(element(
                                GIVEN, "附|随[函本信]|光盘|U盘|复印件|复制件|邮寄|网址|https?:|www\\.|如下|邮箱|领取|查阅|现?(?:向[您你])?提供|获取"));
            case R2 ->
                List.of(
                        element(
                                "withheldReason",
                                "[^。;]{0,120}(?:属于?|涉及|系|含有|包含|因|由于|不存在|没有|载有|危及|损害)[^。;]{0,160}"
                                        + "(?:不予公开|不予提供|不公开|遮盖|隐去|删除|无法提供|不能提供|不存在|加工、?分析)"
                                        + "|(?:不予公开|不予提供|不公开|无法提供|遮盖|隐去)[^。;]{0,40}(?:理由|原因|因为|因|系|属于)|(?:属于?|涉及|系|含有|载有|因)(?:[^。]{0,200}。){0,2}[^。]{0,200}不予(?:公开|提供)|(?:信息"
                                        + "|文件|材料|记录)[^,。;]{0,6}不存在"
                                        + "|(?:身份证|银行|住址|电话|隐私|个人信息|商业秘密)[^。;]{0,40}(?:去标识|脱敏|匿名|隐去|隐藏|遮盖|遮挡|删除)|重复申请|不予重复处理|不作为政府信息公开申请|有特别规定|不属于(?:本|我)|为[^,。;]{0,30}(?:信息|记录|资料|材料|隐私|秘密)[,。;][^。]{0,160}不予(?:公开|提供)"));
            case R3_1 -> List.of(element("stateSecret", "国家秘密|密级|秘密级|机密|绝密"));
            case R3_3 -> List.of(element("effect", "(?:危及|影响|危害|妨害|暴露|泄露|威胁|引发|造成|导致|破坏|扰乱|被利用|利用)"));
            case R3_4 ->
                List.of(
                        element("thirdParty", "征求|征询|书面询问|听取[^。;]{0,12}意见|不同意"),
                        element("interestWeighed", "公共利益|公众利益|社会公众[^。;]{0,12}利益|社会监督|公益"));
            case R3_5 -> List.of(element("internalKind", "人事|后勤|内部工作流程|工作流程|内部流程"));
            case R3_6 -> List.of(element("processKind", "讨论|过程稿|磋商|请示|草稿|初稿|草案|[送报]审稿|征求意见稿|会商"));
            case R3_7 -> List.of(element("caseFile", "案卷|卷宗|执法案"));
            case R3_8 ->
                List.of(element(
                        "whereToAsk",
                        "(?:向|到|至|前往|登录|通过|由|依照|按照)[^。;]{2,60}(?:查询|申请|办理|复制|查阅|查看|下载)"
                                + "|(?:查询|办理|受理)(?:地点|窗口|方式|途径)"));
            case R4_1 ->
                facts.ground().equals("36.5") ? rightAgency() : facts.ground().equals("36.4") ? searched() : List.of();
            case R4_2 ->
                List.of(
                        element(
                                "notReady",
                                "没有(?:现成|单独|专门|汇总|统计|形成|制作|保存|按)|未(?:单独|专门|按|就|对|曾|进行|作|制作|形成|汇总|统计|开展|编制|建立)|现成|并无|不掌握|"
                                        + "需(?:要|从|由|对|经|将|逐|另)?[^。;]{0,60}(?:汇总|统计|计算|整理|加工|分析|制作|编制|逐|比对|核算|归集|提取)|分散|散见|另行"));
            case R4_3 ->
                List.of(
                        element(
                                "correction",
                                "补正[^。;]{0,160}(?:要求|请|明确|写明|说明|指明|提供|具体)|(?:要求|请|告知)[您你][^。;]{0,120}(?:补正|明确|写明|说明|指明)[^。]*"),
                        element("correctionAnswer", "(?:补正|回复|答复|提交|来函|补充|材料|说明)[^。]{0,120}(?:仍|未能?|不能|没有|依然|依旧|还是)"));
            case R5_1 ->
                List.of(element("petition", "信访|投诉|举报|诉求|咨询|意见|(?:要求|请求)[^。;]{0,40}(?:确认|认定|解释|解答|追究|查处|履行|处理|处罚)"));
            case R5_3 -> List.of(element("publication", "购买|购阅|图书馆|书店|订阅|订购|查阅|获取|网|出版社|邮局|借阅|公报"));
            case R5_4 ->
                List.of(
                        element("count", "(?:[\\d一二三四五六七八九十百]+)(?:余)?(?:件|次|份|项|个|条)"),
                        element("askedReasons", "说明[^。;]{0,10}理由|理由说明|说明理由"));
            case R6_1 ->
                List.of(
                        element("correctionNotice", "补正[^。]{0,80}" + NUMBER + "|" + NUMBER + "[^。]{0,80}补正"),
                        element("correctionPeriod", "(?:之前|日前|日内|前|届满|期限|期满|逾期|截止)[^。]*"));
            case R6_2 ->
                List.of(element(
                        "feeNotice",
                        "(?:收费|缴费|缴纳|费用|信息处理费)[^。]{0,100}" + NUMBER + "|" + NUMBER + "[^。]{0,100}(?:收费|缴费|缴纳|费)"));
            default -> List.of();
        };
    }

    private static List<Element> searched() {
        String search = "(?:检索|查找|查询|搜索|搜寻|查阅|翻阅|核查|查档|排查|比对)";
        String where = "(?:档案|系统|数据库|数据|信息库|台账|科室?|处室?|股室?|中心|室|关键词|关键字|目录|卷|资料|平台|电子|纸质|文件|服务器|库)";
        return List.of(element("search", search + "[^。;]{0,120}" + where + "|" + where + "[^。;]{0,120}" + search));
    }

    private static List<Element> rightAgency() {
        String unknown = "(?:无法|不能|难以|尚未能?|未能|不)(?:[^。;]{0,16})(?:确定|明确|知悉|查明|核实|获知|判断)";
        return List.of(
                element(
                        "rightAgency",
                        unknown + "|(?:建议|可|请|可以|宜)[^。;]{0,8}(?:向|联系|咨询|到)[^。;]{2,60}"
                                + "|由[^。;,]{2,40}(?:负责|制作|保存|公开|掌握)"),
                element("rightAgencyContact", unknown + "|" + CONTACT));
    }

    private static Element element(String message, String pattern) {
        return new Element(message, Pattern.compile(pattern));
    }

    private static void otherLaw(LetterText letter, CaseFacts facts, List<LetterFinding> findings) {
        boolean article = Citation.in(letter).stream()
                .anyMatch(citation -> !citation.ours()
                        && !citation.law().matches(".*(?:行政复议法|行政诉讼法|信息公开条例).*")
                        && !(facts.outcome() == Outcome.R3_2 && isLocal(letter, citation)));
        boolean title = article
                || Pattern.compile("《[^《》]*(?:法|条例|规定|办法|细则)》")
                        .matcher(letter.own().replaceAll("《[^《》]*(?:政府信息公开条例|行政复议法|行政诉讼法)》|《条例》", ""))
                        .find();
        if (facts.outcome() == Outcome.R3_2 ? !article : !title) {
            findings.add(LetterFinding.missing(
                    Check.REASON, facts.outcome() == Outcome.R3_2 ? "reason.prohibitingLaw" : "reason.specialLaw"));
        }
    }

    /** A letter handed in as on a petition, whose request as quoted asks for papers by their names and for nothing beside (art. 39). */
    static List<LetterFinding> noPetition(LetterText letter, CaseFacts facts) {
        return facts.outcome() == Outcome.R5_1 && asksForPapersOnly(letter)
                ? List.of(LetterFinding.missing(Check.REASON, "reason.notPetition"))
                : List.of();
    }

    private static boolean asksForPapersOnly(LetterText letter) {
        Matcher quoted = QUOTED.matcher(letter.all())
                .region(letter.bodyStart(), letter.all().length());
        return quoted.find()
                && PAPERS.matcher(quoted.group()).find()
                && !COMPLAINT
                        .matcher(quoted.group().replaceFirst("^(?:要求|请求)", ""))
                        .find();
    }

    /** Only a law or an administrative regulation prohibits (art. 14): not a rule of a province or city, nor a paper with a number of its own. */
    private static boolean isLocal(LetterText letter, Citation citation) {
        String after = letter.own().substring(0, citation.from());
        return citation.law().matches("[\\p{IsHan}]{2,8}?(?:省|自治区|市|自治州|州|县|区)(?!域|划).*")
                || citation.law().matches(".*(?:通知|意见|方案|制度|规则|指南|规程)")
                || after.matches("(?s).*" + LOCAL_NUMBER);
    }

    private static void earlierReply(String body, CaseFacts facts, List<LetterFinding> findings) {
        String others = facts.letterNumber() == null ? body : body.replace(LetterText.fold(facts.letterNumber()), "");
        Matcher date = Pattern.compile("(\\d{4})年(\\d{1,2})月(\\d{1,2})日|[〇○零一二三四五六七八九]{4}年")
                .matcher(others);
        boolean earlier = false;
        while (date.find()) {
            LocalDate received = facts.receivedOn() == null ? facts.decidedOn() : facts.receivedOn();
            earlier |= date.group(1) == null
                    || Integer.parseInt(date.group(2)) <= 12
                            && Integer.parseInt(date.group(3)) <= 28
                            && LocalDate.of(
                                            Integer.parseInt(date.group(1)),
                                            Math.max(1, Integer.parseInt(date.group(2))),
                                            Math.max(1, Integer.parseInt(date.group(3))))
                                    .isBefore(received);
            earlier |= date.group(1) != null
                    && Integer.parseInt(date.group(3)) > 28
                    && Integer.parseInt(date.group(1)) * 100 + Integer.parseInt(date.group(2))
                            <= received.getYear() * 100 + received.getMonthValue();
        }
        if (!Pattern.compile(NUMBER).matcher(others).find()) {
            findings.add(LetterFinding.missing(Check.REASON, "reason.earlierNumber"));
        }
        if (!earlier) {
            findings.add(LetterFinding.missing(Check.REASON, "reason.earlierDate"));
        }
    }
}

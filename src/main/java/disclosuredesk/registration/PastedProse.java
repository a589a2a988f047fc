package disclosuredesk.registration;

import disclosuredesk.registration.PastedApplicant.Item;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a letter says in sentences: who writes, for whom, where he lives, what he asks for. Where two answers are possible it has none. */
final class PastedProse {

    private static final String END = "(?=[，,、。；;（(：:\\s]|$)";
    private static final String OWN_END = "(?=[，,、。；;（(：:\\s]|$|于[0-9]|因|现|特|向)";
    private static final String PERSON = "(\\p{IsHan}{2,4}|\\p{IsHan}{1,15}[·•]\\p{IsHan}{1,15})";
    private static final String OF_THE_ORGAN =
            "被申请人|行政机关|贵[\\p{IsHan}]{1,5}?|你[局办委厅府单镇街][\\p{IsHan}]{0,3}?|依法|依申请|依规|书面|予以|给予|能够?|可以|全面|及时|尽快|主动|帮忙|将|给|"
                    + "政府|一下|向(?:本人|我|申请人|我方|我司|我公司|我单位|我所|委托人)";
    private static final Pattern SELF =
            Pattern.compile("(?:本人(?:姓名|叫|是|系|为|名叫)?|我名?叫|我是|我的名字[是叫]|申请人(?:系|是|为|姓名)?)[:：]?\\s*" + PERSON + OWN_END
                    + "|(?:我是|本人[是系]?|我系|申请人[是系]?)[^。；\\n]{0,24}?(?:居民|村民|业主|市民|学生|教师|记者|职工|公民|住户|律师|经营者|股东|研究生|博士|硕士|工程师|员工|会员|退休人员)"
                    + PERSON + END);
    private static final Pattern ORGANISATION =
            Pattern.compile("(?:我(?:单位|公司|司|所|院|校|社|会|协会|厂|中心|村|店)|本(?:单位|公司|所|院|校|协会|厂|社))(?:名称)?(?:系|为|是|"
                    + "[:：])?\\s*([\\p{IsHan}A-Za-z0-9]{4,40}?)(?=[，,（(。；;\\s]|$)"
                    + "|(?:^|[，,。；;：\\s])([\\p{IsHan}A-Za-z0-9（）()]{4,40}?)[（(](?:以下|下称|下文)?简称[:：]?[“\"]?(?:我|本|申请人)");
    private static final Pattern FOR = Pattern.compile("(?:接?受)(?:当事人|委托人|申请人|"
            + "客户)?\\s*([\\p{IsHan}A-Za-z0-9·（）()]{2,40}?)(?:[（(]([^（）()]{0,120})[)）])?(?:先生|女士)?(?:的|之)?委托");
    private static final Pattern KIN =
            Pattern.compile("代(?:理|为|替)?(?:我|本人)?(?:的)?(?:父亲|母亲|爸爸|妈妈|丈夫|妻子|爱人|儿子|女儿|哥哥|弟弟|姐姐|妹妹|爷爷|奶奶|亲属|朋友|家人)"
                    + PERSON + "?(?:[（(]([^（）()]{0,120})[)）])?(?:，)?(?:申请|提出|提交|向)");
    private static final Pattern AGENT =
            Pattern.compile("(?:指派|委派|指定)(?:本所|我所|本公司)?(?:律师)?\\s*" + PERSON.replace("{2,4}", "{2,4}?") + "(?=律师|实习|"
                    + "[，,、（(作为代]|$)|(?:由)(?:本所|我所)(?:律师)?" + PERSON.replace("{2,4}", "{2,4}?") + "(?=律师|[，,])"
                    + "|(?:委托|授权)[\\p{IsHan}]{0,24}?(?:律师事务所|公司)?(?:的)?" + PERSON.replace("{2,4}", "{2,3}?")
                    + "(?=律师|代为|作为|全权|代理)");
    private static final Pattern TITLE =
            Pattern.compile("^\\s*([\\p{IsHan}A-Za-z0-9（）()]{4,40}?)关于.{0,60}(?:函|申请|申请书)$");
    private static final Pattern HOME =
            Pattern.compile("(?:现?居?住(?:址|所地?|在|于)?|家住|通[信讯]地址|联系地址|邮寄地址|收件地址|地址|邮寄至|邮寄到|寄至|寄到|寄往)(?:为|是|在|"
                    + "[:：])?\\s*([\\p{IsHan}A-Za-z0-9#\\-—·（）() ]{4,60}?)(?=[，,。；;\\n]|，?(?:邮编|电话|联系|收件|手机)|$)");
    private static final Pattern PLACE =
            Pattern.compile("\\p{IsHan}.*(?:[0-9一二三四五六七八九十]+(?:号|室|栋|幢|单元|组|楼|层|院)|号院|村|小区|大厦|花园|广场|家园|路|街|巷|镇).*");
    private static final String OTHERS =
            "被申请人|贵局|贵单位|代理人|律师|受托人|法定代表人|负责人|经办|咨询|监督|举报|父亲|母亲|妻子|丈夫|儿子|女儿|邻居|开发商|第三人|拆迁|村干部|村书记|书记|主任|局长|工作人员|房东|该公司|该项目|"
                    + "项目部|项目经理|施工单位|建设单位|承建单位|物业|单位电话|热线|客服|收件人|其电话|其手机|其身份证|他的|她的";
    private static final Pattern OTHER = Pattern.compile("(?:" + OTHERS + ")[^，,。；;\\n]{0,16}$");
    /** A clause which is nothing but the name of the number belongs to the clause before it. */
    private static final Pattern LABEL_BEHIND =
            Pattern.compile("[，,、（(]\\s*(?:联系)?(?:电话|手机|手机号码?|身份证号?码?|邮箱)(?:为|是)?[:：]?\\s*$");

    private static final Pattern OTHERS_NAME = Pattern.compile("(?:" + OTHERS + ").*");

    private static final String ASK = "(?:申请|请求|要求|恳请|敬请|希望|盼望?|望|请)";
    private static final Pattern LEAD = Pattern.compile(
            "(?:" + ASK + "|现向)[^。；;\\n：:]{0,50}?(?:公开|提供|获取|查阅|复制|调取|申请)(?:给我|给本人)?[^。；;\\n：:，,]{0,12}(?:如下|"
                    + "以下|下列|下述)[^：:\\n。]{0,24}(?:[：:。]|(?=\\n)|$)"
                    + "|(?:申请公开的?(?:政府)?信息(?:内容)?|申请(?:公开)?内容|所需(?:政府)?信息)(?:如下|为|是|有)[：:]");
    private static final Pattern DIRECT = Pattern.compile("(?<!依)(?:申请|请求|要求|恳请|敬请|希望|请)(?:，|,|(?:" + OF_THE_ORGAN
            + ")){0,5}(?:公开|获取|查阅|复制|调取|提供)(?!条例|办|" + "指南|申请|工作|答复|告知|目录|平台|年报|栏|机构|制度|给|方式|途径)([^。；;\\n]{3,500})");
    private static final Pattern GENERIC =
            Pattern.compile("(?:的|有关|相关|上述|以上|以下|下列|如下|该|此|所需|所申请的?|本人申请的?|我申请的?|申请人申请的?|前述)?(?:政府)?(?:信息|文件|材料|资料|内容|"
                    + "事项)(?:公开)?(?:的?申请)?(?:书|表)?.{0,2}"
                    + "|(?:政府)?信息公开.{0,6}|依申请公开.{0,6}|申请政府信息公开|(?:以下|下列|如下|上述).*|政府信息公开申请.*|.*的(?:函|申请|申请书|请示|报告书)");
    private static final Pattern FORM_ONLY = Pattern.compile("(?:以?(?:纸质|电子|书面|复印|扫描|光盘|邮寄|加盖|盖章|电子邮件|邮件|快递)).{0,24}");
    private static final Pattern PAST = Pattern.compile(
            "(?:曾经?|此前|之前|先前|上次|前次|去年|早前|已经?向|已于|[0-9]{4}年[0-9]{1,2}月(?:[0-9]{1,2}日)?[^，。]{0,8}(?:向|提交|提出|"
                    + "申请过)|答复|告知书)[^。；\\n]{0,30}$");
    private static final Pattern NOW = Pattern.compile("(?:现|特|此次|本次|故|因此|为此|为了解|为查明|兹|再次|重新|今)[^。；\\n]{0,40}$");
    /** What is asked for ends at a comma, unless more of it follows. */
    private static final Pattern TAIL = Pattern.compile("[，,](?!及|以及|包括|和|包含|含|其中|附|或|并含).*$|(?:谢谢|为盼|为荷)[！!。]?$");

    private static final Pattern CLOSING = Pattern.compile(
            "^(?:此致|敬礼|此\\s*致|特此申请|谢谢|顺祝|祝好|申请人|委托人|代理人|联系人|附件|附[:：]|本人姓名|姓名|发自我的|以上|获取|提供方式|形式|请以|请将|望|恳请|"
                    + "盼|联系|用途|本人|上述|我的|电话|地址).*|^.{0,30}[0-9〇一二三四五六七八九十]{4}年[0-9一二三四五六七八九十]{1,3}月[0-9一二三四五六七八九十]{1,3}日$");
    private static final Pattern NUMBERED =
            Pattern.compile("^\\s*[（(]?[0-9一二三四五六七八九十①②③④⑤⑥⑦⑧⑨]{1,3}[、.．)）].*|^\\s*[①②③④⑤⑥⑦⑧⑨].*");
    private static final Pattern DATE_LINE =
            Pattern.compile("^\\s*[0-9二〇○零一]{4}\\s*(?:年|[./-])\\s*[0-9一二三四五六七八九十]{1,3}\\s*(?:月|"
                    + "[./-])\\s*[0-9一二三四五六七八九十]{1,3}\\s*日?\\s*$");

    private PastedProse() {}

    static boolean closes(String line) {
        return CLOSING.matcher(line.strip()).matches();
    }

    static boolean isGeneric(String text) {
        return GENERIC.matcher(text.strip().replaceAll("[。；;！!]$", "")).matches();
    }

    /** Behind a name: sex, nation, birth, place, numbers, each in its clause. */
    static void clauses(String text, BiConsumer<PastedField, String> take) {
        for (String part : text.split("[，,；;。\\n（()）]")) {
            String clause = part.strip();
            if (clause.matches("[男女]性?")) {
                take.accept(PastedField.SEX, clause);
            } else if (clause.matches("\\p{IsHan}{1,5}族")) {
                take.accept(PastedField.NATION, clause);
            } else if (clause.matches("(?:出生于|生于)?[12][0-9]{3}年[0-9]{1,2}月[0-9]{1,2}日(?:出?生)?")) {
                take.accept(PastedField.BIRTH, clause.replaceAll("出生于|生于|出?生$", ""));
            } else {
                Matcher home = HOME.matcher(clause);
                for (Item item : List.of(Item.NUMBER, Item.EMAIL, Item.PHONE)) {
                    PastedShape.within(clause, item).stream()
                            .limit(1)
                            .forEach(found -> take.accept(
                                    item == Item.NUMBER
                                            ? PastedField.NUMBER
                                            : item == Item.EMAIL ? PastedField.EMAIL : PastedField.PHONE,
                                    found));
                }
                if (home.find() && PLACE.matcher(home.group(1)).matches()) {
                    take.accept(
                            clause.substring(0, home.start(1)).matches(".*(?:通[信讯]|联系|邮寄|收件|寄).*")
                                    ? PastedField.ADDRESS
                                    : PastedField.HOME,
                            home.group(1).strip());
                }
            }
        }
    }

    /** Who asks, whether he writes himself or another for him. */
    static Set<String> names(String text) {
        Set<String> names = new LinkedHashSet<>();
        FOR.matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(PastedProse::isName)
                .forEach(names::add);
        Matcher kin = KIN.matcher(text);
        if (kin.find()) {
            Optional.ofNullable(kin.group(1)).filter(PastedNames::isPerson).ifPresent(names::add);
            return names;
        }
        if (!names.isEmpty() || text.matches("(?s).*(?:接?受[^。\\n]{1,40}委托|代为申请).*")) {
            return names;
        }
        SELF.matcher(text)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .filter(PastedNames::isPerson)
                .forEach(names::add);
        Set<String> organisations = new LinkedHashSet<>();
        ORGANISATION
                .matcher(text)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .map(String::strip)
                .filter(PastedNames::isOrganisation)
                .forEach(organisations::add);
        text.lines()
                .map(TITLE::matcher)
                .filter(Matcher::matches)
                .map(found -> found.group(1))
                .filter(PastedNames::isOrganisation)
                .forEach(organisations::add);
        return organisations.isEmpty() ? names : organisations;
    }

    /** What stands in brackets behind the name of him for whom another writes. */
    static Optional<String> principal(String text) {
        Optional<String> client = FOR.matcher(text)
                .results()
                .filter(found -> found.group(2) != null && isName(found.group(1)))
                .map(found -> found.group(2))
                .findFirst();
        return client.isPresent()
                ? client
                : KIN.matcher(text)
                        .results()
                        .filter(found -> found.group(2) != null)
                        .map(found -> found.group(2))
                        .findFirst();
    }

    private static boolean isName(String text) {
        return PastedNames.isPerson(text) || PastedNames.isOrganisation(text);
    }

    /** Whether another writes for him. */
    static boolean isForAnother(String text) {
        return FOR.matcher(text).find() || KIN.matcher(text).find() || text.matches("(?s).*(?:代为申请|委托代理人).*");
    }

    static Optional<String> agent(String text) {
        Set<String> agents = new LinkedHashSet<>();
        if (KIN.matcher(text).find()) {
            SELF.matcher(text)
                    .results()
                    .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                    .filter(PastedNames::isPerson)
                    .forEach(agents::add);
        }
        AGENT.matcher(text)
                .results()
                .map(found -> found.group(1) != null
                        ? found.group(1)
                        : found.group(2) != null ? found.group(2) : found.group(3))
                .filter(PastedNames::isPerson)
                .forEach(agents::add);
        return agents.size() == 1 ? Optional.of(agents.iterator().next()) : Optional.empty();
    }

    /** The name under a letter: before its day or at its very end, by itself. */
    static Optional<String> signature(List<String> lines) {
        List<String> filled = lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        for (int i = filled.size() - 1; i > 0; i--) {
            String before = filled.get(i - 1).replaceAll("[\\s　]+", "").replaceFirst("[（(](?:签名|签字|盖章|公章|手印)[)）]$", "");
            if (DATE_LINE.matcher(filled.get(i)).matches()) {
                return isName(before) && !(i > 1 && filled.get(i - 2).matches("此\\s*致"))
                        ? Optional.of(before)
                        : Optional.empty();
            }
        }
        String last = filled.isEmpty()
                ? ""
                : filled.get(filled.size() - 1)
                        .replaceFirst("\\s+[0-9]{4}(?:年|[./-])[0-9]{1,2}(?:月|[./-])[0-9]{1,2}日?$", "");
        boolean closed =
                filled.size() > 1 && filled.get(filled.size() - 2).matches("敬礼[！!]?|谢谢.{0,4}|.{0,6}祝.{0,10}|特此申请.?");
        return (closed || filled.size() > 1 && !last.equals(filled.get(filled.size() - 1))) && isName(last)
                ? Optional.of(last)
                : Optional.empty();
    }

    /** The one place the writer names as his. */
    static Optional<String> address(String text) {
        Set<String> places = new LinkedHashSet<>();
        Matcher home = HOME.matcher(text);
        while (home.find()) {
            if (PLACE.matcher(home.group(1)).matches()
                    && !isOthers(text, home.start())
                    && !OTHERS_NAME.matcher(home.group(1)).matches()) {
                places.add(home.group(1).strip());
            }
        }
        return places.size() == 1 ? Optional.of(places.iterator().next()) : Optional.empty();
    }

    /** Whether what stands there is said of somebody else. */
    static boolean isOthers(String text, int at) {
        String before = text.substring(Math.max(0, at - 40), Math.max(0, at));
        return OTHER.matcher(before).find()
                || OTHER.matcher(LABEL_BEHIND.matcher(before).replaceFirst("")).find();
    }

    /** What is asked for, without the asking; empty where it is said twice and differently. */
    static Optional<String> information(String text) {
        Matcher lead = LEAD.matcher(text);
        while (lead.find()) {
            String listed = listed(text.substring(lead.end()));
            if (!listed.isBlank()
                    && !PAST.matcher(text.substring(Math.max(0, lead.start() - 40), lead.start()))
                            .find()) {
                return Optional.of(listed);
            }
        }
        Set<String> all = new LinkedHashSet<>();
        Set<String> now = new LinkedHashSet<>();
        Matcher direct = DIRECT.matcher(text);
        while (direct.find()) {
            String before = text.substring(Math.max(0, direct.start() - 60), direct.start());
            String wanted = wanted(direct.group(1));
            if (wanted.length() >= 4
                    && !isGeneric(wanted)
                    && !FORM_ONLY.matcher(wanted).matches()
                    && !PAST.matcher(before).find()) {
                all.add(wanted);
                if (NOW.matcher(before).find()) {
                    now.add(wanted);
                }
            }
        }
        Set<String> best = now.size() == 1 ? now : all;
        return best.size() == 1 ? Optional.of(best.iterator().next()) : Optional.empty();
    }

    private static String wanted(String said) {
        String text = TAIL.matcher(said.strip()).replaceFirst("");
        return text.replaceFirst("^(?:一下|关于(?=.*的(?:信息|文件|材料)$)|[：:])", "")
                .replaceAll("[，,：:]+$", "")
                .strip();
    }

    /** Behind a colon: the rest of the line, and the lines that go on. */
    private static String listed(String text) {
        List<String> lines = new ArrayList<>();
        String[] all = text.split("\n", -1);
        boolean blank = false;
        for (int i = 0; i < all.length; i++) {
            String line = all[i].strip();
            boolean numbered = NUMBERED.matcher(line).matches();
            if (line.isEmpty()) {
                blank = i > 0;
            } else if (!lines.isEmpty()
                            && (closes(line)
                                    || !numbered
                                            && (blank
                                                    || NUMBERED.matcher(lines.get(0))
                                                            .matches()))
                    || lines.isEmpty() && closes(line)) {
                break;
            } else {
                lines.add(lines.isEmpty() && !numbered ? TAIL.matcher(line).replaceFirst("") : line);
                blank = false;
            }
        }
        return String.join("\n", lines);
    }

    /** What is asked for in a value whose label says that it is asked: the sentence of asking goes, if more follows. */
    static String withoutAsking(String value) {
        Matcher lead = LEAD.matcher(value);
        if (lead.lookingAt() && !value.substring(lead.end()).isBlank()) {
            return value.substring(lead.end()).strip();
        }
        Matcher direct = DIRECT.matcher(value);
        return direct.lookingAt()
                        && direct.end()
                                >= value.strip().replaceAll("[。；;]$", "").length()
                ? wanted(direct.group(1))
                : value;
    }

    /** The form and the route a sentence asks for. */
    static List<String> choices(String text) {
        List<String> found = new ArrayList<>();
        Matcher form = Pattern.compile(
                        "(?:以|用|采用|采取|通过|选择|提供|为)(纸质|纸面|电子版|电子文档|电子数据|电子|光盘)(?:文件|复印件|材料|文本)?(?:的)?(?:形式|方式|版|文件|复印件|文本)")
                .matcher(text);
        Matcher route = Pattern.compile(
                        "(?:以|用|采用|采取|通过|选择)(邮寄|快递|邮政快递|EMS|挂号信|电子邮件|电子邮箱|邮箱|自行领取|当面领取|现场领取)(?:的)?(?:形式|方式|途径)?[^。；\\n]{0,14}?(?:提供|公开|获取|"
                                + "送达|发送|领取|答复|寄送|给我|给本人|交付)|(邮寄)(?:至|到|给)")
                .matcher(text);
        form.results().map(one -> one.group(1)).forEach(found::add);
        route.results()
                .map(one -> one.group(1) == null ? one.group(2) : one.group(1))
                .forEach(found::add);
        return found;
    }
}

package disclosuredesk.registration;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which words are the name of a person or an organisation. A name by itself must begin with a surname; behind a label it need not. */
final class PastedNames {

    private static final String SURNAMES =
            "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章苏潘葛奚范彭郎鲁韦昌马苗凤方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于傅皮卞齐康伍余元卜顾孟平黄穆萧尹姚邵湛汪祁毛禹狄"
                    + "贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫房裘缪解应宗丁宣邓郁单杭洪水云米丘危惠芮巫鄂莘浦慕戈衡荆竺昝包诸左石崔吉龚程邢裴陆荣翁荀羊甄曲封储靳段焦巴牧隗谷车侯全班仰仲伊宫宁仇栾甘厉祖武符刘景"
                    + "詹束龙叶司黎薄白怀蒲从索赖卓蔺屠蒙池乔胥苍闻党翟谭贡姬申扶堵冉宰雍桑桂牛寿通边燕冀尚农温庄晏柴瞿阎连习艾容向古易廖耿满匡国文寇广东欧沃利越隆师巩聂晁敖融冷辛阚简饶曾沙鞠丰巢关蒯相查红游权盖岳帅缑亢况郈琴商牟佘佴伯赏仝代肖闫付邸覃兰曲隋冼卿鹿初苑战修茹佟乌揭";
    private static final Set<String> COMPOUND = Set.of(
            "欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "令狐", "慕容", "司徒", "端木", "夏侯", "南宫", "西门", "独孤", "长孙", "宇文",
            "轩辕", "百里", "呼延", "闻人");
    /** Words that begin with a surname and are none. */
    private static final Pattern NO_NAME =
            Pattern.compile("(?:申请|通[信讯知]|方[式案便]|文件|文号|项目|金额|房屋|单位|万元|平方|程序|应当|包括|关于|计划|施工|谢谢|祝好|祝您|向[贵你本]|高[度新]|时间|温馨|"
                    + "国[家土有]|东[区方北南]|安[全置排]|成[果立]|全[部市体文]|"
                    + "相关|明确|国务|公[开司民告]|管理|支持|解[释决]|强制|从而|代[理表]|农[村业民]|经办|平安|连续|容易|常[住委务]|路[段线]|江[苏西]|广[东西州]|查[询阅]|商[业品]|和平|居民|村民|业主|本人|同上|如[下上]|签[名字章]|盖章|手印|邮寄|"
                    + "信函|纸[质面]|电子|复印|自取|领取|"
                    + "网[上站络]|传真|快递|办结|在办|受理|已[办答]|无法|不详|未知|匿名|先生|女士|市民|群众|我[们方]|委托|法人|其他|组织|企业|个体|汉族|满族|回族|男性|女性|党员|诉讼|生[活产]|科研|信[访息]|政府|政务|年月|日期|姓名|性别|地址|电话|手机|"
                    + "邮箱|证件|身份|见附|附件|详见).*");

    private static final Pattern TALK = Pattern.compile(".*[的了是您你我他她它请这那哪谁吗呢吧啊被把].*");
    private static final Pattern CALLED = Pattern.compile("\\p{IsHan}{1,2}(?:先生|女士|小姐|老师|同志|师傅|阿姨|大爷|经理|律师)");
    private static final Pattern PERSON =
            Pattern.compile("\\p{IsHan}{2,4}|\\p{IsHan}{1,15}[·•‧．]\\p{IsHan}{1,15}(?:[·•‧．]\\p{IsHan}{1,15}){0,3}");
    private static final Pattern LATIN = Pattern.compile("[A-Z][A-Za-z'.-]{0,30}(?: [A-Z][A-Za-z'.-]{0,30}){1,4}");
    private static final String STRONG =
            "公司|事务所|研究院|研究所|研究会|协会|学会|基金会|商会|合作社|大学|学院|学校|中学|小学|幼儿园|医院|工作室|工厂|(?<!工)厂|(?:业主|村民|居民)委员会|合伙企业|合伙[)）]|联合会|促进会|"
                    + "经营部|商行|出版社|报社|杂志社|联合社|经济合作社|农场|银行|[支分]行|[支分]所|志愿者?服务中心";
    private static final Pattern ORGANISATION = Pattern.compile("[\\p{IsHan}A-Za-z0-9（）()·]{2,60}?(?:" + STRONG + ")");
    private static final Pattern OFFICE = Pattern.compile(".*(?:局|委|委员会|办公室|政府|厅|街道办事处|管委会|政务服务中心|[处科]室?)$");
    private static final Pattern NONE = Pattern.compile(
            "(?:无|没有|略|空|暂无|不详|未填|未填写|未提供|同上|同前|见附件|见上|详见附件|本人|[/\\\\—–_＿.。…*×xX ＊-]+|n/?a|none|null|"
                    + "undefined|未知|匿名|保密|[（(][^）)]*[)）])",
            Pattern.CASE_INSENSITIVE);

    private PastedNames() {}

    /** Whether it says that there is nothing to say. */
    static boolean isNone(String value) {
        return NONE.matcher(value.strip()).matches();
    }

    /** Whether figures were taken out of it. */
    static boolean isMasked(String value) {
        return value.matches("(?s).*[*＊×]{2,}.*");
    }

    /** A person's name that needs no label. */
    static boolean isPerson(String text) {
        if (!PERSON.matcher(text).matches()
                || NO_NAME.matcher(text).matches()
                || TALK.matcher(text).matches()
                || CALLED.matcher(text).matches()) {
            return false;
        }
        int length = text.codePointCount(0, text.length());
        boolean compound = length > 2 && COMPOUND.contains(text.substring(0, 2));
        boolean hidden = text.matches("\\p{IsHan}某\\p{IsHan}?");
        boolean surname = SURNAMES.indexOf(text.codePointAt(0)) >= 0;
        return compound || hidden || text.matches(".*[·•‧．].*") || surname && (length <= 3 || text.contains("某"));
    }

    /** An organisation's name that needs no label; an office of the state is none that asks. */
    static boolean isOrganisation(String text) {
        Matcher name = ORGANISATION.matcher(text);
        return name.matches()
                && !TALK.matcher(text.replaceAll(".{4}$", "")).matches()
                && !OFFICE.matcher(text.replaceFirst("(?:业主|村民|居民)委员会$", "")).matches();
    }

    static boolean isOffice(String text) {
        return OFFICE.matcher(text).matches() && !isOrganisation(text);
    }

    /** A name and what was written behind it. */
    record Named(String name, String rest) {}

    /** The name a value behind a label begins with. */
    static Optional<Named> in(String value) {
        String plain = value.strip()
                .replaceFirst("^[（(][^（）()]{0,12}[)）][:：]?\\s*", "")
                .replaceFirst("\\s*[（(](?:签名|签字|盖章|签章|公章|捺印|手印|签名或盖章|签名或者盖章|必填|实名|" + "本人|章)[)）].*$", "");
        String[] parts =
                plain.split("(?<=[^\\s])[,，;；。\\n]|(?<=\\p{IsHan})[（(](?=以下|下称|简称|男|女|身份|公民|电话|统一|信用|[0-9])", 2);
        String first = parts[0].strip();
        String rest = parts.length > 1 ? parts[1] : "";
        String joined = first.replaceAll("(?<=\\p{IsHan})[\\s\\u3000]+(?=\\p{IsHan})", "");
        String[] words = first.split("[\\s\\u3000]+");
        boolean told = words.length > 1
                && words[0].matches("[\\p{IsHan}·•]{2,15}")
                && (words[1].matches("(?:男|女)性?|[^\\p{IsHan}].*|\\p{IsHan}{1,5}族")
                        || joined.codePointCount(0, joined.length()) > 4 && isPerson(words[0]));
        String name = told ? words[0] : joined;
        String left =
                told ? first.substring(words[0].length()).strip().replaceAll("[\\s\\u3000]+", "，") + "，" + rest : rest;
        name = name.replaceFirst("(?<=..)(?:先生|女士)$", "");
        return isLabelled(name) ? Optional.of(new Named(name, left)) : Optional.empty();
    }

    private static boolean isLabelled(String name) {
        if (name.isEmpty()
                || isNone(name)
                || PastedLabels.of(name).isPresent()
                || PastedChoice.isOption(name)
                || CALLED.matcher(name).matches()) {
            return false;
        }
        List<String> several =
                List.of(name.replaceFirst("等[0-9一二三四五六七八九十]{1,3}[人户名位]$", "").split("、|/|和(?=\\p{IsHan}某)"));
        if (several.stream()
                .allMatch(one -> PERSON.matcher(one).matches()
                        && !NO_NAME.matcher(one).matches()
                        && !TALK.matcher(one).matches())) {
            return true;
        }
        return LATIN.matcher(name).matches()
                || ORGANISATION.matcher(name).matches()
                || name.matches("[\\p{IsHan}A-Za-z0-9（）()·]{4,60}")
                        && !TALK.matcher(name).matches()
                        && !NO_NAME.matcher(name).matches()
                        && !name.matches(
                                ".*[公民身份证号码电话].{0,2}[0-9]{4,}.*|.*[0-9]{6,}.*|.*(?:申请|公开|信息|填写|情况|说明|签名|盖章|工作单位|姓名|名称|证件|号码|电话|地址|邮箱|代码|法定代表|方式).*");
    }
}

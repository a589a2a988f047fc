package disclosuredesk.rehearsal;

import disclosuredesk.requests.ApplicantKind;
import disclosuredesk.requests.Identity;
import java.time.LocalDate;
import java.util.Random;

/**
 * People, organisations and wishes that do not exist, by the hundred thousand; papers have right check digits of a district that
 * was never given out. Some words stand in every third wish, some in one of thousands.
 */
final class MadeUpTexts {

    /** Somebody, or some organisation. */
    record Person(String name, String identity, String phone, String address) {}

    private static final String FAMILY =
            "王李张刘陈杨赵黄周吴徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤";
    private static final String GIVEN = "建国秀英伟芳晓明静志强丽海燕勇思远雨桐子轩欣怡浩然梓涵俊杰雅婷文博佳琪宇航诗琴立新春梅桂兰红军玉珍平安永福长青世杰德华家栋鹏飞凯旋婧雯";
    private static final String[] TOWNS = {
        "东环路", "北湖片区", "和平街道", "青石镇", "南关村", "柳林社区", "高新区", "老城区", "白云山", "清河沿岸", "机场路", "西苑小区", "长安路", "金桥开发区", "大柳树村",
        "码头新区", "文昌街", "玉泉乡", "石门水库", "铁西片区", "湖滨路", "凤凰山", "桃园村", "三里屯街", "卧龙岗"
    };
    private static final String[] PROJECTS = {
        "房屋征收", "旧城改造", "道路拓宽", "污水管网", "保障性住房", "加装电梯", "河道整治", "垃圾焚烧发电", "学校扩建", "公交线路调整", "土地出让", "拆迁安置", "燃气入户",
        "停车场建设", "农村公路硬化", "集中供热", "绿地改造", "雨污分流", "危房鉴定", "物业管理", "工程质量监督", "施工许可", "违法建设查处", "排水许可", "人防工程", "夜间施工",
        "噪声扰民", "供水价格", "公租房分配", "古树移植"
    };
    private static final String[] PAPERS = {
        "补偿安置方案",
        "立项批复文件",
        "环境影响评价批复",
        "招标投标资料",
        "会议纪要",
        "资金拨付凭证",
        "听证会笔录",
        "规划许可证及附图",
        "验收报告",
        "行政处罚决定书",
        "合同文本",
        "公示公告",
        "风险评估报告",
        "勘测定界图",
        "补助发放明细",
        "审批档案",
        "监测数据",
        "信访答复意见",
        "社会稳定论证材料",
        "政府采购合同"
    };
    private static final String[] RARE = {"鸬鹚养殖场", "燧石矿坑", "楠木构件", "蜃景观测站", "麒麟巷", "鼋头渚", "钟鼓楼", "砗磲标本"};
    private static final String[] ASKS = {"请公开%s", "申请获取%s的复印件", "要求提供%s（含附件）", "依法申请公开%s及其审批档案", "希望查阅%s"};

    private static final String DISTRICT = "370199";

    private MadeUpTexts() {}

    /** Names no text of any case contains by chance, so that they can be found and replaced. */
    static Person sample(ApplicantKind kind, int number) {
        return new Person(
                "样本申请人%05d".formatted(number),
                identity(kind, new Random(number)),
                "139%08d".formatted(number),
                "样本地址%05d号".formatted(number));
    }

    static String sampleInformation(int number) {
        return "样本所需信息%05d".formatted(number);
    }

    static Person person(ApplicantKind kind, Random random) {
        String name = kind == ApplicantKind.NATURAL_PERSON
                ? one(FAMILY, random) + given(random)
                : place(random) + one(GIVEN, random) + one(GIVEN, random) + ending(kind);
        return new Person(
                name,
                identity(kind, random),
                "139%08d".formatted(random.nextInt(100_000_000)),
                "%s%d号%d室"
                        .formatted(
                                TOWNS[random.nextInt(TOWNS.length)],
                                1 + random.nextInt(400),
                                101 + random.nextInt(900)));
    }

    static String information(Random random) {
        String what = place(random) + (random.nextInt(800) == 0 ? RARE[random.nextInt(RARE.length)] : "")
                + PROJECTS[random.nextInt(PROJECTS.length)] + "项目"
                + (random.nextInt(3) == 0 ? (2015 + random.nextInt(11)) + "年度" : "")
                + PAPERS[random.nextInt(PAPERS.length)];
        return ASKS[random.nextInt(ASKS.length)].formatted(what)
                + (random.nextInt(4) == 0 ? "，编号" + (1 + random.nextInt(9_999)) : "");
    }

    private static String place(Random random) {
        return TOWNS[random.nextInt(TOWNS.length)];
    }

    private static String one(String characters, Random random) {
        return String.valueOf(characters.charAt(random.nextInt(characters.length())));
    }

    private static String given(Random random) {
        return one(GIVEN, random) + (random.nextInt(4) == 0 ? "" : one(GIVEN, random));
    }

    private static String ending(ApplicantKind kind) {
        return switch (kind) {
            case BUSINESS -> "商贸有限公司";
            case RESEARCH -> "发展研究院";
            case PUBLIC_INTEREST -> "环境保护协会";
            case LEGAL_SERVICE -> "律师事务所";
            default -> "村民委员会";
        };
    }

    private static String identity(ApplicantKind kind, Random random) {
        if (kind == ApplicantKind.NATURAL_PERSON) {
            String first17 = DISTRICT
                    + LocalDate.of(1950, 1, 1)
                            .plusDays(random.nextInt(18_000))
                            .toString()
                            .replace("-", "")
                    + "%03d".formatted(random.nextInt(1_000));
            return first17 + Identity.idCardCheck(first17);
        }
        String first17 = "91" + DISTRICT + "%09d".formatted(random.nextInt(1_000_000_000));
        return first17 + Identity.creditCodeCheck(first17);
    }
}

package disclosuredesk.rehearsal;

import disclosuredesk.requests.Applicant;
import disclosuredesk.requests.ApplicantKind;
import disclosuredesk.requests.Channel;
import disclosuredesk.requests.Identity;
import disclosuredesk.requests.Receipt;
import disclosuredesk.requests.Registration;
import disclosuredesk.requests.WantedForm;
import disclosuredesk.requests.WantedRoute;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;
import java.util.Random;

/** MadeUpApplicants who do not exist, with papers whose check digits are right, and what they might ask for. */
final class MadeUpApplicants {

    private static final String[] FAMILY = {
        "王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "马", "朱", "胡", "郭"
    };
    private static final String[] GIVEN = {"建国", "秀英", "伟", "芳", "晓明", "静", "志强", "丽", "海燕", "勇", "思远", "雨桐", "𬭶"};
    private static final String[] ORGANISATIONS = {"", "市恒通商贸有限公司", "省城乡发展研究院", "绿源环境保护协会", "正平律师事务所", "城东村村民委员会"};
    private static final String[] TOPICS = {
        "东环路改造项目房屋征收补偿安置方案", "2025年度保障性住房分配名单及评分结果", "河道整治工程环境影响评价批复文件", "全市公办幼儿园招生计划及核定规模",
        "北湖片区控制性详细规划调整的批准文件", "老旧小区加装电梯财政补贴发放明细", "某化工企业近三年行政处罚决定书", "公交线路调整听证会笔录及会议纪要",
        "城镇土地使用税征收标准的依据文件", "垃圾焚烧发电项目特许经营协议", "乡村道路硬化工程招投标资料", "机关事务用车采购合同"
    };

    private final Random random;

    MadeUpApplicants(long seed) {
        this.random = new Random(seed);
    }

    /** A request of an applicant of the kind, received on the day. */
    Registration registration(ApplicantKind kind, LocalDate receivedOn) {
        return new Registration(
                new RequestId(new java.util.UUID(random.nextLong(), random.nextLong()).toString()),
                Receipt.on(pick(Channel.ofApplicants().toArray(Channel[]::new)), receivedOn),
                applicant(kind),
                pick(TOPICS),
                null,
                pick(WantedForm.values()),
                pick(WantedRoute.values()));
    }

    private Applicant applicant(ApplicantKind kind) {
        boolean person = kind == ApplicantKind.NATURAL_PERSON;
        String name = person ? pick(FAMILY) + pick(GIVEN) : ORGANISATIONS[kind.ordinal()];
        return new Applicant(
                kind,
                name,
                person ? idCard() : creditCode(),
                "139%08d".formatted(random.nextInt(100_000_000)),
                null,
                "示例市中山路%d号".formatted(1 + random.nextInt(200)),
                null);
    }

    private Identity idCard() {
        LocalDate born = LocalDate.of(1950, 1, 1).plusDays(random.nextInt(18_000));
        String first17 = "370199" + born.toString().replace("-", "") + "%03d".formatted(random.nextInt(1000));
        return new Identity(Identity.Kind.ID_CARD, first17 + Identity.idCardCheck(first17));
    }

    private Identity creditCode() {
        String first17 = "91370199" + "%09d".formatted(random.nextInt(1_000_000_000));
        return new Identity(Identity.Kind.UNIFIED_CREDIT_CODE, first17 + Identity.creditCodeCheck(first17));
    }

    private <T> T pick(T[] choices) {
        return choices[random.nextInt(choices.length)];
    }
}

package disclosuredesk.registration;

import static disclosuredesk.registration.PastedApplicant.Item.ADDRESS;
import static disclosuredesk.registration.PastedApplicant.Item.AGENT;
import static disclosuredesk.registration.PastedApplicant.Item.BIRTH;
import static disclosuredesk.registration.PastedApplicant.Item.DOCUMENT_NUMBER;
import static disclosuredesk.registration.PastedApplicant.Item.EMAIL;
import static disclosuredesk.registration.PastedApplicant.Item.INFORMATION;
import static disclosuredesk.registration.PastedApplicant.Item.NAME;
import static disclosuredesk.registration.PastedApplicant.Item.NATION;
import static disclosuredesk.registration.PastedApplicant.Item.NUMBER;
import static disclosuredesk.registration.PastedApplicant.Item.PHONE;
import static disclosuredesk.registration.PastedApplicant.Item.REPRESENTATIVE;
import static disclosuredesk.registration.PastedApplicant.Item.SEX;
import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.registration.PastedApplicant.Item;
import disclosuredesk.requests.Identity;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One paste fills the applicant: from card readers, mails, forms and spreadsheets. */
class PastedApplicantTests {

    private static final String NUMBER_OF_CARD = "11010519491231002X";
    private static final Map<Item, String> CARD = Map.of(
            NAME, "韦𬭶", SEX, "女", NATION, "壮", BIRTH, "1949年12月31日", ADDRESS, "广西南宁市民族大道100号", NUMBER, NUMBER_OF_CARD);

    private static PastedApplicant read(String text) {
        return PastedApplicant.read(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "姓名 韦𬭶 性别 女 民族 壮 出生 1949年12月31日 住址 广西南宁市民族大道100号 公民身份号码 11010519491231002X",
                "姓名：韦𬭶 性别：女 民族：壮 出生：1949年12月31日 住址：广西南宁市民族大道100号 公民身份号码：11010519491231002x",
                "姓名\t韦𬭶\t性别\t女\t民族\t壮\t出生\t1949年12月31日\t住址\t广西南宁市民族大道100号\t公民身份号码\t11010519491231002X",
                "姓 名 韦𬭶\n性 别 女 民 族 壮\n出 生 1949 年 12 月 31 日\n住 址 广西南宁市民族大道\n100号\n公民身份号码 110105 19491231 002X",
                "姓名韦𬭶\n性别女民族壮\n出生1949年12月31日\n住址广西南宁市民族大道100号\n公民身份号码11010519491231002X",
                "姓名|韦𬭶|性别|女|民族|壮|出生|1949年12月31日|住址|广西南宁市民族大道100号|公民身份号码|11010519491231002X",
                "姓名,韦𬭶,性别,女,民族,壮,出生日期,1949年12月31日,住址,广西南宁市民族大道100号,公民身份号码,11010519491231002X",
                "姓名：韦𬭶\n性别：女\n民族：壮\n出生日期：1949年12月31日\n住址：广西南宁市民族大道100号\n身份证号：11010519491231002X\n",
                "姓名\t性别\t民族\t出生\t住址\t公民身份号码\n韦𬭶\t女\t壮\t1949年12月31日\t广西南宁市民族大道100号\t11010519491231002X",
                "韦𬭶|女|壮|1949年12月31日|广西南宁市民族大道100号|11010519491231002X",
                "韦𬭶\t女\t壮\t1949年12月31日\t广西南宁市民族大道100号\t11010519491231002X",
                "韦𬭶,女,壮,1949年12月31日,广西南宁市民族大道100号,11010519491231002X",
                "韦𬭶 女 壮 1949年12月31日 广西南宁市民族大道100号 11010519491231002X"
            })
    void anIdentityCardIsReadFromEveryReader(String text) {
        PastedApplicant read = read(text);
        assertThat(read.items()).isEqualTo(CARD);
        assertThat(read.unread()).isEmpty();
        assertThat(read.identityKind()).isEqualTo(Identity.Kind.ID_CARD);
        assertThat(read.contradictions()).isEmpty();
    }

    @Test
    void whatTheCardSaysBesidesIsHandedBack() {
        PastedApplicant read = read("姓名 韦𬭶 性别 女 民族 壮 出生 1949年12月31日 住址 广西南宁市民族大道100号 公民身份号码 11010519491231002X\n"
                + "签发机关：南宁市公安局\n有效期限：2010.01.01-长期");
        assertThat(read.items()).isEqualTo(CARD);
        assertThat(read.unread()).containsExactly("签发机关：南宁市公安局", "有效期限：2010.01.01-长期");
    }

    @Test
    void sexAndBirthThatContradictTheNumberAreNamed() {
        assertThat(read("王伟|男|汉|19491230|11010519491231002X").contradictions()).containsExactly(SEX, BIRTH);
        assertThat(read("王芳|女|汉|19491231|11010519491231002X").contradictions()).isEmpty();
    }

    @Test
    void aMailIsReadToItsClosingWords() {
        PastedApplicant read = read("""
                您好！我申请公开以下政府信息。

                姓名：张三
                身份证号码：１１０１０５１９４９１２３１００２Ｘ
                联系电话：139-0000-0000（微信同号）
                电子邮箱: zhang.san@example.com
                通讯地址：济南市历下区龙鼎大道1号 龙奥大厦A座
                所需政府信息：1、东环路改造项目征收补偿方案；
                2、该项目的规划许可证。

                （3）评估机构的选定结果

                此致
                敬礼
                张三
                2026年3月1日
                """);
        assertThat(read.items())
                .isEqualTo(Map.of(
                        NAME,
                        "张三",
                        NUMBER,
                        NUMBER_OF_CARD,
                        PHONE,
                        "139-0000-0000(微信同号)",
                        EMAIL,
                        "zhang.san@example.com",
                        ADDRESS,
                        "济南市历下区龙鼎大道1号 龙奥大厦A座",
                        INFORMATION,
                        "1、东环路改造项目征收补偿方案；\n2、该项目的规划许可证。\n（3）评估机构的选定结果"));
        assertThat(read.unread()).contains("您好！我申请公开以下政府信息。", "此致", "敬礼", "2026年3月1日");
    }

    @Test
    void severalLabelsOnOneLineAndValuesBelowTheirLabelsAreRead() {
        PastedApplicant read =
                read("1. 申请人（必填）：李四　联系电话：0531-66601234；邮箱：li@example.com\n* 通信地址：\n示例市中山路2号\n文号：示政发〔2025〕3号");
        assertThat(read.items())
                .isEqualTo(Map.of(
                        NAME,
                        "李四",
                        PHONE,
                        "0531-66601234",
                        EMAIL,
                        "li@example.com",
                        ADDRESS,
                        "示例市中山路2号",
                        DOCUMENT_NUMBER,
                        "示政发〔2025〕3号"));
        assertThat(read.unread()).isEmpty();
    }

    @Test
    void whatIsSaidOfSomebodyElseIsNotTheApplicants() {
        PastedApplicant read = read("申请人：示例市恒通商贸有限公司\n统一社会信用代码：91350100M000100Y43\n法定代表人：赵六\n联系人电话：13911112222\n"
                + "代理人：钱七\n代理人电话：13933334444\n用途：诉讼");
        assertThat(read.items())
                .isEqualTo(Map.of(
                        NAME,
                        "示例市恒通商贸有限公司",
                        NUMBER,
                        "91350100M000100Y43",
                        AGENT,
                        "钱七",
                        REPRESENTATIVE,
                        "赵六",
                        PHONE,
                        "13911112222"));
        assertThat(read.identityKind()).isEqualTo(Identity.Kind.UNIFIED_CREDIT_CODE);
        assertThat(read.unread()).containsExactly("代理人电话：13933334444", "用途：诉讼");
    }

    @Test
    void aSpreadsheetRowIsReadByItsHeadOrByItself() {
        Map<Item, String> expected = Map.of(
                NAME,
                "张三",
                PHONE,
                "13900000000",
                EMAIL,
                "z@example.com",
                NUMBER,
                NUMBER_OF_CARD,
                INFORMATION,
                "北湖片区控制性详细规划调整的批准文件",
                ADDRESS,
                "示例市中山路2号");
        PastedApplicant byHead = read("序号\t申请人姓名\t联系电话\t电子邮箱\t证件号码\t申请公开内容\t通信地址\r\n"
                + "7\t张三\t13900000000\tz@example.com\t11010519491231002X\t北湖片区控制性详细规划调整的批准文件\t示例市中山路2号\r\n");
        assertThat(byHead.items()).isEqualTo(expected);
        assertThat(byHead.unread()).containsExactly("序号：7");
        PastedApplicant byItself =
                read("7\t张三\t13900000000\tz@example.com\t'11010519491231002X\t北湖片区控制性详细规划调整的批准文件\t示例市中山路2号");
        assertThat(byItself.items()).isEqualTo(expected);
        assertThat(byItself.unread()).containsExactly("7");
    }

    @Test
    void onlyTheFirstRowIsReadAndTheOthersAreHandedBack() {
        PastedApplicant read = read("姓名\t电话\n张三\t13900000000\n李四\t13911111111");
        assertThat(read.items()).isEqualTo(Map.of(NAME, "张三", PHONE, "13900000000"));
        assertThat(read.unread()).containsExactly("李四 13911111111");
    }

    @Test
    void aCellWithLinesAndQuotesIsOneCell() {
        PastedApplicant read = read("姓名\t申请内容\n张三\t\"1、\"\"两规\"\"文件\n2、附图\"");
        assertThat(read.items()).isEqualTo(Map.of(NAME, "张三", INFORMATION, "1、\"两规\"文件\n2、附图"));
    }

    @Test
    void aTableOfLabelsAndValuesSideBySideIsRead() {
        PastedApplicant read = read("申请人信息\n姓名\t张三\t工作单位\t无\n联系电话\t13900000000\t电子邮箱\tz@example.com");
        assertThat(read.items())
                .containsEntry(NAME, "张三")
                .containsEntry(PHONE, "13900000000")
                .containsEntry(EMAIL, "z@example.com");
    }

    @Test
    void numbersAreFoundInRunningText() {
        PastedApplicant read = read("本人张三，身份证11010519491231002X，电话13900000000，邮箱z@example.com，现申请公开征收补偿方案。");
        assertThat(read.items())
                .containsEntry(NUMBER, NUMBER_OF_CARD)
                .containsEntry(PHONE, "13900000000")
                .containsEntry(EMAIL, "z@example.com");
        assertThat(read.unread()).isNotEmpty();
    }

    @Test
    void anOrganisationAndItsCodeAreRead() {
        assertThat(read("正平律师事务所|31350100M000100Y43|0531-66601234").items())
                .containsEntry(NAME, "正平律师事务所")
                .containsEntry(NUMBER, "31350100M000100Y43")
                .containsEntry(PHONE, "0531-66601234");
        assertThat(read("护照号码：e12345678").identityKind()).isEqualTo(Identity.Kind.PASSPORT);
        assertThat(read("证件号码：军字第123号").identityKind()).isEqualTo(Identity.Kind.OTHER);
        assertThat(read("联系方式：z@example.com").items()).isEqualTo(Map.of(EMAIL, "z@example.com"));
    }

    @Test
    void theFirstOfTwoStatementsStands() {
        PastedApplicant read = read("联系电话：13900000000\n手机：13911111111");
        assertThat(read.items()).isEqualTo(Map.of(PHONE, "13900000000"));
        assertThat(read.unread()).containsExactly("13911111111");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " \n\t\n ", "：", "\"", "\t\t\t", "姓名：", "http://example.com/a:b", "|||", "你好", "\u0000\uffff"
            })
    void nothingIsReadOutOfNothing(String text) {
        assertThat(read(text).items()).isEmpty();
    }

    @Test
    void hostileTextsTakeNoTime() {
        long start = System.nanoTime();
        for (String text : new String[] {
            "姓名".repeat(6000),
            "姓名 性别 ".repeat(3000),
            "1".repeat(12000),
            "a@".repeat(6000),
            " ".repeat(12000),
            "\"\t".repeat(6000),
            "市".repeat(12000),
            "姓名：a\n".repeat(3000),
            "、".repeat(12000),
            "0531-".repeat(3000),
            "（".repeat(12000)
        }) {
            read(text);
        }
        assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
    }
}

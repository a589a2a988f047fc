package disclosuredesk.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import disclosuredesk.calendar.CalendarProposal.Kind;
import disclosuredesk.shared.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.ClassPathResource;

/** A notice in its own words gives the days that the system ships for its year; one that contradicts itself is refused. */
class NoticeSentencesTests {

    private static final String BEFORE = """
            国务院办公厅关于%d年
            部分节假日安排的通知
            各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
            经国务院批准，现将%1$d年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
            """;
    private static final String AFTER = """
            节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作，遇有重大突发事件，要按规定及时报告并妥善处置，确保人民群众祥和平安度过节日假期。
            国务院办公厅
            %d年11月4日
            （此件公开发布）
            """;

    private static String notice(int year) {
        return BEFORE.formatted(year)
                + switch (year) {
                    case 2019 -> """
                    一、元旦：2018年12月30日至2019年1月1日放假调休，共3天。2018年12月29日（星期六）上班。
                    二、春节：2月4日至10日放假调休，共7天。2月2日（星期六）、2月3日（星期日）上班。
                    三、清明节：4月5日放假，与周末连休。
                    四、劳动节：2019年5月1日至4日放假调休，共4天。4月28日（星期日）、5月5日（星期日）上班。
                    五、端午节：6月7日放假，与周末连休。
                    六、中秋节：9月13日放假，与周末连休。
                    七、国庆节：10月1日至7日放假调休，共7天。9月29日（星期日）、10月12日（星期六）上班。
                    """;
                    case 2021 -> """
                    一、元旦：2021年1月1日至3日放假，共3天。
                    二、春节：2月11日至17日放假调休，共7天。2月7日（星期日）、2月20日（星期六）上班。
                    三、清明节：4月3日至5日放假调休，共3天。
                    四、劳动节：5月1日至5日放假调休，共5天。4月25日（星期日）、5月8日（星期六）上班。
                    五、端午节：6月12日至14日放假，共3天。
                    六、中秋节：9月19日至21日放假调休，共3天。9月18日（星期六）上班。
                    七、国庆节：10月1日至7日放假调休，共7天。9月26日（星期日）、10月9日（星期六）上班。
                    """;
                    case 2023 -> """
                    一、元旦：2022年12月31日至2023年1月2日放假调休，共3天。
                    二、春节：1月21日至27日放假调休，共7天。1月28日（星期六）、1月29日（星期日）上班。
                    三、清明节：4月5日放假，共1天。
                    四、劳动节：4月29日至5月3日放假调休，共5天。4月23日（星期日）、5月6日（星期六）上班。
                    五、端午节：6月22日至24日放假调休，共3天。6月25日（星期日）上班。
                    六、中秋节、国庆节：9月29日至10月6日放假调休，共8天。10月7日（星期六）、10月8日（星期日）上班。
                    """;
                    case 2024 -> """
                    一、元旦：1月1日放假，与周末连休。
                    二、春节：2月10日至17日放假调休，共8天。2月4日（星期日）、2月18日（星期日）上班。鼓励各单位结合带薪年休假等制度落实，安排职工在除夕（2月9日）休息。
                    三、清明节：4月4日至6日放假调休，共3天。4月7日（星期日）上班。
                    四、劳动节：5月1日至5日放假调休，共5天。4月28日（星期日）、5月11日（星期六）上班。
                    五、端午节：6月10日放假，与周末连休。
                    六、中秋节：9月15日至17日放假调休，共3天。9月14日（星期六）上班。
                    七、国庆节：10月1日至7日放假调休，共7天。9月29日（星期日）、10月12日（星期六）上班。
                    """;
                    case 2025 -> """
                    一、元旦：1月1日（周三）放假1天，不调休。
                    二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。
                    三、清明节：4月4日（周五）至6日（周日）放假，共3天。
                    四、劳动节：5月1日（周四）至5日（周一）放假调休，共5天。4月27日（周日）上班。
                    五、端午节：5月31日（周六）至6月2日（周一）放假，共3天。
                    六、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。
                    """;
                    default -> """
                    一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
                    二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
                    三、清明节：4月4日（周六）至6日（周一）放假，共3天。
                    四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
                    五、端午节：6月19日（周五）至21日（周日）放假，共3天。
                    六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
                    七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
                    """;
                }
                + AFTER.formatted(year - 1);
    }

    private static String shipped(int year) throws IOException {
        return new ClassPathResource("calendar/" + year + ".csv").getContentAsString(StandardCharsets.UTF_8);
    }

    private static Notice read(int year, String text) {
        return NoticeFile.read(Kind.NOTICE, year, text);
    }

    @ParameterizedTest
    @ValueSource(ints = {2019, 2021, 2023, 2024, 2025, 2026})
    void theNoticeInItsWordsGivesTheDaysShippedForItsYear(int year) throws IOException {
        assertThat(read(year, notice(year))).isEqualTo(read(year, shipped(year)));
    }

    @Test
    void spacesWideCharactersAndParagraphsRunTogetherChangeNothing() {
        Notice expected = read(2026, notice(2026));
        assertThat(read(2026, notice(2026).replace("、", "、 ").replace("日（", "日 （")))
                .isEqualTo(expected);
        assertThat(read(2026, notice(2026).replace("。\n", "。"))).isEqualTo(expected);
        assertThat(read(
                        2026,
                        notice(2026).replace("日（周", "日（星期").replace("（", "(").replace("）", ")")))
                .isEqualTo(expected);
        assertThat(read(2026, notice(2026).replace("一、", "1.").replace("上班。", "补班。")))
                .isEqualTo(expected);
    }

    /** The notices of 2015 and 2017 gave a working day off for a holiday on a Sunday or Saturday. */
    @Test
    void aDayOffInPlaceOfAnotherIsRead() {
        assertThat(read(2026, notice(2026).replace("4月4日（周六）至6日（周一）放假，共3天。", "4月5日放假，4月6日（周一）补休。4月11日（周六）照常工作。"))
                        .days())
                .containsEntry(LocalDate.of(2026, 4, 6), new Notice.NamedDay(false, "清明节"))
                .containsEntry(LocalDate.of(2026, 4, 11), new Notice.NamedDay(true, "清明节"));
    }

    @Test
    void aParagraphThatThePasteBrokeIsReadWhole() {
        Notice expected = read(2026, notice(2026));
        for (String broken :
                new String[] {"2月28日（周六）\n上班", "2月14日（周六）、\n2月28日", "共9天。2月14日（周六）、2月28日（周六）上\n班", "放假\n调休，共9天"}) {
            String whole = broken.replace("\n", "");
            assertThat(notice(2026)).contains(whole);
            assertThat(read(2026, notice(2026).replace(whole, broken)))
                    .as(broken)
                    .isEqualTo(expected);
        }
        assertThat(read(2026, notice(2026).replace("10月10日（周六）上班。", "10月10日（周六）\n上班。\n")))
                .isEqualTo(expected);
    }

    @Test
    void adviceEndsWhereItEnds() {
        assertThat(read(
                        2026,
                        notice(2026).replace("2月14日（周六）、2月28日（周六）上班。", "鼓励除夕（2月16日）前一日休息；2月14日（周六）、2月28日（周六）上班。")))
                .isEqualTo(read(2026, notice(2026)));
    }

    @Test
    void ownDaysOfAnOrganAreReadInWordsToo() {
        Notice own = NoticeFile.read(Kind.OVERLAY, 2026, "三月三：4月18日（周六）至21日（周二）放假调休，共4天。4月26日（周日）上班。");
        assertThat(own.days()).hasSize(5).containsEntry(LocalDate.of(2026, 4, 26), new Notice.NamedDay(true, "三月三"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "至3日（周六）放假调休，共3天 | 至3日（周六）放假调休，共4天 | 所写的天数与日期不符：这些日期共3天",
                "1月4日（周日）上班 | 1月4日（周一）上班 | 所写的星期与日期不符：2026-01-04 周日",
                "至3日（周六） | 至32日 | 没有这一天：32日",
                "4月4日（周六）至6日（周一）放假，共3天 | 4月6日（周一）至4日（周六）放假，共3天 | 截止日期不在开始日期之后",
                "5月9日（周六）上班 | 5月9日（周六）视情况上班 | “5月9日（周六）视情况上班。”没有读懂",
                "三、清明节：4月4日 | 三、4月4日 | 没有读懂",
                "六、中秋节：9月25日（周五）至27日（周日）放假，共3天。 | '' | 通知中没有中秋节的安排",
                "公厅关于2026年 | 公厅关于2027年 | 内容是2027年的，与所填年份2026不符",
                "二、春节：2月15日 | 二、春节：1月4日上班，2月15日 | 2026-01-04出现了两次",
                "5月9日（周六）上班 | 5月9日（周六）和上级一致 | 没有读懂",
                "2月14日（周六）、2月28日（周六）上班 | 2月28日（周六）、2月14日（周六）上班 | 截止日期不在开始日期之后",
                "1月4日（周日）上班 | 2025年12月31日（周三）、1月4日（周六）上班 | 截止日期不在开始日期之后"
            })
    void aSentenceThatContradictsItselfOrIsNotUnderstoodIsRefusedWithIt(String was, String is, String sentence) {
        String text = notice(2026);
        assertThat(text).contains(was);
        assertThatThrownBy(() -> read(2026, text.replace(was, is)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(inWords(refused)).contains(sentence));
    }

    @Test
    void aChangeOfOneHolidayIsNotTakenForTheWholeYear() {
        assertThatThrownBy(() -> read(2020, "一、春节：1月24日至2月2日（农历正月初九，星期日）放假，共10天。"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(inWords(refused)).contains("不是全年的放假安排"));
        assertThatThrownBy(() -> read(2020, "一、延长2020年春节假期至2月2日（农历正月初九，星期日），2月3日（星期一）起正常上班。"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(inWords(refused)).contains("没有读懂"));
    }

    @Test
    void aHugeParagraphIsRefusedAtOnce() {
        for (String text : new String[] {
            "元旦：" + "1日、".repeat(60_000) + "放假", "放假\n" + "1日".repeat(60_000), "元旦：" + "1月1日（".repeat(20_000) + "放假"
        }) {
            assertTimeoutPreemptively(
                    Duration.ofSeconds(20),
                    () -> assertThatThrownBy(() -> NoticeFile.read(
                                    Kind.OVERLAY, 2026, text.substring(0, Math.min(text.length(), 60_000))))
                            .isInstanceOf(Refused.class));
        }
    }

    private static String inWords(Refused refused) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/calendar");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages.getMessage(refused.messageKey(), refused.arguments(), Locale.SIMPLIFIED_CHINESE);
    }
}

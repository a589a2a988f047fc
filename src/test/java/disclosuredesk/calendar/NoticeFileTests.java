package disclosuredesk.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import disclosuredesk.calendar.CalendarProposal.Kind;
import disclosuredesk.calendar.Notice.NamedDay;
import disclosuredesk.shared.Refused;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class NoticeFileTests {

    private static final String CSV = """
            date,is_workday,name
            2027-01-01,false,元旦
            2027-01-03,true,元旦
            """;

    private static Notice notice(String content) {
        return NoticeFile.read(Kind.NOTICE, 2027, content);
    }

    private static Notice expected() {
        return notice(CSV);
    }

    private static String sentence(Refused refused) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/calendar");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages.getMessage(refused.messageKey(), refused.arguments(), Locale.SIMPLIFIED_CHINESE);
    }

    private static AbstractThrowableAssert<?, ?> assertRefused(
            Kind kind, String content, String field, String sentence) {
        return assertThatThrownBy(() -> NoticeFile.read(kind, 2027, content))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.kind()).isEqualTo(Refused.Kind.INVALID);
                    assertThat(refused.field()).isEqualTo(field);
                    assertThat(sentence(refused)).contains(sentence);
                });
    }

    @Test
    void readsLines() {
        assertThat(notice(CSV).days())
                .containsOnlyKeys(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 3))
                .containsEntry(LocalDate.of(2027, 1, 1), new NamedDay(false, "元旦"))
                .containsEntry(LocalDate.of(2027, 1, 3), new NamedDay(true, "元旦"));
    }

    /** An off day of the JSON is no working day of the lines. */
    @Test
    void readsTheJsonOfHolidayCn() {
        assertThat(notice("""
                {"$schema": "x", "year": 2027, "papers": ["https://www.gov.cn/x.htm"], "days": [
                  {"name": "元旦", "date": "2027-01-01", "isOffDay": true},
                  {"name": "元旦", "date": "2027-01-03", "isOffDay": false}]}
                """)).isEqualTo(expected());
    }

    @Test
    void readsWhatExcelMakesOfTheLines() {
        String excel = "\uFEFFDate,is_workday,name\r\n2027/1/1,FALSE, 元旦\r\n\r\n2027/1/3,TRUE,元旦\r\n";
        assertThat(notice(NoticeFile.text(excel.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(expected());
        assertThat(notice(NoticeFile.text(excel.substring(1).getBytes(Charset.forName("GB18030")))))
                .isEqualTo(expected());
    }

    @Test
    void aNoticeMayNameDaysOfTheYearsNextToIt() {
        assertThat(notice(CSV + "2026-12-31,false,元旦\n").days()).hasSize(3);
        assertRefused(Kind.OVERLAY, CSV + "2026-12-31,false,元旦\n", "content", "第4行：2026-12-31不在2027年");
    }

    @Test
    void anOverlayMayNameNoDayAtAll() {
        assertThat(NoticeFile.read(Kind.OVERLAY, 2027, "date,is_workday,name\n").days())
                .isEmpty();
        assertThat(NoticeFile.read(Kind.OVERLAY, 2027, "{\"year\":2027,\"days\":[]}")
                        .days())
                .isEmpty();
        assertRefused(Kind.OVERLAY, " ", "content", "请选择文件");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "; | 请选择文件",
                "2027-01-01,false,元旦 | 第1行应为表头“date,is_workday,name”，而不是“2027-01-01,false,元旦”",
                "date,isOffDay,name; 2027-01-01,true,元旦 | 第1行应为表头",
                "date,is_workday,name | 没有2027年的任何一天",
                "date,is_workday,name; 2026-12-31,false,元旦 | 没有2027年的任何一天",
                "date,is_workday,name; 2027-01-01,false | 第2行“2027-01-01,false”不能读取",
                "date,is_workday,name; 2027-01-01,false,元旦,x | 第2行",
                "date,is_workday,name; 2027-01-01,no,元旦 | 第2行：“是否上班”应为true（上班）或者false（放假），而不是“no”",
                "date,is_workday,name; 2027-02-29,false,春节 | 第2行：“2027-02-29”不是日期",
                "date,is_workday,name; 一月一日,false,元旦 | 第2行：“一月一日”不是日期",
                "date,is_workday,name; 2072-01-01,false,元旦 | 第2行：2072-01-01不在2027年及其前后一年之内",
                "date,is_workday,name; 2027-01-01,false, | 第2行应写明节日",
                "date,is_workday,name; 2027-01-01,false,元旦; ; 2027-01-01,true,元旦 | 第4行：2027-01-01出现了两次",
                "{\"year\":2027,\"days\":[ | 内容不是有效的JSON，第1行",
                "{\"year\":2027,\"year\":2028,\"days\":[]} | 内容不是有效的JSON",
                "[] | JSON中应有年份year和日期列表days",
                "{\"days\":[]} | JSON中应有年份year和日期列表days",
                "{\"year\":2026,\"days\":[]} | 内容是2026年的，与所填年份2027不符",
                "{\"year\":2027,\"days\":[]} | 没有2027年的任何一天",
                "{\"year\":2027,\"days\":[{\"name\":\"元旦\",\"date\":\"2027-01-01\",\"isOffDay\":\"true\"}]} | 第1项应有date",
                "{\"year\":2027,\"days\":[{\"name\":\"元旦\",\"date\":\"2027-13-01\",\"isOffDay\":true}]} | 第1项：“2027-13-01”不是日期",
                "{\"year\":2027,\"days\":[3]} | 第1项应有date"
            })
    void refusesWhatItCannotReadAndNamesThePlace(String content, String sentence) {
        assertRefused(Kind.NOTICE, content.replace("; ", "\n").replace(";", "\n"), "content", sentence);
    }

    @Test
    void refusesWhatIsTooBigOrNoText() {
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13};
        assertThatThrownBy(() -> NoticeFile.text(picture)).hasMessage("calendar.file.notText");
        assertThatThrownBy(() -> NoticeFile.text(new byte[] {'a', (byte) 0xff})).hasMessage("calendar.file.notText");
        assertThatThrownBy(() -> NoticeFile.text(new byte[NoticeFile.MOST_BYTES + 1]))
                .hasMessage("calendar.file.tooBig");
        assertRefused(Kind.NOTICE, CSV + "x".repeat(NoticeFile.MOST_BYTES), "content", "内容超过200KB");
        assertRefused(Kind.NOTICE, "date,is_workday,name\n2027-01-01,false,元\u0000旦", "content", "不是文本");
    }

    @Test
    void refusesAnImpossibleYear() {
        for (int year : new int[] {-1, 0, 1999, 2101, Integer.MAX_VALUE}) {
            assertThatThrownBy(() -> NoticeFile.read(Kind.NOTICE, year, CSV))
                    .isInstanceOfSatisfying(Refused.class, refused -> {
                        assertThat(refused.field()).isEqualTo("year");
                        assertThat(sentence(refused)).isEqualTo("年份应在2000至2100之间。");
                    });
        }
    }
}

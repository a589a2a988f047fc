package disclosuredesk.lettercheck;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.lettercheck.LetterEvent.Kind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a sentence says happened on its days. */
class LetterEventsTests {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            本机关于2025年3月3日收到您提出的政府信息公开申请。|RECEIVED 2025-03-03
            您的政府信息公开申请，我局收到日期为2024年8月20日（EMS签收）。|RECEIVED 2024-08-20
            你于2024年3月8日向本机关提交政府信息公开申请，本机关当日收到。|SUBMITTED 2024-03-08,RECEIVED 2024-03-08
            申请人于2025年9月1日通过中国邮政EMS提交政府信息公开申请，本机关于2025年9月4日签收。|SUBMITTED 2025-09-01,RECEIVED 2025-09-04
            我局于2026年1月9日作出《政府信息公开申请补正告知书》，告知你予以补正。你于1月12日签收。|CORRECTION_ASKED 2026-01-09,CORRECTION_SERVED 2026-01-12
            2026年3月23日，本机关收到你的补正材料。|CORRECTION_ANSWERED 2026-03-23
            要求贵公司于2024年10月16日前补正。2024年10月11日，贵公司来函补正称“一切合同”。|CORRECTION_DUE 2024-10-16,CORRECTION_ANSWERED 2024-10-11
            补正期限已于2026年4月23日届满，您未予补正。|CORRECTION_DUE 2026-04-23
            至2025年9月19日，我关未收到补正材料。|AS_OF 2025-09-19
            于2025年5月22日向您发出《信息处理费收费通知书》，您于2025年5月26日签收。截至2025年6月10日，您未缴纳。|FEE_ASKED 2025-05-22,FEE_SERVED 2025-05-26,AS_OF 2025-06-10
            缴费截止日为2026年7月13日。|FEE_DUE 2026-07-13
            本机关于2025年8月8日向该公司发出《征求第三方意见书》，该公司于2025年8月14日签收，并于同年8月29日书面答复不同意公开。|PARTY_ASKED 2025-08-08,PARTY_SERVED 2025-08-14,PARTY_ANSWERED 2025-08-29
            本局于2025年7月3日书面征求第三方意见，该公司7月4日签收，至2025年7月25日届满15个工作日未提出意见。|PARTY_ASKED 2025-07-03,PARTY_SERVED 2025-07-04,PARTY_DUE 2025-07-25
            至2025年6月12日期满，第三方未提出意见。|PARTY_DUE 2025-06-12
            本机关已于2025年10月31日向你公司送达《延期答复告知书》，延长答复期限20个工作日至2025年12月4日。|EXTENSION_TOLD 2025-10-31,EXTENDED_UNTIL 2025-12-04
            您曾于2026年2月24日就相同政府信息提出申请，本机关已于2026年3月17日作出《政府信息公开申请答复书》，并于3月19日由您签收。|EARLIER_REQUEST 2026-02-24,EARLIER_ANSWER 2026-03-17,EARLIER_SERVED 2026-03-19
            本机关依法向您送达《说明理由告知书》，请您于2026年7月24日前说明申请理由。您于7月23日书面说明理由。|REASONS_DUE 2026-07-24,REASONS_ANSWERED 2026-07-23
            二〇二六年三月三十日，我局书面征求第三方意见。|PARTY_ASKED 2026-03-30
            2025年12月22日我局书面征求第三方意见，其1月5日书面回复同意公开。|PARTY_ASKED 2025-12-22,PARTY_ANSWERED 2026-01-05
            """)
    void a_sentence_makes_its_events(String sentence, String events) {
        LetterText letter = new LetterText(List.of("某局", "告知书", "某公开〔2026〕1号", "陈某某：", sentence));
        assertThat(LetterEvents.of(letter, LocalDate.of(2026, 6, 1)).all().stream()
                        .filter(event -> event.kind() != Kind.DONE)
                        .map(event -> event.kind() + " " + event.day())
                        .toList())
                .isEqualTo(List.of(events.split(",")));
    }
}

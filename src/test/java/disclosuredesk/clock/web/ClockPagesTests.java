package disclosuredesk.clock.web;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.audit.AuditEntry;
import disclosuredesk.consultation.Consultation;
import disclosuredesk.decision.Ground;
import disclosuredesk.requests.CorrectionNotice;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.PageTest;
import disclosuredesk.testing.Pages;
import disclosuredesk.testing.Pages.Answer;
import disclosuredesk.testing.World;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The pages of the clock, as an officer walks through them. */
@PageTest
class ClockPagesTests {

    @Autowired
    private ApplicationContext beans;

    private World world;
    private Pages pages;

    @BeforeEach
    void organ() {
        world = new World(beans);
        pages = new Pages(beans);
    }

    private String at(RequestId id, String page) {
        return "/requests/" + id + "/" + page;
    }

    private String v(RequestId id) {
        return String.valueOf(world.version(id));
    }

    private String seq(RequestId id, String event) {
        return world.audit.of(id).stream()
                .filter(entry -> entry.event().equals(event))
                .reduce((first, second) -> second)
                .map(AuditEntry::seq)
                .map(String::valueOf)
                .orElseThrow();
    }

    @Test
    void theCasePageSaysInOneSentenceHowTheDateComesAbout() {
        Answer page = pages.get(at(world.assigned(), "deadline"), world.clerk);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("自2026-03-02（收到申请之日）的次日起算20个工作日（第三十三条第二款），不计双休日8日，至2026-03-30届满。")
                .contains("第20日", "届满", "科室承办期限")
                .doesNotContain("??");
        assertThat(pages.get("/requests/" + world.assigned(), world.clerk).text())
                .contains("至2026-03-30届满");
    }

    @Test
    void namesTheHolidayAndTheMakeUpDayOfACount() {
        RequestId id = world.today(LocalDate.of(2026, 2, 6)).registered();
        assertThat(pages.get(at(id, "deadline"), world.clerk).text())
                .contains(
                        "工作日依据：国务院办公厅关于2026年部分节假日安排的通知",
                        "春节放假：2026-02-15至2026-02-23",
                        "春节调休上班，计为工作日：2026-02-14、2026-02-28",
                        "至2026-03-12届满");
    }

    @Test
    void twoReadingsAreShownWithTheSafeOneFirst() {
        RequestId id = world.proposed(Ground.THIRD_PARTY, true);
        world.today(LocalDate.of(2026, 3, 9));
        world.askOpinions(
                id,
                world.version(id),
                List.of(Consultation.letter(
                        Consultation.Kind.THIRD_PARTY,
                        "恒通公司",
                        null,
                        "报价",
                        LocalDate.of(2026, 3, 4),
                        LocalDate.of(2026, 3, 5))),
                world.clerk);
        Answer page = pages.get(at(id, "deadline"), world.clerk);
        assertThat(page.text()).contains("从严", "通常", "征求意见（第三方 恒通公司）尚未答复", "第三方答复意见期限 （恒通公司）");
        assertThat(page.text().indexOf("从严")).isLessThan(page.text().indexOf("通常"));
    }

    /** Art. 31: the days are kept apart; the earliest leads the safe date. */
    @Test
    void mailThatWasNotConfirmedOnItsDayIsOnRecordAndCountsFromItsArrival() {
        RequestId id = RequestId.random();
        Map<String, String> form = new java.util.HashMap<>(Map.of(
                "id",
                id.value(),
                "channel",
                "ORDINARY_MAIL",
                "receivedOn",
                "2026-02-27",
                "confirmedOn",
                "2026-03-02",
                "applicantKind",
                "BUSINESS",
                "applicantName",
                "恒通公司",
                "identityKind",
                "OTHER",
                "identityNumber",
                "x1",
                "phone",
                "1"));
        form.putAll(Map.of("information", "方案", "wantedForm", "PAPER", "wantedRoute", "POST"));
        Answer wrong = pages.post("/requests", with(form, "confirmedOn", "2026-02-26"), world.clerk);
        assertThat(wrong.note("confirmedOn")).contains("第三十一条");
        assertThat(wrong.html()).contains("<details", "open=\"");
        pages.post("/requests", form, world.clerk);
        assertThat(pages.get(at(id, "deadline"), world.clerk).text())
                .contains(
                        "平常信函应当在收到的当日与申请人确认",
                        "提交—；到达2026-02-27；双方确认2026-03-02",
                        "从严： 自2026-02-27（申请提交或者到达之日）",
                        "通常： 自2026-03-02（收到申请之日）");
    }

    private static Map<String, String> with(Map<String, String> form, String name, String value) {
        Map<String, String> changed = new java.util.HashMap<>(form);
        changed.put(name, value);
        return changed;
    }

    /** T24: a paused case is in a list of its own, not among the overdue. */
    @Test
    void pausedCasesHaveAListOfTheirOwn() {
        RequestId id = world.registered();
        world.askForCorrection(
                id, 0, CorrectionNotice.sent(world.today(), "名称", LocalDate.of(2026, 6, 30)), world.clerk);
        world.registered();
        world.today(LocalDate.of(2026, 5, 20));
        assertThat(pages.get("/requests?state=PAUSED", world.clerk).all("(依申〔2026〕\\d+号)</a>"))
                .containsExactly("依申〔2026〕0001号");
        assertThat(pages.get("/requests?state=OVERDUE", world.clerk).all("(依申〔2026〕\\d+号)</a>"))
                .containsExactly("依申〔2026〕0002号");
    }

    @Test
    void answersWhatIfAndChangesNothing() {
        RequestId id = world.assigned();
        int entries = world.ledger(id).size();
        Answer page = pages.get(at(id, "deadline?what=EXTENDED&on=2026-03-10&days=20"), world.clerk);
        assertThat(page.text()).contains("假如2026-03-10延期并告知申请人，答复期限为2026-04-28", "现在的答复期限为2026-03-30");
        assertThat(pages.get(at(id, "deadline?what=EXTENDED&on=2026-03-31&days=20"), world.clerk)
                        .text())
                .contains("第三十三条第二款", "2026-03-31不能再延期");
        assertThat(pages.get(at(id, "deadline?what=CORRECTED&on=2026-03-31"), world.clerk)
                        .text())
                .contains("第三十条");
        assertThat(pages.get(at(id, "deadline?what=EXTENDED&on=x&days=y"), world.clerk)
                        .status())
                .isLessThan(500);
        assertThat(world.ledger(id)).hasSize(entries);
    }

    @Test
    void anExtensionGoesFromProposalToNotice() {
        RequestId id = world.assigned();
        assertThat(pages.get("/requests/" + id, world.clerk).text()).contains("提请延期");
        Answer wrong = pages.post(
                at(id, "extension"), Map.of("version", v(id), "workingDays", "21", "reason", "量大"), world.clerk);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("不能是21个");
        assertThat(wrong.html()).contains("量大");
        pages.post(at(id, "extension"), Map.of("version", v(id), "workingDays", "10", "reason", "量大"), world.clerk);
        assertThat(pages.get(at(id, "extension-approval"), world.head).text()).contains("提请延长10个工作日。理由：量大");
        assertThat(pages.get(at(id, "extension-approval"), world.clerk).status())
                .isEqualTo(403);
        pages.post(
                at(id, "extension-approval"), Map.of("version", v(id), "answer", "APPROVED", "reason", ""), world.head);
        pages.post(at(id, "extension-notice"), Map.of("version", v(id)), world.clerk);
        assertThat(pages.get(at(id, "extension-notice/sent"), world.clerk).text())
                .contains("延期答复告知书", "10个工作日", "已发出");
        Answer told = pages.post(
                at(id, "extension-notice/sent"), Map.of("version", v(id), "sentOn", "2026-03-02"), world.clerk);
        assertThat(told.status()).isEqualTo(302);
        assertThat(pages.get("/requests/" + id, world.clerk).text())
                .contains("起算30个工作日", "延期告知书已发出，延长10个工作日，延长后的期限：2026-04-14");
    }

    /** T20: after the last day there is nothing to click. */
    @Test
    void anExtensionIsOfferedUntilTheLastDayOnly() {
        RequestId id = world.assigned();
        world.today(LocalDate.of(2026, 3, 30));
        assertThat(pages.get("/requests/" + id, world.clerk).html()).contains("/extension\"");
        world.today(LocalDate.of(2026, 3, 31));
        assertThat(pages.get("/requests/" + id, world.clerk).html()).doesNotContain("/extension\"");
    }

    @Test
    void theHeadSeesTheExtensionInHisWorklistAndTheListShowsTheCaseOnce() {
        RequestId id = world.assigned();
        world.extending.propose(id, world.version(id), 10, "量大", world.clerk);
        assertThat(pages.get("/", world.head).text()).contains("审批延期");
        assertThat(pages.get("/requests", world.head).all("<a[^>]*>(依申〔2026〕0001号)</a>"))
                .hasSize(1);
        assertThat(pages.get("/requests?step=approveExtension", world.head).all("<a[^>]*>(依申〔2026〕0001号)</a>"))
                .hasSize(1);
    }

    @Test
    void reasonsAreAskedForGivenAndJudged() {
        RequestId id = world.registered();
        pages.post(at(id, "reasons"), Map.of("version", v(id), "dueOn", "2026-03-13", "finding", "本月46件"), world.clerk);
        assertThat(pages.get(at(id, "reasons/sent"), world.clerk).text()).contains("说明理由告知书", "本月46件", "已发出");
        pages.post(at(id, "reasons/sent"), Map.of("version", v(id), "sentOn", "2026-03-02"), world.clerk);
        assertThat(pages.get(at(id, "reasons-received"), world.clerk).text()).contains("期限至2026-03-13：本月46件");
        pages.post(
                at(id, "reasons-received"),
                Map.of("version", v(id), "receivedOn", "2026-03-02", "reasons", "课题研究"),
                world.clerk);
        Answer missing = pages.post(
                at(id, "reasons-judgement"),
                Map.of("version", v(id), "answer", "POSTPONED", "reason", "合理"),
                world.clerk);
        assertThat(missing.note("until")).contains("请填写延迟答复的最后一日");
        pages.post(
                at(id, "reasons-judgement"),
                Map.of("version", v(id), "answer", "POSTPONED", "until", "2026-06-30", "reason", "合理"),
                world.clerk);
        assertThat(pages.get(at(id, "deadline"), world.clerk).text()).contains("依照第三十五条确定延迟至2026-06-30答复");
    }

    @Test
    void aFeeIsComputedAndItsPeriodShown() {
        RequestId id = world.assigned();
        Answer free = pages.post(at(id, "fee"), Map.of("version", v(id), "basis", "PAGE", "units", "30"), world.clerk);
        assertThat(free.text()).contains("不需要收费");
        pages.post(at(id, "fee"), Map.of("version", v(id), "basis", "PAGE", "units", "44"), world.clerk);
        assertThat(pages.get(at(id, "fee/sent"), world.clerk).text()).contains("收费通知书", "140元", "已发出");
        pages.post(
                at(id, "fee/sent"),
                Map.of("version", v(id), "sentOn", "2026-03-02", "receivedOn", "2026-03-02"),
                world.clerk);
        assertThat(pages.get(at(id, "payment"), world.clerk).text())
                .contains("应缴140元（第31至44页，每页10元，计140元）", "申请人缴费期限", "2026-03-30", "等待缴费，暂停计时", "最后一日待缴清费用之后才能确定");
        pages.post(at(id, "payment"), Map.of("version", v(id), "paidOn", "2026-03-02", "receipt", "鲁财1"), world.clerk);
        assertThat(pages.get("/requests/" + id, world.clerk).text())
                .contains("鲁财1")
                .doesNotContain("等待缴费");
    }

    @Test
    void aWrongDayIsPutRightByTheHead() {
        RequestId id = world.assigned();
        assertThat(pages.get(at(id, "amendment"), world.clerk).status()).isEqualTo(403);
        assertThat(pages.get(at(id, "amendment"), world.head).text()).contains("收到申请，2026-03-02（甲登记）");
        Answer missing = pages.post(
                at(id, "amendment"),
                Map.of("version", v(id), "seq", seq(id, "RequestRegistered"), "wrong", "DAY", "reason", "签收单"),
                world.head);
        assertThat(missing.note("on")).contains("请填写正确的日期");
        assertThat(missing.html()).contains("签收单");
        Answer done = pages.post(
                at(id, "amendment"),
                Map.of(
                        "version",
                        v(id),
                        "seq",
                        seq(id, "RequestRegistered"),
                        "wrong",
                        "DAY",
                        "on",
                        "2026-02-27",
                        "reason",
                        "签收单"),
                world.head);
        assertThat(done.location()).endsWith("/deadline");
        assertThat(pages.get(at(id, "deadline"), world.head).text())
                .contains("自2026-02-27（收到申请之日）", "登记更正：“收到申请”的日期由2026-03-02改正为本日。原因：签收单");
    }

    @Test
    void aRequestEndedByAPeriodIsBroughtBackByTheHead() {
        RequestId id = world.registered();
        world.askForCorrection(
                id, 0, CorrectionNotice.sent(world.today(), "名称", LocalDate.of(2026, 3, 13)), world.clerk);
        world.today(LocalDate.of(2026, 3, 16));
        world.timers.endDuePeriods();
        assertThat(pages.get("/requests/" + id, world.head).text()).contains("恢复办理");
        Answer late = pages.post(
                at(id, "reopening"),
                Map.of("version", v(id), "receivedOn", "2026-03-14", "content", "已补", "reason", "漏登"),
                world.head);
        assertThat(late.text()).contains("晚于期限的最后一日（2026-03-13）");
        assertThat(pages.post(
                                at(id, "reopening"),
                                Map.of("version", v(id), "receivedOn", "2026-03-13", "content", "已补", "reason", "漏登"),
                                world.clerk)
                        .status())
                .isEqualTo(403);
        pages.post(
                at(id, "reopening"),
                Map.of("version", v(id), "receivedOn", "2026-03-13", "content", "已补", "reason", "漏登"),
                world.head);
        assertThat(pages.get("/requests/" + id, world.clerk).text()).contains("自2026-03-13（收到补正的申请之日）");
    }

    @Test
    void theDeliveryOfALetterAloneCanBeRecorded() {
        RequestId id = world.proposed(Ground.THIRD_PARTY, true);
        world.askOpinions(
                id,
                world.version(id),
                List.of(Consultation.letter(Consultation.Kind.JOINT_AGENCY, "财政局", null, "报价", world.today(), null)),
                world.clerk);
        assertThat(pages.get(at(id, "opinion"), world.clerk).text()).contains("送达日期未登记，未起算");
        String letter = String.valueOf(world.consultations.of(id).get(0).id());
        Answer missing = pages.post(
                at(id, "opinion"),
                Map.of("version", v(id), "consultation", letter, "delivery", "1", "deliveredOn", ""),
                world.clerk);
        assertThat(missing.note("deliveredOn")).contains("请填写对方收到征求意见书的日期");
        pages.post(
                at(id, "opinion"),
                Map.of("version", v(id), "consultation", letter, "delivery", "1", "deliveredOn", "2026-03-02"),
                world.clerk);
        assertThat(pages.get(at(id, "opinion"), world.clerk).text()).contains("共同制作机关答复意见期限 （财政局）", "2026-03-23");
    }

    @Test
    void aLateCorrectionNoticeNeedsAReasonAndStopsNothing() {
        RequestId id = world.registered(LocalDate.of(2026, 2, 6), disclosuredesk.requests.ApplicantKind.NATURAL_PERSON);
        Map<String, String> form = new java.util.HashMap<>(
                Map.of("version", v(id), "answer", "CORRECTION_ASKED", "items", "名称", "dueOn", "2026-03-20"));
        pages.post(at(id, "examination"), form, world.clerk);
        form = new java.util.HashMap<>(Map.of("version", v(id), "sentOn", "2026-03-02"));
        assertThat(pages.post(at(id, "correction-notice/sent"), form, world.clerk)
                        .note("lateReason"))
                .contains("2026-02-24", "请填写原因");
        form.put("lateReason", "传达室转交延误");
        pages.post(at(id, "correction-notice/sent"), form, world.clerk);
        assertThat(pages.get("/requests/" + id, world.clerk).text())
                .contains("补正通知逾7个工作日才发出的原因：传达室转交延误", "7个工作日之后发出", "至2026-03-12届满");
    }

    @Test
    void anArchivedCaseKeepsItsCountAndShowsTheApplicantsRemedies() {
        RequestId id = world.archived(Ground.INTERNAL_AFFAIRS);
        assertThat(pages.get("/requests/" + id, world.clerk).text())
                .contains("至2026-03-30届满", "应当先申请行政复议：60日内，至2026-05-06")
                .doesNotContain("可以提起行政诉讼");
        assertThat(pages.get("/requests/" + world.archived(Ground.NOT_OURS), world.clerk)
                        .text())
                .contains("可以申请行政复议：60日内，至2026-05-06", "6个月内，至2026-09-02");
    }
}

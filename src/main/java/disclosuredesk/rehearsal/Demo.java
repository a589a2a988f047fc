package disclosuredesk.rehearsal;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.ChangingSettings;
import disclosuredesk.agencies.DemoFilling;
import disclosuredesk.agencies.DemoMark;
import disclosuredesk.agencies.Setting;
import disclosuredesk.calendar.CalendarMissing;
import disclosuredesk.calendar.Calendars;
import disclosuredesk.calendar.MovableClock;
import disclosuredesk.calendar.WorkingCalendar;
import disclosuredesk.consultation.Consultation;
import disclosuredesk.consultation.Consultations;
import disclosuredesk.decision.Ground;
import disclosuredesk.rectification.RectificationResult;
import disclosuredesk.remedies.ComplaintChannel;
import disclosuredesk.remedies.ComplaintResult;
import disclosuredesk.remedies.RemedyResult;
import disclosuredesk.remedies.ReviewProcedure;
import disclosuredesk.requests.ApplicantKind;
import disclosuredesk.requests.RequestConcluded.Conclusion;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills an empty demo with a small living agency: some sixty requests received over the last three months, each handled
 * as far as it would be by today, the year before and its closed report, with what others were asked and what applicants were not content with. All of it or nothing.
 */
@Component
@Profile("demo")
class Demo implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);
    private static final int REQUESTS = 62;

    /** What the second clerk handles. */
    private static final Set<Integer> OF_THE_OTHER = Set.of(39, 51, 61);

    private final Agencies agencies;
    private final Rehearsal rehearsal;
    private final DayByDay stage;
    private final Acts acts;
    private final ReportActs reportActs;
    private final ChangingSettings changingSettings;
    private final Consultations consultations;
    private final MovableClock clock;
    private final TransactionTemplate transaction;
    private final DemoFilling filling;
    private final DemoMark mark;
    private final Environment environment;
    private final String password;

    Demo(
            Agencies agencies,
            Rehearsal rehearsal,
            DayByDay stage,
            Acts acts,
            ReportActs reportActs,
            ChangingSettings changingSettings,
            Consultations consultations,
            MovableClock clock,
            TransactionTemplate transaction,
            DemoFilling filling,
            DemoMark mark,
            Environment environment,
            @Value("${disclosuredesk.demo.password}") String password) {
        this.agencies = agencies;
        this.rehearsal = rehearsal;
        this.stage = stage;
        this.acts = acts;
        this.reportActs = reportActs;
        this.changingSettings = changingSettings;
        this.consultations = consultations;
        this.clock = clock;
        this.transaction = transaction;
        this.filling = filling;
        this.mark = mark;
        this.environment = environment;
        this.password = password;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!agencies.isEmpty()) {
            return;
        }
        LOG.info("Filling the demo …");
        try {
            transaction.executeWithoutResult(status -> {
                LocalDate today = LocalDate.now(clock);
                int lastYear = today.getYear() - 1;
                clock.moveTo(LocalDate.of(lastYear - 1, Month.DECEMBER, 1).atTime(8, 0));
                Cast cast = rehearsal.found("示例市城乡建设局", password);
                changingSettings.change(Map.of(Setting.SIMPLE_PROCEDURE, 1), cast.administrator());
                var closed = new LastYear(lastYear, reportActs, cast);
                List<Life> lives = closed.lives(acts, consultations, this::workDay);
                lives.addAll(lives(cast, today));
                List<Life.Move> reports = new ArrayList<>(closed.report());
                reports.addAll(new SmallCity(today, reportActs, cast).reports());
                stage.play(lives, reports, today, (day, done, all) -> filling.reached(done, all));
                rehearsal.proposeStandIn(cast.administrator());
            });
        } finally {
            clock.back();
        }
        LOG.info("Demo filled");
    }

    /** The last lines of the log say where to go and as whom: whoever started it reads them there. */
    @EventListener(ApplicationReadyEvent.class)
    void sayHowToSignIn() {
        String port = environment.getProperty("local.server.port");
        if (!mark.isDemo() || port == null) {
            return;
        }
        String host = environment.getProperty("server.address", "localhost");
        LOG.info("The demo is at http://{}:{}", host, port);
        LOG.info(
                "Sign in as {}; password of all: {}",
                agencies.all().stream()
                        .map(officer -> officer.login() + " (" + officer.name() + ")")
                        .collect(Collectors.joining(", ")),
                password);
    }

    private List<Life> lives(Cast cast, LocalDate today) {
        var applicants = new MadeUpApplicants(20_261_123);
        Cast other = cast.as(agencies.officer("sun").orElseThrow());
        List<Life> lives = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            // the older half is closed by now, the rest lies on the desks
            int age = i < 30 ? 92 - 2 * i : Math.max(0, 31 - (i - 30));
            ApplicantKind kind = i % 5 == 4 ? ApplicantKind.values()[1 + i / 5 % 5] : ApplicantKind.NATURAL_PERSON;
            var registration = applicants.registration(kind, workDayBefore(today.minusDays(age)));
            Cast.Desk desk = cast.departments().get(i % cast.departments().size());
            var life = new Life(
                    acts, consultations, OF_THE_OTHER.contains(i) ? other : cast, desk, registration, this::workDay);
            lives.add(disputed(path(life.registered(), i, cast), i, cast));
        }
        return lives;
    }

    /** No letter is dated on a day of rest. */
    private LocalDate workDay(LocalDate day) {
        try {
            return calendar().nextWorkingDayOnOrAfter(day);
        } catch (CalendarMissing unknownYear) {
            return day;
        }
    }

    private LocalDate workDayBefore(LocalDate day) {
        try {
            LocalDate before = day;
            while (!calendar().isWorkingDay(before)) {
                before = before.minusDays(1);
            }
            return before;
        } catch (CalendarMissing unknownYear) {
            return day;
        }
    }

    private WorkingCalendar calendar() {
        return Calendars.shipped();
    }

    private Life path(Life life, int i, Cast cast) {
        Together together = new Together(acts, cast, life.registration().id());
        Cast.Desk other = cast.departments().get((i + 1) % cast.departments().size());
        if (i == 22) { // one has been lying at its department for too long
            return life.accepted(5).assigned(9);
        }
        switch (i) {
            case 34 -> { // help that was asked for inside is late
                return life.accepted(5)
                        .assigned(9)
                        .and(11, together.help(other, "请查明所申请项目的拨款凭证是否由你科室保存", 5))
                        .and(12, together.helpReceived(other))
                        .and(21, together::helpChased);
            }
            case 36 -> { // a conferral came to its conclusion
                return life.accepted(1)
                        .assigned(2)
                        .proposed(7, Ground.PROVIDED, false)
                        .and(8, together.conferral("所申请的信息是否涉及第三方的商业秘密，能否全部公开", 5))
                        .and(9, together.opinions("赵明", "不涉及商业秘密，可以公开"))
                        .and(10, together.concluded("可以全部公开"))
                        .and(11, together::followed)
                        .extended(12, 15);
            }
            case 46 -> { // a helping department gave its part, an organ outside its answer
                return life.accepted(2)
                        .assigned(3)
                        .and(4, together.part(other, "请检索本科室保存的有关材料", 5))
                        .and(5, together.helpOutside("示例市档案馆", "示例市和平路9号", "示协〔2026〕7号", "请查有关批复的原件", 8))
                        .and(6, together.partClaimed(other))
                        .and(9, together.partAnswered(other, "检得有关材料一份", "可以公开"))
                        .and(11, together.helpAnsweredOutside("经查，有关批复现存本馆，复印件随函附送", "示例市档案馆复函"))
                        .and(13, together::helpClosed);
            }
            case 42 -> {
                return life.accepted(1).assigned(2).extensionProposed(12, 10);
            }
            case 44 -> {
                return life.accepted(1)
                        .assigned(2)
                        .proposed(6, Ground.PROVIDED, false)
                        .feeAsked(8, 119);
            }
            case 48 -> {
                return life.accepted(2).assigned(3).reasonsAsked(6, 40);
            }
            case 38, 40, 52 -> { // three answers wait for the legal review
                return life.accepted(1)
                        .assigned(2)
                        .proposed(5, Ground.PROVIDED, false)
                        .drafted(8, Ground.PROVIDED);
            }
            case 43 -> { // signed, the letter is to be delivered
                return life.accepted(1)
                        .assigned(2)
                        .proposed(4, Ground.PROVIDED, false)
                        .drafted(6, Ground.PROVIDED)
                        .reviewed(8)
                        .approved(10);
            }
            case 47 -> { // a third party has not answered yet
                return life.accepted(1)
                        .assigned(2)
                        .proposed(6, Ground.THIRD_PARTY, true)
                        .opinionAsked(8, "恒通商贸有限公司");
            }
            case 58 -> { // just given to the department
                return life.accepted(1).assigned(2);
            }
            case 41 -> { // at hand: signed without a review
                return life.takenSimply(1)
                        .drafted(2, Ground.PROVIDED)
                        .approvedSimply(3)
                        .delivered(4);
            }
            default -> {}
        }
        return switch (i % 12) {
            case 0 ->
                life.accepted(1).assigned(2).proposed(8, Ground.PROVIDED, false).answered(11, Ground.PROVIDED);
            case 1 -> life.concluded(3, Conclusion.NOT_OURS).answered(5, Ground.NOT_OURS);
            case 2 ->
                life.accepted(2)
                        .assigned(3)
                        .proposed(10, Ground.DOES_NOT_EXIST, false)
                        .answered(13, Ground.DOES_NOT_EXIST);
            case 3 ->
                life.correctionAsked(4, 25)
                        .corrected(12)
                        .accepted(14)
                        .assigned(15)
                        .proposed(20, Ground.PROVIDED, false)
                        .answered(23, Ground.PROVIDED);
            case 4 ->
                life.accepted(1)
                        .assigned(2)
                        .proposed(7, Ground.THIRD_PARTY, true)
                        .opinionAsked(9, "恒通商贸有限公司")
                        .opinionGiven(22, Consultation.Opinion.OBJECTS)
                        .answered(25, Ground.THIRD_PARTY);
            case 5 ->
                life.accepted(2)
                        .assigned(4)
                        .assignmentReturned(6)
                        .assigned(7)
                        .proposed(12, Ground.PROVIDED, false)
                        .draftedInPart(15, Ground.INTERNAL_AFFAIRS)
                        .decided(17);
            case 6 -> life.correctionAsked(3, 18).abandoned(18).archived(20, true);
            case 7 ->
                life.accepted(1)
                        .assigned(2)
                        .proposed(9, Ground.PROCESS_INFORMATION, false)
                        .drafted(11, Ground.PROCESS_INFORMATION)
                        .returnedFromReview(13)
                        .answered(15, Ground.PROCESS_INFORMATION);
            case 8 -> life.concluded(2, Conclusion.NOT_A_REQUEST).answered(4, Ground.PETITION);
            case 9 -> life.accepted(1).assigned(3).withdrawn(9).archived(11, false);
            case 10 ->
                life.accepted(5)
                        .assigned(9)
                        .proposed(33, Ground.ALREADY_PUBLISHED, false)
                        .answered(36, Ground.ALREADY_PUBLISHED);
            default ->
                life.accepted(1)
                        .assigned(2)
                        .proposed(6, Ground.ENQUIRY_BY_SPECIAL_LAW, false)
                        .answered(9, Ground.ENQUIRY_BY_SPECIAL_LAW);
        };
    }

    /** Some answers were not accepted: reviews and suits, one pending in each group, one entry voided. */
    private Life disputed(Life life, int i, Cast cast) {
        Dispute dispute = new Dispute(acts, cast);
        Dispute suit = new Dispute(acts, cast);
        Grievance grievance = new Grievance(acts, cast, life.registration());
        return switch (i) {
            case 0 ->
                life.and(50, dispute.otherReview("不服本机关未在网站公开2025年度部门决算", "某某村民委员会", "示政复〔2026〕41号"))
                        .and(58, dispute::answered)
                        .and(80, dispute.decided(RemedyResult.WITHDRAWN, "公开后申请人撤回"));
            case 1 ->
                life.and(40, dispute.suit(life.registration(), "(2026)示01行初112号", null))
                        .and(58, dispute::answered)
                        .and(86, dispute.decided(RemedyResult.SUIT_CLAIM_DISMISSED, ""));
            case 2 ->
                life.and(25, dispute.review(life.registration(), "示政复〔2026〕36号", ReviewProcedure.ORDINARY))
                        .and(33, dispute::answered)
                        .and(70, dispute.decided(RemedyResult.ANNULLED, "检索范围不充分，责令重新答复"))
                        .and(80, dispute.remade("示公开〔2026〕复1号", Ground.PROVIDED));
            case 3 ->
                life.and(60, dispute.review(life.registration(), "示政复〔2026〕44号", ReviewProcedure.ORDINARY))
                        .and(62, dispute.voided("重复登记"));
            case 4 ->
                life.and(38, dispute.review(life.registration(), "示政复〔2026〕39号", ReviewProcedure.SUMMARY))
                        .and(43, dispute::answered)
                        .and(62, dispute.decided(RemedyResult.CONFIRMED, ""))
                        .and(72, suit.suit(life.registration(), "(2026)示01行初131号", dispute));
            case 7 -> life.and(62, dispute.review(life.registration(), "示政复〔2026〕47号", ReviewProcedure.ORDINARY));
            case 5 ->
                life.and(40, grievance.complaint("认为部分公开没有说明理由", ComplaintChannel.INTERNET, 15))
                        .and(48, grievance.complaintAnswered(ComplaintResult.UNFOUNDED, "告知书已写明不予公开部分的理由和依据"));
            case 11 ->
                life.and(20, dispute.suit(life.registration(), "(2026)示01行初119号", null))
                        .and(28, dispute::answered)
                        .and(34, dispute.decided(RemedyResult.SUIT_CLAIM_DISMISSED, ""))
                        .and(42, dispute.appealed("示例市中级人民法院", "(2026)示行终27号"))
                        .and(60, dispute.decided(RemedyResult.ANNULLED, "没有查明是否属于不动产登记资料"))
                        .and(62, dispute.served("在15个工作日内重新作出答复", 15));
            case 12 ->
                life.and(50, grievance.demand("面积记为80平方米", "90平方米", ""))
                        .and(52, grievance.evidenceAsked("证明面积的测绘报告或者权属证书", 14))
                        .and(58, grievance.evidenceReceived("房屋面积测绘报告"))
                        .and(62, grievance.examined(RectificationResult.CORRECTED, "测绘报告与存档的竣工图一致，系录入错误，更正为90平方米"));
            case 22 -> life.and(40, grievance.complaint("认为超过期限没有答复", ComplaintChannel.PHONE, 14));
            case 24 ->
                life.and(20, grievance.demand("单位名称少一个字", "示例市恒通商贸有限公司", "营业执照复印件"))
                        .and(24, grievance.examined(RectificationResult.CORRECTED, "与营业执照核对，原记录漏字，已更正"))
                        .and(26, grievance::signed)
                        .and(28, grievance::told);
            case 14 -> life.and(40, dispute.suit(life.registration(), "(2026)示01行初128号", null));
            default -> life;
        };
    }
}
